// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "indexer/build/build.h"
#include "tests/support/temporary_folder.h"

namespace mitos::test {

/// Builds an index, below `folder` / "index", of pages with these bodies, titled “Page 0”, “Page 1” …, with
/// `front_matter` besides (whole lines); gives the generation's number.
inline index::GenerationNumber build_pages(const TemporaryFolder& folder,
                                           const std::vector<std::string>& bodies,
                                           const std::string& front_matter = "") {
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    folder.write("pages/" + std::to_string(i) + ".md",
                 "---\ntitle: Page " + std::to_string(i) + "\n" + front_matter + "---\n" + bodies[i] + "\n");
  }
  build::BuildOptions options;
  options.config.index = folder / "index";
  options.config.collections.push_back(config::parse_source((folder / "pages").string()));
  build::Progress progress;
  return build::build(options, progress, std::stop_token()).generation;
}

}  // namespace mitos::test
