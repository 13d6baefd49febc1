// SPDX-License-Identifier: GPL-2.0-or-later
// Links inside a source, and what is no file: nothing outside is read, and no walk is endless.
#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/unit/indexer/source/walk/walked_source.h"

using namespace mitos;
using namespace mitos::source;
using test::ids_of;
using test::Source;

using Strings = std::vector<std::string>;
namespace fs = std::filesystem;

TEST_CASE("a link to a file inside is a file; one that leads out or nowhere is warned of", "[walk]") {
  const Source source;
  source.write("page.md");
  std::ofstream(source.outside() / "secret.md") << "secret";
  fs::create_symlink("page.md", source.root() / "inside.md");
  fs::create_symlink(source.outside() / "secret.md", source.root() / "outside.md");
  fs::create_symlink("../secret.md", source.root() / "dots.md");
  fs::create_symlink("nowhere", source.root() / "nowhere.md");
  fs::create_symlink("loop.md", source.root() / "loop.md");
  fs::create_symlink("/etc/passwd", source.root() / "picture.png");
  const Walk walk = source.walk();
  CHECK(ids_of(walk) == Strings{"projects/inside", "projects/page"});
  Strings warned;
  for (const Finding& finding : walk.warnings) warned.push_back(fs::path(finding.file).filename().string());
  std::sort(warned.begin(), warned.end());
  CHECK(warned == Strings{"dots.md", "loop.md", "nowhere.md", "outside.md"});
}

TEST_CASE("a link that ends inside is read as what it leads to, by whatever way", "[walk]") {
  struct Case {
    std::string what;
    std::string target;  // of root/link.md
  };
  const auto& [what, target] = GENERATE(values<Case>({
      {"relative", "sub/page.md"},
      {"absolute", "ROOT/sub/page.md"},
      {"through a link to a folder", "folder-link/page.md"},
      {"through another link", "other.md"},
      {"out of the source and back", "../content/sub/page.md"},
      {"into a hidden folder", ".store/page.md"},
  }));
  const io::Resolver resolver = GENERATE(io::Resolver::kernel, io::Resolver::step_by_step);
  CAPTURE(what, resolver == io::Resolver::kernel);
  const Source source;
  source.write("sub/page.md", "inside");
  source.write(".store/page.md", "inside");
  fs::create_directory_symlink("sub", source.root() / "folder-link");
  fs::create_symlink(source.root() / "sub/page.md", source.root() / "other.md");
  const bool absolute = target.starts_with("ROOT");
  fs::create_symlink(absolute ? source.root() / target.substr(5) : fs::path(target),
                     source.root() / "link.md");
  const Walk walk = source.walk(resolver);
  REQUIRE(ids_of(walk) == Strings{"projects/link", "projects/other", "projects/sub/page"});
  CHECK(walk.files[0].path == source.root() / "link.md");
  CHECK(walk.files[0].bytes == 6);
  CHECK(std::get<std::string>(walk.read(walk.files[0], 100)) == "inside");
}

TEST_CASE("a link that leads elsewhere after the walk is not followed there", "[walk]") {
  const io::Resolver resolver = GENERATE(io::Resolver::kernel, io::Resolver::step_by_step);
  const Source source;
  source.write("sub/page.md", "inside");
  std::ofstream(source.outside() / "page.md") << "secret";
  fs::create_symlink("sub/page.md", source.root() / "link.md");
  const Walk walk = source.walk(resolver);
  fs::remove(source.root() / "link.md");
  fs::create_symlink("../page.md", source.root() / "link.md");
  CHECK(std::get<std::string>(walk.read(walk.files.at(0), 100)) == "inside");
  fs::remove_all(source.root() / "sub");
  fs::create_directory_symlink("..", source.root() / "sub");
  CHECK(std::holds_alternative<Refusal>(walk.read(walk.files.at(0), 100)));
}

TEST_CASE("links between folders never make a walk endless or leave the source", "[walk]") {
  const Source source;
  source.write("sub/page.md");
  std::ofstream(source.outside() / "secret.md") << "secret";
  fs::create_directory_symlink("..", source.root() / "sub/up");
  fs::create_directory_symlink(source.outside(), source.root() / "out");
  CHECK(ids_of(source.walk()) == Strings{"projects/sub/page"});
}

TEST_CASE("what is no regular file is warned of and never opened", "[walk]") {
  const Source source;
  source.write("page.md");
  REQUIRE(::mkfifo((source.root() / "fifo.md").c_str(), 0600) == 0);
  fs::create_directory(source.root() / "folder.md");
  const Walk walk = source.walk();
  CHECK(ids_of(walk) == Strings{"projects/page"});
  REQUIRE(walk.warnings.size() == 1);
  CHECK_THAT(walk.warnings[0].file, Catch::EndsWith("fifo.md"));
}

TEST_CASE("a source given by a link is walked", "[walk]") {
  const Source source;
  source.write("page.md");
  fs::create_directory_symlink(source.root(), source.outside() / "link");
  const Walk walk = source::walk({{"projects", source.outside() / "link", ""}});
  CHECK(ids_of(walk) == Strings{"projects/page"});
  CHECK(walk.files.at(0).path == source.outside() / "link/page.md");
}
