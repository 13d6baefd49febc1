// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/identifier.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "common/text/check_digits.h"
#include "tests/support/seed.h"

using namespace mitos::text;
using Forms = std::vector<std::string>;

namespace {

Forms forms_in(std::string_view text) {
  Forms forms;
  for (const Identifier& identifier : identifiers_in(text)) forms.push_back(identifier.form);
  return forms;
}

}  // namespace

TEST_CASE("an identifier has one form, however it is written", "[text]") {
  struct Case {
    std::string form;
    Forms written;
  };
  const auto& [form, written] = GENERATE(values<Case>({
      {"10.5555/kelp.32",
       {"10.5555/kelp.32", "10.5555/Kelp.32", "doi:10.5555/kelp.32", "DOI: 10.5555/kelp.32",
        "doi 10.5555/kelp.32", "https://doi.org/10.5555/kelp.32", "http://dx.doi.org/10.5555/KELP.32",
        "https://www.doi.org/10.5555/kelp.32", "doi:https://doi.org/10.5555/kelp.32", "DOI=10.5555/kelp.32",
        "10.5555/ke\u200blp.32", "https://doi.org/10.5555/kelp.32/",
        "https://link.example.org/chapter/10.5555/kelp.32",
        "https://dl.example.org/doi/10.5555/Kelp.32?full=1",
        "https://example.org/doi/pdf/10.5555/kelp.32.pdf", "doi.org/10.5555/kelp.32"}},
      {"10.1000/x(2)y;3", {"10.1000/x(2)y;3", "https://doi.org/10.1000/x(2)y;3"}},
      {"0000000218250097",
       {"0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097", "ORCID: 0000-0002-1825-0097",
        "0000000218250097", "0000 0002 1825 0097"}},
      {"000000021694233x", {"0000-0002-1694-233X", "https://orcid.org/0000-0002-1694-233x"}},
      {"9783161484100",
       {"9783161484100", "978-3-16-148410-0", "978 3 16 148410 0", "ISBN 978-3-16-148410-0",
        "ISBN-13: 9783161484100", "978‐3‐16‐148410‐0", "3-16-148410-X", "ISBN 316148410X", "316148410x"}},
      {"20493630", {"2049-3630", "ISSN 2049-3630", "ISSN: 20493630"}},
      {"2434561x", {"2434-561X", "ISSN 2434-561x"}},
      {"2101.12345",
       {"arXiv:2101.12345", "arXiv:2101.12345v2", "https://arxiv.org/abs/2101.12345v1", "2101.12345",
        "https://arxiv.org/pdf/2101.12345"}},
      {"hep-th/9901001",
       {"hep-th/9901001", "arXiv:hep-th/9901001v3", "https://arxiv.org/abs/hep-th/9901001"}},
      {"10442/13257", {"hdl:10442/13257", "https://hdl.handle.net/10442/13257", "10442/13257"}},
      {"example.org/kelp",
       {"https://example.org/kelp", "http://www.example.org/kelp/", "https://Example.org/Kelp#bed",
        "www.example.org/kelp", "example.org/kelp"}},
      {"example.org", {"https://example.org", "https://www.example.org/", "www.example.org"}},
      {"info@example.org", {"info@example.org", "Info@Example.org"}},
      {"2310464160", {"2310 464160", "2310-464-160", "2310 46 41 60", "tel 2310464160", "Τηλ. 2310.464160"}},
      {"302310464160",
       {"+30 2310 464160", "+302310464160", "+30 (2310) 464-160", "00302310464160", "Tel. +30 2310 464160",
        "Τηλ: +30 2310.464.160"}},
  }));
  for (const std::string& each : written) {
    CAPTURE(each);
    const auto identifier = identifier_at(each, 0);
    REQUIRE(identifier);
    CHECK(identifier->form == form);
    CHECK(identifier->begin == 0);
    CHECK(identifier->end == each.size());
    CHECK(forms_in("See (" + each + "), and more.") == Forms{form});
    CHECK(forms_in(each + ".") == Forms{form});
  }
}

TEST_CASE("what only looks like an identifier is none", "[text]") {
  for (const char* text : {"2019-2020",
                           "2018–2020",
                           "10.5.2019",
                           "2019/05/04",
                           "1/2",
                           "24/7",
                           "10.5555",
                           "10.5555/",
                           "978",
                           "3.14",
                           "5.3.2",
                           "ICT-48-2020",
                           "dem@care",
                           "AI4Media",
                           "and/or",
                           "R&D",
                           "1234-5678",
                           "9783161484101",
                           "0000000218250098",
                           "2010 464160",
                           "23 10 464160",
                           "2310 4641",
                           "231046 4160 12",
                           "12:30",
                           "e.g./i.e.",
                           "2010/2012",
                           "doi",
                           "ISBN",
                           "tel",
                           "H2020",
                           "1,000,000",
                           "+30",
                           "C++/C#",
                           "a@b"}) {
    CAPTURE(text);
    CHECK_FALSE(identifier_at(text, 0));
  }
}

TEST_CASE("identifiers are found where they stand in a text", "[text]") {
  CHECK(forms_in(
            "Books 978-3-16-148410-0, 9780306406157; see doi:10.1/x and <10.5555/a>, or write to a@b.gr.") ==
        Forms{"9783161484100", "9780306406157", "10.5555/a", "a@b.gr"});
  CHECK(forms_in("The host example.org answers") == Forms{"example.org"});
  CHECK_FALSE(identifier_at("example.org", 0));
  const std::string text = "x ISBN 978-3-16-148410-0.";
  const Identifier isbn = identifiers_in(text).front();
  CHECK(text.substr(isbn.begin, isbn.end - isbn.begin) == "ISBN 978-3-16-148410-0");
  CHECK(isbn.other_forms == Forms{"316148410x"});
}

TEST_CASE("what an identifier holds is found by it, too", "[text]") {
  const Identifier chapter =
      *identifier_at("https://link.example.org/chapter/10.1007/978-3-319-51811-4_58", 0);
  CHECK(chapter.form == "10.1007/978-3-319-51811-4_58");
  CHECK(chapter.other_forms ==
        Forms{"9783319518114", "link.example.org/chapter/10.1007/978-3-319-51811-4_58"});
}

TEST_CASE("any text has identifiers within it, or none", "[text]") {
  const unsigned seed = mitos::test::seed();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::vector<std::string> pieces{"10.",  "5555", "/",      "doi:", "ISBN ", "978",  "-", "3",
                                        " ",    "X",    "https:", "//",   "www.",  ".org", "@", "+30",
                                        "0000", "tel",  "(",      ")",    ".",     "τηλ",  ":", "arXiv",
                                        "v2",   "\xce", "é",      "hdl",  "2019"};
  std::size_t found = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (auto count = random() % 12; count > 0; --count) text += pieces[random() % pieces.size()];
    CAPTURE(text);
    std::size_t end = 0;
    for (const Identifier& identifier : identifiers_in(text)) {
      REQUIRE(identifier.begin >= end);
      REQUIRE(identifier.end > identifier.begin);
      REQUIRE(identifier.end <= text.size());
      REQUIRE_FALSE(identifier.form.empty());
      end = identifier.end;
      ++found;
    }
  }
  CHECK(found > 0);
}

TEST_CASE("long forms are told apart, and are no longer than a term", "[text]") {
  const std::string address = "https://example.org/" + std::string(100, 'a');
  const std::string one = identifier_at(address + "b", 0)->form;
  const std::string other = identifier_at(address + "c", 0)->form;
  CHECK(one.size() <= kMostFormBytes);
  CHECK(one != other);
}

TEST_CASE("a number of seven digits and more may be one of a telephone with its code", "[text]") {
  const Identifier number = *identifier_at("+30 2310 464160", 0);
  CHECK(std::count(number.other_forms.begin(), number.other_forms.end(), "2310464160") == 1);
}

TEST_CASE("the last digit of a number tells a slip", "[text]") {
  CHECK(is_isbn13("9783161484100"));
  CHECK_FALSE(is_isbn13("9783161484101"));
  CHECK(is_isbn10("0306406152"));
  CHECK(is_isbn10("316148410x"));
  CHECK_FALSE(is_isbn10("0306406153"));
  CHECK(isbn13_of("0306406152") == "9780306406157");
  CHECK(isbn10_of("9780306406157") == "0306406152");
  CHECK(isbn10_of("9791234567896").empty());
  CHECK(is_issn("20493630"));
  CHECK_FALSE(is_issn("20493631"));
  CHECK(is_orcid("0000000218250097"));
  CHECK_FALSE(is_orcid("0000000218250096"));
  CHECK_FALSE(is_orcid(""));
}
