// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/integration/support/sample.h"

#include <catch2/catch.hpp>

namespace mitos::test {

const Searchd& sample() {
  static const TemporaryFolder kFolder;
  static const int kStatus = run_indexer(build_sample(kFolder / "index")).status;
  static const Searchd kSearchd(kFolder / "index");
  REQUIRE(kStatus == 0);
  return kSearchd;
}

}  // namespace mitos::test
