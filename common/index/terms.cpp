// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/terms.h"

#include "common/index/checksum.h"
#include "common/index/translations.h"
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

}  // namespace

std::string id_term(std::string_view id) {
  return term(kIdPrefix, id);
}

std::string exact_name_term(std::string_view name) {
  const std::string words = text::folded_words(name);
  return words.empty() ? "" : term(kExactNamePrefix, words);
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
