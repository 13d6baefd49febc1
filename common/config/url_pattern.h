// SPDX-License-Identifier: GPL-2.0-or-later
// The pattern by which a collection's pages get their addresses: "/{collection}/{slug}/".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mitos::config {

inline constexpr std::string_view kCollectionPart = "{collection}";
inline constexpr std::string_view kSlugPart = "{slug}";
inline constexpr std::string_view kPathPart = "{path}";
inline constexpr std::string_view kNamePart = "{name}";
inline constexpr std::string_view kDirPart = "{dir}";
inline constexpr std::string_view kSectionPart = "{section}";
inline constexpr std::string_view kTitlePart = "{title}";
inline constexpr std::string_view kLangPart = "{lang}";
inline constexpr std::string_view kYearPart = "{year}";
inline constexpr std::string_view kMonthPart = "{month}";
inline constexpr std::string_view kDayPart = "{day}";

/// The same pattern with our names for what Hugo and Jekyll call ":slug" and ":year": "/{year}/{slug}/" of
/// "/:year/:slug/". What neither of us knows stays as it is. Pure, any thread.
std::string with_our_parts(std::string_view pattern);

/// What is wrong with a pattern, each in words: unknown or unclosed braces, unknown ":names", characters
/// that no address has, a scheme that is no link, a host that pages would choose. Empty if nothing is. Pure,
/// any thread.
std::vector<std::string> mistakes_of_url_pattern(std::string_view typed);

}  // namespace mitos::config
