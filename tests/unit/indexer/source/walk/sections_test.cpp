// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/walk/sections.h"

#include <catch2/catch.hpp>

using namespace mitos;
using namespace mitos::source;

namespace {

Section section_with(const std::string& yaml, const Section& above = {}) {
  return make_section(parse_yaml(yaml, 1), above, {"/news/_index.md", "section"}, Site(), {});
}

// The front matter of a page, with what it inherits.
nlohmann::ordered_json inherited(const std::string& yaml, const Section& section,
                                 const std::string& path = "/news/a.md") {
  FrontMatter front = parse_yaml(yaml, 1);
  inherit(front, section, {path, "page"});
  return front.values;
}

}  // namespace

TEST_CASE("a page inherits what its sections cascade and it does not say itself", "[sections]") {
  const Section upper = section_with("cascade: { author: Rhea, tags: [sea], draft: true }\ndraft: false");
  const Section section = section_with("cascade: { author: Myrto }\ndraft: false", upper);
  CHECK(inherited("title: x", section) ==
        nlohmann::ordered_json({{"title", "x"}, {"author", "Myrto"}, {"tags", {"sea"}}, {"draft", "true"}}));
  CHECK(inherited("draft: false", section)["draft"] == "false");
}

TEST_CASE("a cascade is for whom its target names", "[sections]") {
  struct Case {
    std::string target;
    std::string path;
    bool inherits;
  };
  const auto [target, path, inherits] = GENERATE(values<Case>({
      {"path: '/news/**'", "/news/a.md", true},
      {"path: '/news/**'", "/other/a.md", false},
      {"path: '/News/A*'", "/news/a.md", true},
      {"path: '/news/a'", "/news/a.md", false},
      {"path: '{/news/a*,/news/b*}'", "/news/b.md", true},
      {"kind: page", "/news/a.md", true},
      {"kind: section", "/news/a.md", false},
      {"kind: '{page,section}'", "/news/a.md", true},
      {"environment: production", "/news/a.md", true},
      {"environment: staging", "/news/a.md", false},
  }));
  CAPTURE(target, path);
  const Section section =
      section_with("cascade: [{ _target: { " + target + " }, draft: true }]\ndraft: false");
  CHECK(inherited("title: x", section, path).contains("draft") == inherits);
}

TEST_CASE("a section that is not published takes its pages with it, but one without a page does not",
          "[sections]") {
  CHECK(section_with("draft: true").verdict.reason == Reason::draft);
  CHECK(section_with("draft: false", section_with("draft: true")).verdict.reason == Reason::draft);
  CHECK(section_with("expiryDate: 2020-01-01\n_build: { render: never }").verdict.reason == Reason::expired);
  CHECK(section_with("cascade: { draft: true }").verdict.reason == Reason::draft);
  CHECK_FALSE(section_with("_build: { render: never }").verdict.reason);
  CHECK_FALSE(section_with("headless: true").verdict.reason);
}
