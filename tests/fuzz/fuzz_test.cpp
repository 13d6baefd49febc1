// SPDX-License-Identifier: GPL-2.0-or-later
// Any query is answered, and whatever is shown of the answer is true. The environment may ask for more:
//
//   MITOS_FUZZ_QUERIES=100000            how many; then a report goes to standard error
//   MITOS_SEED=1                         which
//   MITOS_FUZZ_FIRST=0                   from which number on: with MITOS_FUZZ_QUERIES=1, one again
//   MITOS_FUZZ_SOURCE=[NAME=]DIR:DIR…    over which folders; default: the sample catalogue
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <exception>
#include <map>
#include <variant>

#include "searchd/api/search/search_answer.h"
#include "searchd/api/search/suggest_answer.h"
#include "tests/bench/timing.h"
#include "tests/fuzz/answers.h"
#include "tests/fuzz/catalogue.h"
#include "tests/fuzz/expansion.h"
#include "tests/fuzz/queries.h"
#include "tests/fuzz/requests.h"
#include "tests/fuzz/settings.h"
#include "tests/support/seed.h"

using namespace mitos;
using namespace mitos::fuzz;

namespace {

// Readable, whatever bytes it has.
std::string shown(std::string_view text) {
  constexpr std::size_t kMost = 300;
  std::string out;
  for (const char c : text.substr(0, kMost)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = byte >= 0x20 && byte < 0x7f && c != '\\';
    out += plain ? std::string(1, c) : fmt::format("\\x{:02x}", byte);
  }
  return text.size() > kMost ? fmt::format("{}… ({} bytes)", out, text.size()) : out;
}

struct Slow {
  double ms;
  std::uint64_t number;
};

// What a run has seen.
class Log {
 public:
  void add_search(const std::string& kind, double ms, std::uint64_t number) {
    searches_[kind].add(ms);
    all_.add(ms);
    slowest_searches_.push_back({ms, number});
    keep_slowest(slowest_searches_);
  }
  void add_suggestion(double ms, std::uint64_t number) {
    suggestions_.add(ms);
    slowest_suggestions_.push_back({ms, number});
    keep_slowest(slowest_suggestions_);
  }
  void add(const Expansion& expansion) {
    most_.terms = std::max(most_.terms, expansion.terms);
    most_.words = std::max(most_.words, expansion.words);
    most_.verified = std::max(most_.verified, expansion.verified);
    most_.readings = std::max(most_.readings, expansion.readings);
    most_.most_readings = std::max(most_.most_readings, expansion.most_readings);
    most_.candidates = std::max(most_.candidates, expansion.candidates);
  }

  void print(const Catalogue& catalogue, std::uint64_t seed) const {
    fmt::print(stderr, "{} documents, {} words, seed {}\n", catalogue.snapshot().manifest().documents,
               catalogue.snapshot().vocabulary().size(), seed);
    fmt::print(stderr,
               "| milliseconds of processor time | queries | p50 | p99 | p99.9 | max |\n| --- | ---: | ---: "
               "| ---: | ---: | ---: |\n");
    for (const auto& [kind, samples] : searches_) print(kind, samples);
    print("all searches", all_);
    if (!suggestions_.empty()) print("suggestions", suggestions_);
    fmt::print(
        stderr,
        "at most: {} words, {} verified, {} readings ({} of a word), {} terms, {} texts to verify in\n",
        most_.words, most_.verified, most_.readings, most_.most_readings, most_.terms, most_.candidates);
    for (const auto& [what, slowest] :
         {std::pair{"search", &slowest_searches_}, {"suggest", &slowest_suggestions_}}) {
      for (const Slow& slow : *slowest) {
        const FuzzedQuery query = fuzzed_query(catalogue.material(), seed, slow.number);
        fmt::print(stderr, "{} {:.1f} ms: {} ({}) {}\n", what, slow.ms, slow.number, query.kind,
                   shown(query.text));
      }
    }
  }

 private:
  static void keep_slowest(std::vector<Slow>& slowest) {
    constexpr std::size_t kShown = 8;
    std::sort(slowest.begin(), slowest.end(), [](const Slow& a, const Slow& b) { return a.ms > b.ms; });
    slowest.resize(std::min(slowest.size(), kShown));
  }

  static void print(const std::string& name, const bench::Samples& samples) {
    fmt::print(stderr, "| {} | {} | {:.3f} | {:.2f} | {:.2f} | {:.2f} |\n", name, samples.size(),
               samples.median(), samples.percentile(0.99), samples.percentile(0.999), samples.percentile(1));
  }

  std::map<std::string, bench::Samples> searches_;
  bench::Samples all_;
  bench::Samples suggestions_;
  std::vector<Slow> slowest_searches_;
  std::vector<Slow> slowest_suggestions_;
  Expansion most_;
};

// What is wrong with the API's own answer; "" if nothing is. A number that JSON cannot write, such as NaN, is
// read back as null. Throws if it has text that is no UTF-8, but for what was typed, which the routes
// replace.
std::string fault_in_json(api::Answer answer) {
  auto* const json = std::get_if<nlohmann::ordered_json>(&answer);
  if (json == nullptr) return "the API refuses it";
  json->erase("query");
  return nlohmann::ordered_json::parse(json->dump()) == *json ? ""
                                                              : "the API's JSON is read as something else";
}

// Everything that is asked for one query; what was wrong first, "" if nothing was.
std::string ask(const snapshot::Snapshot& snapshot, const FuzzedQuery& query, std::uint64_t seed,
                std::uint64_t number, Log& log) {
  const search::SearchRequest request = fuzzed_request(snapshot, query.text, seed, number);
  // Processor time, since on a busy machine the slowest queries were else those that were interrupted.
  const bench::CpuStopwatch search_watch;
  const search::SearchResult result = search::search(snapshot, request);
  log.add_search(query.kind, search_watch.ms(), number);
  std::string fault = fault_in(result, request, snapshot.manifest().documents);
  if (!fault.empty()) return fault;

  constexpr std::uint64_t kCountedEvery = 8;  // it costs another search
  if (number % kCountedEvery == 0) {
    const Expansion expansion = expansion_of(snapshot, query.text, request.typos);
    log.add(expansion);
    fault = fault_in(expansion);
    if (!fault.empty()) return fault;
  }

  constexpr std::size_t kLimit = 8;
  const bench::CpuStopwatch suggest_watch;
  const suggest::Suggestions suggestions = suggest::suggest(snapshot, query.text, kLimit);
  log.add_suggestion(suggest_watch.ms(), number);
  fault = fault_in(suggestions, kLimit);
  if (!fault.empty()) return "suggestions: " + fault;

  constexpr std::uint64_t kApiEvery = 16;  // the engine's part of it was asked already
  if (number % kApiEvery != 0) return "";
  fault = fault_in_json(api::search_answer(snapshot, {{"q", query.text}}, search::at_once));
  return fault.empty() ? fault_in_json(api::suggest_answer(snapshot, {{"q", query.text}})) : fault;
}

}  // namespace

TEST_CASE("no query fails, and what is shown of its answer is true", "[fuzz]") {
  constexpr std::uint64_t kQueries = 1'000;
  constexpr std::uint64_t kMostFaults = 20;
  const std::uint64_t seed = test::seed();
  const std::uint64_t first = setting("MITOS_FUZZ_FIRST", 0);
  const std::uint64_t count = setting("MITOS_FUZZ_QUERIES", kQueries);
  const Catalogue catalogue(sources());
  Log log;
  std::uint64_t faults = 0;
  for (std::uint64_t number = first; number < first + count && faults < kMostFaults; ++number) {
    const FuzzedQuery query = fuzzed_query(catalogue.material(), seed, number);
    INFO("MITOS_SEED=" << seed << " MITOS_FUZZ_FIRST=" << number << " MITOS_FUZZ_QUERIES=1, " << query.kind
                       << ": " << shown(query.text));
    std::string fault;
    try {
      fault = ask(catalogue.snapshot(), query, seed, number, log);
    } catch (const std::exception& problem) {
      fault = std::string("throws ") + problem.what();
    }
    if (!fault.empty()) ++faults;
    CHECK(fault == "");
  }
  if (count != kQueries) log.print(catalogue, seed);
}
