// SPDX-License-Identifier: GPL-2.0-or-later
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "common/text/ascii.h"
#include "indexer/source/addresses/hugo_names.h"
#include "indexer/source/addresses/jekyll_addresses.h"

namespace mitos::source {
namespace {

bool is_kept(UChar32 c, Signs signs) {
  constexpr std::string_view kPretty = "._~!$&'()+,;=@";
  if (signs == Signs::pretty && c > 0 && c < 0x80 &&
      kPretty.find(static_cast<char>(c)) != std::string_view::npos)
    return true;
  return c >= 0 && (U_MASK(u_charType(c)) & (U_GC_L_MASK | U_GC_ND_MASK | U_GC_M_MASK)) != 0;
}

// "2022-10-04-launch": where what follows the date begins; 0 if there is none.
std::size_t end_of_date(std::string_view name) {
  constexpr std::size_t kLeast[]{2, 1, 1};
  constexpr std::size_t kMost[]{4, 2, 2};
  std::size_t at = 0;
  for (int part = 0; part < 3; ++part) {
    const std::size_t begin = at;
    while (at < name.size() && text::is_ascii_digit(name[at])) ++at;
    if (at - begin < kLeast[part] || at - begin > kMost[part] || at >= name.size() || name[at] != '-')
      return 0;
    ++at;
  }
  return at;
}

}  // namespace

std::string cased_jekyll_name(const std::string& text, Signs signs) {
  std::string name;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  bool is_after_hyphen = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    UChar32 c = 0;
    U8_NEXT(bytes, at, text.size(), c);
    if (is_kept(c, signs)) {
      name.append(text, begin, at - begin);
      is_after_hyphen = false;
    } else if (!is_after_hyphen) {
      name += '-';
      is_after_hyphen = true;
    }
  }
  if (name.starts_with('-')) name.erase(0, 1);
  if (name.ends_with('-')) name.pop_back();
  return name;
}

std::string jekyll_name(const std::string& text, Signs signs) {
  return lowered_by_letter(cased_jekyll_name(text, signs));
}

std::string without_date(std::string name) {
  return name.erase(0, end_of_date(name));
}

std::string jekyll_slug(const std::string& path) {
  std::string name = path.substr(path.rfind('/') + 1);
  if (const std::size_t dot = name.rfind('.'); dot != std::string::npos && dot > 0) name.resize(dot);
  name = without_date(std::move(name));
  while (name.ends_with('.')) name.pop_back();
  return name;
}

std::string jekyll_title(const std::string& path) {
  const std::string slug = jekyll_slug(path);
  std::string title;
  for (std::size_t begin = 0; begin < slug.size();) {
    const std::size_t end = std::min(slug.find('-', begin), slug.size());
    const auto word =
        icu::UnicodeString::fromUTF8({slug.data() + begin, static_cast<std::int32_t>(end - begin)});
    if (!word.isEmpty()) {
      icu::UnicodeString capital(word, 0, word.moveIndex32(0, 1));
      capital.toUpper(icu::Locale::getRoot()).toUTF8String(title.empty() ? title : title += ' ');
      std::string rest;
      word.tempSubString(word.moveIndex32(0, 1)).toUTF8String(rest);
      title += lowered_by_letter(rest);
    }
    begin = end + 1;
  }
  return title;
}

std::vector<std::string> categories_in_path(const std::string& path) {
  const std::string whole = "/" + path;
  const std::size_t end = std::min(whole.find("/_posts/"), whole.find("/_drafts/"));
  std::vector<std::string> categories;
  for (std::size_t begin = 1; end != std::string::npos && begin < end;) {
    const std::size_t slash = whole.find('/', begin);
    categories.push_back(whole.substr(begin, slash - begin));
    begin = slash + 1;
  }
  return categories;
}

}  // namespace mitos::source
