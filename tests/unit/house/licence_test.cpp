// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 7> kExtensions{".cpp", ".h", ".sh", ".py", ".ts", ".css", ".mjs"};

// Folders, as they stand below the project, that hold what others wrote or what was made from our
// sources. indexer/build is a folder of ours: only those at the top are made.
bool is_skipped(const fs::path& folder) {
  const std::string path = folder.generic_string();
  return path.starts_with("build") || path == ".git" || folder.filename() == "node_modules" ||
         path == "data/sample" || path == "tests/fixtures";
}

// `path` as it stands below the project.
bool needs_licence(const fs::path& path) {
  if (path.begin() != path.end() && *path.begin() == "scripts") return true;
  return path.filename() == "CMakeLists.txt" ||
         std::find(kExtensions.begin(), kExtensions.end(), path.extension().string()) != kExtensions.end();
}

bool names_licence(std::istream& source) {
  std::string line;
  for (int i = 0; i < 3 && std::getline(source, line); ++i) {
    if (line.find("SPDX-License-Identifier: ") != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("every source file names its licence in its first three lines", "[house]") {
  const fs::path root = MITOS_SOURCE_DIR;
  std::size_t looked_at = 0;
  for (fs::recursive_directory_iterator entry(root), end; entry != end; ++entry) {
    const fs::path below = entry->path().lexically_relative(root);
    if (entry->is_directory() && is_skipped(below)) {
      entry.disable_recursion_pending();
      continue;
    }
    if (!entry->is_regular_file() || !needs_licence(below)) continue;
    ++looked_at;
    std::ifstream source(entry->path());
    CAPTURE(below);
    CHECK(names_licence(source));
  }
  CHECK(looked_at > 50);  // or the test looks in the wrong place
}

TEST_CASE("a file without a licence, or with one too far down, is found", "[house]") {
  struct Case {
    std::string source;
    bool named;
  };
  const auto [source, named] = GENERATE(values<Case>({
      {"// SPDX-License-Identifier: GPL-2.0-or-later\nint x;\n", true},
      {"#!/bin/sh\n# SPDX-License-Identifier: GPL-2.0-or-later\n", true},
      {"\n\n/* SPDX-License-Identifier: GPL-2.0-or-later */", true},
      {"\n\n\n// SPDX-License-Identifier: GPL-2.0-or-later\n", false},
      {"// Licence: GPL\n", false},
      {"", false},
  }));
  CAPTURE(source);
  std::istringstream stream(source);
  CHECK(names_licence(stream) == named);
}
