// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace mitos::source {

/// Whether a page of no known site was written for Jekyll: it has a tag of Liquid (“{% include a.html %}”) or
/// shows an object of Jekyll's (“{{ site.title }}”). Pure, any thread.
bool is_liquid(std::string_view text);

/// The first word in a tag, behind blanks and hyphens.
std::string_view name_of_tag(std::string_view inside);

/// Without these signs at both ends.
std::string_view stripped_of(std::string_view text, std::string_view signs);

/// What is inside of a tag, or a part of it, without blanks and hyphens at both ends.
std::string_view inside_of(std::string_view text);

}  // namespace mitos::source
