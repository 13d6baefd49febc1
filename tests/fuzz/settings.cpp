// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fuzz/settings.h"

#include <cstdlib>
#include <sstream>

namespace mitos::fuzz {

std::uint64_t setting(const char* name, std::uint64_t otherwise) {
  const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): no test sets it
  return value == nullptr ? otherwise : std::stoull(value);
}

std::vector<std::string> sources() {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): no test sets it
  const char* const value = std::getenv("MITOS_FUZZ_SOURCE");
  std::vector<std::string> folders;
  if (value == nullptr) {
    for (const char* collection : {"projects", "publications", "news"}) {
      folders.push_back(std::string(MITOS_SOURCE_DIR) + "/data/sample/" + collection);
    }
    return folders;
  }
  std::istringstream list{value};
  for (std::string folder; std::getline(list, folder, ':');) folders.push_back(folder);
  return folders;
}

}  // namespace mitos::fuzz
