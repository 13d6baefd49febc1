// SPDX-License-Identifier: GPL-2.0-or-later
// How well typed given names fit those of a person. Pure, any thread.
#pragma once

#include "common/names/read/name_key.h"
#include "searchd/query/typos.h"

namespace mitos::lookup {

/// The first is the best.
enum class Fit { same, form, initial, unfinished, misspelt, none };

/// `typed` by PeopleIndex::given_key(), `key` of an entry. `unfinished`: the last word may go on.
Fit fit_of_given(const names::NameKey& typed, const names::NameKey& key, bool unfinished, query::Typos typos);

/// Whether a word is, is a form of, is an initial of, or begins one of the given names.
bool begins_given(const names::GivenKey& typed, const names::NameKey& key);

}  // namespace mitos::lookup
