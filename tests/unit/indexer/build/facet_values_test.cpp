// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/facet_values.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace mitos;
using namespace mitos::build;

namespace {

model::Document document(const std::string& tag, const std::string& program, const std::string& contact) {
  model::Document made;
  made.collection = "projects";
  if (!tag.empty()) made.tags = {tag};
  if (!program.empty()) made.program = {program};
  if (!contact.empty()) made.contact = {contact};
  return made;
}

CatalogueValues values_of(const std::vector<model::Document>& documents,
                          const index::Schema& schema = index::Schema(),
                          const names::Decisions& decisions = {}) {
  FacetTexts texts(schema);
  index::DocumentNumber number = 0;
  for (const model::Document& one : documents) texts.add(++number, one);
  return catalogue_values(schema, std::move(texts).texts(), taxonomy::default_rules(), decisions);
}

const index::FacetValues& facet(const CatalogueValues& catalogue, const std::string& name) {
  const auto found = std::find_if(catalogue.facets.begin(), catalogue.facets.end(),
                                  [&name](const auto& facet) { return facet.facet == name; });
  REQUIRE(found != catalogue.facets.end());
  return *found;
}

std::vector<std::string> meant_by(const index::FacetValues& facet, const std::string& raw) {
  std::vector<std::string> values;
  for (const index::FacetSpelling& spelling : facet.spellings) {
    if (spelling.raw != raw) continue;
    for (const auto number : spelling.values) values.push_back(facet.values[number].value);
  }
  return values;
}

using Values = std::vector<std::string>;

}  // namespace

TEST_CASE("tags that differ in capitals and accents are one, called as most call it", "[facet_values]") {
  const auto catalogue =
      values_of({document("Coordinator", "", ""), document("coordinator", "", ""),
                 document("coordinator", "", ""), document("ΕΡΕΥΝΑ", "", ""), document("Έρευνα", "", ""),
                 document("partners", "", ""), document("partner", "", "")});
  const index::FacetValues& tags = facet(catalogue, "tags");
  CHECK(meant_by(tags, "Coordinator") == Values{"coordinator"});
  CHECK(meant_by(tags, "coordinator") == Values{"coordinator"});
  CHECK(meant_by(tags, "ΕΡΕΥΝΑ") == meant_by(tags, "Έρευνα"));
  CHECK(tags.values.size() == 4);  // a plural is not merged
  CHECK(index::label_of(tags.values[0], "en") == "coordinator");
}

TEST_CASE("equally common spellings: the first by bytes is the label, in whatever order they came",
          "[facet_values]") {
  std::vector<model::Document> documents{document("Sea", "", ""), document("sea", "", ""),
                                         document("SEA", "", "")};
  std::sort(documents.begin(), documents.end(),
            [](const auto& a, const auto& b) { return a.tags.front() < b.tags.front(); });
  do {
    const auto catalogue = values_of(documents);
    CHECK(index::label_of(facet(catalogue, "tags").values.at(0), "en") == "SEA");
  } while (std::next_permutation(documents.begin(), documents.end(), [](const auto& a, const auto& b) {
    return a.tags.front() < b.tags.front();
  }));
}

TEST_CASE("spellings of a person are one value, which old addresses lead to", "[facet_values]") {
  const auto catalogue =
      values_of({document("", "", "Kompatsiaris Yiannis (Ioannis)"), document("", "", "Ioannis Kompatsiaris"),
                 document("", "", "Maria Melou")});
  const index::FacetValues& contact = facet(catalogue, "contact");
  CHECK(meant_by(contact, "Kompatsiaris Yiannis (Ioannis)") == Values{"ioannis-kompatsiaris"});
  CHECK(meant_by(contact, "Ioannis Kompatsiaris") == Values{"ioannis-kompatsiaris"});
  CHECK(std::any_of(contact.addresses.begin(), contact.addresses.end(), [&](const auto& address) {
    return address.first == "kompatsiaris-yiannis-ioannis" &&
           contact.values[address.second].value == "ioannis-kompatsiaris";
  }));
  CHECK(catalogue.people.people.size() == 2);
}

TEST_CASE("people of several fields are joined together, and each field lists its own", "[facet_values]") {
  const index::Schema schema({{"authors", model::FieldType::person, true, {}}});
  model::Document one = document("", "", "Maria Melou");
  one.fields = {{"authors", {"Melou, Maria", "Ann Smith; Bob Jones"}}};
  const auto catalogue = values_of({one}, schema);
  CHECK(meant_by(facet(catalogue, "authors"), "Melou, Maria") == Values{"maria-melou"});
  CHECK(meant_by(facet(catalogue, "authors"), "Ann Smith; Bob Jones") == Values{"ann-smith", "bob-jones"});
  CHECK(facet(catalogue, "contact").values.size() == 1);
  CHECK(facet(catalogue, "authors").values.size() == 3);
}

TEST_CASE("what was decided of people is obeyed", "[facet_values]") {
  const std::vector<model::Document> documents{document("", "", "Maria Melou"),
                                               document("", "", "Mara Melou")};
  CHECK(facet(values_of(documents), "contact").values.size() == 2);
  names::Decisions decisions;
  decisions.same.push_back({{"Maria Melou", "Mara Melou"}, 1});
  CHECK(facet(values_of(documents, index::Schema(), decisions), "contact").values.size() == 1);
}

TEST_CASE("programmes are a tree, what no rule knows stands under Other with the reason", "[facet_values]") {
  const auto catalogue =
      values_of({document("", "H2020, ICT-48-2020", ""), document("", "Nobody's purse", "")});
  const index::FacetValues& program = facet(catalogue, "program");
  CHECK(meant_by(program, "H2020, ICT-48-2020") == Values{"horizon-2020/ict/ict-48-2020"});
  CHECK(meant_by(program, "Nobody's purse") == Values{"other/nobody's-purse"});
  CHECK(index::label_of(program.values.at(0), "el") == "Ορίζοντας 2020");
  CHECK(index::label_of(program.values.at(0), "") == "Horizon 2020");
  for (const index::FacetValue& value : program.values) {
    CAPTURE(value.value);
    const std::size_t slash = value.value.rfind('/');
    if (slash == std::string::npos) {
      CHECK(value.above == index::kNoFacetValue);
    } else {
      CHECK(program.values.at(value.above).value == value.value.substr(0, slash));
    }
    CHECK(value.note.empty() == !value.value.starts_with("other/"));
  }
}

TEST_CASE("a declared tree is cut at >", "[facet_values]") {
  const index::Schema schema({{"topic", model::FieldType::tree, true, {}}});
  model::Document one = document("", "", "");
  one.fields = {{"topic", {"Energy > Solar power", "Energy", " > "}}};
  const auto catalogue = values_of({one}, schema);
  const index::FacetValues& topic = facet(catalogue, "topic");
  CHECK(meant_by(topic, "Energy > Solar power") == Values{"energy/solar-power"});
  CHECK(topic.values.size() == 2);
  CHECK(meant_by(topic, " > ").empty());
}
