// SPDX-License-Identifier: GPL-2.0-or-later
// The command line of mitos-indexer: exit statuses, messages, what is told of bad documents.
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "tests/integration/support/process.h"

using namespace mitos::test;

namespace {

bool says(const Finished& finished, const std::string& text) {
  return finished.err.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("wrong usage exits with 2 and says what is wrong", "[cli]") {
  const TemporaryFolder folder;
  CHECK(run_indexer({}).status == 2);
  CHECK(run_indexer({"build", "--colour"}).status == 2);
  CHECK(run_indexer({"build", "--threads", "0"}).status == 2);
  const Finished twice =
      run_indexer({"build", "--index", (folder / "index").string(), "--source", "a/x", "--source", "b/x"});
  CHECK(twice.status == 2);
  CHECK(says(twice, "NAME=DIR"));
  CHECK(run_indexer({"--help"}).status == 0);
  CHECK(run_indexer({"--version"}).status == 0);
}

TEST_CASE("a mistake in the configuration exits with 2, with line and suggestion", "[cli]") {
  const TemporaryFolder folder;
  write_file(folder / "mitos.yaml", "index: x\ncollectoins:\n  a: { source: b }\n");
  const Finished finished = run_indexer({"build", "--config", (folder / "mitos.yaml").string()});
  CHECK(finished.status == 2);
  CHECK(says(finished, "mitos.yaml:2: collectoins: unknown key"));
  CHECK(says(finished, "collections"));
}

TEST_CASE("a missing source exits with 3 and publishes nothing", "[cli]") {
  const TemporaryFolder folder;
  const Finished finished = run_indexer(
      {"build", "--index", (folder / "index").string(), "--source", (folder / "nothing").string()});
  CHECK(finished.status == 3);
  CHECK(says(finished, "nothing"));
  CHECK_FALSE(std::filesystem::exists(folder / "index" / "current"));
}

TEST_CASE("bad documents are told with file, line and reason; the others are indexed; the status is 1",
          "[cli]") {
  const TemporaryFolder folder;
  write_file(folder / "pages" / "good.md", "---\ntitle: Good\n---\nwalrus\n");
  write_file(folder / "pages" / "open.md", "---\ntitle: Never closed\n");
  write_file(folder / "pages" / "broken.md", "---\ntitle: x\ntags: [a, b\n---\nbody\n");
  write_file(folder / "pages" / "good.html", "<p>the same id</p>");
  write_file(folder / "pages" / "draft.md", "---\ndraft: true\n---\nbody\n");
  write_file(folder / "pages" / "_index.md", "---\ntitle: Section\n---\n");
  write_file(folder / "pages" / "notes.txt", "no front matter");
  write_file(folder / "pages" / "odd.md", "---\ntitle: Odd\ndate: someday\n---\nbody\n");
  const Finished finished = run_indexer(
      {"build", "--json", "--index", (folder / "index").string(), "--source", (folder / "pages").string()});
  CAPTURE(finished.err);
  CHECK(finished.status == 1);
  CHECK(says(finished, "open.md:1: the front matter is opened with --- but never closed"));
  CHECK(says(finished, "broken.md:"));
  CHECK(says(finished, "good.html: has the same id, pages/good"));
  CHECK(says(finished, "odd.md:3: date: “someday” is no date"));
  const auto summary = nlohmann::json::parse(finished.out);
  CHECK(summary.at("files") == 8);
  CHECK(summary.at("documents") == 2);
  CHECK(summary.at("rejected").size() == 3);
  CHECK(summary.at("drafts") == 1);
  CHECK(summary.at("section_pages") == 1);
  CHECK(summary.at("not_documents") == 1);
}

TEST_CASE("progress is plain lines when stderr is no terminal, and can be switched off", "[cli]") {
  const TemporaryFolder folder;
  std::vector<std::string> arguments = build_sample(folder / "index");
  const Finished quiet = run_indexer(arguments);
  CHECK_FALSE(says(quiet, "publishing"));
  CHECK_FALSE(says(quiet, "\x1b"));
  arguments[2] = "auto";
  const Finished plain = run_indexer(arguments);
  CHECK_FALSE(says(plain, "\x1b"));
  CHECK(says(plain, "done\n"));
  CHECK(says(quiet, "62 documents, 0 rejected"));
}

TEST_CASE("verify tells a whole generation from a damaged one", "[cli]") {
  const TemporaryFolder folder;
  const std::string index = (folder / "index").string();
  CHECK(run_indexer({"verify", "--index", index}).status == 3);
  REQUIRE(run_indexer(build_sample(index)).status == 0);
  CHECK(run_indexer({"verify", "--index", index}).status == 0);
  const auto file = folder / "index" / "generations" / "000001" / "documents";
  std::string bytes = read_file(file);
  bytes[0] = static_cast<char>(bytes[0] ^ 4);
  write_file(file, bytes);
  const Finished damaged = run_indexer({"verify", "--index", index});
  CHECK(damaged.status == 3);
  CHECK(says(damaged, "documents is damaged"));
}
