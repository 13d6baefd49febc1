// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/people/people_filter.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "common/index/schema.h"
#include "searchd/lookup/people/person_at.h"
#include "searchd/search/people/own_pages.h"

namespace mitos::search {
namespace {

using facets::DocumentList;
using index::DocumentNumber;

class People {
 public:
  People(snapshot::Snapshot::Lease& lease, query::Budget& budget) : lease_(lease), budget_(budget) {}

  void add(const facets::FacetFilter& filter) {
    std::span<const std::string> all(filter.all);
    DocumentList passing;
    if (!filter.any.empty()) {
      passing = any_of(filter.any);
    } else if (!all.empty()) {
      passing = any_of({all.front()});
      all = all.subspan(1);
    } else {
      passing = everything(true);
    }
    for (const std::string& value : all) keep(passing, any_of({value}), true);
    if (!filter.none.empty()) {
      const std::vector<DocumentNumber> wanted = own_pages_;
      keep(passing, any_of(filter.none), false);
      own_pages_ = wanted;
    }
    filters_.among.push_back(std::move(passing));
  }

  PeopleFilters take() {
    std::sort(own_pages_.begin(), own_pages_.end());
    own_pages_.erase(std::unique(own_pages_.begin(), own_pages_.end()), own_pages_.end());
    filters_.own_pages = std::move(own_pages_);
    return std::move(filters_);
  }

 private:
  DocumentList everything(bool passes) const {
    return DocumentList(std::size_t{lease_.snapshot().documents().last()} + 1, passes);
  }

  static void keep(DocumentList& list, const DocumentList& other, bool in_other) {
    for (std::size_t i = 0; i < list.size(); ++i) list[i] = list[i] && other[i] == in_other;
  }

  DocumentList any_of(const std::vector<std::string>& values) {
    const snapshot::Snapshot& snapshot = lease_.snapshot();
    DocumentList list = everything(false);
    for (const std::string& value : values) {
      const auto person = lookup::person_at(snapshot.people_index(), snapshot.columns(), value);
      if (!person) continue;
      for (const DocumentNumber number : snapshot.people_index().documents_of(*person)) list[number] = true;
      for (const DocumentNumber number : own_pages(*person, lease_, budget_)) {
        list[number] = true;
        own_pages_.push_back(number);
      }
    }
    return list;
  }

  snapshot::Snapshot::Lease& lease_;
  query::Budget& budget_;
  std::vector<DocumentNumber> own_pages_;
  PeopleFilters filters_;
};

}  // namespace

PeopleFilters taken_people_filters(std::vector<facets::FacetFilter>& filters,
                                   snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  if (!index::filters_by_person(lease.snapshot().schema())) return {};
  People people(lease, budget);
  for (const facets::FacetFilter& filter : filters) {
    if (filter.facet == index::kPersonFilter) people.add(filter);
  }
  std::erase_if(filters,
                [](const facets::FacetFilter& filter) { return filter.facet == index::kPersonFilter; });
  return people.take();
}

std::string value_label(const snapshot::Snapshot& snapshot, const std::string& filter,
                        const std::string& value, std::string_view language) {
  const facets::Columns& columns = snapshot.columns();
  if (const facets::FacetColumn* column = columns.facet(filter)) {
    const auto ordinal = column->find(value);
    return ordinal ? column->label(*ordinal, language) : value;
  }
  if (filter != index::kPersonFilter) return value;
  const auto person = lookup::person_at(snapshot.people_index(), columns, value);
  return person ? snapshot.people()[*person].label : value;
}

}  // namespace mitos::search
