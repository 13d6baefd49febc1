// SPDX-License-Identifier: GPL-2.0-or-later
// What staff keep in files that mitos.yaml names.
#pragma once

#include <vector>

#include "common/config/config.h"
#include "common/index/order.h"
#include "common/index/synonyms.h"
#include "common/names/join/decisions.h"
#include "common/taxonomy/rules.h"

namespace mitos::build {

struct StaffFiles {
  std::vector<index::Synonym> synonyms;
  names::Decisions people;
  std::vector<index::Pin> pins;
  taxonomy::Rules programmes;  // those that come with Mitos if no file is named
};

/// Throws ConfigError with the mistakes of all of them; of a file that cannot be read, where it is named.
StaffFiles load_staff_files(const config::Config& config);

}  // namespace mitos::build
