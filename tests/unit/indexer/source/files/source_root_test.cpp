// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/files/source_root.h"

#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "common/error.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/support/unprivileged.h"

using namespace mitos;
using namespace mitos::source;

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLimit = 1'000;

std::string read(const SourceRoot& root, const std::string& below) {
  const auto bytes = root.read(below, kLimit);
  const auto* refused = std::get_if<Refusal>(&bytes);
  return refused != nullptr ? "refused: " + refused->reason : std::get<std::string>(bytes);
}

bool every(const std::string&) {
  return true;
}

}  // namespace

TEST_CASE("a file that is exchanged for something else after it was listed is not read", "[source]") {
  const io::Resolver resolver = GENERATE(io::Resolver::kernel, io::Resolver::step_by_step);
  const test::TemporaryFolder folder;
  folder.write("root/sub/page.md", "inside");
  folder.write("outside/page.md", "secret");
  const SourceRoot root(folder / "root", resolver);
  REQUIRE(read(root, "sub/page.md") == "inside");
  const fs::path page = folder / "root/sub/page.md";

  SECTION("its folder by a link to a folder outside") {
    fs::rename(folder / "root/sub", folder / "root/was-sub");
    fs::create_directory_symlink("../outside", folder / "root/sub");
    CHECK_THAT(read(root, "sub/page.md"), Catch::StartsWith("refused: ") && Catch::Contains("link"));
    const auto listed = root.list("sub", every);
    REQUIRE(std::holds_alternative<Refusal>(listed));
    CHECK_THAT(std::get<Refusal>(listed).reason, Catch::Contains("link"));
  }
  SECTION("itself by a link to a file outside") {
    fs::remove(page);
    fs::create_symlink("../../outside/page.md", page);
    CHECK_THAT(read(root, "sub/page.md"), Catch::StartsWith("refused: ") && Catch::Contains("link"));
    CHECK(std::holds_alternative<Refusal>(root.look_at("sub/page.md")));
  }
  SECTION("by nothing") {
    fs::remove(page);
    CHECK_THAT(read(root, "sub/page.md"), Catch::StartsWith("refused: ") && Catch::Contains("vanished"));
  }
  SECTION("by a FIFO, which does not block") {
    fs::remove(page);
    REQUIRE(::mkfifo(page.c_str(), 0600) == 0);
    CHECK(read(root, "sub/page.md") == "refused: is no regular file any more");
  }
  SECTION("by a folder") {
    fs::remove(page);
    fs::create_directory(page);
    CHECK(read(root, "sub/page.md") == "refused: is no regular file any more");
  }
  SECTION("the root by a link to a folder outside: what was opened first is read") {
    fs::rename(folder / "root", folder / "was-root");
    fs::create_directory_symlink("outside", folder / "root");
    CHECK(read(root, "sub/page.md") == "inside");
    CHECK_THAT(read(root, "page.md"), Catch::StartsWith("refused: "));
  }
}

TEST_CASE("what may not be read is refused with the reason, a file and a folder alike", "[source]") {
  const io::Resolver resolver = GENERATE(io::Resolver::kernel, io::Resolver::step_by_step);
  const test::TemporaryFolder folder;
  fs::permissions(folder.path(), fs::perms(0755));
  const fs::path file = folder.write("root/page.md", "x");
  folder.write("root/sub/page.md", "x");
  fs::permissions(file, fs::perms::none);
  const SourceRoot root(folder / "root", resolver);
  const auto denied = Catch::Contains("Permission denied");
  {
    fs::permissions(folder / "root/sub", fs::perms::none);
    const test::Unprivileged unprivileged;
    CHECK_THAT(read(root, "page.md"), denied);
    CHECK_THAT(read(root, "sub/page.md"), denied);
    const auto listed = root.list("sub", every);
    REQUIRE(std::holds_alternative<Refusal>(listed));
    CHECK_THAT(std::get<Refusal>(listed).reason, denied);
  }
}

TEST_CASE("where the disk fails nothing is called the document's fault", "[source]") {
  // Its first bytes are mapped nowhere: the kernel answers EIO.
  const SourceRoot process("/proc/self");
  CHECK_THROWS_AS(process.read("mem", kLimit), IoError);
  CHECK_THROWS_WITH(process.read("mem", kLimit),
                    Catch::Contains("/proc/self/mem") && Catch::Contains("Input/output error"));
}

TEST_CASE("a file is read to its end or to the limit, however much it claims to have", "[source]") {
  const test::TemporaryFolder folder;
  folder.write("empty.md", "");
  folder.write("long.md", std::string(kLimit + 1, 'x'));
  const SourceRoot root(folder.path());
  CHECK(read(root, "empty.md").empty());
  CHECK(read(root, "long.md").size() == kLimit);
  CHECK_FALSE(read(SourceRoot("/proc/self"), "status").empty());
}
