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

/// What is wrong with a pattern, each in words: unknown or unclosed braces, ":slug" for "{slug}", characters
/// that no address has, a scheme that is no link, a host that pages would choose. Empty if nothing is. Pure,
/// any thread.
std::vector<std::string> mistakes_of_url_pattern(std::string_view pattern);

}  // namespace mitos::config
