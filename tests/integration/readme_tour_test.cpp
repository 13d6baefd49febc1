// SPDX-License-Identifier: GPL-2.0-or-later
// The README's five-minute tour, run as printed. In its ```console blocks a line that begins with
// "$ " is a command and the lines below it are what it prints.
#include <catch2/catch.hpp>

#include <sstream>

#include "tests/integration/support/searchd.h"

using namespace mitos::test;

namespace {

struct Step {
  std::string command;
  std::string output;
};

std::vector<Step> steps_of(const std::string& markdown) {
  std::vector<Step> steps;
  std::istringstream lines(markdown);
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) {
      inside = line == "```console";
    } else if (inside && line.starts_with("$ ")) {
      steps.push_back({line.substr(2), ""});
    } else if (inside && !steps.empty()) {
      steps.back().output += line + "\n";
    }
  }
  return steps;
}

void replace_all(std::string& text, const std::string& what, const std::string& with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

}  // namespace

TEST_CASE("every command of the README's tour prints what the README says", "[readme]") {
  const TemporaryFolder folder;
  REQUIRE(run_indexer(build_sample(folder / "index")).status == 0);
  const Searchd searchd(folder / "index");
  const std::vector<Step> steps = steps_of(read_file(std::string(MITOS_SOURCE_DIR) + "/README.md"));
  REQUIRE(steps.size() >= 8);
  for (Step step : steps) {
    CAPTURE(step.command);
    replace_all(step.command, "127.0.0.1:8080", "127.0.0.1:" + std::to_string(searchd.port()));
    Process shell("/bin/bash", {"-c", step.command});
    CHECK(shell.wait() == 0);
    CHECK(shell.out() == step.output);
  }
}
