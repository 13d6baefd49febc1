// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/report.h"

#include <fmt/format.h>

#include "tests/bench/fts5.h"
#include "tests/bench/table.h"

namespace mitos::bench {
namespace {

std::string megabytes(std::uint64_t bytes) {
  return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

double documents_per_second(const Facts& facts, const Samples& ms) {
  return static_cast<double>(facts.documents) * 1e3 / ms.median();
}

std::string p50_p99(const Samples& ms) {
  constexpr double kAlmostAll = 0.99;
  return brief(ms.median()) + " / " + brief(ms.percentile(kAlmostAll));
}

std::string ratio(const Samples& a, const Samples& b) {
  return fmt::format("{:.2f}", a.median() / b.median());
}

constexpr const char* kBuildNotes =
    "Mitos reads and parses the files, stores every field, and fsyncs what it publishes; the time is that of "
    "the whole process. FTS5 is handed the extracted text in memory and writes without journal and fsync. "
    "Files are in the page cache for both. CPU seconds are those of all threads. FTS5’s bytes are as built, "
    "before segments are merged for the "
    "queries.\n";

constexpr fmt::format_string<const int&> kQueryNotes =
    "Milliseconds of wall time, p50 / p99 over all queries of a class, each asked {} times, by turns. FTS5: "
    "the ten best by bm25 with title and snippet, in this process, from a merged table; “with total” adds a "
    "count(*), because Mitos’s totals are exact. Mitos: ten hits with all their fields and snippets as JSON "
    "over HTTP on one kept connection; “took” is the server’s own share of that, p50. Faceted: every facet "
    "counted too.\n\n"
    "The last word of a query is a prefix as well for Mitos, so for rare, common, two words and four ORed it "
    "does more work and finds more. Other reasons for different hits: Mitos takes a phrase by the letter, "
    "FTS5 by its stems; Mitos stems with Snowball’s newer English stemmer, FTS5 with Porter’s of 1980, which "
    "stems what stands before * too; Mitos widens a prefix to its 100 most frequent words, FTS5 to all.\n";

}  // namespace

std::string describe(const Facts& facts) {
  return fmt::format(
      "Mitos {} and SQLite {} FTS5 on {} cores: {} documents ({} files rejected), {} of files, {} of text.\n",
      MITOS_VERSION, sqlite_version(), facts.cores, grouped(facts.documents), grouped(facts.rejected),
      megabytes(facts.source_bytes), megabytes(facts.text_bytes));
}

std::string describe_builds(const Facts& facts, const BuildTimes& times) {
  Table table({fmt::format("build, median of {}", facts.runs), "seconds", "documents/s", "speed ÷ FTS5’s",
               "CPU seconds", "CPU ÷ FTS5’s", "on disk"});
  const auto add = [&](const std::string& name, const BuildSamples& samples, std::uint64_t bytes) {
    table.add({name, brief(samples.ms.median() / 1e3), brief(documents_per_second(facts, samples.ms)),
               ratio(times.fts5.ms, samples.ms), brief(samples.cpu_ms.median() / 1e3),
               ratio(samples.cpu_ms, times.fts5.cpu_ms), megabytes(bytes)});
  };
  const bool several = !times.mitos.ms.empty();
  if (several) add(fmt::format("Mitos, {} threads, from files", facts.cores), times.mitos, times.mitos_bytes);
  add("Mitos, 1 thread, from files", times.mitos_single, times.mitos_bytes);
  add("FTS5, 1 thread, text handed over ready", times.fts5, times.fts5_bytes);
  std::string text = table.to_markdown() + "\n";
  if (several) {
    text += fmt::format("{} threads are {} times as fast as one. ", facts.cores,
                        ratio(times.mitos_single.ms, times.mitos.ms));
  }
  return text + kBuildNotes;
}

std::string describe_queries(const std::vector<std::pair<QueryClass, QueryTimes>>& results) {
  Table table({"query", "FTS5", "FTS5 with total", "Mitos", "took", "Mitos, faceted",
               "Mitos ÷ FTS5 with total", "hits, FTS5", "hits, Mitos"});
  std::string classes;
  for (const auto& [queries, times] : results) {
    classes += fmt::format("{}{}: {} ({})", classes.empty() ? "" : "; ", queries.name, queries.queries.size(),
                           queries.drawn);
    table.add({queries.name, p50_p99(times.fts5), p50_p99(times.fts5_with_total), p50_p99(times.mitos),
               brief(times.mitos_took.median()), p50_p99(times.mitos_facets),
               ratio(times.mitos, times.fts5_with_total), grouped(times.fts5_hits),
               grouped(times.mitos_hits)});
  }
  return table.to_markdown() + "\nQueries: " + classes + ".\n\n" + fmt::format(kQueryNotes, kRounds);
}

}  // namespace mitos::bench
