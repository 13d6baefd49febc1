// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace mitos::source {

/// Whether a page of no known site was written for Jekyll: it has a tag of Liquid (“{% include a.html %}”) or
/// shows an object of Jekyll's (“{{ site.title }}”). Pure, any thread.
bool is_liquid(std::string_view text);

/// The first word in a tag, behind blanks and hyphens.
std::string_view name_of_tag(std::string_view inside);

}  // namespace mitos::source
