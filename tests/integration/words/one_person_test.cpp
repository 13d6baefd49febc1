// SPDX-License-Identifier: GPL-2.0-or-later
// One person has one total, for each string that a page names them by and for what people type instead: of
// the sample, and of the users' site where it is beside the repository.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>

#include "tests/integration/support/searchd.h"

using namespace mitos::test;
namespace fs = std::filesystem;
using Names = std::vector<std::string>;

namespace {

std::string with_ascii(std::string text, int (*change)(int)) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x80) c = static_cast<char>(change(c));
  }
  return text;
}

// The label turned round, with a comma, in capitals, in small letters.
Names typed_forms(const std::string& label) {
  const std::size_t blank = label.rfind(' ');
  const std::string given = label.substr(0, blank);
  const std::string family = label.substr(blank + 1);
  return {family + " " + given, family + ", " + given, with_ascii(label, std::toupper),
          with_ascii(label, std::tolower)};
}

bool is_answered(const Searchd& searchd, const std::string& q, const std::string& person,
                 const nlohmann::json& total) {
  const auto answer = searchd.search({{"q", q}, {"facets", ""}, {"per_page", "1"}}).json();
  const auto& filters = answer.at("query").at("filters");
  return answer.at("total") == total && filters.size() == 1 && filters[0].at("value") == person;
}

struct Asked {
  std::size_t strings = 0;
  std::size_t forms = 0;
  Names wrong;
};

Asked ask_for_everybody(const Searchd& searchd) {
  Asked asked;
  const auto everybody = searchd.get("/api/v1/people?per_page=100").json();
  for (const auto& listed : everybody.at("people")) {
    const auto id = listed.at("value").get<std::string>();
    const auto person = searchd.get("/api/v1/people/" + id).json();
    const auto total = searchd.search({{"person", id}, {"facets", ""}}).json().at("total");
    const auto ask = [&](const std::string& q) {
      if (!is_answered(searchd, q, id, total)) asked.wrong.push_back(q);
    };
    for (const auto& spelling : person.at("spellings")) {
      ask(spelling.at("raw").get<std::string>());
      ++asked.strings;
    }
    for (const std::string& form : typed_forms(listed.at("label").get<std::string>())) {
      ask(form);
      ++asked.forms;
    }
  }
  return asked;
}

Asked ask_in(const fs::path& catalogue, const Names& collections) {
  const TemporaryFolder folder;
  Names arguments{"build", "--index", (folder / "index").string()};
  for (const std::string& collection : collections) {
    arguments.emplace_back("--source");
    arguments.push_back((catalogue / collection).string());
  }
  REQUIRE(run_indexer(arguments).status == 0);
  return ask_for_everybody(Searchd(folder / "index"));
}

}  // namespace

TEST_CASE("a person of the sample has one total, however spelt and typed", "[words][people]") {
  const Asked asked =
      ask_in(fs::path(MITOS_SOURCE_DIR) / "data/sample", {"projects", "publications", "news"});
  CHECK(asked.strings >= 50);
  CHECK(asked.wrong == Names{});
}

TEST_CASE("a person of the users' site has one total, however spelt and typed", "[words][people][site]") {
  const fs::path site = fs::path(MITOS_SOURCE_DIR).parent_path() / "shared" / "corpora" / "site";
  if (!fs::exists(site)) {
    WARN("skipped: the users' site is not beside the repository");
    return;
  }
  const Asked asked = ask_in(site, {"projects", "publications", "article", "results"});
  CHECK(asked.strings == 77);
  CHECK(asked.forms >= 100);
  CHECK(asked.wrong == Names{});
}
