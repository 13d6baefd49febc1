// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "common/config/config.h"
#include "common/config/faint_colours.h"
#include "common/config/site_colours.h"
#include "common/config/site_text.h"
#include "common/error.h"

using namespace mitos;
using namespace mitos::config;

namespace {

model::SiteLook look_of(const std::string& yaml) {
  return parse_config(yaml, "mitos.yaml", "/site").look;
}

std::vector<Finding> findings_of(const std::string& yaml) {
  try {
    look_of(yaml);
  } catch (const ConfigError& error) {
    return error.findings();
  }
  return {};
}

std::string as_typed(const std::vector<model::TextPart>& parts) {
  std::string typed;
  for (const model::TextPart& part : parts)
    typed += part.href.empty() ? part.text : "<" + part.text + "|" + part.href + ">";
  return typed;
}

}  // namespace

TEST_CASE("what a site says of its look is read", "[config]") {
  const model::SiteLook look = look_of(R"(
site:
  logo: https://www.x.example/logo.svg
  name: { en: Institute X, el: Ινστιτούτο Χ }
  home: https://www.X.example/en/
)");
  CHECK(*model::said_in(look.name, "en") == "Institute X");
  CHECK(*model::said_in(look.name, "el") == "Ινστιτούτο Χ");
  CHECK(*model::said_in(look.name, "de") == "Institute X");
  CHECK(look.home == "https://www.X.example/en/");
  CHECK(look.logo == "https://www.x.example/logo.svg");
}

TEST_CASE("a name in one language is the name in all", "[config]") {
  CHECK(*model::said_in(look_of("site: { name: { el: Χ } }").name, "en") == "Χ");
  CHECK(*model::said_in(look_of("site: { name: X }").name, "el") == "X");
  CHECK(model::said_in(look_of("site: {}").name, "en") == nullptr);
}

TEST_CASE("a mistake in a site's look is told with its line and its key", "[config]") {
  struct Case {
    std::string yaml;
    int line;
    std::string field;
    std::string message;  // a part of it
  };
  const auto [yaml, line, field, message] = GENERATE(values<Case>({
      {"site: Institute X", 1, "site", "map"},
      {"site:\n  nmae: X", 2, "site.nmae", "did you mean “name”?"},
      {"site:\n  name: [X]", 2, "site.name", "text"},
      {"site: { name: { english: X } }", 1, "site.name.english", "no language's code"},
      {"site: { home: www.x.example }", 1, "site.home", "such as https://www.example.org/"},
      {"site: { home: 'javascript:alert(1)' }", 1, "site.home", "whole address"},
      {"site: { logo: images/logo.svg }", 1, "site.logo", "such as /images/logo.svg"},
      {"site: { logo: //cdn.example/logo.svg }", 1, "site.logo", "path of the site"},
      {"site: { logo: https://x.example/logo.svg }", 1, "site.logo", "the host of site.home"},
      {"site:\n  home: https://x.example/\n  logo: https://cdn.example/l.svg", 3, "site.logo", "the host"},
  }));
  CAPTURE(yaml);
  const std::vector<Finding> findings = findings_of(yaml);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].line == line);
  CHECK(findings[0].field == field);
  CHECK_THAT(findings[0].message, Catch::Contains(message));
}

TEST_CASE("where an address is, as a policy has it, or nothing", "[config]") {
  struct Case {
    std::string address;
    std::string origin;
  };
  const auto [address, origin] = GENERATE(values<Case>({
      {"https://www.x.example/", "https://www.x.example"},
      {"https://X.Example", "https://x.example"},
      {"http://x.example:8080?a", "http://x.example:8080"},
      {"/images/", ""},
      {"https:///x", ""},
      {"https://:80/", ""},
      {"https://x.example; script-src *", ""},
      {"https://x.example,y/", ""},
      {"https://a@x.example/", ""},
      {"https://x.example\\.y.example/", ""},
      {"ftp://x.example/", ""},
  }));
  CAPTURE(address);
  CHECK(origin_of(address) == origin);
}

TEST_CASE("colours are read for light and dark pages", "[config]") {
  const auto colours = look_of(R"(
site:
  colours:
    accent: "#036"
    link: { light: Navy, dark: "#99CCFF" }
    mark: { dark: olive }
)")
                           .colours;
  REQUIRE(colours.size() == 3);
  CHECK(colours.at("accent").light == "#036");
  CHECK(colours.at("accent").dark == "#036");
  CHECK(colours.at("link").light == "Navy");
  CHECK(colours.at("link").dark == "#99CCFF");
  CHECK(colours.at("mark").light.empty());
}

TEST_CASE("what is no colour is told with its line and its key", "[config]") {
  struct Case {
    std::string yaml;
    std::string field;
    std::string message;  // a part of it
  };
  const auto [yaml, field, message] = GENERATE(values<Case>({
      {"[red]", "site.colours", "map"},
      {"{ acent: red }", "site.colours.acent", "did you mean “accent”?"},
      {"{ accent: redd }", "site.colours.accent", "“redd” is no colour: #rgb, #rrggbb or a name of CSS"},
      {"{ accent: '#12' }", "site.colours.accent", "no colour"},
      {"{ accent: '#12345g' }", "site.colours.accent", "no colour"},
      {"{ accent: 'red;}*{display:none' }", "site.colours.accent", "no colour"},
      {"{ accent: url(//x.example/) }", "site.colours.accent", "no colour"},
      {"{ accent: { ligth: red } }", "site.colours.accent.ligth", "did you mean “light”?"},
      {"{ accent: { dark: [red] } }", "site.colours.accent.dark", "text"},
      {"\n    accent: #036", "site.colours.accent", "quotes, such as \"#036\""},
  }));
  CAPTURE(yaml);
  const std::vector<Finding> findings = findings_of("site:\n  colours: " + yaml);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].line == (yaml[0] == '\n' ? 3 : 2));
  CHECK(findings[0].field == field);
  CHECK_THAT(findings[0].message, Catch::Contains(message));
}

TEST_CASE("the contrast of two colours is that of WCAG", "[config]") {
  CHECK(contrast("white", "#000") == Approx(21));
  CHECK(contrast("#767676", "White") == Approx(4.54).epsilon(0.002));
  CHECK(contrast("navy", "navy") == Approx(1));
  CHECK(contrast("rebeccapurple", "#663399") == Approx(1));
}

TEST_CASE("colours in which text is hard to read are found", "[config]") {
  const auto found = [](const std::string& colours) {
    std::vector<std::string> findings;
    for (const Finding& finding :
         faint_colours(parse_config("site:\n  colours: " + colours, "mitos.yaml", "/site")))
      findings.push_back(to_string(finding));
    return findings;
  };
  CHECK(found("{}").empty());
  CHECK(found("{ link: { light: navy, dark: '#9cf' }, rule: white, edge: white }").empty());
  CHECK(found("{ paper: { light: white, dark: black } }").empty());
  CHECK(found("{ paper: { dark: white } }").front() ==
        "mitos.yaml:2: site.colours.paper: on dark pages “ink” has a contrast of 1.3 to 1 to “paper”: text "
        "needs 4.5");
  const std::vector<std::string> navy = found("{ link: navy }");
  REQUIRE(navy.size() == 2);
  CHECK_THAT(navy[0],
             Catch::Contains("mitos.yaml:2: site.colours.link: on dark pages “link” has a contrast"));
}

TEST_CASE("the style sheet of a site lies beside its configuration", "[config]") {
  CHECK(parse_config("site: { css: look/search.css }", "mitos.yaml", "/site").css == "/site/look/search.css");
  CHECK(parse_config("site: {}", "mitos.yaml", "/site").css.empty());
}

TEST_CASE("the line at the foot is text with links, as in Markdown", "[config]") {
  struct Case {
    std::string typed;
    std::string read;  // links as <text|address>
  };
  const auto [typed, read] = GENERATE(values<Case>({
      {"© Institute X", "© Institute X"},
      {"[Legal](https://x.example/legal/)", "<Legal|https://x.example/legal/>"},
      {"© X · [Legal](/legal/) · [Mail](mailto:a@x.example).",
       "© X · <Legal|/legal/> · <Mail|mailto:a@x.example>."},
      {"a [b] c](/d) e", "a [b] c](/d) e"},
      {"[a](/b", "[a](/b"},
      {"](/a) [b](/c)", "](/a) <b|/c>"},
      {"<a href=x>b</a>", "<a href=x>b</a>"},
  }));
  CAPTURE(typed);
  const SiteText text = read_site_text(typed);
  CHECK(as_typed(text.parts) == read);
  CHECK(text.unsafe.empty());
}

TEST_CASE("a link at the foot that may lead nowhere is told", "[config]") {
  const std::string address =
      GENERATE(values<std::string>({"javascript:alert", "//x.example/", "legal/", "data:text/html,x"}));
  const auto findings = findings_of("site:\n  footer: '© [X](" + address + ")'");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].line == 2);
  CHECK(findings[0].field == "site.footer");
  CHECK_THAT(findings[0].message, Catch::Contains("“" + address + "” is no link"));
}
