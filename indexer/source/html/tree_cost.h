// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace mitos::source {

/// Limits of RELIABILITY: a page beyond them is read flat (flat_html.h).
inline constexpr std::size_t kMaxHtmlDepth = 256;
inline constexpr std::size_t kMaxAttributes = 256;  // of a tag

/// Whether a page is so deep, or has so many attributes on a tag, or so much between them, that to make its
/// tree by the HTML5 rules takes longer than a page may: those rules look through all open elements at most
/// tags, and at each letter inside <b>. Errs to yes where tags are not closed in order. Linear; pure.
bool is_costly_tree(std::string_view html);

}  // namespace mitos::source
