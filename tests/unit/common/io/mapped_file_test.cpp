// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/io/mapped_file.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "common/error.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::io;
using mitos::test::TemporaryFolder;

namespace {

constexpr std::size_t kBytes = 100'000;

std::size_t zeros(std::string_view bytes) {
  return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
}

}  // namespace

TEST_CASE("a mapped file that is cut off reads as zeros, and is not whole", "[io]") {
  survive_shrunk_files();
  const TemporaryFolder folder;
  const std::size_t left = GENERATE(values<std::size_t>({0, 1, 4'095, 4'096, 4'097, kBytes - 1}));
  CAPTURE(left);
  const std::filesystem::path path = folder.write("file", std::string(kBytes, 'x'));
  const MappedFile file(path);
  const MappedFile other(folder.write("other", std::string(kBytes, 'x')));
  CHECK(file.whole());
  std::filesystem::resize_file(path, left);
  // From behind too, so that what lies between two faults is read.
  CHECK(file.bytes().back() == '\0');
  CHECK(zeros(file.bytes()) == kBytes - left);
  CHECK_FALSE(file.whole());
  CHECK(other.whole());
  CHECK(zeros(other.bytes()) == 0);
}

TEST_CASE("a file that was cut off and grew again is not whole, though it was not read meanwhile", "[io]") {
  const TemporaryFolder folder;
  const std::filesystem::path path = folder.write("file", std::string(kBytes, 'x'));
  const auto long_ago = std::filesystem::file_time_type::clock::now() - std::chrono::hours(1);
  std::filesystem::last_write_time(path, long_ago);
  const MappedFile file(path);
  CHECK(file.whole());
  std::filesystem::resize_file(path, 0);
  std::filesystem::resize_file(path, kBytes);
  CHECK_FALSE(file.whole());
}

TEST_CASE("a file that was deleted or replaced is whole still: it is the same file", "[io]") {
  const TemporaryFolder folder;
  const std::filesystem::path path = folder.write("file", "old");
  const MappedFile file(path);
  std::filesystem::rename(folder.write("new", "new"), path);
  CHECK(file.whole());
  CHECK(file.bytes() == "old");
}

TEST_CASE("a place that a mapping gave up is another's", "[io]") {
  survive_shrunk_files();
  const TemporaryFolder folder;
  const std::filesystem::path path = folder.write("file", "x");
  for (int i = 0; i < 5'000; ++i) CHECK(MappedFile(path).whole());
  std::vector<MappedFile> many;
  CHECK_THROWS_AS(
      [&] {
        for (int i = 0; i < 5'000; ++i) many.emplace_back(path);
      }(),
      IoError);
  CHECK(many.size() > 500);
  many.clear();
  CHECK(MappedFile(path).whole());
}

TEST_CASE("what has no end is not mapped", "[io]") {
  const TemporaryFolder folder;
  std::filesystem::create_symlink("/dev/zero", folder / "zero");
  CHECK_THROWS_AS(MappedFile(folder / "zero"), IoError);
}
