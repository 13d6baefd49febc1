// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/terms.h"

#include <algorithm>

#include "common/index/checksum.h"
#include "common/text/conjunction.h"
#include "common/text/fold.h"
#include "common/text/utf8.h"

namespace mitos::index {
namespace {

constexpr std::string_view kIdPrefix = "Q";
constexpr std::string_view kExactNamePrefix = "XN";
constexpr std::string_view kNameWordPrefix = "XW";
constexpr std::string_view kLackingPrefix = "XL";
constexpr std::string_view kTranslationPrefix = "XT";

// Xapian takes terms of 245 bytes; what would be longer is told apart by its checksum.
constexpr std::size_t kLongestPlain = 200;

std::string term(std::string_view prefix, std::string_view text) {
  std::string out(prefix);
  out += text.size() <= kLongestPlain ? std::string(text) : checksum_of(text);
  return out;
}

// "fish chips" for "fish and chips", which is also written with a sign.
std::string without_and(std::string_view words) {
  std::string out;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    const std::string_view word = words.substr(0, end);
    if (!text::means_and(word)) out.append(out.empty() ? "" : " ").append(word);
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return out;
}

}  // namespace

std::string id_term(std::string_view id) {
  return term(kIdPrefix, id);
}

std::string exact_name_term(std::string_view name) {
  const std::string words = text::folded_words(name);
  const std::string telling = without_and(words);
  return words.empty() ? "" : term(kExactNamePrefix, telling.empty() ? words : telling);
}

// Never its checksum: a term must begin as the word begins.
std::string name_word_term(std::string_view folded) {
  std::string out(kNameWordPrefix);
  out += folded;
  return out;
}

std::string lacking_term(std::string_view field) {
  return term(kLackingPrefix, field);
}

std::string translation_term(std::string_view key) {
  return term(kTranslationPrefix, key);
}

std::string_view without_remark(std::string_view title) {
  if (!title.ends_with(')')) return title;
  const std::size_t open = title.rfind('(');
  if (open == std::string_view::npos || open == 0) return title;
  return text::trimmed(title.substr(0, open));
}

}  // namespace mitos::index
