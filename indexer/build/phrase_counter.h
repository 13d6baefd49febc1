// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
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
  PhraseCounter();
  ~PhraseCounter();

  void add(const model::Document& document);

  /// What another thread counted, which is empty afterwards. Documents come before it.
  void add(PhraseCounter& other);

  /// The phrases of at least so many documents; the counter is empty afterwards.
  std::vector<index::Phrase> take(std::uint32_t documents);

 private:
  void add_text(std::string_view text);
  void count(std::uint64_t hash, std::string_view shown, std::uint64_t before, std::uint64_t after);

  struct Phrases;
  std::unique_ptr<Phrases> phrases_;  // elsewhere, since their map's header is slow to compile
  std::uint32_t document_ = 0;
  std::size_t words_left_ = 0;  // of the document, to be looked at
};

}  // namespace mitos::build
