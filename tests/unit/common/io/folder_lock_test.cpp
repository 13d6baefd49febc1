// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/io/folder_lock.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::io;

// The kernel gives such a lock to an open file, not to a process: a second lock taken here is
// refused just as another process's would be.

TEST_CASE("only one writer holds an index, and the second is told who does", "[io]") {
  const test::TemporaryFolder folder;
  const WriterLock first(folder / "lock");
  try {
    const WriterLock second(folder / "lock");
    FAIL("two writers hold one lock");
  } catch (const LockedError& error) {
    CHECK_THAT(error.what(), Catch::Contains("process " + std::to_string(::getpid())));
    CHECK_THAT(error.what(), Catch::Contains((folder / "lock").string()));
    CHECK_FALSE(error.next_step().empty());
  }
}

TEST_CASE("a writer that is refused leaves the holder's name in place", "[io]") {
  const test::TemporaryFolder folder;
  const WriterLock first(folder / "lock");
  for (int i = 0; i < 2; ++i) {
    CHECK_THROWS_WITH(WriterLock(folder / "lock"), Catch::Contains("process " + std::to_string(::getpid())));
  }
}

TEST_CASE("a lock that was released can be taken again", "[io]") {
  const test::TemporaryFolder folder;
  { const WriterLock first(folder / "lock"); }
  CHECK_NOTHROW(WriterLock(folder / "lock"));
}

TEST_CASE("what a dead writer left in the lock file keeps no writer out", "[io]") {
  const test::TemporaryFolder folder;
  folder.write("lock", "process 1 on another-host since 1999");
  CHECK_NOTHROW(WriterLock(folder / "lock"));
}

TEST_CASE("a lock that cannot be created is an error with its path", "[io]") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_AS(WriterLock(folder / "missing/lock"), IoError);
  CHECK_THROWS_WITH(WriterLock(folder / "missing/lock"), Catch::Contains("missing/lock"));
}

TEST_CASE("what is no regular file is no lock", "[io]") {
  const test::TemporaryFolder folder;
  REQUIRE(::mkfifo((folder / "fifo").c_str(), 0600) == 0);
  for (const std::filesystem::path& lock : {folder / "fifo", std::filesystem::path("/dev/null")}) {
    CHECK_THROWS_AS(WriterLock(lock), IoError);
    CHECK_THROWS_WITH(WriterLock(lock), Catch::Contains(lock.string() + ": it is not a regular file"));
  }
}

TEST_CASE("readers share a folder, and a writer waits for all of them", "[io]") {
  const test::TemporaryFolder folder;
  auto first = FolderLock::try_shared(folder.path());
  auto second = FolderLock::try_shared(folder.path());
  REQUIRE(first);
  REQUIRE(second);
  CHECK_FALSE(FolderLock::try_exclusive(folder.path()));
  first.reset();
  CHECK_FALSE(FolderLock::try_exclusive(folder.path()));
  second.reset();
  CHECK(FolderLock::try_exclusive(folder.path()));
}

TEST_CASE("a folder that one holds alone is refused to readers", "[io]") {
  const test::TemporaryFolder folder;
  auto alone = FolderLock::try_exclusive(folder.path());
  REQUIRE(alone);
  CHECK_FALSE(FolderLock::try_shared(folder.path()));
  CHECK_FALSE(FolderLock::try_exclusive(folder.path()));
  alone.reset();
  CHECK(FolderLock::try_shared(folder.path()));
}

TEST_CASE("a folder that is gone, or is none, cannot be held", "[io]") {
  const test::TemporaryFolder folder;
  folder.write("file");
  CHECK_FALSE(FolderLock::try_shared(folder / "gone"));
  CHECK_FALSE(FolderLock::try_exclusive(folder / "gone"));
  CHECK_FALSE(FolderLock::try_shared(folder / "file"));
}
