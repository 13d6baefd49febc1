// SPDX-License-Identifier: GPL-2.0-or-later
// What a run found, as Markdown for a person.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "tests/bench/build_race.h"
#include "tests/bench/facet_costs.h"
#include "tests/bench/feature_race.h"
#include "tests/bench/queries.h"
#include "tests/bench/query_race.h"
#include "tests/bench/vocabulary_costs.h"

namespace mitos::bench {

/// What the figures hold for.
struct Facts {
  unsigned cores = 1;
  unsigned runs = 1;
  std::uint64_t documents = 0;
  std::uint64_t rejected = 0;
  std::uint64_t source_bytes = 0;
  std::uint64_t text_bytes = 0;
};

std::string describe(const Facts& facts);
std::string describe_builds(const Facts& facts, const BuildTimes& times);
std::string describe_queries(const std::vector<std::pair<QueryClass, QueryTimes>>& results);
std::string describe_features(std::uint64_t documents,
                              const std::vector<std::pair<Feature, FeatureTimes>>& results);
std::string describe_facets(const FacetCosts& costs);
std::string describe_vocabularies(const std::vector<VocabularyCosts>& sizes);

}  // namespace mitos::bench
