// SPDX-License-Identifier: GPL-2.0-or-later
// What pages and includes give names to. Pure, any thread.
#pragma once

#include <set>
#include <string_view>

#include "indexer/source/templates/liquid_values.h"

namespace mitos::source {

/// The parameters of an include, as LiquidValues has them:  title="Aims" kind=page.kind
Settings values_of_parameters(const LiquidValues& values, std::string_view parameters);

/// Does what stands in {% assign … %}; `is_certain`: no condition that is not known leads there.
void assign(const LiquidValues& values, std::string_view inside, bool is_certain, Settings& variables);

/// The variables that a text shows as Markdown: “{{ note | markdownify }}”.
std::set<std::string_view> shown_as_markdown(std::string_view text);

}  // namespace mitos::source
