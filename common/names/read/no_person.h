// SPDX-License-Identifier: GPL-2.0-or-later
// What catalogues write where a person is missing, or where there are more of them. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

namespace mitos::names {

/// Whether `name` stands for no person: "et al.", "κ.ά.", "and others", "N/A", "TBA", "various", "-".
bool is_no_person(std::string_view name);

/// `list` without the "et al." or "and others" that follows its last name.
std::string without_others(std::string_view list);

}  // namespace mitos::names
