// SPDX-License-Identifier: GPL-2.0-or-later
// The collections and tags that words of a run name. Pure, any thread.
#pragma once

#include <vector>

#include "searchd/interpret/interpretation.h"
#include "searchd/interpret/matches.h"
#include "searchd/interpret/words.h"
#include "searchd/lookup/values/value_names.h"

namespace mitos::interpret {

/// To be called when programmes and years are taken.
std::vector<Named> named_collections(Run& run, const lookup::ValueNames& names, Boldness boldness);

}  // namespace mitos::interpret
