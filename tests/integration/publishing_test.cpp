// SPDX-License-Identifier: GPL-2.0-or-later
// What is served while generations come, break, and while builds are killed.
#include <catch2/catch.hpp>

#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <random>
#include <thread>

#include "common/index/generation.h"
#include "common/io/folder_lock.h"
#include "tests/integration/support/searchd.h"
#include "tests/support/seed.h"

using namespace mitos::test;
namespace fs = std::filesystem;

namespace {

void flip_a_byte(const fs::path& file) {
  std::string bytes = read_file(file);
  REQUIRE_FALSE(bytes.empty());
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  write_file(file, bytes);
}

// The environment can ask for more rounds than every run needs.
int rounds(const char* variable, int otherwise) {
  const char* asked = std::getenv(variable);
  return asked != nullptr ? std::atoi(asked) : otherwise;
}

struct Page {
  std::string word;
  std::string text() const { return "---\ntitle: " + word + "\n---\n<p>about " + word + "</p>\n"; }
};

std::vector<std::string> build(const fs::path& source, const fs::path& index) {
  return {"build", "--progress", "off", "--index", index.string(), "--source", "pages=" + source.string()};
}

}  // namespace

TEST_CASE("kill -9 of a build changes nothing of what is served, and the next build needs no help",
          "[publishing]") {
  const TemporaryFolder folder;
  const fs::path index = folder / "index";
  const auto start = std::chrono::steady_clock::now();
  REQUIRE(run_indexer(build_sample(index)).status == 0);
  const auto whole_build = std::chrono::steady_clock::now() - start;
  const Searchd searchd(index);
  const std::vector<std::string> answer = searchd.ids("sea");
  REQUIRE_FALSE(answer.empty());

  const unsigned seed = mitos::test::seed();
  CAPTURE(seed);
  std::mt19937 random(seed);
  int killed = 0;
  for (int i = 0; i < rounds("MITOS_KILLS", 50); ++i) {
    Process indexer(program("mitos-indexer"), build_sample(index));
    std::uniform_int_distribution<std::int64_t> moment(
        0, std::chrono::duration_cast<std::chrono::microseconds>(whole_build).count());
    std::this_thread::sleep_for(std::chrono::microseconds(moment(random)));  // the moment is the test
    indexer.send(SIGKILL);
    killed += indexer.wait() == 128 + SIGKILL ? 1 : 0;

    const Finished verified = run_indexer({"verify", "--index", index.string()});
    CAPTURE(verified.err);
    CHECK(verified.status == 0);
    CHECK(searchd.ids("sea") == answer);
  }
  CAPTURE(killed);
  CHECK(killed > 0);
  const auto before = mitos::index::current_generation(index);
  REQUIRE(run_indexer(build_sample(index)).status == 0);
  const auto after = mitos::index::current_generation(index);
  CHECK(after > before);
  CHECK(eventually([&] { return searchd.generation() == after; }));
  // One more than is kept, if searchd held an older one when the last build pruned.
  CHECK(mitos::index::finished_generations(index).size() <= mitos::index::kKeptGenerations + 1);
  CHECK_FALSE(fs::exists(mitos::index::generation_folder(index, *after) / "scratch"));
}

TEST_CASE("while one process writes, a build names it and exits with 3", "[publishing]") {
  const TemporaryFolder folder;
  const fs::path index = folder / "index";
  write_file(folder / "pages" / "a.md", Page{"walrus"}.text());
  fs::create_directories(index);
  {
    const mitos::io::WriterLock lock(mitos::index::lock_file(index));
    const Finished second = run_indexer(build(folder / "pages", index));
    CHECK(second.status == 3);
    CHECK(second.err.find("process " + std::to_string(::getpid())) != std::string::npos);
    CHECK_FALSE(fs::exists(index / "current"));
  }
  CHECK(run_indexer(build(folder / "pages", index)).status == 0);
}

TEST_CASE("of two builds started at once each works or says who holds the lock", "[publishing]") {
  const TemporaryFolder folder;
  for (int i = 0; i < 500; ++i) {
    write_file(folder / "pages" / (std::to_string(i) + ".md"), Page{"word" + std::to_string(i)}.text());
  }
  Process first(program("mitos-indexer"), build(folder / "pages", folder / "index"));
  Process second(program("mitos-indexer"), build(folder / "pages", folder / "index"));
  const int one = first.wait();
  const int two = second.wait();
  CHECK((one == 0 || two == 0));
  for (const auto& [status, err] : {std::pair(one, first.err()), std::pair(two, second.err())}) {
    if (status == 0) continue;
    CHECK(status == 3);
    CHECK(err.find("is being written by process") != std::string::npos);
  }
}

TEST_CASE("a damaged new generation is refused, the old one is served on, and it is said why",
          "[publishing]") {
  const std::string damaged = GENERATE(values<std::string>(
      {"postings", "documents", "documents.offsets", "vocabulary", "positions", "manifest"}));
  CAPTURE(damaged);
  const TemporaryFolder folder;
  const fs::path index = folder / "index";
  write_file(folder / "pages" / "a.md", Page{"walrus"}.text());
  REQUIRE(run_indexer(build(folder / "pages", index)).status == 0);
  Searchd searchd(index);
  REQUIRE(searchd.generation() == 1);

  searchd.process().send(SIGSTOP);  // so that it cannot look before the damage is done
  write_file(folder / "pages" / "b.md", Page{"narwhal"}.text());
  REQUIRE(run_indexer(build(folder / "pages", index)).status == 0);
  flip_a_byte(mitos::index::generation_folder(index, 2) / damaged);
  searchd.process().send(SIGCONT);

  REQUIRE(eventually([&] { return searchd.get("/readyz").json().contains("refused"); }));
  const auto ready = searchd.get("/readyz").json();
  CHECK(ready.at("status") == "degraded");
  CHECK(ready.at("generation") == 1);
  CHECK(ready.at("refused").at("generation") == 2);
  CHECK(ready.at("refused").at("reason").get<std::string>().find(damaged) != std::string::npos);
  CHECK(searchd.log().find("generation refused") != std::string::npos);
  CHECK(searchd.ids("walrus").size() == 1);
  CHECK(searchd.ids("narwhal").empty());

  // A server that starts now falls back to the generation before, and the next build mends it.
  const Searchd started_later(index);
  CHECK(started_later.ids("walrus").size() == 1);
  REQUIRE(run_indexer(build(folder / "pages", index)).status == 0);
  CHECK(eventually([&] { return searchd.generation() == 3 && started_later.generation() == 3; }));
  CHECK(searchd.get("/readyz").json().at("status") == "ready");
  CHECK(searchd.ids("narwhal").size() == 1);
}

TEST_CASE("generations are swapped under clients that never pause, and no request fails", "[publishing]") {
  const TemporaryFolder folder;
  const fs::path index = folder / "index";
  write_file(folder / "pages" / "a.md", Page{"walrus"}.text());
  REQUIRE(run_indexer(build(folder / "pages", index)).status == 0);
  const Searchd searchd(index);

  std::atomic<bool> stop = false;
  std::atomic<int> asked = 0;
  std::atomic<int> failed = 0;
  {
    std::vector<std::jthread> clients;
    for (int i = 0; i < 8; ++i) {
      clients.emplace_back([&] {
        Client client(searchd.port());
        while (!stop) {
          const Reply reply = client.get("/api/v1/search?q=walrus");
          ++asked;
          if (reply.status != 200 || reply.json().at("total") != 1) ++failed;
        }
      });
    }
    const int generations = rounds("MITOS_GENERATIONS", 20);
    for (int i = 2; i <= generations + 1; ++i) {
      CHECK(run_indexer(build(folder / "pages", index)).status == 0);
      CHECK(eventually([&] { return searchd.generation() == static_cast<unsigned>(i); }));
    }
    stop = true;
  }
  WARN(asked << " requests, " << failed << " failed");
  CHECK(asked > 100);
  CHECK(failed == 0);
}

TEST_CASE("an index that was deleted and built anew is served, though its number is the same",
          "[publishing]") {
  const TemporaryFolder folder;
  const fs::path index = folder / "index";
  write_file(folder / "pages" / "a.md", Page{"walrus"}.text());
  REQUIRE(run_indexer(build(folder / "pages", index)).status == 0);
  const Searchd searchd(index);
  REQUIRE(searchd.ids("walrus").size() == 1);
  fs::remove_all(index);
  write_file(folder / "pages" / "a.md", Page{"narwhal"}.text());
  REQUIRE(run_indexer(build(folder / "pages", index)).status == 0);
  CHECK(eventually([&] { return searchd.ids("narwhal").size() == 1; }));
}

TEST_CASE("an index of nothing is an index", "[publishing]") {
  const TemporaryFolder folder;
  fs::create_directories(folder / "pages");
  REQUIRE(run_indexer(build(folder / "pages", folder / "index")).status == 0);
  const Searchd searchd(folder / "index");
  CHECK(searchd.ids("anything").empty());
  CHECK(searchd.search({}).json().at("total") == 0);
}

TEST_CASE("the same folder gives the same answers however many threads build it", "[publishing]") {
  const TemporaryFolder folder;
  std::vector<std::string> answers;
  for (const char* threads : {"1", "2", "5"}) {
    const fs::path index = folder / ("index-" + std::string(threads));
    std::vector<std::string> arguments = build_sample(index);
    arguments.insert(arguments.end(), {"--threads", threads});
    REQUIRE(run_indexer(arguments).status == 0);
    const Searchd searchd(index);
    std::string answer;
    for (const char* q : {"", "sea", "project OR paper", "νερό", "wat"}) {
      auto reply = searchd.search({{"q", q}, {"per_page", "100"}}).json();
      reply.erase("took_ms");
      answer += reply.dump();
    }
    answers.push_back(answer);
  }
  CHECK(answers[0] == answers[1]);
  CHECK(answers[0] == answers[2]);
}
