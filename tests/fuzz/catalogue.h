// SPDX-License-Identifier: GPL-2.0-or-later
// A real index of real folders, and what is in it to make queries of.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "searchd/snapshot/snapshot.h"
#include "tests/fuzz/queries.h"
#include "tests/support/temporary_folder.h"

namespace mitos::fuzz {

class Catalogue {
 public:
  /// Builds an index of the folders, each NAME=DIR or DIR as for `mitos-indexer build --source`. Throws what
  /// build::build() does.
  explicit Catalogue(const std::vector<std::string>& sources);

  const snapshot::Snapshot& snapshot() const noexcept { return *snapshot_; }
  const Material& material() const noexcept { return material_; }

 private:
  test::TemporaryFolder folder_;
  std::shared_ptr<const snapshot::Snapshot> snapshot_;
  Material material_;
};

}  // namespace mitos::fuzz
