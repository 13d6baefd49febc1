// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fuzz/facet_oracle.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "searchd/api/document_json.h"

namespace mitos::fuzz {
namespace {

using Json = nlohmann::ordered_json;

// A document with a value of a tree has all values above it: "a/b" is below "a".
void add_value(const Json& value, bool tree, std::set<std::string>& values) {
  const std::string whole = value.is_string() ? value.get<std::string>() : value.dump();
  values.insert(whole);
  for (std::size_t slash = whole.find('/'); tree && slash != std::string::npos;
       slash = whole.find('/', slash + 1))
    values.insert(whole.substr(0, slash));
}

std::set<std::string> values_in(const Json& field) {
  std::set<std::string> values;
  if (field.is_array()) {
    for (const Json& value : field) {
      if (!value.at("value").is_null()) add_value(value.at("value"), value.contains("path"), values);
    }
  } else if (!field.is_null()) {
    add_value(field, false, values);
  }
  return values;
}

// "2021-05" as the number 20210500.
double number_of_date(const std::string& iso) {
  std::string digits;
  std::copy_if(iso.begin(), iso.end(), std::back_inserter(digits), [](char c) { return c != '-'; });
  digits.resize(8, '0');
  return std::stod(digits);
}

bool is_between(double value, const facets::FieldRange& range) {
  return (!range.from || value >= *range.from) && (!range.to || value <= *range.to);
}

bool has(const std::vector<ValueId>& held, ValueId id) {
  return std::find(held.begin(), held.end(), id) != held.end();
}

}  // namespace

struct FacetOracle::Wanted {
  bool any_asked = false;
  std::vector<ValueId> any;
  std::vector<ValueId> all;
  std::vector<ValueId> none;
  bool all_exist = true;
  std::vector<std::vector<bool>> in_range;  // by id, for each range of the facet

  bool anything() const { return !any_asked && all_exist && all.empty() && none.empty() && in_range.empty(); }

  bool let(const std::vector<ValueId>& held) const {
    const auto holds = [&held](ValueId id) { return has(held, id); };
    if (any_asked && std::none_of(any.begin(), any.end(), holds)) return false;
    if (!all_exist || !std::all_of(all.begin(), all.end(), holds)) return false;
    if (std::any_of(none.begin(), none.end(), holds)) return false;
    return std::all_of(in_range.begin(), in_range.end(), [&held](const std::vector<bool>& inside) {
      return std::any_of(held.begin(), held.end(), [&inside](ValueId id) { return inside[id]; });
    });
  }
};

FacetOracle::FacetOracle(const snapshot::Snapshot& snapshot) {
  for (const index::FacetSpec& spec : snapshot.schema().facets())
    facets_.push_back({spec.name, {}, {}, {}, {}});
  for (index::DocumentNumber number = 1; number <= snapshot.documents().last(); ++number) {
    if (!snapshot.documents().has(number)) continue;
    const Json json = api::to_json(snapshot.documents().get(number), snapshot.columns());
    index_of_[json.at("id")] = all_.size();
    all_.push_back(all_.size());
    dates_.push_back(json.at("date").is_null() ? "" : json.at("date").get<std::string>());
    for (Facet& facet : facets_) {
      std::vector<ValueId>& held = facet.held_by.emplace_back();
      if (!json.contains(facet.name)) continue;
      for (const std::string& value : values_in(json.at(facet.name))) {
        const auto [place, fresh] = facet.ids.try_emplace(value, static_cast<ValueId>(facet.values.size()));
        if (fresh) {
          facet.values.push_back(value);
          facet.numbers.push_back(std::strtod(value.c_str(), nullptr));
        }
        held.push_back(place->second);
      }
    }
  }
}

const FacetOracle::Facet& FacetOracle::facet(const std::string& name) const {
  return *std::find_if(facets_.begin(), facets_.end(),
                       [&name](const Facet& facet) { return facet.name == name; });
}

FacetOracle::Wanted FacetOracle::wanted_of(const Facet& facet, const search::SearchRequest& request) const {
  Wanted wanted;
  for (const facets::FacetFilter& filter : request.filters) {
    if (filter.facet != facet.name) continue;
    const auto add = [&facet](const std::vector<std::string>& values, std::vector<ValueId>& ids) {
      bool exist = true;
      for (const std::string& value : values) {
        const auto found = facet.ids.find(value);
        if (found != facet.ids.end()) ids.push_back(found->second);
        exist = exist && found != facet.ids.end();
      }
      return exist;
    };
    wanted.any_asked = wanted.any_asked || !filter.any.empty();
    add(filter.any, wanted.any);
    add(filter.none, wanted.none);
    wanted.all_exist = add(filter.all, wanted.all) && wanted.all_exist;
  }
  for (const facets::FieldRange& range : request.ranges) {
    if (range.field != facet.name) continue;
    std::vector<bool>& inside = wanted.in_range.emplace_back();
    for (const double number : facet.numbers) inside.push_back(is_between(number, range));
  }
  return wanted;
}

FacetOracle::Counts FacetOracle::count(const std::vector<std::size_t>& matching,
                                       const search::SearchRequest& request) const {
  std::vector<Wanted> wanted;
  Counts counts;
  for (const Facet& facet : facets_) {
    wanted.push_back(wanted_of(facet, request));
    counts.counts.emplace_back(facet.values.size());
    counts.documents.emplace_back();
  }
  for (const std::size_t document : matching) {
    const bool dated = std::all_of(request.ranges.begin(), request.ranges.end(), [&](const auto& range) {
      const std::string& date = dates_[document];
      return range.field != "date" || (!date.empty() && is_between(number_of_date(date), range));
    });
    std::size_t refusing = 0;
    std::size_t refused_by = 0;
    for (std::size_t i = 0; i < facets_.size() && dated; ++i) {
      if (wanted[i].anything() || wanted[i].let(facets_[i].held_by[document])) continue;
      ++refusing;
      refused_by = i;
    }
    if (!dated || refusing > 1) continue;
    if (refusing == 0) ++counts.total;
    for (std::size_t i = 0; i < facets_.size(); ++i) {
      if (refusing == 1 && i != refused_by) continue;
      counts.documents[i].push_back(document);
      for (const ValueId id : facets_[i].held_by[document]) ++counts.counts[i][id];
    }
  }
  return counts;
}

std::uint64_t FacetOracle::count_between(const Facet& facet, const std::vector<std::size_t>& documents,
                                         double from, double to) const {
  return static_cast<std::uint64_t>(
      std::count_if(documents.begin(), documents.end(), [&](std::size_t document) {
        const std::vector<ValueId>& held = facet.held_by[document];
        return std::any_of(held.begin(), held.end(), [&](ValueId id) {
          const double number = facet.numbers[id];
          return number >= from && number <= to;
        });
      }));
}

}  // namespace mitos::fuzz
