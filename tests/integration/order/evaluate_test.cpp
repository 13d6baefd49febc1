// SPDX-License-Identifier: GPL-2.0-or-later
// A site asks its own judged queries.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;

namespace {

Finished evaluate(const SmallCatalogue& catalogue, const std::string& queries,
                  std::vector<std::string> options = {}) {
  const TemporaryFolder folder;
  write_file(folder / "queries.tsv", queries);
  std::vector<std::string> arguments{"evaluate", (folder / "queries.tsv").string(), "--endpoint",
                                     "http://127.0.0.1:" + std::to_string(catalogue.searchd().port())};
  arguments.insert(arguments.end(), options.begin(), options.end());
  return run_indexer(arguments);
}

}  // namespace

TEST_CASE("judged queries are asked, and fail below a floor", "[evaluate]") {
  const SmallCatalogue catalogue({page("kelp", "Kelp forests"), page("tide", "Tide tables", "kelp")});
  const std::string queries = "# ours\nkelp\tprojects/kelp\ntopic\ttables kelp\tprojects/kelp\n";
  const Finished told = evaluate(catalogue, queries, {"--json"});
  CHECK(told.status == 0);
  const auto report = nlohmann::json::parse(told.out);
  CHECK(report.at("queries") == 2);
  CHECK(report.at("first") == 50);
  CHECK(report.at("classes").at("topic").at("first") == 0);
  CHECK(report.at("missed").at(0).at("line") == 3);
  CHECK(evaluate(catalogue, queries, {"--least-first", "50"}).status == 0);
  const Finished failed = evaluate(catalogue, queries, {"--least-first", "51"});
  CHECK(failed.status == 1);
  CHECK(failed.out.find("line 3: “tables kelp” finds projects/tide first") != std::string::npos);
}

TEST_CASE("a judged query that cannot be asked is a mistake with its line", "[evaluate]") {
  const SmallCatalogue catalogue({page("kelp", "Kelp forests")});
  const Finished gone = evaluate(catalogue, "kelp\tprojects/kelp\nkelp\tprojects/gone\n");
  CHECK(gone.status == 2);
  CHECK(gone.err.find("queries.tsv:2: there is no document projects/gone") != std::string::npos);
  CHECK(evaluate(catalogue, "kelp\n").status == 2);
  CHECK(run_indexer({"evaluate"}).status == 2);
}

TEST_CASE("an endpoint that does not answer is told", "[evaluate]") {
  const TemporaryFolder folder;
  write_file(folder / "queries.tsv", "kelp\tprojects/kelp\n");
  const Finished none =
      run_indexer({"evaluate", (folder / "queries.tsv").string(), "--endpoint", "http://127.0.0.1:1"});
  CHECK(none.status == 3);
  CHECK(none.err.find("--endpoint") != std::string::npos);
}
