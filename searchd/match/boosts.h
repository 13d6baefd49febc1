// SPDX-License-Identifier: GPL-2.0-or-later
// What puts a document first whatever its words score: its title or name is the query. For the files of this
// folder.
#pragma once

#include "searchd/match/compile.h"

namespace mitos::match {

/// Adds to `out` the documents whose title in the other script is the query, which no posting says; and lifts
/// those whose title begins with it, the more of the title the higher, and those whose title or long name it
/// is. Sets `out.named` if there is one of these.
void add_boosts(const Compiling& from, CompiledQuery& out);

}  // namespace mitos::match
