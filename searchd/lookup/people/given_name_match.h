// SPDX-License-Identifier: GPL-2.0-or-later
// How well typed given names fit those of a person. Pure, any thread.
#pragma once

#include "common/names/read/name_key.h"
#include "searchd/query/typos.h"

namespace mitos::lookup {

/// How typed given names fit a person's, best first; of several the worst. Typed for "Ioannis": "Ioannis" is
/// the same, "Giannis" another form, "I." an initial, "Ioan" unfinished, "Ioanis" misspelt.
enum class Fit { same, form, initial, unfinished, misspelt, none };

/// `typed` comes from PeopleIndex::given_key(); `key` is of a person in the index, whose alias counts as
/// well. `unfinished`: the last typed word may be the beginning of a longer one.
Fit fit_of_given(const names::NameKey& typed, const names::NameKey& key, bool unfinished, query::Typos typos);

/// Whether `typed` equals one of the given names of `key`, is another form of it, its initial or its
/// beginning.
bool fits_a_given_name(const names::GivenKey& typed, const names::NameKey& key);

}  // namespace mitos::lookup
