// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/walk/walk.h"

#include <sys/resource.h>
#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "common/error.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/support/unprivileged.h"

using namespace mitos;
using namespace mitos::source;

using Strings = std::vector<std::string>;
namespace fs = std::filesystem;

namespace {

// A source folder that stands beside other things.
class Source {
 public:
  Source() { fs::create_directory(root()); }

  fs::path root() const { return folder_ / "content"; }
  fs::path outside() const { return folder_.path(); }
  void write(const std::string& name, std::string_view bytes = "x") const {
    folder_.write("content/" + name, bytes);
  }
  Walk walk(io::Resolver resolver = io::Resolver::kernel) const {
    return walk(WalkOptions{{}, {}, {}, resolver});
  }
  Walk walk(const WalkOptions& options) const {
    return source::walk({{"projects", root(), "/{slug}/"}}, options);
  }

 private:
  test::TemporaryFolder folder_;
};

Strings ids_of(const Walk& walk) {
  Strings ids;
  for (const SourceFile& file : walk.files) ids.push_back(file.id);
  return ids;
}

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

TEST_CASE("a name that can be no id is rejected, not dropped", "[walk]") {
  const std::string name =
      GENERATE(values<std::string>({"bad\xFF.md", "line\nfeed.md", "esc\x1b[31m.md", "csi\u009b.md"}));
  const Source source;
  source.write(name);
  const Walk walk = source.walk();
  CHECK(walk.files.empty());
  CHECK(walk.rejected.size() == 1);
}

TEST_CASE("a source that is no folder is an error with its path", "[walk]") {
  const Source source;
  source.write("file");
  const fs::path path = source.root() / GENERATE("missing", "file");
  CHECK_THROWS_AS(source::walk({{"projects", path, ""}}), IoError);
  CHECK_THROWS_WITH(source::walk({{"projects", path, ""}}), Catch::Contains(path.string()));
}

TEST_CASE("a source given by a link is walked", "[walk]") {
  const Source source;
  source.write("page.md");
  fs::create_directory_symlink(source.root(), source.outside() / "link");
  const Walk walk = source::walk({{"projects", source.outside() / "link", ""}});
  CHECK(ids_of(walk) == Strings{"projects/page"});
  CHECK(walk.files.at(0).path == source.outside() / "link/page.md");
}

TEST_CASE("an empty source has no documents", "[walk]") {
  const Source source;
  CHECK(source.walk().files.empty());
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
