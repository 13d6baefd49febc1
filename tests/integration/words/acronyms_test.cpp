// SPDX-License-Identifier: GPL-2.0-or-later
// Acronyms with dots and without.
#include <catch2/catch.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using Names = std::vector<std::string>;

namespace {

const SmallCatalogue& pages() {
  static const SmallCatalogue kCatalogue({
      page("tour", "USA tour", "NATO summit in the U.S. It was long."),
      page("kamp", "F.A.R.T. Kamp", "In the U.S.A. and by N.A.T.O."),
      page("fart", "FART studies"),
      page("ekt-dotted", "Ε.Κ.Ε.Τ.Α. έργο", "Το Ε.Κ.Ε.Τ.Α. και η Δ.Ε.Θ."),
      page("ekt", "ΕΚΕΤΑ νέα", "κείμενο"),
      page("ceres-dotted", "C.E.R.E.S. works"),
      page("ceres", "CERES news"),
      page("doctor", "Ph.D. thesis", "Grants for M.Sc. students, e.g. of physics"),
      page("phd", "A PhD thesis", "MSc courses"),
      page("sme", "Help for S.M.E.s", "An S.M.E. is small"),
      page("smes", "SMEs and trade", "x"),
      page("statistics", "ΕΛ.ΣΤΑΤ. δελτίο", "κ.λπ."),
      page("letters", "Vitamins U, S, A and N", "c e r e s, p h d"),
      page("node", "Learning node.js", "See example.org and iti.gr"),
      page("tape", "A sound studio", "The tape.The end"),
      {"wizard", "---\ntitle: Wizards\ncontact: [Joanne K. Rowling, J. R. R. Tolkien]\n---\nx\n"},
      {"rings",
       "---\ntitle: Rings\ncontact: J.R.R. Tolkien\ntags: [U.N., UN, E.U.]\n---\nBy J. K. Rowling\n"},
      page("author", "A reader", "She reads J.K. Rowling aloud"),
  });
  return kCatalogue;
}

}  // namespace

TEST_CASE("an acronym with dots and its plain form find each other", "[words]") {
  struct Case {
    std::string q;
    Names found;
  };
  const auto& [q, found] = GENERATE(values<Case>({
      {"U.S.A.", {"kamp", "tour"}},
      {"usa", {"kamp", "tour"}},
      {"U.S.A. tour", {"tour"}},
      {"N.A.T.O.", {"kamp", "tour"}},
      {"nato", {"kamp", "tour"}},
      {"n.a.t.o", {"kamp", "tour"}},
      {"\"N.A.T.O. summit\"", {"tour"}},
      {"\"the usa and\"", {"kamp"}},
      {"\"in the U.S. it was\"", {"tour"}},
      {"F.A.R.T.", {"fart", "kamp"}},
      {"fart kamp", {"kamp"}},
      {"Ε.Κ.Ε.Τ.Α.", {"ekt", "ekt-dotted"}},
      {"ΕΚΕΤΑ", {"ekt", "ekt-dotted"}},
      {"εκετα", {"ekt", "ekt-dotted"}},
      {"ΔΕΘ", {"ekt-dotted"}},
      {"C.E.R.E.S.", {"ceres", "ceres-dotted"}},
      {"ceres", {"ceres", "ceres-dotted"}},
      {"C.E.R.E.S", {"ceres", "ceres-dotted"}},
      {"Ph.D.", {"doctor", "phd"}},
      {"ph.d.", {"doctor", "phd"}},
      {"phd", {"doctor", "phd"}},
      {"title:phd", {"doctor", "phd"}},
      {"M.Sc.", {"doctor", "phd"}},
      {"msc", {"doctor", "phd"}},
      {"eg physics", {"doctor"}},
      {"S.M.E.s", {"sme", "smes"}},
      {"smes", {"sme", "smes"}},
      {"ΕΛΣΤΑΤ", {"statistics"}},
      {"κλπ", {"statistics"}},
      {"tour -nato", {}},
      {"kamp -N.A.T.O.", {}},
      {"node.js", {"node"}},
      {"node", {"node"}},
      {"js", {"node"}},
      {"example", {"node"}},
      {"iti", {"node"}},
      {"tape", {"tape"}},
      {"\"the tape the end\"", {"tape"}},
  }));
  CAPTURE(q);
  CHECK(pages().found_sorted(q) == found);
  CHECK(pages().searchd().search({{"q", q}}).json().at("query").at("corrected") == nullptr);
}

TEST_CASE("a title is an acronym's with dots as without", "[words]") {
  CHECK(pages().found("CERES works").front() == "ceres-dotted");
  CHECK(pages().found("C.E.R.E.S. news").front() == "ceres");
  CHECK(pages().found("u.s.a. tour").front() == "tour");
  CHECK(pages().found("A Ph.D. thesis").front() == "phd");
}

TEST_CASE("a mark covers an acronym with all its dots", "[words]") {
  CHECK(pages().marks("usa", "kamp") == Names{"U.S.A."});
  CHECK(pages().marks("U.S.A.", "tour") == Names{"USA"});
  CHECK(pages().marks("nato", "kamp") == Names{"N.A.T.O."});
  CHECK(pages().marks("ceres", "ceres-dotted") == Names{"C.E.R.E.S."});
  CHECK(pages().marks("eketa", "ekt-dotted") == Names{"Ε.Κ.Ε.Τ.Α.", "Ε.Κ.Ε.Τ.Α."});
  CHECK(pages().marks("phd", "doctor") == Names{"Ph.D."});
  CHECK(pages().marks("sme", "sme") == Names{"S.M.E.s", "S.M.E."});
}

TEST_CASE("initials of a person are found and name the person, with blanks and without", "[words]") {
  const auto named = [](const std::string& q) {
    Names labels;
    const auto answer = pages().searchd().search({{"q", q}}).json();
    for (const auto& person : answer.at("query").at("people")) labels.push_back(person.at("label"));
    return labels;
  };
  for (const std::string q :
       {"J.K. Rowling", "J. K. Rowling", "j k rowling", "J. Rowling", "Rowling, J.K."}) {
    CAPTURE(q);
    CHECK(named(q) == Names{"Joanne K. Rowling"});
    CHECK(pages().found(q).front() == "wizard");
  }
  for (const std::string q : {"J.R.R. Tolkien", "J. R. R. Tolkien", "JRR Tolkien", "tolkien j.r.r."}) {
    CAPTURE(q);
    CHECK(named(q) == Names{"J. R. R. Tolkien"});
  }
  for (const std::string q : {"J.K. Rowling", "J. K. Rowling"}) {
    CAPTURE(q);
    CHECK(pages().found_sorted(q) == Names{"wizard"});
    const auto words = pages().searchd().search({{"q", q}, {"interpret", "off"}}).json();
    CHECK(words.at("total") == 3);
  }
}

TEST_CASE("initials are suggested and found among people letter by letter", "[words]") {
  for (const std::string q : {"J.K. Row", "j k row", "J.R.R. Tol", "j r r tol", "j. tol"}) {
    CAPTURE(q);
    CHECK(pages().suggest(q).at("people").size() == 1);
  }
  CHECK(pages().suggest("J.K. Row").at("people").at(0).at("highlight") ==
        "<mark>J</mark>oanne <mark>K</mark>. <mark>Row</mark>ling");
}

TEST_CASE("suggestions and facets take both forms for one", "[words]") {
  CHECK(pages().suggest("usa to").at("projects").at(0).at("highlight").at("title") ==
        "<mark>USA</mark> <mark>to</mark>ur");
  CHECK(pages().suggest("U.S.A. to").at("projects").at(0).at("id") == "projects/tour");
  CHECK(pages().suggest("cere").at("projects").size() == 2);
  CHECK(pages().suggest("C.E.R").at("projects").size() == 2);
  CHECK(pages().suggest("ceres w").at("projects").at(0).at("highlight").at("title") ==
        "<mark>C.E.R.E.S.</mark> <mark>w</mark>orks");
  const auto tags = pages().searchd().get("/api/v1/documents/projects/rings").json().at("tags");
  CHECK(tags.size() == 2);
  CHECK(pages().searchd().search({{"tags", "un"}}).json().at("total") == 1);
  CHECK(pages().searchd().search({{"tags", "U.N."}}).json().at("total") == 1);
  CHECK(pages().searchd().search({{"tags", "EU"}}).json().at("total") == 1);
}

TEST_CASE("an acronym with dots is looked for, though its letters are a common word", "[words]") {
  const SmallCatalogue pages({page("us", "Fisheries", "Policy of the U.S. on fish"),
                              page("other", "Harbours", "Policy of Norway on fish"),
                              page("it", "Servers", "The I.T. department"),
                              page("department", "Offices", "A department of fish")});
  CHECK(pages.found_sorted("U.S. policy") == Names{"us"});
  CHECK(pages.found_sorted("policy of the U.S.") == Names{"us"});
  CHECK(pages.found_sorted("I.T. department") == Names{"it"});
  CHECK(pages.found_sorted("policy of us") == Names{"other", "us"});
  CHECK(pages.found_sorted("e.g. policy") == Names{"other", "us"});
}
