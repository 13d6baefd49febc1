// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/elision.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "common/text/ascii.h"

namespace mitos::text {
namespace {

// As Lucene 10 has them: DEFAULT_ARTICLES of its analyzers for these languages.
constexpr std::array<std::string_view, 13> kFrench{"l", "m", "t",     "qu",     "n",      "s",     "j",
                                                   "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu"};
constexpr std::array<std::string_view, 21> kItalian{"c",    "l",    "all", "dall", "dell", "nell", "sull",
                                                    "coll", "pell", "gl",  "agl",  "dagl", "degl", "negl",
                                                    "sugl", "un",   "m",   "t",    "s",    "v",    "d"};
constexpr std::array<std::string_view, 6> kCatalan{"d", "l", "m", "n", "s", "t"};
constexpr std::array<std::string_view, 3> kIrish{"d", "m", "b"};
// Of Italian more lose their vowel, which Lucene leaves: quest'anno, quell'uomo, sant'Agostino.
constexpr std::array<std::string_view, 7> kMoreItalian{"quest", "quell", "nessun", "sant",
                                                       "bell",  "tutt",  "anch"};
constexpr std::size_t kLongest = 6;

constexpr std::array<std::pair<std::string_view, std::span<const std::string_view>>, 5> kOfLanguages{
    {{"fr", kFrench}, {"it", kItalian}, {"it", kMoreItalian}, {"ca", kCatalan}, {"ga", kIrish}}};

// How long the apostrophe is with which `text` begins; 0 if it does with none.
std::size_t apostrophe_in(std::string_view text) {
  for (const std::string_view apostrophe : {std::string_view("'"), std::string_view("\u2019")}) {
    if (text.starts_with(apostrophe)) return apostrophe.size();
  }
  return 0;
}

}  // namespace

Elisions::Elisions(const std::vector<std::string>& languages) {
  for (const auto& [language, articles] : kOfLanguages) {
    const bool has = std::any_of(languages.begin(), languages.end(), [language](const std::string& tag) {
      return tag.substr(0, tag.find('-')) == language;
    });
    if (!has) continue;
    articles_.insert(articles_.end(), articles.begin(), articles.end());
  }
}

std::size_t Elisions::first_in(std::string_view word) const {
  std::string before;
  for (const char c : word.substr(0, kLongest)) {
    if (!is_ascii_letter(c)) break;
    before += ascii_lower(c);
  }
  const std::size_t apostrophe = apostrophe_in(word.substr(before.size()));
  const bool goes_on = before.size() + apostrophe < word.size();
  if (apostrophe == 0 || !goes_on) return 0;
  return std::find(articles_.begin(), articles_.end(), before) == articles_.end()
             ? 0
             : before.size() + apostrophe;
}

std::size_t Elisions::length_in(std::string_view word) const {
  if (articles_.empty()) return 0;
  std::size_t length = 0;
  while (const std::size_t next = first_in(word.substr(length))) length += next;
  return length;
}

}  // namespace mitos::text
