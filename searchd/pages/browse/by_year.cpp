// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/browse/by_year.h"

#include "searchd/pages/link.h"

namespace mitos::pages {

View by_year(const Visit& visit, const std::vector<model::Document>& documents) {
  View years = View::array();
  for (const model::Document& document : documents) {
    const std::string year =
        document.date ? std::to_string(document.date->year) : visit.texts.text("no_year");
    if (years.empty() || years.back()["year"] != year)
      years.push_back({{"year", year}, {"projects", View::array()}});
    years.back()["projects"].push_back({{"text", document.title},
                                        {"project_lang", document.lang},
                                        {"href", link_from(visit, document_path(document.id), {})}});
  }
  return years;
}

}  // namespace mitos::pages
