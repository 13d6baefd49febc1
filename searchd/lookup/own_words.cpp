// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/lookup/own_words.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace mitos::lookup {
namespace {

using Words = std::vector<std::string>;

bool begins_with_any(const std::string& word, const Words& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&word](const std::string& beginning) { return word.starts_with(beginning); });
}

// A matching of typed words and words of a text, made longer along augmenting paths (Kuhn's algorithm).
class Matching {
 public:
  Matching(Words of_text, const std::vector<Words>& typed)
      : of_text_(std::move(of_text)), typed_(typed), taken_by_(of_text_.size(), kNobody) {}

  bool is_whole() {
    for (std::size_t word = 0; word < typed_.size(); ++word) {
      seen_.assign(of_text_.size(), false);
      if (!place(word)) return false;
    }
    return true;
  }

 private:
  static constexpr std::size_t kNobody = SIZE_MAX;

  bool place(std::size_t word) {
    for (std::size_t i = 0; i < of_text_.size(); ++i) {
      if (seen_[i] || !begins_with_any(of_text_[i], typed_[word])) continue;
      seen_[i] = true;
      if (taken_by_[i] != kNobody && !place(taken_by_[i])) continue;
      taken_by_[i] = word;
      return true;
    }
    return false;
  }

  Words of_text_;
  const std::vector<Words>& typed_;
  std::vector<std::size_t> taken_by_;
  std::vector<bool> seen_;
};

bool may_share(const Words& a, const Words& b) {
  return std::any_of(a.begin(), a.end(), [&b](const std::string& one) {
    return std::any_of(b.begin(), b.end(), [&one](const std::string& other) {
      return one.starts_with(other) || other.starts_with(one);
    });
  });
}

}  // namespace

bool have_own_words(std::string_view text, const std::vector<Words>& typed,
                    const text::FoldedReader& reader) {
  if (Matching(reader.words_of(text), typed).is_whole()) return true;
  if (reader.acronyms == text::Acronyms::divided || text.find('.') == std::string_view::npos) return false;
  const text::FoldedReader of_parts{reader.elisions, text::Acronyms::divided};
  return Matching(of_parts.words_of(text), typed).is_whole();
}

bool may_share_words(const std::vector<Words>& typed) {
  for (std::size_t i = 0; i < typed.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (may_share(typed[i], typed[j])) return true;
    }
  }
  return false;
}

}  // namespace mitos::lookup
