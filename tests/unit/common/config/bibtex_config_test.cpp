// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "common/config/config.h"
#include "common/error.h"

using namespace mitos;

TEST_CASE("a site says which of its fields is which of BibTeX's", "[config][bibtex]") {
  const config::Config read = config::parse_config(
      "bibtex:\n  fields: { Journal: venue, abstract: excerpt }\n  type: genre\n  types: { Report: "
      "TechReport }\n"
      "fields: { venue: { type: keyword }, genre: { type: keyword } }\n",
      "mitos.yaml", "/site");
  CHECK(read.bibtex.fields ==
        std::map<std::string, std::string>{{"journal", "venue"}, {"abstract", "excerpt"}});
  CHECK(read.bibtex.type == "genre");
  CHECK(read.bibtex.types == std::map<std::string, std::string>{{"Report", "techreport"}});
}

TEST_CASE("what a mapping to BibTeX cannot mean is refused with its line", "[config][bibtex]") {
  struct Case {
    std::string yaml;
    std::string message;
  };
  const auto& [yaml, message] = GENERATE(values<Case>({
      {"bibtex: { fields: { journal: venu } }\nfields: { venue: { type: keyword } }\n", "venue"},
      {"bibtex: { type: genre }\n", "is no field of the catalogue"},
      {"bibtex: { types: { Report: \"tech report\" } }\n", "no name of BibTeX's"},
      {"bibtex: { field: { journal: title } }\n", "fields"},
      {"bibtex: on\n", ""},
  }));
  CAPTURE(yaml);
  try {
    config::parse_config(yaml, "mitos.yaml", "/site");
    FAIL("was read");
  } catch (const ConfigError& error) {
    CHECK(std::string(error.what()).find("mitos.yaml:1") != std::string::npos);
    CHECK(std::string(error.what()).find(message) != std::string::npos);
  }
}
