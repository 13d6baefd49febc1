// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/results/hits_view.h"

#include "common/index/schema.h"
#include "searchd/pages/document/document_facts.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"
#include "searchd/pages/results/picture.h"

namespace mitos::pages {
namespace {

class Hits {
 public:
  Hits(const snapshot::Snapshot& snapshot, const Visit& visit, const api::Params& params,
       const std::vector<search::Hit>& hits)
      : snapshot_(snapshot), visit_(visit), params_(params), hits_(hits) {}

  View view() const {
    View shown = View::array();
    for (const search::Hit& hit : hits_) shown.push_back(hit_view(hit));
    return shown;
  }

 private:
  std::string filtered_by(const std::string& facet, const std::string& value) const {
    return link_from(visit_, kSearchPath, with(params_, facet, value));
  }

  // Of the first picture that is this site's; false if there is none.
  View picture_of(const model::Document& document) const {
    for (const std::string& picture : document.images) {
      std::string address = picture_address(visit_.site.pictures(), picture);
      if (!address.empty()) return address;
    }
    return false;
  }

  // Everything is said of each hit: what a template does not find in it, it takes from the page.
  View hit_view(const search::Hit& hit) const {
    const model::Document& document = hit.document;
    const search::Highlight marked = hit.highlight.value_or(search::Highlight{});
    const std::string copy = link_from(visit_, document_path(document.id), {});
    const auto published = safe_address(document.url);
    const bool long_name = !document.acronym.empty() && document.acronym != document.title;
    View shown{{"href", published.value_or(copy)},
               {"lang", document.lang},
               {"title", marked.title},
               {"acronym", long_name ? View(marked.acronym) : View(false)},
               {"snippet", marked.snippet.empty() ? View(false) : View(marked.snippet)},
               {"where", hit.where.empty() ? View(false) : View(hit.where)},
               {"picture", picture_of(document)},
               {"preview", false},
               {"year", false},
               {"collection", value_label(visit_.texts, snapshot_, "collection", document.collection)},
               {"collection_href", filtered_by("collection", document.collection)}};
    View& sections = shown["sections"] = View::array();
    for (const search::SectionHit& section : hit.sections) {
      if (const auto href = safe_address(section.url))
        sections.push_back({{"href", *href}, {"heading", section.marked}});
    }
    shown["has_sections"] = !sections.empty();
    if (published) shown["preview"] = {{"href", copy}, {"of", document.title}};
    if (document.date) {
      const std::string year = std::to_string(document.date->year);
      shown["year"] = {{"text", year}, {"href", filtered_by(std::string(index::kYearFacet), year)}};
    }
    const auto href_of = [this](const std::string& facet, const std::string& value) {
      return filtered_by(facet, value);
    };
    add_facts(shown, hit_facts(visit_.texts, snapshot_, document, href_of));
    return shown;
  }

  const snapshot::Snapshot& snapshot_;
  const Visit& visit_;
  const api::Params& params_;
  const std::vector<search::Hit>& hits_;
};

}  // namespace

View hits_view(const snapshot::Snapshot& snapshot, const Visit& visit, const api::Params& params,
               const std::vector<search::Hit>& hits) {
  return Hits(snapshot, visit, params, hits).view();
}

}  // namespace mitos::pages
