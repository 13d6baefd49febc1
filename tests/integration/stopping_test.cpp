// SPDX-License-Identifier: GPL-2.0-or-later
// SIGTERM: what has begun is answered, nothing new is taken, and the status is 0.
#include <catch2/catch.hpp>
#include <csignal>

#include "tests/integration/support/searchd.h"
#include "tests/support/connection.h"

using namespace mitos::test;
using mitos::io::FileDescriptor;

TEST_CASE("a request that had begun when SIGTERM came is answered", "[stopping]") {
  const TemporaryFolder folder;
  REQUIRE(run_indexer(build_sample(folder / "index")).status == 0);
  Searchd searchd(folder / "index");
  const FileDescriptor begun = connect_to(searchd.port());
  REQUIRE(begun);
  send_text(begun, "GET /api/v1/search?q=sea HTTP/1.1\r\nHost: x\r\n");
  // A second connection that is answered shows that the first one was taken too.
  REQUIRE(searchd.get("/livez").status == 200);

  searchd.process().send(SIGTERM);
  CHECK(eventually([&] { return !connect_to(searchd.port()); }));
  send_text(begun, "Connection: close\r\n\r\n");
  const std::string answer = read_to_end(begun);
  CHECK(answer.starts_with("HTTP/1.1 200"));
  CHECK(answer.find("\"total\"") != std::string::npos);
  CHECK(searchd.process().wait() == 0);
}

TEST_CASE("SIGTERM stops a server that has only just begun", "[stopping]") {
  const TemporaryFolder folder;
  REQUIRE(run_indexer(build_sample(folder / "index")).status == 0);
  for (int i = 0; i < 10; ++i) {
    Process searchd(program("mitos-searchd"),
                    {"--index", (folder / "index").string(), "--listen", "127.0.0.1:0"});
    // The log says so before the listener runs.
    REQUIRE(eventually([&] { return searchd.err().find("serving") != std::string::npos; }));
    searchd.send(SIGTERM);
    CHECK(searchd.wait() == 0);
  }
}

TEST_CASE("an interrupted build publishes nothing and exits with 130", "[stopping]") {
  const TemporaryFolder folder;
  for (int i = 0; i < 5'000; ++i) {
    write_file(folder / "pages" / (std::to_string(i) + ".md"), "---\ntitle: t\n---\nbody\n");
  }
  Process indexer(program("mitos-indexer"),
                  {"build", "--progress", "off", "--index", (folder / "index").string(), "--source",
                   (folder / "pages").string()});
  REQUIRE(
      eventually([&] { return read_file(folder / "index" / "lock").find("process ") != std::string::npos; }));
  indexer.send(SIGINT);
  CHECK(indexer.wait() == 130);
  CHECK_FALSE(std::filesystem::exists(folder / "index" / "current"));
}

TEST_CASE("a build whose messages nobody can take is a build all the same", "[stopping]") {
  const TemporaryFolder folder;
  std::string command = program("mitos-indexer");
  for (const std::string& argument : build_sample(folder / "index")) command += " '" + argument + "'";
  Process shell("/bin/bash", {"-c", command + " 2>/dev/full"});
  CHECK(shell.wait() == 0);
  CHECK(std::filesystem::exists(folder / "index" / "current"));
}
