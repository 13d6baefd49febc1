// SPDX-License-Identifier: GPL-2.0-or-later
// What is asked of a field without quotation marks, and goes on behind a blank: program: horizon 2020. Pure,
// any thread.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searchd/interpret/interpretation.h"

namespace mitos::interpret {

/// Children of the root, from `first` to `last`, whose words are a name of values of a field.
struct FieldRun {
  std::string field;
  std::vector<std::string> values;
  std::size_t first = 0;
  std::size_t last = 0;
};

/// For each field the longest run that has a plain word at least behind the first, or is a name of people
/// alone; rising. `text` is the text
/// that the root was read from.
std::vector<FieldRun> field_runs(const query::Node& root, const std::string& text, const ValuesNamed& values);

}  // namespace mitos::interpret
