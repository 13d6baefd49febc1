// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/taxonomy/call.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <optional>
#include <string>

#include "common/taxonomy/pattern.h"

namespace mitos::taxonomy {
namespace {

std::string capitals(const std::string& text) {
  std::string out;
  icu::UnicodeString::fromUTF8(text).toUpper(icu::Locale::getRoot()).toUTF8String(out);
  return out;
}

bool is_year(const PhraseWord& word) {
  return year_of(word.text).has_value();
}

}  // namespace

std::size_t end_of_call(const Phrase& phrase, std::size_t begin, std::size_t matched) {
  const auto joins = [&](char mark) {
    const auto inside = [mark](const PhraseWord& word) { return word.before == mark; };
    const auto at = [&phrase](std::size_t i) { return phrase.begin() + static_cast<std::ptrdiff_t>(i); };
    return mark == kHyphen || (mark != kApart && std::any_of(at(begin + 1), at(matched), inside));
  };
  std::size_t end = matched;
  while (end < phrase.size() && joins(phrase[end].before)) ++end;

  const std::size_t size = end - begin;
  const bool ends_in_years =
      size > 3 && is_year(phrase[end - 1]) && is_year(phrase[end - 2]) && !is_year(phrase[end - 3]);
  if (!ends_in_years) return end;
  const auto first = phrase.begin() + static_cast<std::ptrdiff_t>(begin);
  const bool has_its_own = std::any_of(first, first + static_cast<std::ptrdiff_t>(size - 2), is_year);
  return has_its_own ? std::max(end - 2, matched) : end;
}

Programme call_below(const Programme& above, const Phrase& code) {
  Programme call;
  std::string label;
  for (const PhraseWord& word : code) {
    if (!label.empty()) label += word.before == kApart ? kHyphen : word.before;
    label += word.text;
    if (const std::optional<int> year = year_of(word.text)) {
      if (!call.years) call.years = Years{*year, *year};
      call.years = Years{std::min(call.years->first, *year), std::max(call.years->last, *year)};
    }
  }
  call.value = above.value + "/" + slug_of(code);
  call.label["en"] = capitals(label);
  return call;
}

}  // namespace mitos::taxonomy
