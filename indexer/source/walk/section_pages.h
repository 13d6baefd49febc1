// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/source/walk/publishing.h"

namespace mitos::source {

struct Walk;

/// Reads the section pages of a walk, and those between Hugo's folder of contents and a source, and tells
/// each file what it inherits of them. One that cannot be read is a warning. Throws IoError where the machine
/// fails.
void inherit_from_section_pages(Walk& walk, const Publishing& wanted);

}  // namespace mitos::source
