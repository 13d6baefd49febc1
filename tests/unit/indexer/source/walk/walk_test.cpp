// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/walk/walk.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "common/error.h"
#include "tests/unit/indexer/source/walk/walked_source.h"

using namespace mitos;
using namespace mitos::source;
using test::ids_of;
using test::Source;

using Strings = std::vector<std::string>;
namespace fs = std::filesystem;

TEST_CASE("a file's id is its path below the collection, without extension", "[walk]") {
  struct Case {
    std::string file;
    std::string id;
    std::string name;
  };
  const auto [file, id, name] = GENERATE(values<Case>({
      {"AI4Media.md", "projects/AI4Media", "AI4Media"},
      {"sub/deep/page.html", "projects/sub/deep/page", "page"},
      {"bundle/index.md", "projects/bundle", "bundle"},
      {"sub/bundle/index.html", "projects/sub/bundle", "bundle"},
      {"name.el.md", "projects/name.el", "name.el"},
      {"v1.2 (final).md", "projects/v1.2 (final)", "v1.2 (final)"},
      {"UPPER.MD", "projects/UPPER", "UPPER"},
      {"old.markdown", "projects/old", "old"},
      {"old.htm", "projects/old", "old"},
      {"notes.txt", "projects/notes", "notes"},
      {"έργο.md", "projects/έργο", "έργο"},
      {"it's 100% \"odd\" <b>.md", "projects/it's 100% \"odd\" <b>", "it's 100% \"odd\" <b>"},
      {"index.md", "projects/index", "index"},
      {"a.b/c.md", "projects/a.b/c", "c"},
  }));
  CAPTURE(file);
  const Source source;
  source.write(file, "four");
  const Walk walk = source.walk();
  REQUIRE(walk.files.size() == 1);
  CHECK(walk.files[0].id == id);
  CHECK(walk.files[0].name == name);
  CHECK(walk.files[0].collection == "projects");
  CHECK(walk.files[0].url_pattern == "/{slug}/");
  CHECK(walk.files[0].bytes == 4);
  CHECK(fs::equivalent(walk.files[0].path, source.root() / file));
  CHECK(walk.warnings.empty());
}

TEST_CASE("a file's format follows its extension", "[walk]") {
  const Source source;
  for (const char* name : {"a.md", "b.MARKDOWN", "c.html", "d.Htm", "e.txt"}) source.write(name);
  Strings formats;
  for (const SourceFile& file : source.walk().files) {
    formats.emplace_back(file.format == Format::markdown ? "markdown"
                         : file.format == Format::html   ? "html"
                                                         : "text");
  }
  CHECK(formats == Strings{"markdown", "markdown", "html", "html", "text"});
}

TEST_CASE("what is no document is passed over without a word", "[walk]") {
  const Source source;
  for (const char* name : {".hidden.md", ".git/config.md", "sub/.cache/page.md", "picture.png",
                           "no-extension", "style.css", "page.md~", "page.md.bak", "md", ".md"}) {
    source.write(name);
  }
  const Walk walk = source.walk();
  CHECK(ids_of(walk) == Strings{});
  CHECK(walk.rejected.empty());
  CHECK(walk.warnings.empty());
}

TEST_CASE("a page about a folder may be a document, called like the folder", "[walk]") {
  const Source source;
  for (const char* name :
       {"_index.md", "sub/_index.html", "sub/_index.el.md", "sub/page.md", "twin/_index.md", "twin.md"})
    source.write(name);
  const Walk walk = source.walk();
  CHECK(ids_of(walk) == Strings{"projects/sub", "projects/sub.el", "projects/sub/page", "projects/twin"});
  CHECK(walk.files[0].is_section);
  CHECK_FALSE(walk.files[3].is_section);
  CHECK(walk.rejected.empty());
  CHECK(walk.section_pages.size() == 4);
  WalkOptions none;
  none.generator.section_pages = false;
  CHECK(ids_of(source.walk(none)) == Strings{"projects/sub/page", "projects/twin"});
}

TEST_CASE("of files with one id the first by extension is taken, the others rejected by name", "[walk]") {
  const Source source;
  for (const char* name : {"twin.txt", "twin.htm", "twin.html", "twin.markdown", "twin.md"})
    source.write(name);
  for (const std::string taken : {"twin.md", "twin.markdown", "twin.html", "twin.htm", "twin.txt"}) {
    const Walk walk = source.walk();
    CAPTURE(taken);
    REQUIRE(walk.files.size() == 1);
    CHECK(walk.files[0].path.filename() == taken);
    for (const Finding& finding : walk.rejected) {
      CHECK(finding.file != walk.files[0].path.string());
      CHECK_THAT(finding.message, Catch::Contains("projects/twin") && Catch::Contains(taken));
    }
    fs::remove(source.root() / taken);
  }
}

TEST_CASE("a bundle and a file of its name have one id", "[walk]") {
  const Source source;
  source.write("name.md");
  source.write("name/index.md");
  const Walk walk = source.walk();
  CHECK(ids_of(walk) == Strings{"projects/name"});
  CHECK(walk.rejected.size() == 1);
}

TEST_CASE("files come sorted by id, collection by collection", "[walk]") {
  const test::TemporaryFolder folder;
  for (const char* name : {"b/z.md", "b/a.md", "b/m/n.md", "a/z.md", "a/b.md"}) folder.write(name);
  const Walk walk = source::walk({{"second", folder / "b", ""}, {"first", folder / "a", ""}});
  CHECK(ids_of(walk) == Strings{"second/a", "second/m/n", "second/z", "first/b", "first/z"});
}

TEST_CASE("a name that can be no id is rejected, not dropped", "[walk]") {
  const std::string name =
      GENERATE(values<std::string>({"bad\xFF.md", "line\nfeed.md", "esc\x1b[31m.md", "csi\u009b.md"}));
  const Source source;
  source.write(name);
  const Walk walk = source.walk();
  CHECK(walk.files.empty());
  CHECK(walk.rejected.size() == 1);
}

TEST_CASE("an empty source has no documents", "[walk]") {
  const Source source;
  CHECK(source.walk().files.empty());
}

TEST_CASE("what a walk says of files is sorted by their names", "[walk]") {
  const Source source;
  Strings expected;
  for (char c = 'a'; c <= 'z'; ++c) {
    fs::create_symlink("nowhere", source.root() / (std::string(1, c) + ".md"));
    expected.push_back(source.root() / (std::string(1, c) + ".md"));
  }
  Strings warned;
  for (const Finding& finding : source.walk().warnings) warned.push_back(finding.file);
  CHECK(warned == expected);
}

TEST_CASE("what staff exclude is left out, by its path below the source or the configuration", "[walk]") {
  const Source source;
  for (const char* name : {"a.md", "a.draft.md", "private/b.md", "sub/private/c.md", "sub/d.md"})
    source.write(name);
  struct Case {
    Strings globs;
    Strings ids;
  };
  const auto [globs, ids] = GENERATE(values<Case>({
      {{},
       {"projects/a", "projects/a.draft", "projects/private/b", "projects/sub/d", "projects/sub/private/c"}},
      {{"**/private/**", "*.draft.md"}, {"projects/a", "projects/sub/d"}},
      {{"/private"}, {"projects/a", "projects/a.draft", "projects/sub/d", "projects/sub/private/c"}},
      {{"content/sub"}, {"projects/a", "projects/a.draft", "projects/private/b"}},
      {{"**"}, {}},
  }));
  CAPTURE(globs);
  const Walk walk = source.walk(WalkOptions{{globs, source.outside(), {}}, {}});
  CHECK(ids_of(walk) == ids);
  CHECK(walk.left_out.size() == 5 - ids.size());
  for (const LeftOut& left : walk.left_out) CHECK(left.reason == Reason::excluded);
}

TEST_CASE("nothing is said of what cannot be read in a folder that is excluded", "[walk]") {
  const Source source;
  source.write("private/a.md");
  source.write("b.md");
  fs::create_symlink("/etc", source.root() / "private/link");
  const Walk walk = source.walk(WalkOptions{{{"private"}, {}, {}}, {}});
  CHECK(walk.warnings.empty());
  CHECK(walk.rejected.empty());
  CHECK(ids_of(walk) == Strings{"projects/b"});
}

TEST_CASE("below a Hugo configuration, what stands beside the index of a bundle is part of it", "[walk]") {
  const Source source;
  source.write("../hugo.toml", "");
  for (const char* name : {"bundle/index.md", "bundle/index.el.md", "bundle/part.md", "bundle/sub/index.md",
                           "branch/_index.md", "branch/index.md", "branch/page.md", "page.md"})
    source.write(name);
  const Walk walk = source.walk();
  CHECK(ids_of(walk) == Strings{"projects/branch", "projects/branch/page", "projects/bundle",
                                "projects/bundle.el", "projects/page"});
  REQUIRE(walk.left_out.size() == 2);
  CHECK(walk.left_out[0].reason == Reason::part_of_bundle);
  CHECK(walk.left_out[0].finding.file == (source.root() / "bundle/part.md").string());
}

TEST_CASE("pages of other kinds are passed over with one warning for each", "[walk]") {
  const Source source;
  for (const char* name : {"a.mdx", "sub/b.MDX", "c.qmd", "d.md", "e.png", "f.js"}) source.write(name);
  const Walk walk = source.walk();
  CHECK(ids_of(walk) == Strings{"projects/d"});
  REQUIRE(walk.warnings.size() == 2);
  CHECK_THAT(walk.warnings[0].message, Catch::Contains("passed over: 2 .mdx files"));
  CHECK_THAT(walk.warnings[1].message, Catch::Contains("passed over: 1 .qmd file;"));
}
