// SPDX-License-Identifier: GPL-2.0-or-later
// The names among the words of a run. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searchd/interpret/words.h"
#include "searchd/lookup/values/value_names.h"

namespace mitos::interpret {

/// Words that are a name of values of one facet.
struct Match {
  Span span;
  std::vector<lookup::NamedValue> values;
};

/// All that are free, the longer ones first, among equals in their order. Stop words alone are no name.
std::vector<Match> matches_in(const Run& run, const lookup::ValueNames& names, std::string_view facet);

/// What words name: one value, or several of one facet that share the name.
struct Named {
  std::string facet;
  std::vector<std::string> values;
  std::vector<Span> spans;
};

void release(Run& run, const Named& named);

}  // namespace mitos::interpret
