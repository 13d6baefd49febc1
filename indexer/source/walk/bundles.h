// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

namespace mitos::source {

struct Walk;

/// Leaves out what Hugo shows inside another page, if at all: all files in and below the folder of an index
/// file (index.md) but that file and its translations. The outermost such folder counts; one with a section
/// page is none. Looks at the files from `first` on, which are those of the last root.
void drop_parts_of_bundles(Walk& walk, std::size_t first);

}  // namespace mitos::source
