// SPDX-License-Identifier: GPL-2.0-or-later
// A whole query typed on the keyboard layout of another script: "αινδ" for “said”.
#pragma once

#include <optional>

#include "searchd/rewrite/rules/rules.h"

namespace mitos::rewrite {

/// What `query` is on the other layout. None if the catalogue has any word of it as it stands, if all of it
/// sounds like names of the other script (`titled`: like a title), or if the catalogue does not have each
/// word of the other just so: a form of it alone may be chance.
std::optional<query::Query> on_other_layout(const query::Query& query, const Rewriting& typed, bool titled);

}  // namespace mitos::rewrite
