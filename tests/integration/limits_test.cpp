// SPDX-License-Identifier: GPL-2.0-or-later
// One document, a lack of memory and Ctrl-C: what they may do to a build.
#include <algorithm>
#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "tests/integration/support/process.h"

using namespace mitos::test;

namespace {

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

// mitos-indexer with so many megabytes of addresses. A shell sets the limit: this process is larger
// than some of them, and could not start a program behind its own.
Finished run_indexer_within(int megabytes, const std::vector<std::string>& arguments) {
  std::vector<std::string> words{"-c", "ulimit -v " + std::to_string(megabytes * 1'024) + "; exec \"$@\"",
                                 "sh", program("mitos-indexer")};
  words.insert(words.end(), arguments.begin(), arguments.end());
  Process indexer("/bin/sh", words);
  const int status = indexer.wait();
  return {status, indexer.out(), indexer.err()};
}

}  // namespace

TEST_CASE("documents that once took minutes are indexed with the others", "[limits]") {
  const TemporaryFolder folder;
  folder.write("pages/attributes.html", "---\ntitle: A\n---\n<p " + repeated("a=1 ", 800'000) + ">x");
  folder.write("pages/deep.html", "---\ntitle: B\n---\n" + repeated("<div>", 200'000) + "x");
  folder.write("pages/brackets.html", "---\ntitle: D\n---\nhttp://example.org/" + repeated(")", 1'000'000));
  folder.write("pages/identifiers.html", "---\ntitle: E\n---\n" + repeated("10.5555/a ", 100'000));
  folder.write("pages/zeros.html", "---\ntitle: F\n---\n" + repeated("001 ", 250'000));
  folder.write("pages/quotes.md", "---\ntitle: C\n---\n" + repeated(">", 40'000) + " x");
  const Finished built =
      run_indexer({"build", "--source", (folder / "pages").string(), "--index", (folder / "index").string()});
  CAPTURE(built.err);
  CHECK(built.status == 0);
  CHECK(built.err.find("6 documents, 0 rejected") != std::string::npos);
}

TEST_CASE("a build that is interrupted publishes nothing and says so in one line", "[limits]") {
  const int number = GENERATE(SIGINT, SIGTERM);
  const TemporaryFolder folder;
  for (int i = 0; i < 2'000; ++i) {
    folder.write("pages/" + std::to_string(i) + ".html", "---\ntitle: A\n---\n" + repeated("word ", 10'000));
  }
  Process build(program("mitos-indexer"), {"build", "--source", (folder / "pages").string(), "--index",
                                           (folder / "index").string(), "--progress", "plain"});
  REQUIRE(eventually([&] { return build.err().find("reading and indexing") != std::string::npos; }));
  build.send(number);
  CHECK(build.wait() == 130);
  CHECK(build.err().find("interrupted; nothing was published\n") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(folder / "index" / "current"));
  CHECK(std::filesystem::is_empty(folder / "index" / "generations"));
}

TEST_CASE("a build without memory ends with status 3, one line and nothing published", "[limits]") {
  if (programs_are_sanitized()) {
    WARN("skipped: sanitizers need more memory than is left here");
    return;
  }
  const int megabytes = GENERATE(120, 150, 200);
  const TemporaryFolder folder;
  for (int i = 0; i < 100; ++i) {
    std::string page = "---\ntitle: A\n---\n";
    for (int word = 0; word < 20'000; ++word) page += "w" + std::to_string(i * 20'000 + word) + " ";
    folder.write("pages/" + std::to_string(i) + ".html", page);
  }
  const Finished built =
      run_indexer_within(megabytes, {"build", "--source", (folder / "pages").string(), "--index",
                                     (folder / "index").string(), "--progress", "off", "--threads", "2"});
  CAPTURE(megabytes, built.err);
  CHECK(built.status == 3);
  CHECK(built.err.starts_with("mitos-indexer: "));
  CHECK(std::count(built.err.begin(), built.err.end(), '\n') == 1);
  CHECK_FALSE(std::filesystem::exists(folder / "index" / "current"));
}

TEST_CASE("a program that has hardly room for its libraries ends with one line, too", "[limits]") {
  if (programs_are_sanitized()) {
    WARN("skipped: sanitizers need more memory than is left here");
    return;
  }
  const int megabytes = GENERATE(50, 55, 60, 65, 70, 75, 80);
  const Finished said = run_indexer_within(megabytes, {"--version"});
  CAPTURE(megabytes, said.err);
  constexpr int kNotLoaded = 127;  // of the system's loader, which speaks for itself
  CHECK((said.status == 0 || said.status == 3 || said.status == kNotLoaded));
  CHECK(std::count(said.err.begin(), said.err.end(), '\n') == (said.status == 0 ? 0 : 1));
}
