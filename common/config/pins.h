// SPDX-License-Identifier: GPL-2.0-or-later
// pins.yaml: for these words, in any spelling, these documents come first and these never.
//
//   - words: [open day, open house]       # each a whole query; one may stand without a list
//     first: [pages/visit, news/open-day] # ids of documents, in this order
//     never: news/old-open-day
//     until: 2027-05-31                   # the last day; without it, for ever
#pragma once

#include <string>
#include <vector>

#include "common/index/order.h"

namespace mitos::config {

/// Reads such a file; `file` is how messages call it. Throws ConfigError with every mistake, each with its
/// line.
std::vector<index::Pin> parse_pins(const std::string& yaml, const std::string& file);

}  // namespace mitos::config
