// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/names/catalogue.h"
#include "common/names/given_names.h"

namespace mitos::names {

/// What to call the person whose entries these are (at least one): the most frequent of those display forms
/// that have the given name written out, if there are any; of equally frequent ones the longer, then the
/// first by bytes. Pure.
std::string label_of(const std::vector<const Entry*>& entries, const GivenNames& table);

}  // namespace mitos::names
