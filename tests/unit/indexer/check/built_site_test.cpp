// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/check/built_site.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "common/error.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::check;

namespace {

namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file) << text;
}

std::vector<std::string> missing_of(const SiteDifference& difference) {
  std::vector<std::string> files;
  for (const AddressedFile& file : difference.missing) files.push_back(file.file);
  return files;
}

}  // namespace

TEST_CASE("an address leads to a page of the built site in each way a server finds one", "[check]") {
  const mitos::test::TemporaryFolder site;
  write(site / "a/index.html", "<p>a");
  write(site / "b.html", "<p>b");
  write(site / "c/index.htm", "<p>c");
  write(site / "με κενό/index.html", "<p>d");
  struct Case {
    AddressedFile file;
    bool there;
  };
  const auto& [file, there] = GENERATE_REF(values<Case>({
      {{"", "/a/", "", ""}, true},
      {{"", "/a", "", ""}, true},
      {{"", "/a/?print=1#top", "", ""}, true},
      {{"", "/a/index.html", "", ""}, true},
      {{"", "/b", "", ""}, true},
      {{"", "/b.html", "", ""}, true},
      {{"", "/c/", "", ""}, true},
      {{"", "/%CE%BC%CE%B5%20%CE%BA%CE%B5%CE%BD%CF%8C/", "", ""}, true},
      {{"", "https://site.example/a/", "", ""}, true},
      {{"", "https://site.example/docs/a/", "/docs", ""}, true},
      {{"", "/docs/a/", "/docs", ""}, true},
      {{"", "https://el.example/", "https://el.example", "a"}, true},
      {{"", "/A/", "", ""}, false},
      {{"", "/d/", "", ""}, false},
      {{"", "/a/b/", "", ""}, false},
  }));
  CAPTURE(file.url, file.base);
  CHECK(difference_from(site.path(), {file}).missing.size() == (there ? 0 : 1));
}

TEST_CASE("pages of no document are found, but not those that only lead on, nor other files", "[check]") {
  const mitos::test::TemporaryFolder site;
  write(site / "a/index.html", "<p>a");
  write(site / "about/index.html", "<p>about");
  write(site / "old/index.html", "<META HTTP-EQUIV='Refresh' content='0; url=/a/'>");
  write(site / "feed.xml", "<rss>");
  const SiteDifference difference =
      difference_from(site.path(), {{"a.md", "/a/", "", ""}, {"gone.md", "/gone/", "", ""}});
  CHECK(missing_of(difference) == std::vector<std::string>{"gone.md"});
  CHECK(difference.unknown == std::vector<std::string>{(site / "about/index.html").string()});
}

TEST_CASE("a built site that is not there is an error, and not a site without pages", "[check]") {
  const mitos::test::TemporaryFolder folder;
  CHECK_THROWS_AS(difference_from(folder / "public", {}), IoError);
}
