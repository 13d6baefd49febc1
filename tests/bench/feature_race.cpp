// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/feature_race.h"

#include <variant>

#include "common/error.h"
#include "searchd/api/search/search_answer.h"
#include "searchd/api/search/suggest_answer.h"

namespace mitos::bench {
namespace {

struct Asked {
  double ms = 0;
  std::uint64_t found = 0;
};

Asked ask(const Question& question, const snapshot::Snapshot& snapshot) {
  const bool searches = question.call == Call::search;
  const CpuStopwatch watch;  // one thread does it all
  const api::Answer answer = searches ? api::search_answer(snapshot, question.params, search::at_once)
                                      : api::suggest_answer(snapshot, question.params);
  const double ms = watch.ms();
  if (const auto* problem = std::get_if<api::Problem>(&answer)) throw IoError(problem->detail);
  const auto& json = std::get<nlohmann::ordered_json>(answer);
  return {ms, searches ? json.at("total").get<std::uint64_t>() : json.at("projects").size()};
}

}  // namespace

FeatureTimes run_feature_race(const Feature& feature, const snapshot::Snapshot& snapshot) {
  constexpr int kTimedRounds = 6;  // even, so that either comes first equally often
  FeatureTimes times;
  for (int round = 0; round <= kTimedRounds; ++round) {
    for (const auto& [with, without] : feature.comparisons) {
      const bool without_first = round % 2 == 0;
      const Asked first = ask(without_first ? without : with, snapshot);
      const Asked second = ask(without_first ? with : without, snapshot);
      const Asked& one_with = without_first ? second : first;
      const Asked& one_without = without_first ? first : second;
      if (round == 0) {
        times.found_with += one_with.found;
        times.found_without += one_without.found;
      } else {
        times.with.add(one_with.ms);
        times.without.add(one_without.ms);
      }
    }
  }
  return times;
}

}  // namespace mitos::bench
