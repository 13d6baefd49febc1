// SPDX-License-Identifier: GPL-2.0-or-later
// Dates that other catalogues could not sort or find: each case names the thread that has it.
#include <catch2/catch.hpp>
#include <string>

#include "common/model/catalogue_date.h"

using mitos::model::DateSpan;
using mitos::model::parse_catalogue_span;
using mitos::model::to_string;

namespace {

// "first..last", "first" without an end, "" for no date.
std::string read(const std::string& text) {
  const std::optional<DateSpan> span = parse_catalogue_span(text);
  if (!span) return "";
  return to_string(span->first) + (span->last ? ".." + to_string(*span->last) : "");
}

}  // namespace

TEST_CASE("dates that other catalogues cannot read are the years that they say", "[dates]") {
  struct Case {
    const char* thread;
    std::string text;
    std::string date;
  };
  const auto& [thread, text, date] = GENERATE(values<Case>({
      {"wellcomecollection/catalogue-pipeline#3026", "2022-", "2022"},
      {"wellcomecollection/catalogue-pipeline#3026", "-1937", "1937"},
      {"wellcomecollection/catalogue-pipeline#3026", "1891-1914", "1891..1914"},
      {"wellcomecollection/catalogue-pipeline#3026", "©1982", "1982"},
      {"wellcomecollection/catalogue-pipeline#3026", "c1987.", "1987"},
      {"wellcomecollection/catalogue-pipeline#3026", "1961-72 v. 3, c1973", "1961..1972"},
      {"wellcomecollection/catalogue-pipeline#3026", "[1999]-c2005.", "1999..2005"},
      {"wellcomecollection/catalogue-pipeline#3026", "c1988-<c2006>", "1988..2006"},
      {"crystalyragui/MARC2RDA#129", "[1995 or 1996]", "1995..1996"},
      {"crystalyragui/MARC2RDA#129", "(c)2004, 2001, 1998", "2004"},
      {"crystalyragui/MARC2RDA#129", "1994-1996", "1994..1996"},
      {"ualbertalib/discovery#1367", "1957 [ie.1958]", "1957"},
      {"ualbertalib/discovery#1367", "[2043 B.C.?]", ""},
      {"NatLibFi/bib-rdf-pipeline#20", "1984?", "1984"},
      {"NatLibFi/bib-rdf-pipeline#20", "[1850]", "1850"},
      {"CatalogueOfLife/backend#1005", "1988 (1987)", "1988"},
      {"CatalogueOfLife/backend#1005", "[1988]", "1988"},
      {"internetarchive/openlibrary#8448", "[s.d]", ""},
      {"Madek/Madek#943", "3. Jahrhundert", "0201..0300"},
      {"Madek/Madek#943", "19. Jh.", "1801..1900"},
      {"Madek/Madek#943", "12.5.2014-30.6.2015", "2014-05-12..2015-06-30"},
      {"Madek/Madek#943", "HS 2021/22", "2021..2022"},
      {"Madek/Madek#943", "Herbstsemester 2025", "2025"},
      {"Madek/Madek#943", "bis Oktober 2023", "2023-10"},
      {"Madek/Madek#943", "Neoklassik", ""},
      {"Madek/Madek#943", "2026~", "2026"},
      {"Madek/Madek#943", "2026?~", "2026"},
      {"Madek/Madek#943", "202X", "2020..2029"},
      {"Madek/Madek#943", "2026-XX", "2026"},
      {"Madek/Madek#943", "2025/2026", "2025..2026"},
      {"Madek/Madek#943", "../2026", "2026"},
      {"SAA-SDT/eac-cpf-schema#34", "ca. 1868", "1868"},
      {"SAA-SDT/eac-cpf-schema#34", "beginning 19th century", "1801..1900"},
      {"bodleian/medieval-mss#623", "156X-12-25", "1560..1569"},
      {"bodleian/medieval-mss#623", "15XX-12-25", "1500..1599"},
      {"bodleian/medieval-mss#623", "XXXX-12-XX", ""},
      {"bodleian/medieval-mss#623", "2004-06-XX/2004-07-03", "2004-06..2004-07-03"},
      {"bodleian/medieval-mss#623", "early 12th century", "1101..1200"},
      {"bodleian/medieval-mss#623", "19e siècle", "1801..1900"},
      {"jo-fu/TimeLineCurator#7", "1860s", "1860..1869"},
      {"MapRVA/yesterdays#117", "Late 20th century", "1901..2000"},
      {"MapRVA/yesterdays#117", "1970-Circa 2016", "1970..2016"},
      {"rbms-bsc/DCRMR#186", "between 1600 and 1700", "1600..1700"},
      {"OregonDigital/oregondigital#649", "1940-1949", "1940..1949"},
      {"plk/biblatex#427", "circa 1723", "1723"},
  }));
  CAPTURE(thread, text);
  CHECK(read(text) == date);
}
