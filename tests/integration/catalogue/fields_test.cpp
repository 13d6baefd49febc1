// SPDX-License-Identifier: GPL-2.0-or-later
// How cataloguers ask for a field, for every page, and for the rest of a word.
#include <catch2/catch.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using Names = std::vector<std::string>;

namespace {

const SmallCatalogue& terns() {
  static const SmallCatalogue kCatalogue(
      {{"a",
        "---\ntitle: Tern survey\nauthors: [\"Nilsen, Kari\"]\ncontact: [Peter Brandt]\ndate: 2019-05-02\n"
        "tags: [birds]\ncategory: colony\nlength: 12\nends: 2021-06-30\n---\nText of the shore.\n"},
       {"b",
        "---\ntitle: Gull survey\nauthors: [Kari Nilsen]\ncontact: [Peter Brandt]\ndate: 2020\ntags: "
        "[birds]\n"
        "category: cliff\nlength: 36\n---\nText.\n"},
       {"c",
        "---\ntitle: Harbour news\ndate: 2018\n---\nA title of 2019 about birds by Kari Nilsen and Peter "
        "Brandt of the colony.\n"}},
      "fields:\n  authors: { type: person, facet: true }\n  category: { type: keyword, facet: true }\n"
      "  length: { type: number }\n  ends: { type: date }\n");
  return kCatalogue;
}

}  // namespace

TEST_CASE("a field is asked for by its name in any case, for one or many, in English and Greek",
          "[catalogue]") {
  struct Case {
    std::string q;
    Names found;
  };
  const auto& [q, found] = GENERATE(values<Case>({
      {"Title:tern", {"a"}},
      {"title: tern", {"a"}},
      {"TITLES:\"tern survey\"", {"a"}},
      {"τίτλος: tern", {"a"}},
      {"Date:2019", {"a"}},
      {"year:2019", {"a"}},
      {"year:2018..2019", {"a", "c"}},
      {"year: 2019-2020", {"a", "b"}},
      {"έτος:2018", {"c"}},
      {"authors:\"Kari Nilsen\"", {"a", "b"}},
      {"Author:\"Nilsen, Kari\"", {"a", "b"}},
      {"author: nilsen", {"a", "b"}},
      {"Contact:brandt", {"a", "b"}},
      {"contact:\"Brandt, Peter\"", {"a", "b"}},
      {"επαφή:brandt", {"a", "b"}},
      {"contact:\"P. Brandt\"", {"a", "b"}},
      {"contact:\"Brandt, P.\"", {"a", "b"}},
      {"contact:\"brandt p\"", {"a", "b"}},
      {"contact:\"K. Brandt\"", {}},
      {"contact:\"P. M. Brandt\"", {}},
      {"author:\"K. Nilsen\"", {"a", "b"}},
      {"survey -contact:\"P. Brandt\"", {}},
      {"tag:birds", {"a", "b"}},
      {"Tags: birds -tag:ice", {"a", "b"}},
      {"keywords:birds", {"a", "b"}},
      {"category:colony", {"a"}},
      {"Categories:col*", {"a"}},
      {"length:10..20", {"a"}},
      {"length:..40", {"a", "b"}},
      {"ends:2021", {"a"}},
      {"survey -Title:tern", {"b"}},
      {"body:shore", {"a"}},
      {"Text:shore", {"a"}},
  }));
  CAPTURE(q);
  CHECK(terns().found_sorted(q) == found);
}

TEST_CASE("a field takes the words of its value, without quotation marks too", "[catalogue]") {
  const SmallCatalogue pages(
      {{"a",
        "---\ntitle: Terns\nprogram: H2020, ICT-48-2020\ncontact: [\"Brandt, Peter\"]\nauthors: [Kari "
        "Nilsen]\n"
        "tags: [kelp forest]\ncategory: cliff edge\n---\nA survey.\n"},
       {"b",
        "---\ntitle: Gulls\nprogram: Horizon Europe\ncontact: [Peter Moss, Anna Brandt]\nauthors: [K. "
        "Nilsen]\n"
        "tags: [kelp]\ncategory: cliff\n---\nA forest of 2020 and an edge.\n"},
       {"c", "---\ntitle: Auks\nprogram: H2020\ntags: [kelp forest]\n---\nNews of kelp.\n"}},
      "fields:\n  authors: { type: person, facet: true }\n  category: { type: keyword, facet: true }\n");
  struct Case {
    std::string q;
    Names found;
    std::string filters;
  };
  const std::vector<Case> cases{
      {"program: horizon 2020", {"a", "c"}, "program=horizon-2020"},
      {"Programme:Horizon 2020 survey", {"a"}, "program=horizon-2020"},
      {"πρόγραμμα: ορίζοντας 2020", {"a", "c"}, "program=horizon-2020"},
      {"survey program: horizon 2020", {"a"}, "program=horizon-2020"},
      {"tag: kelp forest", {"a", "c"}, "tags=kelp forest"},
      {"tags: Kelp Forest news", {"c"}, "tags=kelp forest"},
      {"tag: kelp", {"a", "b", "c"}, ""},
      {"contact: peter brandt", {"a"}, "contact=peter-brandt"},
      {"contact: brandt peter survey", {"a"}, "contact=peter-brandt"},
      {"contact: p. brandt", {"a"}, "contact=peter-brandt"},
      {"author: kari nilsen", {"a", "b"}, "authors=kari-nilsen"},
      {"author:\"Kari Nilsen\"", {"a", "b"}, "authors=kari-nilsen"},
      {"category: cliff edge", {"a"}, "category=cliff edge"},
      {"category: cliff survey", {"a"}, ""},
      {"category:\"cliff\" edge", {"a", "b"}, ""},
      {"contact: brandt, survey", {"a"}, ""},
  };
  for (const auto& [q, found, filters] : cases) {
    CAPTURE(q);
    const auto answer = pages.searchd().search({{"q", q}}).json();
    CHECK(sorted(names_of(answer)) == found);
    if (!filters.empty()) CHECK(word_filters(answer, "filters") == filters);
  }
}

TEST_CASE("a star alone is everything, and at the end of a word the rest of the word", "[catalogue]") {
  const SmallCatalogue pages({page("a", "Climate policy"), page("b", "Climatology and the policy of ports"),
                              page("c", "Climbing plants"), page("d", "Policy of ports")});
  CHECK(pages.found_sorted("*") == Names{"a", "b", "c", "d"});
  CHECK(pages.found_sorted(" ＊ ") == Names{"a", "b", "c", "d"});
  CHECK(pages.found_sorted("clim* policy") == Names{"a", "b"});
  CHECK(pages.found_sorted("policy clim*") == Names{"a", "b"});
  CHECK(pages.found_sorted("climato* port*") == Names{"b"});
  CHECK(pages.found_sorted("title:clim* -plant*") == Names{"a", "b"});
  CHECK(pages.found_sorted("xylo* policy").size() == 3);  // none has both
  CHECK(pages.found_sorted("xylo*").empty());
  CHECK(pages.marks("clim* policy", "b") == Names{"Climatology", "policy"});
}

TEST_CASE("& and the word for it are equal, in phrases and names too", "[catalogue]") {
  const SmallCatalogue pages({page("a", "Fish & chips"), page("b", "Fish and chips"),
                              page("c", "Chips and fish"), page("d", "Fish, chips"),
                              page("e", "Ψάρια και πατάτες"), page("f", "Ψάρια & πατάτες"),
                              page("g", "R&D of nets"), page("h", "R and D of ropes")});
  CHECK(pages.found_sorted("\"fish and chips\"") == Names{"a", "b"});
  CHECK(pages.found_sorted("\"fish & chips\"") == Names{"a", "b"});
  CHECK(pages.found_sorted("title:\"fish &chips\"") == Names{"a", "b"});
  CHECK(pages.found_sorted("\"ψάρια & πατάτες\"") == Names{"e", "f"});
  CHECK(pages.found_sorted("\"ψάρια και πατάτες\"") == Names{"e", "f"});
  CHECK(pages.found_sorted("\"R&D\"") == Names{"g", "h"});
  CHECK(pages.found_sorted("\"fish chips\"") == Names{"a", "d"});
  CHECK(pages.found_sorted("fish -\"fish & chips\"") == Names{"c", "d"});
  CHECK(pages.found_sorted("fish & chips") == pages.found_sorted("fish and chips"));
}
