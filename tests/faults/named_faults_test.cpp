// SPDX-License-Identifier: GPL-2.0-or-later
// Faults that did harm once, and their like.
#include <catch2/catch.hpp>

#include <cerrno>

#include "tests/faults/faulty_build.h"

using namespace mitos::test;

TEST_CASE("a look that fails is never taken for absence, and changes nothing", "[faults]") {
  const SampleIndex index;
  struct Row {
    std::string operations;
    std::string path;
    int reason;
  };
  const std::vector<Row> rows{
      {"readdir", "/generations", EIO},
      {"open,opendir", "/generations", EACCES},  // chmod 300 generations
      {"open,opendir", "/generations", EMFILE},
      {"open,opendir", "/generations", ENOMEM},
      {"stat,lstat,fstatat,access", "/generations", EIO},
      {"stat,lstat,fstatat,access", "/generations", EACCES},
      {"stat,lstat,fstatat,access", "/generations", ESTALE},
      {"stat,lstat,fstatat,access", "/manifest", ESTALE},
      {"stat,lstat,fstatat,access", "/000003/manifest", ENOTDIR},
      {"stat,lstat,open,read,fstat", "/current", EIO},
      {"stat,lstat,open,read,fstat", "/current", EACCES},
      {"stat,lstat", "/generations/000002", ELOOP},
  };
  for (const Row& row : rows) {
    for (const bool for_ever : {false, true}) {
      const Fault fault{row.operations, row.path, 1, row.reason, for_ever};
      index.renewed();
      const auto before = index.contents();
      const FaultyBuild build = index.build(fault);
      CAPTURE(row.operations, row.path, row.reason, for_ever, build.failed, build.program.err);
      CHECK(build.program.status == 3);
      CHECK(index.contents() == before);
      CHECK(index.verdict(build, fault) == "");
    }
  }
}

TEST_CASE("what does not come to the disk is not published", "[faults]") {
  const SampleIndex index;
  struct Row {
    std::string operations;
    std::string path;
  };
  const std::vector<Row> rows{
      {"fdatasync", "/postings"},
      {"fsync", "/postings"},
      {"close", "/000004/postings"},
      {"pwrite", "/000004/postings"},
      {"pwrite", "/scratch/0/postings"},
      {"write", "/000004/documents"},
      {"fsync", "/000004/documents"},
      {"close", "/000004/documents"},
      {"write", "/scratch/0/documents"},
      {"close", "/scratch/0/"},
      {"fsync", "/vocabulary"},
      {"write", "/people"},
      {"fsync", "/manifest.next"},
      {"rename", "/manifest"},
      {"fsync", "/current.next"},
      {"close", "/current.next"},
      {"rename", "/current"},
      {"mkdir", "/generations/000004"},
      {"write", "/current.next"},
      {"unlinkat", "/scratch"},
      {"fcntl", "/scratch/0/postings/flintlock"},
  };
  for (const Row& row : rows) {
    for (const int reason : {EIO, ENOSPC, ENOLCK}) {
      const Fault fault{row.operations, row.path, 1, reason, false};
      index.renewed();
      const FaultyBuild build = index.build(fault);
      CAPTURE(row.operations, row.path, reason, build.program.err);
      CHECK_FALSE(build.failed.empty());
      CHECK_FALSE(build.published);
      CHECK(index.verdict(build, fault) == "");
    }
  }
}

TEST_CASE("what fails when the generation is published is a warning", "[faults]") {
  const SampleIndex index;
  struct Row {
    Fault fault;
    std::string warning;
  };
  // The folder of the index is fsynced before and after.
  const std::vector<Row> rows{
      {{"fsync", "/index$", 2, EIO}, "may not survive a power cut"},
      {{"unlinkat", "/000001", 1, EIO}, "older ones may be left"},
      {{"unlinkat", "/000001", 1, EACCES, true}, "older ones may be left"},
      {{"flock", "/000001", 1, ENOLCK}, "older ones may be left"},
      {{"rename", "/000001", 1, EROFS}, "older ones may be left"},
      {{"ftruncate", "/lock", 2, ENOSPC}, "the lock file may name this process"},
  };
  for (const Row& row : rows) {
    index.renewed();
    const FaultyBuild build = index.build(row.fault);
    CAPTURE(row.warning, build.failed, build.program.err);
    CHECK(build.published);
    CHECK(build.program.err.find(row.warning) != std::string::npos);
    CHECK(index.verdict(build, row.fault) == "");
  }
}

TEST_CASE("a rename of current that was done, though it is said to have failed, is a publication",
          "[faults]") {
  const SampleIndex index;
  index.renewed();
  const Fault fault{"rename", "/current", 1, ESTALE, false, true};
  const FaultyBuild build = index.build(fault);
  CAPTURE(build.program.err);
  REQUIRE(build.failed.ends_with("/current"));
  CHECK(build.program.status == 0);
  CHECK(index.current() == mitos::index::kKeptGenerations + 1);
  CHECK(run_indexer({"verify", "--index", index.path().string()}).status == 0);
}
