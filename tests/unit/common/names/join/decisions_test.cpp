// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/join/decisions.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::names;

TEST_CASE("decisions are read with their lines", "[names]") {
  const Decisions decisions = parse_decisions(R"(
same:
  - [Chantas  Giannis, Ioannis Chantas]
not-same:
  - [Nikos Kymatidis, N. Kymatidis, "Kymatidis, Nina"]
people:
  - name: Kompatsiaris Yiannis (Ioannis)
    label: Ioannis Kompatsiaris
    email: ikom@example.org
    orcid: 0000-0002-1825-0097
    homepage: https://example.org/ikom
    page: unlisted
)",
                                              "people.yaml");
  REQUIRE(decisions.same.size() == 1);
  CHECK(decisions.same[0].spellings == std::vector<std::string>{"Chantas Giannis", "Ioannis Chantas"});
  CHECK(decisions.same[0].line == 3);
  REQUIRE(decisions.not_same.size() == 1);
  CHECK(decisions.not_same[0].spellings.size() == 3);
  REQUIRE(decisions.people.size() == 1);
  CHECK(decisions.people[0].name == "Kompatsiaris Yiannis (Ioannis)");
  CHECK(decisions.people[0].orcid == "0000-0002-1825-0097");
  CHECK(decisions.people[0].page == OwnPage::unlisted);
  CHECK(decisions.people[0].line == 7);
}

TEST_CASE("organisations are listed by their names", "[names]") {
  const Decisions decisions =
      parse_decisions("organisations:\n  - Salt & Water\n  - Barnes and Noble\n", "people.yaml");
  REQUIRE(decisions.organisations.size() == 2);
  CHECK(decisions.organisations[1].name == "Barnes and Noble");
  CHECK(decisions.organisations[1].line == 3);
  CHECK(keys_of(decisions.organisations).contains("saltwater"));
}

TEST_CASE("a file without decisions is none", "[names]") {
  for (const char* yaml : {"", "# nothing yet\n", "same:\nnot-same: []\npeople:\n"}) {
    CAPTURE(yaml);
    const Decisions decisions = parse_decisions(yaml, "people.yaml");
    CHECK(decisions.same.empty());
    CHECK(decisions.people.empty());
  }
}

TEST_CASE("a mistake in people.yaml is named with its line and key", "[names]") {
  struct Case {
    std::string yaml;
    std::string message;
  };
  const auto& [yaml, message] = GENERATE(values<Case>({
      {"sane: []\n", "people.yaml:1: sane: unknown key (did you mean “same”?)"},
      {"- a\n", "people.yaml:1: must be a map of keys and values"},
      {"same: Ann\n", "people.yaml:1: same: must be a list"},
      {"same:\n  - [Ann Smith]\n",
       "people.yaml:2: same: must be a list of two spellings or more, such as [Ioannis Smith, I. Smith]"},
      {"not-same:\n  - [Ann Smith, [x]]\n", "people.yaml:2: not-same: must be a text"},
      {"people:\n  - label: Ann\n", "people.yaml:2: people.name: is missing: a spelling of the person"},
      {"people:\n  - name: Ann\n    mail: a@b\n",
       "people.yaml:3: people.mail: unknown key (did you mean “email”?)"},
      {"people:\n  - name: Ann\n    email: at home\n", "people.yaml:3: people.email: “at home” has no @"},
      {"people:\n  - name: Ann\n    orcid: 0000-0002-1825-0098\n",
       "people.yaml:3: people.orcid: “0000-0002-1825-0098” is no ORCID; they look like 0000-0002-1825-0097"},
      {"people:\n  - name: Ann\n    page: hidden\n",
       "people.yaml:3: people.page: must be listed, unlisted or none"},
      {"people:\n  - name: Ann\n    homepage: javascript:alert(1)\n",
       "people.yaml:3: people.homepage: must begin with https:// or http://"},
  }));
  CAPTURE(yaml);
  try {
    parse_decisions(yaml, "people.yaml");
    FAIL("was accepted");
  } catch (const ConfigError& problem) {
    REQUIRE(problem.findings().size() == 1);
    CHECK(to_string(problem.findings()[0]) == message);
  }
}

TEST_CASE("what is no YAML, or cannot be read, is an error of the configuration", "[names]") {
  CHECK_THROWS_AS(parse_decisions("same: [", "people.yaml"), ConfigError);
  const test::TemporaryFolder folder;
  CHECK_THROWS_AS(load_decisions(folder / "people.yaml"), ConfigError);
}

TEST_CASE("an ORCID ends in its check digit", "[names]") {
  CHECK(is_orcid("0000-0002-1825-0097"));
  CHECK(is_orcid("0000-0001-5109-3700"));
  CHECK(is_orcid("0000-0002-1694-233X"));
  CHECK_FALSE(is_orcid("0000-0002-1825-0098"));
  CHECK_FALSE(is_orcid("0000000218250097"));
  CHECK_FALSE(is_orcid(""));
}
