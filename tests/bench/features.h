// SPDX-License-Identifier: GPL-2.0-or-later
// What can be asked with a feature and without it, drawn from the words of the corpus itself, the same for
// the same corpus every time.
#pragma once

#include <string>
#include <vector>

#include "common/index/vocabulary.h"
#include "searchd/api/params.h"
#include "tests/bench/corpus.h"

namespace mitos::bench {

enum class Call { search, suggest };

struct Question {
  Call call = Call::search;
  api::Params params;
};

struct Comparison {
  Question with;
  Question without;
};

struct Feature {
  std::string name;
  std::string with;  // as a pattern, for the reader of the table
  std::string without;
  std::vector<Comparison> comparisons;
};

/// Up to 30 comparisons of each feature; none where the corpus has no words for it.
std::vector<Feature> draw_features(const Corpus& corpus, const index::Vocabulary& vocabulary);

}  // namespace mitos::bench
