// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/analyse.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <set>

#include "common/index/record.h"
#include "common/index/terms.h"
#include "tests/unit/support/documents.h"

using namespace mitos;
using namespace mitos::build;

using model::FieldType;

namespace {

const index::Schema& plain_schema() {
  static const index::Schema kSchema;
  return kSchema;
}

std::map<std::string, unsigned> weights_of(const AnalysedDocument& document) {
  std::map<std::string, unsigned> weights;
  for (const Posting& posting : document.postings) weights[posting.term] += posting.weight;
  return weights;
}

model::Document titled(const std::string& title, const std::string& body = "") {
  model::Document document;
  document.id = "projects/x";
  document.title = title;
  document.body = body;
  return document;
}

bool has_term(const AnalysedDocument& document, const std::string& term) {
  return std::any_of(document.postings.begin(), document.postings.end(),
                     [&term](const Posting& posting) { return posting.term == term; });
}

// Where a document with such a value of a declared field stands in that field's order.
std::optional<double> place(FieldType type, const std::string& value) {
  const index::Schema schema({{"field", type, false, {}}});
  model::Document document = titled("x");
  document.fields = {{"field", {value}}};
  Analyser analyser(schema);
  const AnalysedDocument analysed = analyser.analyse(1, document);
  const index::Slot slot = schema.sorts().at(1).slot;
  for (const auto& [candidate, number] : analysed.numbers) {
    if (candidate == slot) return number;
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("a word counts once for each time it stands in the body", "[analyse]") {
  Analyser analyser(plain_schema());
  const auto weights =
      weights_of(analyser.analyse(1, titled("", "media Media MEDIA search searching όραση")));
  CHECK(weights.at("media") == 3);
  CHECK(weights.at("search") == 2);
  CHECK(weights.at("ορασ") == 1);
}

TEST_CASE("a word in a title weighs as much as several in the body", "[analyse]") {
  Analyser analyser(plain_schema());
  const unsigned body = weights_of(analyser.analyse(1, titled("", "media"))).at("media");
  const unsigned title = weights_of(analyser.analyse(2, titled("media"))).at("media");
  const unsigned both = weights_of(analyser.analyse(3, titled("media", "media"))).at("media");
  CHECK(title > body);
  CHECK(both == title + body);
}

TEST_CASE("every text of a document can be found", "[analyse]") {
  Analyser analyser(plain_schema());
  const AnalysedDocument document = analyser.analyse(1, test::full_document());
  const std::string term =
      GENERATE(values<std::string>({"mito", "multimod", "ελεν", "smith", "h2020", "european", "partner",
                                    "labyrinth", "writer", "1500", "catalogu", "καταλογ"}));
  CAPTURE(term);
  CHECK(has_term(document, term));
}

TEST_CASE("each term stands once, however often its word does", "[analyse]") {
  Analyser analyser(plain_schema());
  const AnalysedDocument document = analyser.analyse(1, test::full_document());
  std::set<std::string> terms;
  for (const Posting& posting : document.postings) {
    CAPTURE(posting.term);
    CHECK(terms.insert(posting.term).second);
    CHECK_FALSE(posting.term.empty());
    CHECK(posting.term.size() <= 245);  // what Xapian takes
  }
}

TEST_CASE("a document has its id as a term that adds nothing to its length", "[analyse]") {
  Analyser analyser(plain_schema());
  const AnalysedDocument document = analyser.analyse(1, titled("x"));
  const auto id =
      std::find_if(document.postings.begin(), document.postings.end(),
                   [](const Posting& posting) { return posting.term == index::id_term("projects/x"); });
  REQUIRE(id != document.postings.end());
  CHECK(id->weight == 0);
}

TEST_CASE("a document is found by its exact names: title, title without remark, long name", "[analyse]") {
  Analyser analyser(plain_schema());
  model::Document document = titled("AI4Media (Coordinator)", "Another Name");
  document.acronym = "Artificial Intelligence for Media";
  const AnalysedDocument analysed = analyser.analyse(1, document);
  CHECK(has_term(analysed, index::exact_name_term("ai4media coordinator")));
  CHECK(has_term(analysed, index::exact_name_term("AI4MEDIA")));
  CHECK(has_term(analysed, index::exact_name_term("artificial intelligence for media")));
  CHECK(has_term(analyser.analyse(2, titled("RADAR-AD (Partner)")), index::exact_name_term("radarad")));
  CHECK_FALSE(has_term(analysed, index::exact_name_term("Another Name")));
  CHECK_FALSE(has_term(analysed, index::exact_name_term("Artificial Intelligence")));
}

TEST_CASE("one document leaves nothing behind in the next", "[analyse]") {
  Analyser used(plain_schema());
  used.analyse(1, test::full_document());
  Analyser fresh(plain_schema());
  const model::Document document = titled("media", "search");
  CHECK(weights_of(used.analyse(2, document)) == weights_of(fresh.analyse(2, document)));
}

TEST_CASE("an analysed document keeps its number and its record", "[analyse]") {
  Analyser analyser(plain_schema());
  const AnalysedDocument document = analyser.analyse(42, test::full_document());
  CHECK(document.number == 42);
  CHECK(index::decode_record(document.record).title == test::full_document().title);
}

TEST_CASE("the lexicon counts every word as written", "[analyse]") {
  Analyser analyser(plain_schema());
  analyser.analyse(1, titled("Media", "searching search"));
  analyser.analyse(2, titled("media"));
  std::map<std::string, std::uint64_t> occurrences;
  analyser.for_each_word(
      [&](const text::Lexicon::Entry& entry) { occurrences[entry.folded] += entry.occurrences; });
  CHECK(occurrences == std::map<std::string, std::uint64_t>{{"media", 2}, {"search", 1}, {"searching", 1}});
}

TEST_CASE("a declared number sorts by its value, whatever it looks like", "[analyse]") {
  struct Case {
    std::string smaller;
    std::string larger;
  };
  const auto [smaller, larger] = GENERATE(values<Case>({
      {"9", "10"},
      {"-5", "3"},
      {"0.5", "0.75"},
      {"1500.10", "2000"},  // not October of the year 1500
      {"1999.5", "2000"},
      {"2021", "99999"},
      {"20210514", "99999999"},
  }));
  CAPTURE(smaller, larger);
  REQUIRE(place(FieldType::number, smaller));
  REQUIRE(place(FieldType::number, larger));
  CHECK(*place(FieldType::number, smaller) < *place(FieldType::number, larger));
}

TEST_CASE("a declared date sorts by the calendar, however precise", "[analyse]") {
  struct Case {
    std::string earlier;
    std::string later;
  };
  const auto [earlier, later] = GENERATE(values<Case>({
      {"2020-12-31", "2021-01-01"},
      {"14/05/2021", "2021-06-01"},
      {"2021-05", "2021-05-14"},
      {"2020-12-31", "2021"},
      {"1999-01-01", "2021"},
      {"2021", "2022-01"},
  }));
  CAPTURE(earlier, later);
  REQUIRE(place(FieldType::date, earlier));
  REQUIRE(place(FieldType::date, later));
  CHECK(*place(FieldType::date, earlier) < *place(FieldType::date, later));
}

TEST_CASE("what is no number has no place among numbers", "[analyse]") {
  const std::string value =
      GENERATE(values<std::string>({"many", "12 apples", "nan", "inf", "-inf", "1e999", "0x10", "1,000"}));
  CAPTURE(value);
  CHECK_FALSE(place(FieldType::number, value));
}

TEST_CASE("a name is found by what people type for it", "[analyse]") {
  struct Case {
    std::string title;
    std::vector<std::string> terms;
  };
  const auto [title, terms] = GENERATE(values<Case>({
      {"dem@care", {"dem", "care", "demcar"}},
      {"IV&L-Net", {"iv", "l", "net", "ivlnet"}},
      {"K-Space", {"k", "space", "kspace"}},
      {"7SHIELD", {"7shield", "shield"}},
      {"XR4DRAMA", {"xr4drama", "drama"}},
      {"i-Treasures", {"i", "treasur", "itreasur"}},
      {"H2020-ICT-48", {"h2020", "ict", "48", "h2020ict48"}},
      {"C++", {"c++"}},
      {".NET", {".net"}},
      {"info@iti.gr", {"info", "iti", "gr", "infoitigr"}},
      {"https://iti.gr/a", {"https", "iti", "gr", "itigr"}},
      {"10.1109/ICCV", {"10", "1109", "iccv"}},
      {"MediaVerse", {"mediavers", "media", "vers"}},
      {"10 kW, 5G", {"10", "kw", "5g"}},
      {"RADAR AD", {"radar", "ad", "radarad"}},
      {"ΧML", {"xml", "chml"}},  // with a Greek chi
      {"機械学習", {"機械", "学習"}},
  }));
  CAPTURE(title);
  Analyser analyser(plain_schema());
  const AnalysedDocument document = analyser.analyse(1, titled(title));
  for (const std::string& term : terms) {
    CAPTURE(term);
    CHECK(has_term(document, term));
  }
}

TEST_CASE("in running text a joined spelling finds the parts, a part of a word does not find it",
          "[analyse]") {
  Analyser analyser(plain_schema());
  const AnalysedDocument document = analyser.analyse(1, titled("", "multi-modal JavaScript"));
  CHECK(has_term(document, "multimod"));
  CHECK(has_term(document, "modal"));
  CHECK(has_term(document, "javascript"));
  CHECK_FALSE(has_term(document, "script"));
}

TEST_CASE("a document is stemmed by its own language if the catalogue is in it", "[analyse]") {
  const index::Schema schema({}, {"en", "el", "de"});
  Analyser analyser(schema);
  model::Document document = titled("", "Forschungen zur όραση");
  document.lang = "de";
  const AnalysedDocument german = analyser.analyse(1, document);
  CHECK(has_term(german, "forschung"));
  CHECK(has_term(german, "ορασ"));
  document.lang = "fr";  // not one of the catalogue's: like the first
  CHECK(has_term(analyser.analyse(2, document), "forschungen"));
}

TEST_CASE("a million words and 100,000 different ones are indexed, and the rest is not", "[analyse]") {
  const auto different = [](int words) {
    std::string body;
    for (int i = 0; i < words; ++i) body += "w" + std::to_string(i) + " ";
    return body;
  };
  const auto equal = [](int words) {
    std::string body;
    for (int i = 0; i < words; ++i) body += "again ";
    return body;
  };
  Analyser analyser(plain_schema());
  index::DocumentNumber number = 0;
  const auto leaves_out = [&](const std::string& body) {
    const AnalysedDocument analysed = analyser.analyse(++number, titled("", body + "last"));
    CHECK(has_term(analysed, "last") == analysed.beyond_limit.empty());
    return !analysed.beyond_limit.empty();
  };
  CHECK_FALSE(leaves_out(different(99'999)));
  CHECK(leaves_out(different(100'000)));
  CHECK_FALSE(leaves_out(equal(999'999)));
  CHECK(leaves_out(equal(1'000'000)));
}
