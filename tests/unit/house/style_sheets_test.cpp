// SPDX-License-Identifier: GPL-2.0-or-later
// What a site can set of the pages' looks is set in one place, and told.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "common/config/site_colours.h"

namespace {

using Names = std::set<std::string>;

const std::regex kColour("#[0-9a-f]{3,8}\\b");

std::string text_of(const std::string& file) {
  const std::ifstream source(std::string(MITOS_SOURCE_DIR) + '/' + file);
  std::ostringstream text;
  text << source.rdbuf();
  return text.str();
}

// What stands in the first group of `pattern`, all over `text`.
Names all_in(const std::string& text, const std::string& pattern) {
  const std::regex wanted(pattern);
  Names names;
  for (std::sregex_iterator at(text.begin(), text.end(), wanted), end; at != end; ++at)
    names.insert((*at)[1].str());
  return names;
}

// The blocks of :root, light, dark and printed, and all that is outside of them.
std::pair<std::vector<std::string>, std::string> roots_and_rest(std::string sheet) {
  std::vector<std::string> roots;
  const std::regex root(":root \\{[^}]*\\}");
  for (std::smatch found; std::regex_search(sheet, found, root);) {
    roots.push_back(found.str());
    sheet = found.prefix().str() + found.suffix().str();
  }
  return {roots, sheet};
}

}  // namespace

TEST_CASE("the style sheets of the pages name their colours in one place", "[house]") {
  const auto [roots, rest] = roots_and_rest(text_of("web/styles/mitos.css"));
  REQUIRE(roots.size() == 3);
  std::smatch found;
  CHECK_FALSE(std::regex_search(rest, found, kColour));
  const std::string browse = text_of("web/styles/mitos-browse.css");
  CHECK_FALSE(std::regex_search(browse, found, kColour));
}

TEST_CASE("each property that the style sheets of the pages use is there", "[house]") {
  const std::string pages = text_of("web/styles/mitos.css");
  const Names used = all_in(pages + text_of("web/styles/mitos-browse.css"), "var\\(--([a-z-]+)");
  const Names set = all_in(pages, "--([a-z-]+):");
  CHECK(used.size() > 10);  // or the test looks in the wrong place
  for (const std::string& name : used) {
    CAPTURE(name);
    CHECK(set.contains(name));
  }
}

TEST_CASE("a site can set every colour, light and dark, and its page says so", "[house]") {
  const auto [roots, rest] = roots_and_rest(text_of("web/styles/mitos.css"));
  REQUIRE(roots.size() >= 2);
  const std::string page = text_of("docs/look.md");
  for (const auto& [name, light, dark] : mitos::config::kPageColours) {
    CAPTURE(name);
    const std::string property = "--" + std::string(name) + ": ";
    CHECK(roots[0].find(property + std::string(light) + ";") != std::string::npos);
    CHECK(roots[1].find(property + std::string(dark) + ";") != std::string::npos);
    CHECK(page.find("| `" + std::string(light) + "` | `" + std::string(dark) + "` |") != std::string::npos);
  }
  const Names all = all_in(roots[0], "--([a-z]+): #[0-9a-f]+;");
  CHECK(all.size() == mitos::config::kPageColours.size());
  for (const std::string& name : all_in(roots[0], "--([a-z]+):")) {
    CAPTURE(name);
    CHECK(page.find("| `" + name + "` |") != std::string::npos);
  }
}
