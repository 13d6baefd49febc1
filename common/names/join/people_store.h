// SPDX-License-Identifier: GPL-2.0-or-later
// The people of a generation, as join.h found them.
#pragma once

#include <filesystem>
#include <vector>

#include "common/names/join/person.h"

namespace mitos::names {

/// Written durably. Throws IoError.
void write_people(const std::filesystem::path& path, const std::vector<Person>& people);

/// Throws IoError, or IndexError if the file holds something else.
std::vector<Person> read_people(const std::filesystem::path& path);

}  // namespace mitos::names
