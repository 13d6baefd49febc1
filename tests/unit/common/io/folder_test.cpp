// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/io/folder.h"

#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "common/error.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::io;
namespace fs = std::filesystem;

TEST_CASE("a look says what is there, and none if nothing is", "[io]") {
  const test::TemporaryFolder folder;
  folder.write("file");
  fs::create_symlink("nowhere", folder / "link");
  CHECK(type_of(folder / "file") == fs::file_type::regular);
  CHECK(type_of(folder.path()) == fs::file_type::directory);
  CHECK(type_of(folder / "link") == fs::file_type::symlink);
  CHECK_FALSE(type_of(folder / "missing"));
  CHECK_FALSE(type_of(folder / "missing/file"));
  CHECK_THROWS_AS(type_of(folder / "file/below"), IoError);
}

TEST_CASE("all names in a folder are given, and none if there is no folder", "[io]") {
  const test::TemporaryFolder folder;
  for (const char* name : {"b", ".hidden", "a/below"}) folder.write(name);
  auto names = names_in(folder.path()).value();
  std::sort(names.begin(), names.end());
  CHECK(names == std::vector<std::string>{".hidden", "a", "b"});
  CHECK_FALSE(names_in(folder / "missing"));
  CHECK_THROWS_AS(names_in(folder / "b"), IoError);
}

TEST_CASE("a folder is created once", "[io]") {
  const test::TemporaryFolder folder;
  CHECK(create_folder(folder / "new"));
  CHECK_FALSE(create_folder(folder / "new"));
  CHECK_FALSE(create_folder(folder.write("file")));
  CHECK_THROWS_AS(create_folder(folder / "missing/new"), IoError);
}

TEST_CASE("folders are created where they are missing, through links too, and not through files", "[io]") {
  const test::TemporaryFolder folder;
  CHECK(create_folders(folder / "a/b/c").size() == 3);
  CHECK(create_folders(folder / "a/b/c/").empty());
  fs::create_directory_symlink(folder / "a", folder / "link");
  CHECK(create_folders(folder / "link/d").size() == 1);
  CHECK(fs::is_directory(folder / "a/d"));
  folder.write("file");
  fs::create_symlink("nowhere", folder / "broken");
  CHECK_THROWS_AS(create_folders(folder / "file/e"), IoError);
  CHECK_THROWS_WITH(create_folders(folder / "broken"), Catch::Contains((folder / "broken").string()));
}

TEST_CASE("a link that leads nowhere is said to be one where a folder is created", "[io]") {
  const test::TemporaryFolder folder;
  fs::create_symlink("nowhere", folder / "broken");
  CHECK_THROWS_AS(create_folders(folder / "broken"), IoError);
  CHECK_THROWS_WITH(create_folders(folder / "broken/index"),
                    Catch::Contains((folder / "broken").string() + ": it is a link that leads nowhere"));
}

TEST_CASE("a tree is deleted, and what its links lead to is not", "[io]") {
  const test::TemporaryFolder folder;
  folder.write("kept/file");
  folder.write("tree/a/b/file");
  folder.write("tree/file");
  fs::create_directory_symlink(folder / "kept", folder / "tree/a/link");
  REQUIRE(::mkfifo((folder / "tree/fifo").c_str(), 0600) == 0);
  remove_tree(folder / "tree");
  CHECK_FALSE(fs::exists(folder / "tree"));
  CHECK(fs::exists(folder / "kept/file"));
  fs::create_directory_symlink(folder / "kept", folder / "link");
  remove_tree(folder / "link");
  CHECK(fs::exists(folder / "kept/file"));
  CHECK_NOTHROW(remove_tree(folder / "tree"));
}

TEST_CASE("what is to be deleted may be missing, but nothing else is passed over", "[io]") {
  const test::TemporaryFolder folder;
  CHECK_NOTHROW(remove_file(folder / "missing"));
  remove_file(folder.write("file"));
  CHECK_FALSE(fs::exists(folder / "file"));
  CHECK_THROWS_AS(remove_file(folder.path()), IoError);
}
