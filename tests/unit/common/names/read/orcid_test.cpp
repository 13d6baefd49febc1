// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/orcid.h"

#include <catch2/catch.hpp>

#include "common/names/read/split_people.h"

using namespace mitos::names;

namespace {

using Strings = std::vector<std::string>;

const GivenNames& table() {
  static const GivenNames kTable = given_names();
  return kTable;
}

}  // namespace

TEST_CASE("an ORCID beside a name is read however it stands there", "[names][orcid]") {
  const Strings ann{"Ann Ng (0000-0002-1825-0097)"};
  const auto* text = GENERATE(
      as<const char*>(), "Ann Ng (0000-0002-1825-0097)", "Ann Ng 0000-0002-1825-0097",
      "Ann Ng, 0000-0002-1825-0097", "Ann Ng [0000-0002-1825-0097]", "Ann Ng (ORCID: 0000-0002-1825-0097)",
      "Ann Ng ORCID iD 0000-0002-1825-0097", "Ann Ng <https://orcid.org/0000-0002-1825-0097>",
      "Ann Ng (https://orcid.org/0000-0002-1825-0097/)", "[Ann Ng](https://orcid.org/0000-0002-1825-0097)",
      "<a href=\"https://orcid.org/0000-0002-1825-0097\">Ann Ng</a>", "0000-0002-1825-0097 Ann Ng");
  CAPTURE(text);
  CHECK(split_people(text, table()) == ann);
}

TEST_CASE("each of several people keeps the own ORCID", "[names][orcid]") {
  CHECK(split_people("Ann Ng (0000-0002-1825-0097), Bob Roe (0000-0001-5109-3700) and Cy Poe", table()) ==
        Strings{"Ann Ng (0000-0002-1825-0097)", "Bob Roe (0000-0001-5109-3700)", "Cy Poe"});
  CHECK(split_people("Ng, Ann; Roe, Bob (0000-0002-1694-233x)", table()) ==
        Strings{"Ng, Ann", "Roe, Bob (0000-0002-1694-233X)"});
}

TEST_CASE("a number with a wrong check digit is no ORCID", "[names][orcid]") {
  CHECK(without_orcids("Ann Ng (0000-0002-1825-0098)").orcids.empty());
  CHECK(without_orcids("Ann Ng (10000-0002-1825-0097)").orcids.empty());
  CHECK(without_orcids("").orcids.empty());
}

TEST_CASE("a name and its ORCID can be put together and taken apart", "[names][orcid]") {
  const NameAndOrcid ann = parted_orcid("Ann Ng (0000-0002-1825-0097)");
  CHECK(ann.name == "Ann Ng");
  CHECK(ann.orcid == "0000-0002-1825-0097");
  CHECK(with_orcid(ann) == "Ann Ng (0000-0002-1825-0097)");
  for (const char* name : {"Ann Ng", "Ann (Annie) Ng", "", "(0000-0002-1825-0097)"})
    CHECK(parted_orcid(name).orcid.empty());
}
