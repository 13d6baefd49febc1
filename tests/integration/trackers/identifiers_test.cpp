// SPDX-License-Identifier: GPL-2.0-or-later
// Identifiers that other catalogues did not find, or found too much of: each case names its thread.
#include <catch2/catch.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using Names = std::vector<std::string>;

namespace {

const SmallCatalogue& pages() {
  static const SmallCatalogue kCatalogue({
      page("cotton", "Cotton production", "A book, ISBN 9781780648903, of 2016."),
      page("plain", "Software", "ISBN: 978-3-319-07515-0."),
      page("chapter", "A chapter", "https://doi.org/10.1079/9781780648903.0017"),
      page("ten", "An old book", "ISBN 0740748475"),
      page("french", "Un livre", "9782072165115 (br.)"),
      page("czech", "Kniha", "ISBN 978-80-246-3071-7, ISBN 978-80-246-3083-0"),
      page("orcid", "Data of reefs", "By https://orcid.org/0000-0001-6133-4045"),
      page("bare", "Data of ports", "Creator 0000-0002-2172-1080"),
      page("others", "Data of 2020", "Numbers 0000, 0001, 9636 and 8181 of 0000-0001-5073-0499"),
      page("url", "County lines",
           "https://meta.geo.census.gov/data/existing/decennial/GEO/GPMB/TIGERline/Tiger2019/cnecta/"
           "tl_2019_us_cnecta.shp.iso.xml"),
      page("host", "Scanned books", "Available from www.chinamaxx.net."),
      page("gamma", "Gamma distribution", "See http://mathworld.wolfram.com/GammaDistribution.html"),
      page("beta", "Beta distribution", "See http://mathworld.wolfram.com/BetaDistribution.html"),
      page("call", "Criminal law", "KF 2925 S27 2011"),
      page("call2", "Criminal law before", "KF 2925 S27 2004"),
      page("lncs12", "BESW verified", "doi = {10.1007/978-3-032-00942-5_12}"),
      page("lncs1", "BESW", "doi:10.1007/978-3-032-00942-5_1"),
      page("inbook", "Inside a book", "http://link.springer.com/chapter/10.1007/3-540-59451-5_1"),
  });
  return kCatalogue;
}

struct Case {
  const char* thread;
  std::string q;
  Names found;
};

}  // namespace

TEST_CASE("an identifier that other catalogues miss is found whole, and nothing beside it", "[trackers]") {
  const auto& [thread, q, found] = GENERATE(values<Case>({
      {"zotero/zotero#1915", "978-3-319-07515-0", {"plain"}},
      {"CrossRef/rest-api-doc#210", "9781780648903", {"chapter", "cotton"}},  // in the chapter's DOI
      {"CrossRef/rest-api-doc#250", "9783319075150", {"plain"}},
      {"CrossRef/rest-api-doc#210", "10.1079/9781780648903.0017", {"chapter"}},
      {"CrossRef/rest-api-doc#210", "10.1079/9781780648903.0000", {}},
      {"rero/rero-ils#2446", "ISBN 978-3-319-07515-0", {"plain"}},
      {"rero/rero-ils#1486", "9780740748479", {"ten"}},
      {"rero/rero-ils#1893", "2072165113", {"french"}},
      {"moravianlibrary/CPK#187", "9788024630717", {"czech"}},
      {"moravianlibrary/CPK#187", "9788024630830", {"czech"}},
      {"datacite/datacite#1786", " https://orcid.org/0000-0001-6133-4045", {"orcid"}},
      {"datacite/datacite#1786", "0000-0001-6133-4045", {"orcid"}},
      {"datacite/datacite#2320", "https://orcid.org/0000-0002-2172-1080", {"bare"}},
      {"pulibrary/pdc_discovery#550", "0000-0001-9636-8181", {}},
      {"datacite/datacite#953", "0000-0001-5073-0499", {"others"}},
      {"GSA/data.gov#1009",
       "https://meta.geo.census.gov/data/existing/decennial/GEO/GPMB/TIGERline/Tiger2019/cnecta/"
       "tl_2019_us_cnecta.shp.iso.xml",
       {"url"}},
      {"pulibrary/orangelight#1472", "www.chinamaxx.net", {"host"}},
      {"rufuspollock-okfn/bibserver#127", "http://mathworld.wolfram.com/GammaDistribution.html", {"gamma"}},
      {"rufuspollock-okfn/bibserver#127", "mathworld.wolfram.com", {"beta", "gamma"}},
      {"volkm/bibtex-dblp#21", "https://doi.org/10.1007/978-3-032-00942-5_12", {"lncs12"}},
      {"retorquere/zotero-better-bibtex#108", "10.1007/3-540-59451-5_1", {"inbook"}},
  }));
  CAPTURE(thread, q);
  CHECK(pages().found_sorted(q) == found);
}

TEST_CASE("what has the whole comes before what it is a beginning of",
          "[trackers]") {  // volkm/bibtex-dblp#21
  CHECK(pages().found("10.1007/978-3-032-00942-5_1").front() == "lncs1");
  CHECK(pages().found("978-1-78064-890-3").front() == "cotton");
  CHECK(pages().found("KF 2925 S27 2011").front() == "call");  // ualbertalib/discovery#854
}
