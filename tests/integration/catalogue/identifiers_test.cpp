// SPDX-License-Identifier: GPL-2.0-or-later
// Identifiers are found whole, however they are typed, and by a part only where a part is typed.
#include <catch2/catch.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using Names = std::vector<std::string>;

namespace {

const SmallCatalogue& pages() {
  static const SmallCatalogue kCatalogue({
      page("doi", "Kelp beds", "Cite as https://doi.org/10.5555/kelp.3248291 please."),
      page("doi2", "Kelp growth", "Cite as doi:10.5555/KELP.3248300, too."),
      page("ten", "Kelp handbook", "Ten pages, or 10, are at https://example.org/kelp/ (5555 of them)."),
      page("isbn", "Tide tables", "The book has ISBN 978-3-16-148410-0."),
      page("isbn2", "Reef atlas", "The book has ISBN 9780306406157."),
      page("law", "Harbour law", "Section 978 of law 3, paragraph 16, after Regulation (EU) 2016/679."),
      page("issn", "A journal", "Its ISSN is 2049-3630."),
      page("orcid", "A person", "See https://orcid.org/0000-0002-1825-0097"),
      page("arxiv", "A preprint", "arXiv:2101.12345v2 [cs.IR]"),
      page("hdl", "A thesis", "http://hdl.handle.net/10442/13257"),
      {"call", "---\ntitle: A call\nprogram: H2020-SU-SEC-2020\n---\nText.\n"},
      page("report", "A report", "It has the number RP-2020-17 and was made in 2046."),
      page("mail", "An office", "Write to Info@Example.org, or call +30 2310 464160."),
      {"site", "---\ntitle: A project\nwebsite_link: https://www.kelp-project.eu/\n---\nText.\n"},
      {"site2", "---\ntitle: Another\nwebsite_name: https://www.reef-project.eu/ \n---\nText.\n"},
  });
  return kCatalogue;
}

}  // namespace

TEST_CASE("an identifier is one word, however it is typed", "[catalogue]") {
  struct Case {
    std::string q;
    Names found;
  };
  const auto& [q, found] = GENERATE(values<Case>({
      {"https://doi.org/10.5555/kelp.3248291", {"doi"}},
      {"doi:10.5555/kelp.3248291", {"doi"}},
      {"DOI 10.5555/Kelp.3248291", {"doi"}},
      {"\"10.5555/kelp.3248291\"", {"doi"}},
      {"10.5555/kelp.3248300", {"doi2"}},
      {"kelp 10.5555/kelp.3248300", {"doi2"}},
      {"kelp -10.5555/kelp.3248300", {"doi", "ten"}},
      {"10.5555/kelp.9999999", {}},
      {"10.5555/kelp.3248", {"doi", "doi2"}},  // a part
      {"9783161484100", {"isbn"}},
      {"ISBN 978 3 16 148410 0", {"isbn"}},
      {"3-16-148410-X", {"isbn"}},
      {"978-0-306-40615-7", {"isbn2"}},
      {"0306406152", {"isbn2"}},
      {"978-3-16-148410-1", {}},
      {"9783161484117", {}},
      {"2016/679", {"law"}},
      {"ISSN 2049-3630", {"issn"}},
      {"20493630", {"issn"}},
      {"0000-0002-1825-0097", {"orcid"}},
      {"https://orcid.org/0000-0002-1825-0097", {"orcid"}},
      {"0000-0002-1694-233X", {}},
      {"arXiv:2101.12345", {"arxiv"}},
      {"https://arxiv.org/abs/2101.12345", {"arxiv"}},
      {"2101.12345", {"arxiv"}},
      {"2101.54321", {}},
      {"hdl:10442/13257", {"hdl"}},
      {"10442/13258", {}},
      {"https://example.org/kelp", {"ten"}},
      {"http://www.example.org/kelp/", {"ten"}},
      {"https://example.org/reef", {}},
      {"info@example.org", {"mail"}},
      {"nobody@example.org", {}},
      {"mailto:info@example.org", {"mail"}},
      {"H2020-SU-SEC-2020", {"call"}},
      {"h2020-su-sec-2020", {"call"}},
      {"H2020-SU-SEC-2046", {}},
      {"H2020-SPACE-2086", {}},
      {"RP-2020-17", {"report"}},
      {"RP-2020-18", {}},
      {"+302310464160", {"mail"}},
      {"00 30 2310 464 160", {"mail"}},
      {"2310464160", {"mail"}},
      {"2310-464-160", {"mail"}},
      {"+30 2310 464161", {}},
      {"https://www.kelp-project.eu", {"site"}},
      {"https://reef-project.eu/", {"site2"}},
  }));
  CAPTURE(q);
  CHECK(pages().found_sorted(q) == found);
}

TEST_CASE("an identifier is marked whole", "[catalogue]") {
  CHECK(pages().marks("9783161484100", "isbn") == Names{"ISBN 978-3-16-148410-0"});
  CHECK(pages().marks("10.5555/kelp.3248291", "doi") == Names{"https://doi.org/10.5555/kelp.3248291"});
}
