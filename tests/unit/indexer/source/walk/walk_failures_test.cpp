// SPDX-License-Identifier: GPL-2.0-or-later
// What the machine refuses to a walk is an error or a warning, never a smaller catalogue.
#include <sys/resource.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "common/error.h"
#include "tests/unit/indexer/source/walk/walked_source.h"
#include "tests/unit/support/unprivileged.h"

using namespace mitos;
using namespace mitos::source;
using test::ids_of;
using test::Source;

using Strings = std::vector<std::string>;
namespace fs = std::filesystem;

namespace {

// No file descriptor at or above a number, until the end of the block.
class FewOpenFiles {
 public:
  explicit FewOpenFiles(rlim_t most) {
    ::getrlimit(RLIMIT_NOFILE, &before_);
    const rlimit few{most, before_.rlim_max};
    ::setrlimit(RLIMIT_NOFILE, &few);
  }
  FewOpenFiles(const FewOpenFiles&) = delete;
  FewOpenFiles& operator=(const FewOpenFiles&) = delete;
  ~FewOpenFiles() { ::setrlimit(RLIMIT_NOFILE, &before_); }

 private:
  rlimit before_{};
};

}  // namespace

TEST_CASE("a source that is no folder is an error with its path", "[walk]") {
  const Source source;
  source.write("file");
  const fs::path path = source.root() / GENERATE("missing", "file");
  CHECK_THROWS_AS(source::walk({{"projects", path, ""}}), IoError);
  CHECK_THROWS_WITH(source::walk({{"projects", path, ""}}), Catch::Contains(path.string()));
}

TEST_CASE("a deep tree is walked with few open files", "[walk]") {
  const Source source;
  std::string deep;
  for (int i = 0; i < 60; ++i) deep += "sub/";
  source.write(deep + "page.md");
  for (int i = 0; i < 20; ++i) source.write("page" + std::to_string(i) + ".md");
  const FewOpenFiles limit(40);
  CHECK(source.walk().files.size() == 21);
}

TEST_CASE("a walk that the machine stops is an error, never a smaller catalogue", "[walk]") {
#ifdef __SANITIZE_ADDRESS__
  WARN("skipped: sanitizers need descriptors of their own");
  return;
#endif
  const Source source;
  source.write("sub/page.md");
  const Walk before = source.walk();
  const FewOpenFiles limit(3);
  CHECK_THROWS_AS(source.walk(), IoError);
  CHECK_THROWS_WITH(before.read(before.files.at(0), 100),
                    Catch::Contains("sub/page.md") && Catch::Contains("Too many open files"));
}

TEST_CASE("a folder that may not be read is named, and the rest is walked", "[walk]") {
  const io::Resolver resolver = GENERATE(io::Resolver::kernel, io::Resolver::step_by_step);
  const Source source;
  fs::permissions(source.outside(), fs::perms(0755));
  source.write("open/page.md");
  source.write("closed/page.md");
  source.write("closed/deep/page.md");
  source.write("page.md");
  fs::create_symlink("closed/page.md", source.root() / "link.md");
  fs::permissions(source.root() / "closed", fs::perms::none);
  const test::Unprivileged unprivileged;
  const Walk walk = source.walk(resolver);
  CHECK(ids_of(walk) == Strings{"projects/open/page", "projects/page"});
  REQUIRE(walk.rejected.size() == 2);
  CHECK(walk.rejected[0].file == source.root() / "closed");
  CHECK_THAT(walk.rejected[0].message, Catch::Contains("Permission denied"));
  CHECK(walk.rejected[1].file == source.root() / "link.md");
}

TEST_CASE("a source that may not be read is an error with its path", "[walk]") {
  const auto permissions = GENERATE(fs::perms::none, fs::perms::owner_read | fs::perms::others_read,
                                    fs::perms::owner_exec | fs::perms::others_exec);
  const Source source;
  fs::permissions(source.outside(), fs::perms(0755));
  source.write("page.md");
  fs::permissions(source.root(), permissions);
  const test::Unprivileged unprivileged;
  CHECK_THROWS_AS(source.walk(), IoError);
  CHECK_THROWS_WITH(source.walk(),
                    Catch::Contains(source.root().string()) && Catch::Contains("Permission denied"));
}
