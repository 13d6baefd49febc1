// SPDX-License-Identifier: GPL-2.0-or-later
// A server that has no memory: it answers 503, or lets go of a connection, and goes on.
#include <fcntl.h>
#include <sys/mman.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>

#include "tests/faults/failing_memory.h"
#include "tests/integration/support/searchd.h"
#include "tests/support/connection.h"

using namespace mitos::test;

namespace {

// A plan in a file, and the same in the memory of this process.
class SharedPlan {
 public:
  explicit SharedPlan(const std::filesystem::path& file) {
    write_file(file, std::string(sizeof(MemoryPlan), '\0'));
    const mitos::io::FileDescriptor fd(::open(file.c_str(), O_RDWR | O_CLOEXEC));
    void* start = ::mmap(nullptr, sizeof(MemoryPlan), PROT_READ | PROT_WRITE, MAP_SHARED, fd.get(), 0);
    REQUIRE(start != MAP_FAILED);
    plan_ = static_cast<MemoryPlan*>(start);
  }
  SharedPlan(const SharedPlan&) = delete;
  SharedPlan& operator=(const SharedPlan&) = delete;
  ~SharedPlan() { ::munmap(plan_, sizeof(MemoryPlan)); }

  void arm(std::int64_t fail_at, bool all_after) {
    plan_->fail_at = fail_at;
    plan_->all_after = all_after;
    plan_->asked = 0;
    plan_->failed = 0;
    plan_->armed = true;
  }
  // Whether anything had failed.
  bool disarm() {
    plan_->armed = false;
    return plan_->failed > 0;
  }

 private:
  MemoryPlan* plan_ = nullptr;
};

std::string get(const std::string& target) {
  return "GET " + target +
         " HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n";
}

// The addresses of a process, which `ulimit -v` limits.
long mapped_kb(pid_t process) {
  std::ifstream status("/proc/" + std::to_string(process) + "/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmSize:")) return std::stol(line.substr(7));
  }
  return 0;
}

// The usual answer, 503, or nothing: never another problem, and never the end of the process.
void check_answer(const std::string& answer) {
  if (answer.empty()) return;
  const std::string status = answer.substr(0, sizeof "HTTP/1.1 200" - 1);
  CHECK((status == "HTTP/1.1 200" || status == "HTTP/1.1 404" || status == "HTTP/1.1 503"));
}

}  // namespace

TEST_CASE("a server goes on when an allocation fails, whichever it is", "[memory]") {
  if (mitos::test::programs_are_sanitized()) return;  // sanitizers have an allocator of their own
  const std::string library = MITOS_FAILING_MEMORY;
  const auto [target, all_after] = GENERATE(table<std::string, bool>({
      {"/api/v1/search?q=sea+projects&tags=past", false},
      {"/api/v1/search?q=%22open+data%22+warlus", true},
      {"/api/v1/suggest?q=se", false},
      {"/api/v1/export?format=csv", false},
      {"/api/v1/export?format=csv", true},
      {"/search?q=sea", false},
      {"/search?q=sea", true},
      {"/livez", false},
      {"/livez", true},
      {"/nothing", true},
  }));
  CAPTURE(target, all_after);
  const TemporaryFolder folder;
  REQUIRE(run_indexer(build_sample(folder / "index")).status == 0);
  SharedPlan plan(folder / "plan");
  Searchd searchd(folder / "index", {},
                  {"LD_PRELOAD=" + library, "MITOS_MEMORY=" + (folder / "plan").string()});
  const std::string whole = mitos::test::exchange(searchd.port(), get("/livez"));
  REQUIRE(whole.starts_with("HTTP/1.1 200"));
  const std::vector<std::string> before = searchd.ids("sea");

  int points = 0;
  std::int64_t n = 1;
  for (int passed = 0; passed < 3; ++points) {
    plan.arm(n, all_after);
    check_answer(mitos::test::exchange(searchd.port(), get(target)));
    passed = plan.disarm() ? 0 : passed + 1;
    n += 1 + n / 20;  // each of the first, then fewer and fewer
  }
  CHECK(points > 5);
  CHECK(mitos::test::exchange(searchd.port(), get("/livez")) == whole);
  // And nothing of what it remembers is half of something.
  for (int i = 0; i < 4; ++i) CHECK(searchd.ids("sea") == before);
  CHECK(searchd.get("/readyz").json().at("status") == "ready");
  searchd.process().send(SIGTERM);
  CHECK(searchd.process().wait() == 0);
}

TEST_CASE("a server whose look at its index lacks memory looks again later", "[memory]") {
  if (mitos::test::programs_are_sanitized()) return;
  const std::string library = MITOS_FAILING_MEMORY;
  const TemporaryFolder folder;
  REQUIRE(run_indexer(build_sample(folder / "index")).status == 0);
  SharedPlan plan(folder / "plan");
  Searchd searchd(folder / "index", {},
                  {"LD_PRELOAD=" + library, "MITOS_MEMORY=" + (folder / "plan").string()});
  unsigned generation = 1;
  for (std::int64_t n = 1; n < 3'000; n += 1 + n / 2) {
    REQUIRE(run_indexer(build_sample(folder / "index")).status == 0);
    ++generation;
    plan.arm(n, true);
    CHECK(eventually([&] { return plan.disarm() || searchd.generation() == generation; }));
    searchd.process().send(SIGHUP);
    CHECK(eventually([&] { return searchd.generation() == generation; }));
  }
}

TEST_CASE("a server under a limit of memory answers or refuses, and stays", "[memory]") {
  if (mitos::test::programs_are_sanitized()) return;  // under sanitizers the limit is below what they take
  const TemporaryFolder folder;
  REQUIRE(run_indexer(build_sample(folder / "index")).status == 0);
  const char* targets[] = {"/api/v1/search?q=sea", "/search?q=a+b", "/api/v1/export?format=csv",
                           "/api/v1/suggest?q=s", "/api/v1/people"};
  int served = 0;
  for (int mb = 60; mb <= 400; mb += mb / 4) {
    CAPTURE(mb);
    Process searchd("/bin/sh", {"-c", "ulimit -v " + std::to_string(mb * 1'024) + "; exec \"$@\"", "sh",
                                program("mitos-searchd"), "--index", (folder / "index").string(), "--listen",
                                "127.0.0.1:0"});
    int port = 0;
    bool ended = false;
    REQUIRE(eventually([&] {
      port = Searchd::port_in(searchd.err());
      ended = searchd.has_ended();
      return port != 0 || ended;
    }));
    if (ended) {  // too little even to start
      CHECK(searchd.wait() != 128 + SIGABRT);
      continue;
    }
    ++served;
    std::vector<mitos::io::FileDescriptor> crowd;
    for (int i = 0; i < 40; ++i) {
      crowd.push_back(connect_to(port));
      send_text(crowd.back(), get(targets[i % 5]));
    }
    for (const auto& client : crowd) check_answer(read_to_end(client));
    CHECK(mitos::test::exchange(port, get("/livez")).starts_with("HTTP/1.1 200"));
    searchd.send(SIGTERM);
    CHECK(searchd.wait() == 0);
  }
  CHECK(served > 2);
}

TEST_CASE("a server that ran out of memory answers everything again after the crowd has left", "[memory]") {
  if (mitos::test::programs_are_sanitized()) return;
  const TemporaryFolder folder;
  for (int i = 0; i < 2'000; ++i) {
    std::string page = "---\ntitle: walrus " + std::to_string(i) + "\n---\n";
    for (int k = 0; k < 60; ++k) page += "a word" + std::to_string(i * 7 + k) + " of the sea ";
    write_file(folder / "pages" / (std::to_string(i) + ".md"), page);
  }
  REQUIRE(run_indexer({"build", "--progress", "off", "--index", (folder / "index").string(), "--source",
                       (folder / "pages").string()})
              .status == 0);
  Process searchd("/bin/sh", {"-c", "ulimit -v 80000; exec \"$@\"", "sh", program("mitos-searchd"), "--index",
                              (folder / "index").string(), "--listen", "127.0.0.1:0"});
  int port = 0;
  REQUIRE(eventually([&] { return (port = Searchd::port_in(searchd.err())) != 0; }));
  const std::vector<std::string> targets{"/api/v1/search?q=body:the+body:of",
                                         "/search?q=word*+a",
                                         "/api/v1/export?format=csv",
                                         "/api/v1/suggest?q=w",
                                         "/api/v1/export?format=jsonl",
                                         "/api/v1/people",
                                         "/api/v1/search?q=%22of+the+sea%22&per_page=100"};
  const auto is_whole = [&](const std::string& target) {
    const std::string answer = mitos::test::exchange(port, get(target));
    return answer.starts_with("HTTP/1.1 200") &&
           (answer.find("Transfer-Encoding: chunked") == std::string::npos ||
            answer.ends_with("\r\n0\r\n\r\n"));
  };
  for (const std::string& target : targets) REQUIRE(is_whole(target));
  const long before = mapped_kb(searchd.id());
  {
    std::vector<mitos::io::FileDescriptor> silent;
    for (int i = 0; i < 40; ++i) silent.push_back(connect_to(port));
    CHECK(is_whole("/livez"));
    // More is left to requests than their threads take.
    CHECK(mapped_kb(searchd.id()) - before < 6'000);
  }
  for (int round = 0; round < 4; ++round) {
    std::vector<mitos::io::FileDescriptor> crowd;
    for (std::size_t i = 0; i < 150; ++i) {
      crowd.push_back(connect_to(port));
      send_text(crowd.back(), get(targets[i % targets.size()]));
    }
    for (const auto& client : crowd) check_answer(read_to_end(client));
  }
  for (const std::string& target : targets) {
    CAPTURE(target);
    CHECK(is_whole(target));
  }
  CHECK(mitos::test::exchange(port, get("/readyz")).starts_with("HTTP/1.1 200"));
}
