// SPDX-License-Identifier: GPL-2.0-or-later
// A request is taken apart once, where its parameters are read. Whatever needs it later is given the tree.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>
#include <string>

namespace {

namespace fs = std::filesystem;

std::size_t parses_in(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  const std::string code = text.str();
  static const std::regex kParse(R"(query::parse\(|query::Query\(|query::Query \w+\()");
  return static_cast<std::size_t>(
      std::distance(std::sregex_iterator(code.begin(), code.end(), kParse), std::sregex_iterator()));
}

}  // namespace

TEST_CASE("a query is parsed in one place, and only what is another query in others", "[house]") {
  const fs::path root = MITOS_SOURCE_DIR;
  std::map<std::string, std::size_t> parses;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / "searchd")) {
    if (entry.path().extension() != ".cpp") continue;
    const std::size_t count = parses_in(entry.path());
    if (count > 0) parses[fs::relative(entry.path(), root).generic_string()] = count;
  }
  CHECK(parses == std::map<std::string, std::size_t>{
                      {"searchd/api/search/search_params.cpp", 1},
                      {"searchd/suggest/suggest.cpp", 1},        // which has no search
                      {"searchd/search/other_searches.cpp", 1},  // words in other spellings
                      // What the same keys are on another layout, and without its accent keys.
                      {"searchd/rewrite/keyboard_layout.cpp", 2},
                  });
}
