// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/document/document_facts.h"

#include "common/index/schema.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"

namespace mitos::pages {
namespace {

// What texts of a document stand for.
Fact facet_fact(const Texts& texts, const facets::FacetColumn& column, const std::string& name,
                const model::Document& document, const std::vector<std::string>& raws,
                const HrefOf& href_of) {
  Fact fact{name, {}};
  for (const auto& [ordinal, raw] : column.shown(document.number, raws)) {
    fact.values.push_back(
        {column.label(ordinal, texts.language()), href_of(column.name(), column.value(ordinal))});
  }
  return fact;
}

Fact facet_fact(const Texts& texts, const facets::Columns& columns, const std::string& facet,
                const model::Document& document, const std::vector<std::string>& raws,
                const HrefOf& href_of) {
  return facet_fact(texts, *columns.facet(facet), texts.text("facet_" + facet), document, raws, href_of);
}

bool is_shown_with_hits(const facets::FacetColumn& column) {
  return column.type() == model::FieldType::person || column.name() == index::kProgrammeFacet;
}

}  // namespace

std::vector<Fact> hit_facts(const Texts& texts, const snapshot::Snapshot& snapshot,
                            const model::Document& document, const HrefOf& href_of) {
  std::vector<Fact> facts;
  for (const facets::FacetColumn& column : snapshot.columns().facets()) {
    if (!is_shown_with_hits(column)) continue;
    const std::string label = facet_label(texts, snapshot.schema(), column.name());
    const std::vector<std::string> raws = index::texts_of(document, column.name());
    facts.push_back(facet_fact(texts, column, label, document, raws, href_of));
  }
  return facts;
}

std::vector<Fact> document_facts(const Texts& texts, const snapshot::Snapshot& snapshot,
                                 const model::Document& document, const HrefOf& href_of) {
  const facets::Columns& columns = snapshot.columns();
  std::vector<Fact> facts{facet_fact(texts, columns, "program", document, document.program, href_of),
                          facet_fact(texts, columns, "contact", document, document.contact, href_of)};
  if (document.date) {
    const std::string year = std::to_string(document.date->year);
    facts.push_back({texts.text("date"), {{texts.date(*document.date), href_of("year", year)}}});
  }
  facts.push_back(facet_fact(texts, columns, "tags", document, document.tags, href_of));
  for (const auto* fields : {&document.fields, &document.kept_fields}) {
    for (const auto& [name, values] : *fields) {
      const std::string label = facet_label(texts, snapshot.schema(), name);
      if (const facets::FacetColumn* column = columns.facet(name)) {
        facts.push_back(facet_fact(texts, *column, label, document, values, href_of));
        continue;
      }
      Fact& fact = facts.emplace_back(Fact{label, {}});
      for (const std::string& value : values) fact.values.push_back({value, ""});
    }
  }
  const std::string website = document.website_name.empty() ? document.website_link : document.website_name;
  if (!website.empty()) {
    facts.push_back({texts.text("website"), {{website, safe_address(document.website_link).value_or("")}}});
  }
  return facts;
}

void add_facts(View& view, const std::vector<Fact>& facts) {
  View& list = view["facts"] = View::array();
  for (const Fact& fact : facts) {
    if (fact.values.empty()) continue;
    View values = View::array();
    for (const Fact::Value& value : fact.values) {
      View shown{{"text", value.text}};
      if (!value.href.empty()) shown["href"] = value.href;
      values.push_back(std::move(shown));
    }
    list.push_back({{"label", fact.label}, {"values", std::move(values)}});
  }
  view["has_facts"] = !list.empty();
}

}  // namespace mitos::pages
