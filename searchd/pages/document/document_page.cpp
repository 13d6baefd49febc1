// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/document/document_page.h"

#include "searchd/pages/browse/person_page.h"
#include "searchd/pages/browse/programme_page.h"
#include "searchd/pages/document/document_facts.h"
#include "searchd/pages/document/similar_view.h"
#include "searchd/pages/link.h"
#include "searchd/search/ranking/translations.h"
#include "searchd/search/search.h"

namespace mitos::pages {
namespace {

View paragraphs(std::string_view body) {
  View lines = View::array();
  while (!body.empty()) {
    const std::size_t end = std::min(body.find('\n'), body.size());
    if (end > 0) lines.push_back(std::string(body.substr(0, end)));
    body.remove_prefix(std::min(end + 1, body.size()));
  }
  return lines;
}

View alternate(const std::string& language, const std::string& id, const std::string& url) {
  return {{"code", language}, {"href", safe_address(url).value_or(document_path(id))}};
}

// Of a page in several languages all, itself among them (Google Search Central, Localized versions).
View alternates(const model::Document& document, const std::vector<search::Translation>& translations) {
  View all = View::array({alternate(document.lang, document.id, document.url)});
  for (const search::Translation& other : translations)
    all.push_back(alternate(other.language, other.id, other.url));
  return all;
}

Fact translations_fact(const Visit& visit, const std::vector<search::Translation>& translations) {
  Fact fact{visit.texts.text("translations"), {}};
  for (const search::Translation& other : translations) {
    fact.values.push_back(
        {visit.texts.language_name(other.language), link_from(visit, document_path(other.id), {})});
  }
  return fact;
}

}  // namespace

std::variant<Page, api::Problem> document_page(const snapshot::Snapshot& snapshot, const Visit& visit,
                                               const std::string& id) {
  const auto document = search::find_document(snapshot, id);
  if (!document) return api::Problem{404, "There is no document of this name.", ""};
  View view{{"title", document->title},
            {"document_title", document->title},
            {"document_lang", document->lang},
            {"header_box", true},
            {"paragraphs", paragraphs(document->body.empty() ? document->excerpt : document->body)}};
  if (!document->acronym.empty() && document->acronym != document->title) view["acronym"] = document->acronym;
  if (const auto published = safe_address(document->url)) {
    view["open"] = *published;
    view["canonical"] = *published;
  }
  // Of a person or a programme there is more to say than where else it stands.
  const auto href_of = [&](const std::string& facet, const std::string& value) {
    const auto person = snapshot.people_index().with_id(value);
    const bool is_person = snapshot.columns().facet(facet)->type() == model::FieldType::person;
    if (is_person && person) return person_href(visit, snapshot.people()[*person]);
    if (facet == index::kProgrammeFacet) return link_from(visit, programme_path(value), {});
    return link_from(visit, kSearchPath, {{facet, value}});
  };
  std::vector<Fact> facts = document_facts(visit.texts, snapshot, *document, href_of);
  const auto translations = search::translations_of(snapshot, *document);
  facts.push_back(translations_fact(visit, translations));
  add_facts(view, facts);
  add_similar(view, snapshot, visit, *document);
  if (!translations.empty()) view["alternates"] = alternates(*document, translations);
  return render(visit, "document", std::move(view));
}

}  // namespace mitos::pages
