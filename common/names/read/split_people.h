// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/names/read/given_names.h"

namespace mitos::names {

/// The people of one field, in order: "A. Smith; B. Jones", "A. Smith & B. Jones", "Ann Smith, Bob Jones". A
/// comma parts two people only if every side could stand alone: "Smith, Ann" is one. A name longer than 200
/// bytes is cut. Pure, any thread.
std::vector<std::string> split_people(std::string_view field, const GivenNames& table);

}  // namespace mitos::names
