// SPDX-License-Identifier: GPL-2.0-or-later
// What staff decide about the order of hits under `ranking` of mitos.yaml.
#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;

namespace {

using Names = std::vector<std::string>;

// With the pins of a file pins.yaml if `pins` is not empty.
std::unique_ptr<SmallCatalogue> ranked(const std::string& ranking, const std::string& pins = "") {
  SmallCatalogue::Pages pages;
  SmallCatalogue::Pages news;
  const std::vector<std::string> words{"kelp", "tide", "reef", "wave", "sand", "gull", "pier", "mast"};
  for (std::size_t i = 0; i < words.size() * words.size(); ++i) {
    const std::string title = words[i / words.size()] + " " + words[i % words.size()];
    const std::string text = "---\ntitle: Notes " + std::to_string(i) +
                             "\ndate: " + std::to_string(2000 + i % 20) + "\n---\n" + title +
                             " and more of the " + words[(i * 3) % words.size()] + "\n";
    if (i % 2 == 0) {
      pages.emplace_back("p" + std::to_string(i), text);
    } else {
      news.emplace_back("news/n" + std::to_string(i) + ".md", text);
    }
  }
  std::string config = "  news: { source: news }\n" + ranking;
  if (!pins.empty()) {
    news.emplace_back("pins.yaml", pins);
    config += "pins: pins.yaml\n";
  }
  return std::make_unique<SmallCatalogue>(pages, config, news);
}

std::vector<std::string> queries() {
  const std::vector<std::string> words{"kelp", "tide", "reef", "wave", "sand", "gull", "pier", "mast"};
  std::vector<std::string> all;
  for (const std::string& a : words) {
    all.push_back(a);
    all.push_back("notes " + a);
    all.push_back("-" + a);
    for (const std::string& b : words) {
      all.push_back(a + " " + b);
      all.push_back(a + " OR " + b);
      all.push_back("\"" + a + " " + b + "\"");
    }
  }
  return all;
}

nlohmann::json answer_of(const SmallCatalogue& catalogue, const std::string& q) {
  auto answer = catalogue.searchd().search({{"q", q}, {"per_page", "100"}}).json();
  answer.erase("took_ms");
  return answer;
}

std::string refused(const std::string& ranking) {
  const TemporaryFolder folder;
  write_file(folder / "projects/a.md", "---\ntitle: A\n---\n");
  write_file(folder / "mitos.yaml",
             "collections: { projects: { source: projects } }\nranking: " + ranking + "\n");
  const Finished built = run_indexer(
      {"build", "--config", (folder / "mitos.yaml").string(), "--index", (folder / "index").string()});
  CHECK(built.status == 2);
  return built.err;
}

}  // namespace

TEST_CASE("a weight changes the order of its collection and nothing else", "[ranking]") {
  const auto plain = ranked("");
  const auto same = ranked("ranking: { projects: 1 }\n");
  const auto heavy = ranked("ranking: { projects: 10 }\n");
  std::size_t asked = 0;
  for (const std::string& q : queries()) {
    CAPTURE(q);
    const auto before = answer_of(*plain, q);
    CHECK(answer_of(*same, q) == before);
    const auto after = answer_of(*heavy, q);
    CHECK(after.at("total") == before.at("total"));
    CHECK(after.at("facets") == before.at("facets"));
    for (const char letter : {'p', 'n'}) {
      const auto of = [letter](const nlohmann::json& answer) {
        Names names = names_of(answer);
        std::erase_if(names, [letter](const std::string& name) { return name.front() != letter; });
        return sorted(names);
      };
      CHECK(of(after) == of(before));
    }
    ++asked;
  }
  CHECK(asked >= 200);
  const Names kelp = names_of(answer_of(*heavy, "kelp"));
  CHECK(std::is_partitioned(kelp.begin(), kelp.end(),
                            [](const std::string& name) { return name.front() == 'p'; }));
}

TEST_CASE("a pin changes the answer to its words and to no others", "[ranking][pins]") {
  const auto plain = ranked("");
  const auto pinned = ranked("", "- { words: kelp tide, first: projects/p62, never: projects/p8 }\n");
  std::size_t asked = 0;
  for (const std::string& q : queries()) {
    CAPTURE(q);
    const auto before = answer_of(*plain, q);
    const auto after = answer_of(*pinned, q);
    ++asked;
    if (q != "kelp tide") {
      CHECK(after == before);
      continue;
    }
    const Names names = names_of(after);
    CHECK(names.front() == "p62");
    CHECK(std::count(names.begin(), names.end(), "p8") == 0);
    CHECK(after.at("total").get<std::size_t>() == names.size());
  }
  CHECK(asked >= 200);
}

TEST_CASE("a title that is typed comes first whatever the weights", "[ranking]") {
  const SmallCatalogue catalogue(
      {page("about", "About the harbour bridge", "Harbour bridge, the harbour bridge.")},
      "  news: { source: news }\nranking: { projects: 10, news: 0.1 }\n",
      {{"news/bridge.md", "---\ntitle: Harbour bridge\n---\nx\n"}});
  CHECK(catalogue.found("harbour bridge") == Names{"bridge", "about"});
}

TEST_CASE("newer hits come first among equal ones, or old ones fade, where that is set", "[ranking]") {
  const SmallCatalogue::Pages pages{
      {"old", "---\ntitle: Kelp one\ndate: 2001\n---\nx\n"},
      {"new", "---\ntitle: Kelp two\ndate: 2021\n---\nx\n"},
      {"undated", "---\ntitle: Kelp six\n---\nx\n"},
      {"best", "---\ntitle: Kelp\ndate: 1990\n---\nkelp\n"},
  };
  CHECK(SmallCatalogue(pages).found("kelp") == Names{"best", "new", "old", "undated"});
  CHECK(SmallCatalogue(pages, "ranking: { newer_first: true }\n").found("kelp") ==
        Names{"best", "new", "old", "undated"});
  const SmallCatalogue faded(pages, "ranking: { half_life: 2 }\n");
  CHECK(faded.found("kelp") == Names{"best", "undated", "new", "old"});
  const auto answer = faded.searchd().search({{"q", "kelp"}, {"explain", "on"}}).json();
  CHECK(answer.at("hits").back().at("explanation").dump().find("years old") != std::string::npos);
}

TEST_CASE("a mistake in the ranking is told", "[ranking]") {
  CHECK(refused("{ project: 2 }").find("did you mean “projects”") != std::string::npos);
  CHECK(refused("{ projects: much }").find("a number from 0.1 to 10") != std::string::npos);
  CHECK(refused("{ half_life: 0 }").find("a number from 0.1 to 100") != std::string::npos);
}
