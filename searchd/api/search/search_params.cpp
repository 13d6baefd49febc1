// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/search/search_params.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "common/text/language.h"
#include "common/text/utf8.h"
#include "searchd/api/document_json.h"
#include "searchd/api/search/filter_params.h"

namespace mitos::api {
namespace {

std::vector<std::string> split_at_commas(std::string_view list) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    const std::string_view part = text::trimmed(list.substr(0, end));
    if (!part.empty()) parts.emplace_back(part);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return parts;
}

bool is_facet(const index::Schema& schema, std::string_view name) {
  return std::any_of(schema.facets().begin(), schema.facets().end(),
                     [name](const index::FacetSpec& facet) { return facet.name == name; });
}

std::vector<std::string> sort_names(const index::Schema& schema) {
  std::vector<std::string> names{"relevance", "title"};
  for (const index::SortSpec& spec : schema.sorts()) names.push_back(spec.name);
  return names;
}

class Reader {
 public:
  explicit Reader(const index::Schema& schema) : schema_(schema), filters_(schema) {
    for (const index::FacetSpec& facet : schema_.facets()) result_.request.facets.push_back(facet.name);
  }

  std::variant<SearchParams, Problem> read(const Params& params) {
    for (const auto& [name, value] : params) {
      if (!take(name, value)) problem(no_such_parameter(name));
      if (problem_) return *problem_;
    }
    finish();
    if (problem_) return *problem_;
    return std::move(result_);
  }

 private:
  void problem(Problem problem) {
    if (!problem_) problem_ = std::move(problem);
  }
  void problem(const std::string& parameter, std::string detail) {
    problem(Problem{400, std::move(detail), parameter});
  }

  // Whether there is such a parameter.
  bool take(const std::string& name, const std::string& value) {
    static const std::map<std::string, void (Reader::*)(const std::string&), std::less<>> kTakers{
        {"q", &Reader::take_text},
        {"page", &Reader::take_page},
        {"per_page", &Reader::take_per_page},
        {"sort", &Reader::take_sort},
        {"facets", &Reader::take_facets},
        {"facet_limit", &Reader::take_facet_limit},
        {"match", &Reader::take_match},
        {"typos", &Reader::take_typos},
        {"interpret", &Reader::take_interpret},
        {"highlight", &Reader::take_highlight},
        {"explain", &Reader::take_explain},
        {"snippet_length", &Reader::take_snippet_length},
        {"fields", &Reader::take_fields},
        {"prefer_lang", &Reader::take_preferred_language}};
    const auto taker = kTakers.find(name);
    if (taker == kTakers.end()) {
      FilterParams::Taken taken = filters_.take(name, value);
      if (taken.problem) problem(std::move(*taken.problem));
      return taken.is_filter;
    }
    if (!given_.insert(name).second) {
      problem(given_twice(name));
      return true;
    }
    if (!value.empty() || name == "facets") (this->*taker->second)(value);
    return true;
  }

  std::size_t number(const std::string& name, const std::string& value, std::size_t least, std::size_t most) {
    const auto number = whole_number(value, least, most);
    if (!number) problem(not_a_number(name, least, most));
    return number.value_or(least);
  }

  void take_text(const std::string& value) {
    result_.request.query = query::Query(value, query::FieldNames(schema_.declared()));
  }
  void take_preferred_language(const std::string& value) {
    result_.request.preferred_language = text::language_among(value, schema_.languages());
  }
  void take_page(const std::string& value) { result_.page = number("page", value, 1, kMaxDepth); }
  void take_per_page(const std::string& value) {
    result_.per_page = number("per_page", value, 1, kMaxPerPage);
  }
  void take_facet_limit(const std::string& value) {
    result_.request.facet_limit = number("facet_limit", value, 1, kMaxFacetLimit);
  }
  void take_snippet_length(const std::string& value) {
    result_.request.shown.snippet_length = number("snippet_length", value, kMinSnippet, kMaxSnippet);
  }
  void take_fields(const std::string& value) {
    const std::vector<std::string> known = hit_fields(schema_);
    result_.fields = split_at_commas(value);
    for (const std::string& field : result_.fields) {
      if (std::find(known.begin(), known.end(), field) == known.end()) {
        problem("fields", fmt::format("A hit has no field “{}”.", field));
      }
    }
  }

  void take_highlight(const std::string& value) {
    result_.request.shown.highlight = on_or_off("highlight", value);
  }

  bool on_or_off(const std::string& name, const std::string& value) {
    if (value != "on" && value != "off") problem(name, "It must be on or off.");
    return value == "on";
  }

  void take_typos(const std::string& value) {
    result_.request.typos = on_or_off("typos", value) ? query::Typos::forgiven : query::Typos::as_typed;
  }
  void take_interpret(const std::string& value) { result_.request.interpret = on_or_off("interpret", value); }
  void take_explain(const std::string& value) { result_.request.shown.explain = on_or_off("explain", value); }

  void take_match(const std::string& value) {
    static const std::map<std::string, search::Match, std::less<>> kMatches{
        {"auto", search::Match::automatic}, {"all", search::Match::all}, {"any", search::Match::any}};
    const auto match = kMatches.find(value);
    if (match == kMatches.end()) return problem("match", "It must be auto, all or any.");
    result_.request.match = match->second;
  }

  void take_sort(const std::string& value) {
    sorted_ = true;
    search::Sort& sort = result_.request.sort;
    sort.descending = value.starts_with('-');
    sort.by = value.substr(sort.descending ? 1 : 0);
    const std::vector<std::string> known = sort_names(schema_);
    if (std::find(known.begin(), known.end(), sort.by) == known.end()) {
      problem("sort", fmt::format("There is no such order; there are {}, and each with - before it.",
                                  fmt::join(known, ", ")));
    }
  }

  void take_facets(const std::string& value) {
    std::vector<std::string> wanted;
    for (std::string& facet : split_at_commas(value)) {
      if (!is_facet(schema_, facet)) return problem("facets", fmt::format("There is no facet “{}”.", facet));
      if (std::find(wanted.begin(), wanted.end(), facet) == wanted.end()) wanted.push_back(std::move(facet));
    }
    result_.request.facets = std::move(wanted);
  }

  void finish() {
    filters_.give_to(result_.request);
    if (result_.page * result_.per_page > kMaxDepth) {
      problem("page", fmt::format("page × per_page can be {} at most.", kMaxDepth));
    }
    result_.request.first = (result_.page - 1) * result_.per_page;
    result_.request.count = result_.per_page;
    const bool no_text = result_.request.query.asks_for_everything();
    if (no_text && !sorted_) result_.request.sort = {"date", true};
  }

  const index::Schema& schema_;
  FilterParams filters_;
  SearchParams result_;
  std::set<std::string, std::less<>> given_;
  bool sorted_ = false;  // by the request
  std::optional<Problem> problem_;
};

}  // namespace

std::variant<SearchParams, Problem> read_search_params(const Params& params, const index::Schema& schema) {
  return Reader(schema).read(params);
}

}  // namespace mitos::api
