// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "common/index/phrases.h"
#include "common/model/document.h"

namespace mitos::build {

/// Counts in how many documents each phrase of two to four words stands: in titles, long names, headings and
/// tags, where the words that people search for stand close together. A phrase neither begins nor ends with
/// a stop word or a number, and nothing but blanks or hyphens is within it. Keeps a bounded number: when
/// there are too many, those met once so far are forgotten (after Manku and Motwani, “Approximate frequency
/// counts over data streams”, 2002). One thread.
class PhraseCounter {
 public:
  void add(const model::Document& document);

  /// What was counted; the counter is empty afterwards.
  std::vector<index::Phrase> take();

 private:
  void add_text(std::string_view text);

  struct Counted {
    std::string shown;
    std::uint32_t documents = 0;
  };
  std::unordered_map<std::string, Counted> phrases_;  // by their words
  std::unordered_set<std::string> of_document_;
};

}  // namespace mitos::build
