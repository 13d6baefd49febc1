// SPDX-License-Identifier: GPL-2.0-or-later
// Small files in small folders: a reader finds the file by the names, and reads it in one go.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostLines = 300;
constexpr std::size_t kMostFiles = 20;

std::size_t lines_of(const fs::path& file) {
  std::ifstream source(file);
  std::size_t lines = 0;
  for (std::string line; std::getline(source, line);) ++lines;
  return lines;
}

bool is_source(const fs::path& file) {
  return file.extension() == ".h" || file.extension() == ".cpp";
}

}  // namespace

TEST_CASE("no source file is longer than 300 lines", "[house]") {
  const fs::path root = MITOS_SOURCE_DIR;
  for (const char* top : {"common", "indexer", "searchd"}) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / top)) {
      if (!is_source(entry.path())) continue;
      CAPTURE(entry.path().lexically_relative(root).string());
      CHECK(lines_of(entry.path()) <= kMostLines);
    }
  }
}

TEST_CASE("no folder of searchd, and no room of the sources, has more than 20 source files", "[house]") {
  const fs::path root = MITOS_SOURCE_DIR;
  std::map<std::string, std::size_t> files;
  for (const char* top : {"indexer/source", "searchd"}) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / top)) {
      if (is_source(entry.path()))
        ++files[entry.path().parent_path().lexically_relative(root).generic_string()];
    }
  }
  CHECK(files.size() > 20);  // or the test looks in the wrong place
  for (const auto& [folder, count] : files) {
    CAPTURE(folder);
    CHECK(count <= kMostFiles);
  }
}
