// SPDX-License-Identifier: GPL-2.0-or-later
// A list of people and organisations, cut where one ends for sure. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/names/read/organisation.h"

namespace mitos::names {

struct PartOfList {
  std::string text;
  bool is_organisation = false;
};

/// Cuts `list` at "and", "&", "και" and at commas beside organisations, but nowhere inside an organisation's
/// name and nowhere inside braces. Commas between people stay: split_people.h tells what they part.
///   "Kari Nilsen and Department of Fish and Harbours" -> the person, the department
///   "Smith, Ann and Jones, Bob" -> "Smith, Ann", "Jones, Bob"
std::vector<PartOfList> parts_of_list(std::string_view list, const OrganisationKeys& organisations);

}  // namespace mitos::names
