// SPDX-License-Identifier: GPL-2.0-or-later
// What is shown of the documents of a page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/model/document.h"
#include "searchd/lookup/people/people_index.h"
#include "searchd/marks/highlight.h"
#include "searchd/query/budget.h"
#include "searchd/rewrite/tree/rewritten_query.h"
#include "searchd/search/ranking/ranked.h"
#include "searchd/search/section_hits.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

/// HTML in which <mark> around matched words is the only element.
struct Highlight {
  std::string title;
  std::string acronym;
  std::string snippet;
};

struct Hit {
  model::Document document;
  double score = 0;  // 0 unless sorted by relevance
  std::optional<Highlight> highlight;
  std::vector<SectionHit> sections = {};  // beside `highlight`
  std::string where = {};                 // the id, if another hit of the page has the same title
  std::vector<std::string> explanation;   // if asked for
};

/// What is to be shown besides the documents themselves.
struct Shown {
  bool highlight = true;
  bool explain = false;
  std::size_t snippet_length = 200;  // characters
};

/// The documents of `page`, as far as `budget` goes, and the first of them in any case.
std::vector<Hit> hits_of(const std::vector<Ranked>& page, const rewrite::RewrittenQuery& query,
                         const marks::MatchedWords& words, const Shown& shown,
                         snapshot::Snapshot::Lease& lease, query::Budget& budget);

/// Those that a query names, at most a hundred of one family name, each once, in the order of the query.
std::vector<lookup::PersonNumber> people_of(const rewrite::RewrittenQuery& query);

}  // namespace mitos::search
