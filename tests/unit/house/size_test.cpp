// SPDX-License-Identifier: GPL-2.0-or-later
// Small files in small folders: a reader finds the file by the names, and reads it in one go.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "tests/unit/house/block_sizes.h"

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostLines = 300;
constexpr std::size_t kMostFiles = 20;
constexpr std::size_t kMostLinesOfClass = 150;
constexpr std::size_t kMostLinesOfFunction = 60;

using Lines = std::vector<std::string>;

Lines lines_of(const fs::path& file) {
  std::ifstream source(file);
  Lines lines;
  for (std::string line; std::getline(source, line);) lines.push_back(line);
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
      CHECK(lines_of(entry.path()).size() <= kMostLines);
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

TEST_CASE("no class of searchd is longer than 150 lines, and no function than 60", "[house]") {
  const fs::path root = MITOS_SOURCE_DIR;
  std::size_t seen = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / "searchd")) {
    if (!is_source(entry.path())) continue;
    for (const mitos::tests::Block& block : mitos::tests::blocks_of(lines_of(entry.path()))) {
      ++seen;
      CAPTURE(entry.path().lexically_relative(root).string(), block.head);
      CHECK(block.lines <= (block.is_class ? kMostLinesOfClass : kMostLinesOfFunction));
    }
  }
  CHECK(seen > 500);  // or the test does not see them
}

TEST_CASE("classes, what is in them, and functions are measured", "[house]") {
  const Lines source{"namespace a {",
                     "",
                     "class B final : public C {",
                     " public:",
                     "  int d() const {",
                     "    return 1;",
                     "  }",
                     "};",
                     "",
                     "constexpr std::array<int, 2> kTable{",
                     "    1, 2",
                     "};",
                     "",
                     "void long_name(int e,",
                     "               int f) {",
                     "  if (e) {",
                     "    f();",
                     "  }",
                     "}",
                     "}  // namespace a"};
  const std::vector<mitos::tests::Block> blocks = mitos::tests::blocks_of(source);
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].head == "class B final : public C {");
  CHECK(blocks[0].is_class);
  CHECK(blocks[0].lines == 6);
  CHECK(blocks[1].head == "int d() const {");
  CHECK(blocks[1].lines == 3);
  CHECK(blocks[2].head == "void long_name(int e,");
  CHECK(blocks[2].lines == 6);
}
