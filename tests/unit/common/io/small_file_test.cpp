// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/io/small_file.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::io;

namespace {

std::string reason(const std::filesystem::path& path) {
  const auto read = read_small_file(path);
  const auto* unfit = std::get_if<UnfitFile>(&read);
  return unfit == nullptr ? "" : unfit->reason;
}

}  // namespace

TEST_CASE("a small file is read whole, through links too", "[io]") {
  const test::TemporaryFolder folder;
  folder.write("file", "text");
  std::filesystem::create_symlink("file", folder / "link");
  CHECK(std::get<std::string>(read_small_file(folder / "link")) == "text");
  CHECK(std::get<std::string>(read_small_file(folder.write("empty", ""))).empty());
  CHECK_FALSE(std::get<std::string>(read_small_file("/proc/self/status")).empty());
}

TEST_CASE("a file has to be no larger than the bound", "[io]") {
  const test::TemporaryFolder folder;
  folder.write("file");
  std::filesystem::resize_file(folder / "file", kMostOfSmallFile);
  CHECK(std::get<std::string>(read_small_file(folder / "file")).size() == kMostOfSmallFile);
  std::filesystem::resize_file(folder / "file", kMostOfSmallFile + 1);
  CHECK(reason(folder / "file") == "cannot read " + (folder / "file").string() + ": it is larger than 4 MiB");
}

TEST_CASE("what is no regular file is not read, and what it is is said", "[io]") {
  const test::TemporaryFolder folder;
  REQUIRE(::mkfifo((folder / "fifo").c_str(), 0600) == 0);
  CHECK_THAT(reason(folder / "fifo"), Catch::Contains("/fifo: it is a pipe, not a regular file"));
  CHECK_THAT(reason("/dev/zero"), Catch::Contains("/dev/zero: it is a device, not a regular file"));
  CHECK_THAT(reason(folder.path()), Catch::Contains("cannot read") && Catch::Contains("Is a directory"));
  CHECK_THAT(reason(folder / "none"), Catch::Contains("cannot open") && Catch::Contains("No such file"));
}
