// SPDX-License-Identifier: GPL-2.0-or-later
// What stands beside names and is no part of them. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

namespace mitos::names {

/// `list`, of people, without marks of affiliation ("†", "¹", "<sup>1</sup>", "[1]", "Zhao1,2"), notes in
/// brackets that have no name ("(ed.)", "(University of Oslo)") and brackets around all of it. White space
/// becomes single blanks. A number that belongs to a name ("W3C", "Working Group 3") stays.
std::string without_marks(std::string_view list);

}  // namespace mitos::names
