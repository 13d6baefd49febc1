// SPDX-License-Identifier: GPL-2.0-or-later
// An index that breaks under a server: what is answered, what is served instead, and what /readyz says.
#include <catch2/catch.hpp>

#include "common/index/generation.h"
#include "tests/integration/support/searchd.h"
#include "tests/support/connection.h"

using namespace mitos::test;
namespace fs = std::filesystem;

namespace {

// An index of `generations`, of which the last is current. Each has as many documents more as its number, so
// that answers tell which one it was.
void build_index(const fs::path& folder, unsigned generations) {
  for (unsigned i = 1; i <= generations; ++i) {
    for (unsigned k = 0; k < 300; ++k) {
      write_file(folder / "pages" / (std::to_string(i) + "-" + std::to_string(k) + ".md"),
                 "---\ntitle: walrus " + std::to_string(k) + "\n---\n<p>about a walrus of " +
                     std::to_string(i) + "</p>\n");
    }
    const Finished built = run_indexer({"build", "--progress", "off", "--index", (folder / "index").string(),
                                        "--source", (folder / "pages").string()});
    REQUIRE(built.status == 0);
  }
}

fs::path file_of(const fs::path& folder, unsigned generation, const std::string& name) {
  return mitos::index::generation_folder(folder / "index", generation) / name;
}

// How many documents a search finds; -1 if it is not answered.
int total(const Searchd& searchd) {
  const Reply reply = searchd.search({{"q", "walrus"}});
  return reply.status == 200 ? reply.json().at("total").get<int>() : -1;
}

nlohmann::json ready(const Searchd& searchd) {
  return searchd.get("/readyz").json();
}

// Searches, suggestions, documents, exports and pages are answered, or refused with 503: nothing else.
void ask_everything(const Searchd& searchd) {
  for (const char* target : {"/api/v1/search?q=walrus", "/api/v1/search?q=%22a+walrus%22",
                             "/api/v1/search?q=warlus", "/api/v1/search?q=w", "/api/v1/suggest?q=wal",
                             "/api/v1/documents/pages/1-7", "/api/v1/export?q=walrus", "/api/v1/people",
                             "/api/v1/stats", "/search?q=walrus", "/documents/pages/1-7", "/"}) {
    CAPTURE(target);
    const Reply reply = searchd.get(target);
    // 0: an export that had begun was broken off.
    CHECK((reply.status == 200 || reply.status == 503 || reply.status == 0));
    if (reply.status == 503) CHECK(reply.header("Retry-After") == "1");
  }
}

}  // namespace

TEST_CASE("a file that is cut off under a server ends nothing, and another generation is served",
          "[damage]") {
  struct Case {
    std::string file;
    unsigned left;
  };
  const auto [file, left] = GENERATE(values<Case>({{"documents", 0},
                                                   {"documents", 10'000},
                                                   {"documents.offsets", 0},
                                                   {"documents.offsets", 100},
                                                   {"vocabulary", 0},
                                                   {"vocabulary", 5},
                                                   {"positions", 0},
                                                   {"positions", 40},
                                                   {"postings", 0},
                                                   {"postings", 9'000}}));
  CAPTURE(file, left);
  const TemporaryFolder folder;
  build_index(folder.path(), 2);
  Searchd searchd(folder / "index");
  ask_everything(searchd);
  REQUIRE(searchd.generation() == 2);

  fs::resize_file(file_of(folder.path(), 2, file), left);
  ask_everything(searchd);
  REQUIRE(eventually([&] { return searchd.generation() == 1; }));
  CHECK(ready(searchd).at("status") == "degraded");
  CHECK_THAT(ready(searchd).at("reason").get<std::string>(), Catch::Contains(file));
  CHECK(total(searchd) == 300);
  CHECK_THAT(searchd.log(), Catch::Contains("generation refused"));

  // The next builds mend it.
  build_index(folder.path(), 3);
  CHECK(eventually([&] { return total(searchd) == 900; }));
  CHECK(ready(searchd).at("status") == "ready");
}

TEST_CASE("where no generation is whole any more, it is said, and the next build is served", "[damage]") {
  const std::string file = GENERATE(
      values<std::string>({"documents", "documents.offsets", "vocabulary", "positions", "postings"}));
  CAPTURE(file);
  const TemporaryFolder folder;
  build_index(folder.path(), 1);
  Searchd searchd(folder / "index");
  REQUIRE(searchd.generation() == 1);
  fs::resize_file(file_of(folder.path(), 1, file), 7);
  for (int i = 0; i < 3; ++i) {
    for (const char* target : {"/readyz", "/api/v1/search?q=walrus", "/api/v1/export", "/search?q=walrus"}) {
      CAPTURE(target);
      const Reply reply = searchd.get(target);
      CHECK(reply.status == 503);
      CHECK(reply.header("Retry-After") == "1");
    }
    CHECK_THAT(ready(searchd).at("detail").get<std::string>(), Catch::Contains(file));
    CHECK(searchd.get("/livez").status == 200);
    CHECK(searchd.get("/assets/mitos-search.js").status == 200);
  }
  build_index(folder.path(), 2);
  CHECK(eventually([&] { return total(searchd) == 600; }));
}

TEST_CASE("an export whose index is cut off while it runs breaks off", "[damage]") {
  const TemporaryFolder folder;
  build_index(folder.path(), 1);
  const Searchd searchd(folder / "index");
  const mitos::io::FileDescriptor client = connect_to(searchd.port());
  // So little room that the server has to wait for the client to read.
  const int room = 4'096;
  ::setsockopt(client.get(), SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
  send_text(client, "GET /api/v1/export HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  fs::resize_file(file_of(folder.path(), 1, "documents"), 0);
  const std::string answer = read_to_end(client);
  // Depending on who was faster: whole, broken off, or refused.
  const bool whole = answer.ends_with("\r\n0\r\n\r\n");
  if (answer.starts_with("HTTP/1.1 200") && whole) {
    CHECK(std::count(answer.begin(), answer.end(), '\n') > 300);
    CHECK(answer.find('\0') == std::string::npos);
  }
  CHECK(searchd.get("/livez").status == 200);
}

TEST_CASE("files that are deleted or written anew under a server are served as they were", "[damage]") {
  const TemporaryFolder folder;
  build_index(folder.path(), 1);
  const Searchd searchd(folder / "index");
  const bool deleted = GENERATE(true, false);
  for (const std::string name : {"postings", "documents", "documents.offsets", "vocabulary", "positions"}) {
    const fs::path file = file_of(folder.path(), 1, name);
    if (deleted) {
      fs::remove(file);
    } else {
      write_file(folder / "other", "nonsense");
      fs::rename(folder / "other", file);
    }
  }
  for (int i = 0; i < 5; ++i) {
    ask_everything(searchd);
    CHECK(total(searchd) == 300);
    CHECK(ready(searchd).at("status") == "ready");
  }
}

TEST_CASE("a server starts though `current` says nothing, with the generation that was served last",
          "[damage]") {
  const std::string garbage = GENERATE(values<std::string>(
      {"", "\n", "nonsense\n", "-1\n", "99999999999999999999\n", std::string(3, '\0'), "000009\n"}));
  CAPTURE(garbage);
  const TemporaryFolder folder;
  build_index(folder.path(), 3);
  const fs::path current = folder / "index" / "current";
  const std::string right = read_file(current);
  {
    // Gone back to the second, as `current` of a copy may be.
    const fs::path third = mitos::index::generation_folder(folder / "index", 3);
    fs::rename(third, folder / "kept");
    const Searchd before(folder / "index");
    REQUIRE(before.generation() == 2);
    fs::rename(folder / "kept", third);
  }
  write_file(current, garbage);
  {
    const Searchd searchd(folder / "index");
    CHECK(searchd.generation() == 2);
    CHECK(ready(searchd).at("status") == "degraded");
    CHECK_FALSE(ready(searchd).at("reason").get<std::string>().empty());
    CHECK_THAT(searchd.log(), Catch::Contains("index unreadable") || Catch::Contains("generation refused"));
    CHECK(total(searchd) == 600);
    write_file(current, right);
    CHECK(eventually([&] { return ready(searchd).at("status") == "ready"; }));
    CHECK(searchd.generation() == 3);
  }
  // Nothing recorded, or nothing that is a number: the newest.
  write_file(current, garbage);
  for (const char* record : {"", "nonsense", "7\n", "2\n2\n"}) {
    CAPTURE(record);
    write_file(folder / "index" / "served", record);
    const Searchd searchd(folder / "index");
    CHECK(searchd.generation() == 3);
    CHECK(ready(searchd).at("status") == "degraded");
  }
  // Not whole: the one before it.
  fs::resize_file(file_of(folder.path(), 3, "documents"), 5);
  const Searchd searchd(folder / "index");
  CHECK(searchd.generation() == 2);
}

TEST_CASE("garbage in `current` changes nothing for a server that runs, and is told once", "[damage]") {
  const TemporaryFolder folder;
  build_index(folder.path(), 2);
  Searchd searchd(folder / "index");
  const fs::path current = folder / "index" / "current";
  const std::string right = read_file(current);
  write_file(current, "nonsense\n");
  REQUIRE(eventually([&] { return ready(searchd).at("status") == "degraded"; }));
  CHECK(searchd.generation() == 2);
  CHECK_THAT(ready(searchd).at("reason").get<std::string>(), Catch::Contains("current"));
  CHECK(total(searchd) == 600);
  write_file(current, right);
  CHECK(eventually([&] { return ready(searchd).at("status") == "ready"; }));
  const std::string log = searchd.log();
  CHECK(log.find("index unreadable") == log.rfind("index unreadable"));
}

TEST_CASE("an index that may only be read is served, and the log says what cannot be recorded", "[damage]") {
  const TemporaryFolder folder;
  build_index(folder.path(), 1);
  fs::create_directories(folder / "index" / "served.next");  // so that nothing can be written there
  const Searchd searchd(folder / "index");
  CHECK(searchd.generation() == 1);
  CHECK_THAT(searchd.log(), Catch::Contains("is not recorded"));
}
