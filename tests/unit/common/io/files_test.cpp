// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/io/files.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/io/folder.h"
#include "common/io/mapped_file.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::io;

TEST_CASE("a file is read as it was written", "[io]") {
  const test::TemporaryFolder folder;
  const std::string bytes = GENERATE(std::string(), std::string("one line\n"), std::string("\0\xFF\r\n", 4),
                                     std::string(3'000'000, 'x'));
  write_file_durably(folder / "file", bytes);
  CHECK(read_file(folder / "file") == bytes);
  CHECK(MappedFile(folder / "file").bytes() == bytes);
}

TEST_CASE("writing replaces what was there", "[io]") {
  const test::TemporaryFolder folder;
  write_file_durably(folder / "file", "a long first content");
  write_file_durably(folder / "file", "short");
  CHECK(read_file(folder / "file") == "short");
}

TEST_CASE("reading stops at the limit", "[io]") {
  const test::TemporaryFolder folder;
  folder.write("file", "0123456789");
  CHECK(read_file(folder / "file", 0) == "");
  CHECK(read_file(folder / "file", 4) == "0123");
  CHECK(read_file(folder / "file", 10) == "0123456789");
  CHECK(read_file(folder / "file", 11) == "0123456789");
}

TEST_CASE("a file that claims to be empty is read to its end all the same", "[io]") {
  // The files of /proc have no size before they are read.
  CHECK_FALSE(read_file("/proc/self/status").empty());
}

TEST_CASE("every failure names its path and the reason", "[io]") {
  const test::TemporaryFolder folder;
  const std::filesystem::path missing = folder / "missing/file";
  const auto check = [&missing](auto&& doing) {
    CHECK_THROWS_AS(doing(), IoError);
    CHECK_THROWS_WITH(doing(), Catch::Contains(missing.string()) && Catch::Contains("No such file"));
  };
  check([&] { read_file(missing); });
  check([&] { open_to_read(missing); });
  check([&] { MappedFile{missing}; });
  check([&] { write_file_durably(missing, "x"); });
  check([&] { sync_file(missing); });
  check([&] { sync_folder(missing); });
  check([&] { concatenate_durably({missing}, folder / "whole"); });
  check([&] { replace_durably(folder.write("new"), missing); });
}

TEST_CASE("a folder is not read as a file", "[io]") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_AS(read_file(folder.path()), IoError);
  CHECK_THROWS_WITH(read_file(folder.path()), Catch::Contains(folder.path().string()));
}

TEST_CASE("a FIFO without a writer does not block the reader", "[io]") {
  const test::TemporaryFolder folder;
  REQUIRE(::mkfifo((folder / "fifo").c_str(), 0600) == 0);
  CHECK(read_file(folder / "fifo") == "");
}

TEST_CASE("a replaced file is the new one, and the old name is gone", "[io]") {
  const test::TemporaryFolder folder;
  folder.write("current", "old");
  folder.write("next", "new");
  replace_durably(folder / "next", folder / "current");
  CHECK(read_file(folder / "current") == "new");
  CHECK_FALSE(std::filesystem::exists(folder / "next"));
}

TEST_CASE("files are put one behind the other", "[io]") {
  const test::TemporaryFolder folder;
  folder.write("a", "one ");
  folder.write("b", "");
  folder.write("c", std::string(2'500'000, 'c'));
  concatenate_durably({folder / "a", folder / "b", folder / "c", folder / "a"}, folder / "whole");
  CHECK(read_file(folder / "whole") == "one " + std::string(2'500'000, 'c') + "one ");
  concatenate_durably({}, folder / "whole");
  CHECK(read_file(folder / "whole") == "");
}

TEST_CASE("what has no end is no regular file, and is not read through", "[io]") {
  const test::TemporaryFolder folder;
  std::filesystem::create_symlink("/dev/zero", folder / "zero");
  std::filesystem::create_symlink(folder.write("file", "x"), folder / "link");
  CHECK_THROWS_AS(io::open_regular(folder / "zero"), IoError);
  CHECK_THROWS_AS(io::open_regular(folder.path()), IoError);
  CHECK_THROWS_AS(io::for_each_block(folder / "zero", [](std::string_view) { throw 0; }), IoError);
  CHECK(io::open_regular(folder / "link"));
}
