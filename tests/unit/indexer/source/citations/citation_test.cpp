// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/citations/citation.h"

#include <catch2/catch.hpp>

using namespace mitos::source;

namespace {

using Strings = std::vector<std::string>;

constexpr const char* kTitle = "Kelp at Night: A Survey";

Citation read(const std::string& text, const std::string& title = kTitle) {
  return read_citation(text, title).value_or(Citation{});
}

}  // namespace

TEST_CASE("the authors of a citation are read, however they are listed", "[citations]") {
  struct Case {
    std::string before;  // the title
    Strings authors;
  };
  const auto& [before, authors] = GENERATE(values<Case>({
      {"A. Ng, B. M. Roe and C. van Dam, ", {"A. Ng", "B. M. Roe", "C. van Dam"}},
      {"A. Ng, B. Roe, and C. Poe: ", {"A. Ng", "B. Roe", "C. Poe"}},
      {"A. Ng & B. Roe. ", {"A. Ng", "B. Roe"}},
      {"Ann Ng, Bob Roe,", {"Ann Ng", "Bob Roe"}},
      {"Ng Ann, Roe Bob, ", {"Ng Ann", "Roe Bob"}},
      {"Ng, A., Roe, B. M., & Poe, C. (2018, May). ", {"Ng, A.", "Roe, B. M.", "Poe, C."}},
      {"Ng, Ann; Roe, Bob (Eds.): ", {"Ng, Ann", "Roe, Bob"}},
      {"Ng A, Roe BM, Poe C. ", {"Ng A", "Roe BM", "Poe C."}},
      {"A.Ng, B.Roe, ", {"A.Ng", "B.Roe"}},
      {"Ng, Ann, ", {"Ng, Ann"}},
      {"A. Ng B. Roe, C. Poe, ", {"A. Ng", "B. Roe", "C. Poe"}},       // a comma was forgotten
      {"A. Ng, B. Roe, B., C. Poe, ", {"A. Ng", "B. Roe", "C. Poe"}},  // a slip
      {"A. Ng, s. Roe, ", {"A. Ng", "s. Roe"}},                        // another
      {"A. Du, X. Li, ", {"A. Du", "X. Li"}},                          // "du" is a particle elsewhere
      {"A. Ng, B. Roe et al., ", {"A. Ng", "B. Roe"}},
      {"A. Ng, B. Roe and the KELP-N Consortium, ", {"A. Ng", "B. Roe", "KELP-N Consortium"}},
      {"A. Ng, B. Roe, editors, ", {"A. Ng", "B. Roe"}},
      {"[12] A. Ng, B. Roe, ", {"A. Ng", "B. Roe"}},
      {"3. A. Ng, B. Roe, ", {"A. Ng", "B. Roe"}},
      {"A. Ng, B. Roe. 2018. ", {"A. Ng", "B. Roe"}},
      {"Α. Νέγκος, Β. Ροΐδης, ", {"Α. Νέγκος", "Β. Ροΐδης"}},
      {"A. Ng (Annie), B. Roe, ", {"A. Ng (Annie)", "B. Roe"}},
  }));
  for (const std::string title :
       {"\"Kelp at Night: A Survey\"", "“Kelp at night: a survey.”", "Kelp at night: a survey",
        "''Kelp at Night: A Survey''", "\" Kelp at Night: A Survey\""}) {
    CAPTURE(before, title);
    CHECK(read(before + title + ", Journal of Phycology, vol. 7, 2018").authors == authors);
  }
}

TEST_CASE("what is no list of people before a title is left alone", "[citations]") {
  const auto* text = GENERATE(
      as<const char*>(), "", "Kelp at Night: A Survey",
      "We are glad that our paper \"Kelp at Night: A Survey\" won.",
      "The third workshop on algae, \"Kelp at Night: A Survey\", Volos, 2018",
      "A SEA of \"Kelp at Night: A Survey\"", "A. Ng, 12 people, \"Kelp at Night: A Survey\", 2018",
      "A. Ng and B. Roe are the editors of the book \"Kelp at Night: A Survey\", 2018",
      "Alice, Bob, Carol, \"Kelp at Night: A Survey\", 2018", "Ο τίτλος της, \"Kelp at Night: A Survey\"",
      "Press Release (in Greek) for “Kelp at Night: A Survey”, 2018",
      "https://a.example/b, \"Kelp at Night: A Survey\"");
  CAPTURE(text);
  CHECK_FALSE(read_citation(text, kTitle));
}

TEST_CASE("a citation whose title differs from the page's is read by its quotation marks or its year",
          "[citations]") {
  const Strings both{"A. Ng", "B. Roe"};
  CHECK(read("A. Ng, B. Roe, “Seaweed after dark”, Algae, 2018").authors == both);
  CHECK(read("A. Ng, B. Roe (2018). Seaweed after dark. Algae.").authors == both);
  CHECK(read("A. Ng, B. Roe, \"Kelp by night\", Algae, 2018", "The Kelp by night").authors == both);
  CHECK(
      read("A. Ng, B. Roe, \"\"Night and day\" in kelp: a survey\", Algae, 2018", "\"Night and day\" in kelp")
          .venue == "Algae");
}

TEST_CASE("what stands behind the title is read for venue, year and DOI", "[citations]") {
  struct Case {
    std::string behind;
    std::string venue;
    std::string year;
    std::string doi;
  };
  const auto& [behind, venue, year, doi] = GENERATE(values<Case>({
      {", Journal of Phycology, vol. 7, no. 2, pp. 1210-1984, 2018.", "Journal of Phycology", "2018", ""},
      {", in Proceedings of the 9th Kelp Days (KD 2018), Volos, Greece, June 2-4, 2018.",
       "Proceedings of the 9th Kelp Days (KD 2018)", "2018", ""},
      {", In: Kelp Days. Springer, 2018", "Kelp Days", "2018", ""},
      {", 5th International Workshop on Kelp, Volos, 2018", "5th International Workshop on Kelp", "2018", ""},
      {", 2018 International Workshop on Kelp, Volos, May 2018", "2018 International Workshop on Kelp",
       "2018", ""},
      {", IEEE Transactions on Systems, Man, and Cybernetics, 2018",
       "IEEE Transactions on Systems, Man, and Cybernetics", "2018", ""},
      {", J. Neural Eng. 2018 May 16. DOI: 10.5555/1741-2552/ab21fd", "J. Neural Eng", "2018",
       "10.5555/1741-2552/ab21fd"},
      {", Int. J. of Kelp, 2003:9 (2018) 861-877.", "Int. J. of Kelp", "2018", ""},
      {", Algae (in press), 2018, https://doi.org/10.5555/1999.2001", "Algae", "2018", "10.5555/1999.2001"},
      {". Publication number: WO2008073594 (B1), WIPO, Publication date: 19/6/2018", "", "2018", ""},
      {", vol. 7, 2018", "", "2018", ""},
      {", Algae 70(1), pp. 89-118, May 2018", "Algae", "2018", ""},
      {", Algae, 2018. https://www.algae.example/articles/10.5555/kelp.2018.7/full", "Algae", "2018",
       "10.5555/kelp.2018.7"},
      {", Algae, ISSN 1574-1998", "Algae", "", ""},
      {"", "", "", ""},
  }));
  CAPTURE(behind);
  const Citation citation = read("A. Ng, B. Roe, \"Kelp at Night: A Survey\"" + behind);
  CHECK(citation.venue == venue);
  CHECK(citation.year == year);
  CHECK(citation.doi == doi);
}

TEST_CASE("the year in parentheses behind the authors counts", "[citations]") {
  CHECK(read("Ng, A., & Roe, B. (2018, May). Kelp at Night: A Survey. In Kelp Days 2017 (pp. 1-9).").year ==
        "2018");
}

TEST_CASE("a DOI is found in links, too", "[citations]") {
  CHECK(doi_in("<a href=\"https://doi.org/10.5555/kelp.7\">here</a>") == "10.5555/kelp.7");
  CHECK(doi_in("[here](https://doi.org/10.5555/kelp.7).") == "10.5555/kelp.7");
  CHECK(doi_in("10.5 of 10 and v10.1234/5").empty());
}
