// SPDX-License-Identifier: GPL-2.0-or-later
// A question for a page by its name: "what is public code".
#pragma once

#include <string>
#include <string_view>

#include "searchd/rewrite/tree/rewritten_query.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::rewrite {

/// What is left of `text` from its first word that is no stop word, if a page has that name and none has the
/// whole. Else "". `root` is the tree of `text`.
std::string asked_name(std::string_view text, const Node& root, snapshot::Snapshot::Lease& lease);

}  // namespace mitos::rewrite
