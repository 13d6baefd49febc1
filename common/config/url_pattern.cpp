// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/url_pattern.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "common/config/suggestion.h"
#include "common/text/ascii.h"
#include "common/text/entity.h"
#include "common/text/safe_link.h"
#include "common/text/utf8.h"

namespace mitos::config {
namespace {

using Mistakes = std::vector<std::string>;

constexpr std::array kParts{kCollectionPart, kSlugPart, kPathPart, kNamePart,  kDirPart, kSectionPart,
                            kTitlePart,      kLangPart, kYearPart, kMonthPart, kDayPart};

struct TheirPart {
  std::string_view name;
  std::string_view ours;
};

// Of Hugo and of Jekyll.
constexpr std::array<TheirPart, 14> kTheirParts{{{"year", kYearPart},
                                                 {"month", kMonthPart},
                                                 {"day", kDayPart},
                                                 {"slug", kSlugPart},
                                                 {"slugorfilename", kSlugPart},
                                                 {"title", kTitlePart},
                                                 {"filename", kNamePart},
                                                 {"name", kNamePart},
                                                 {"basename", kNamePart},
                                                 {"section", kSectionPart},
                                                 {"sections", kDirPart},
                                                 {"collection", kCollectionPart},
                                                 {"path", kPathPart},
                                                 {"output_ext", ".html"}}};

// A ":name" in a pattern.
struct Colon {
  std::size_t at = 0;
  std::string_view name;
};

// The first from `at` on. After a letter, a digit or a brace a colon is one of the address (or of its
// scheme), after another colon one of a host; before ":output_ext" anything may stand.
std::optional<Colon> next_colon(std::string_view pattern, std::size_t at) {
  const auto is_of_name = [](char c) { return text::is_ascii_alphanumeric(c) || c == '_'; };
  for (at = pattern.find(':', at); at != std::string_view::npos; at = pattern.find(':', at + 1)) {
    const std::string_view rest = pattern.substr(at + 1);
    const auto length = std::find_if_not(rest.begin(), rest.end(), is_of_name) - rest.begin();
    const std::string_view name = rest.substr(0, static_cast<std::size_t>(length));
    const char before = at == 0 ? '/' : pattern[at - 1];
    const bool is_of_address = text::is_ascii_alphanumeric(before) || before == '}' || before == ':';
    if (name.empty() || text::is_ascii_digit(name.front())) continue;
    if (!is_of_address || name == "output_ext") return Colon{at, name};
  }
  return std::nullopt;
}

void check_part(std::string_view part, Mistakes& mistakes) {
  if (std::find(kParts.begin(), kParts.end(), part) != kParts.end()) return;
  const std::string tidy = fmt::format("{{{}}}", text::trimmed(part.substr(1, part.size() - 2)));
  mistakes.push_back(fmt::format("“{}” is unknown; there are {}{}", part, fmt::join(kParts, ", "),
                                 did_you_mean(tidy, {kParts.begin(), kParts.end()})));
}

// Checks the braces, and returns the pattern with a letter for each part that is filled in.
std::string check_braces(std::string_view pattern, Mistakes& mistakes) {
  std::string filled;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] == '}') mistakes.emplace_back("a “}” closes nothing");
    if (pattern[at] != '{') {
      filled += pattern[at];
      continue;
    }
    const std::size_t end = pattern.find_first_of("{}", at + 1);
    if (end == std::string_view::npos || pattern[end] == '{') {
      mistakes.push_back(fmt::format("“{}” opens a brace that is not closed", pattern.substr(at)));
      if (end == std::string_view::npos) break;
      at = end - 1;
    } else {
      check_part(pattern.substr(at, end + 1 - at), mistakes);
      filled += 'x';
      at = end;
    }
  }
  return filled;
}

void check_colons(std::string_view pattern, Mistakes& mistakes) {
  for (auto colon = next_colon(pattern, 0); colon; colon = next_colon(pattern, colon->at + 1)) {
    mistakes.push_back(
        fmt::format("“:{}” is unknown here; there are {}, and their like “:slug” of Hugo and Jekyll",
                    colon->name, fmt::join(kParts, ", ")));
  }
}

void check_characters(std::string_view pattern, Mistakes& mistakes) {
  constexpr std::string_view kForbidden = " \"<>\\^`|";  // RFC 3986, 2
  const bool control = std::any_of(pattern.begin(), pattern.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
  if (control || text::needs_replacing(pattern)) mistakes.emplace_back("has a control character");
  if (const std::size_t at = pattern.find_first_of(kForbidden); at != std::string_view::npos)
    mistakes.push_back(
        fmt::format("has “{}”, which no address may have; write %{:02X}", pattern[at], pattern[at]));
  if (text::has_entity(pattern))
    mistakes.emplace_back("has a character reference of HTML; write the character itself");
}

// Where the host of a pattern stands that names one; none for a place on the same site.
std::optional<std::string_view> host_of(std::string_view pattern) {
  const std::size_t colon = pattern.find(':');
  if (colon == std::string_view::npos || pattern.find_first_of("/?#") < colon) return std::nullopt;
  std::string_view rest = pattern.substr(colon + 1);
  if (!rest.starts_with("//")) return "";
  rest.remove_prefix(2);
  return rest.substr(0, rest.find_first_of("/?#"));
}

void check_place(std::string_view pattern, std::string_view filled, Mistakes& mistakes) {
  if (pattern.starts_with("//")) {
    mistakes.emplace_back("begins with “//”, so that what follows is a host: write / or https://");
    return;
  }
  if (!text::is_safe_link(filled)) {
    mistakes.push_back(fmt::format("“{}” is no scheme of a link; begin with / or https://",
                                   pattern.substr(0, pattern.find(':') + 1)));
    return;
  }
  const std::optional<std::string_view> host = host_of(pattern);
  if (!host || text::ascii_lower(pattern.front()) == 'm') return;
  if (host->empty()) mistakes.emplace_back("needs a host: https://HOST/…");
  const auto is_pages = [&host](std::string_view part) {
    return part != kCollectionPart && host->find(part) != std::string_view::npos;
  };
  if (std::any_of(kParts.begin(), kParts.end(), is_pages))
    mistakes.push_back(fmt::format("“{}” would let each page choose its host", *host));
}

}  // namespace

std::string with_our_parts(std::string_view pattern) {
  std::string ours(pattern);
  for (auto colon = next_colon(ours, 0); colon; colon = next_colon(ours, colon->at + 1)) {
    const auto* const known = std::find_if(kTheirParts.begin(), kTheirParts.end(),
                                           [&](const TheirPart& part) { return part.name == colon->name; });
    const bool has_index = ours[colon->at + 1 + colon->name.size()] == '[';  // or the end, which is NUL
    if (known == kTheirParts.end() || has_index) continue;
    ours.replace(colon->at, colon->name.size() + 1, known->ours);
  }
  return ours;
}

std::vector<std::string> mistakes_of_url_pattern(std::string_view typed) {
  Mistakes mistakes;
  const std::string pattern = with_our_parts(typed);
  if (text::trimmed(pattern).empty()) return {"is empty"};
  const std::string filled = check_braces(pattern, mistakes);
  check_colons(pattern, mistakes);
  check_characters(pattern, mistakes);
  if (mistakes.empty()) check_place(pattern, filled, mistakes);
  return mistakes;
}

}  // namespace mitos::config
