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

constexpr const char* kFeatureNotes =
    "Milliseconds of processor time, p50 / p99: what the route makes of its parameters, JSON included, "
    "without the network. Facets and highlights are off but where they are what is measured. Up to 30 "
    "comparisons of each, every one asked six times each way, by turns, after a round that is not timed. "
    "“Finished” is an operator behind the last word, which is then no prefix. Ratios are those of the "
    "medians; “found” are the totals of all queries added up.\n";

constexpr const char* kVocabularyNotes =
    "Different words made of syllables, their frequencies by Zipf’s law, in the file that an index has. "
    "Microseconds of processor time, p50 / p99, of a hundred words or beginnings each, and in parentheses "
    "how many words are found in the mean. Memory is that of the mapped file, which the kernel may take "
    "back.\n";

constexpr const char* kFacetNotes =
    "Milliseconds of processor time, p50 / p99, of ten hits with an exact total: as they are, with five "
    "facets "
    "counted and twenty values of each listed, the same by five Xapian::ValueCountMatchSpy over the value "
    "slots "
    "(which count texts as they are spelt, and read no documents), and with one filter. Each query seven "
    "times, "
    "by turns. Ratios are those of the medians. Columns are in memory; 4 bytes a document and 4 for each "
    "value "
    "that a document has are the limit.\n";

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

std::string describe_features(std::uint64_t documents,
                              const std::vector<std::pair<Feature, FeatureTimes>>& results) {
  Table table({"feature", "with", "without", "p50 / p99 with", "p50 / p99 without", "ratio", "found with",
               "found without"});
  for (const auto& [feature, times] : results) {
    table.add({feature.name, feature.with, feature.without, p50_p99(times.with), p50_p99(times.without),
               ratio(times.with, times.without), grouped(times.found_with), grouped(times.found_without)});
  }
  return fmt::format("Mitos {}: {} documents.\n\n", MITOS_VERSION, grouped(documents)) + table.to_markdown() +
         "\n" + kFeatureNotes;
}

std::string describe_facets(const FacetCosts& costs) {
  Table times({"queries", "matches, mean", "plain", "five facets", "÷ plain", "five spies", "facets ÷ spies",
               "one filter", "÷ plain"});
  for (const FacetTimes& of_class : costs.classes) {
    times.add({fmt::format("{} {}", of_class.count, of_class.queries),
               grouped(of_class.matches / of_class.count), p50_p99(of_class.plain), p50_p99(of_class.facets),
               ratio(of_class.facets, of_class.plain), p50_p99(of_class.spies),
               ratio(of_class.facets, of_class.spies), p50_p99(of_class.filtered),
               ratio(of_class.filtered, of_class.plain)});
  }
  Table columns({"column", "different values", "values of documents", "bytes", "bytes ÷ limit"});
  for (const ColumnCost& column : costs.columns) {
    columns.add({column.facet, grouped(column.values), grouped(column.held), grouped(column.bytes),
                 fmt::format("{:.3f}", static_cast<double>(column.bytes) /
                                           static_cast<double>(4 * (costs.documents + column.held)))});
  }
  return fmt::format("Mitos {}: {} documents.\n\n", MITOS_VERSION, grouped(costs.documents)) +
         times.to_markdown() + "\n" + columns.to_markdown() + "\n" + kFacetNotes;
}

std::string describe_vocabularies(const std::vector<VocabularyCosts>& sizes) {
  std::vector<std::string> headings{"vocabulary"};
  for (const VocabularyCosts& costs : sizes) headings.push_back(grouped(costs.words) + " words");
  Table table(headings);
  const auto add = [&](std::string name, const auto& cell) {
    std::vector<std::string> row{std::move(name)};
    for (const VocabularyCosts& costs : sizes) row.push_back(cell(costs));
    table.add(std::move(row));
  };
  add("on disk", [](const VocabularyCosts& costs) { return megabytes(costs.bytes); });
  add("written, ms", [](const VocabularyCosts& costs) { return brief(costs.write_ms); });
  add("opened, ms", [](const VocabularyCosts& costs) { return brief(costs.open_ms); });
  add("in memory once open", [](const VocabularyCosts& costs) { return megabytes(costs.opened_bytes); });
  add("in memory after all this",
      [](const VocabularyCosts& costs) { return megabytes(costs.resident_bytes); });
  for (std::size_t i = 0; i < sizes.front().look_ups.size(); ++i) {
    add(sizes.front().look_ups[i].name + ", µs", [i](const VocabularyCosts& costs) {
      const LookUp& look_up = costs.look_ups[i];
      return fmt::format("{} ({:.1f})", p50_p99(look_up.us), look_up.found);
    });
  }
  return table.to_markdown() + "\n" + kVocabularyNotes;
}

}  // namespace mitos::bench
