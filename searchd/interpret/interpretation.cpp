// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/interpret/interpretation.h"

#include <algorithm>
#include <utility>

#include "common/index/schema.h"
#include "searchd/interpret/collections.h"
#include "searchd/interpret/field_runs.h"
#include "searchd/interpret/programmes.h"
#include "searchd/interpret/rest.h"
#include "searchd/interpret/words.h"
#include "searchd/interpret/years.h"

namespace mitos::interpret {
namespace {

class Interpreter {
 public:
  Interpreter(const query::Query& query, const lookup::ValueNames& names, Boldness boldness)
      : query_(query),
        names_(names),
        boldness_(boldness),
        text_(query::read_text(query.typed)),
        runs_(runs_of(query.root)) {}

  Interpretation interpret(const ValuesNamed& values) {
    add_fields(values);
    for (Run& run : runs_) {
      for (const Named& named : named_programmes(run, names_, boldness_)) add(run, named);
      add_years(run);
      const std::vector<int> bare = mark_bare_years(run);
      result_.years.insert(result_.years.end(), bare.begin(), bare.end());
      for (const Named& named : named_collections(run, names_, boldness_)) add(run, named);
    }
    if (!says_more_than_years()) result_.years.clear();
    Rest rest =
        rest_of(query_, text_, std::move(runs_), result_.filters, result_.years, std::move(of_fields_));
    result_.rest = std::move(rest.query);
    result_.rest_parts = std::move(rest.parts);
    return std::move(result_);
  }

 private:
  WordFilter filter_of(const Run& run, std::string facet, std::string value, std::vector<Span> spans) const {
    std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
    WordFilter filter{std::move(facet), std::move(value), ""};
    for (const Span span : spans) {
      if (!filter.words.empty()) filter.words += ' ';
      filter.words += text_.substr(run[span.begin].begin, run[span.end - 1].end - run[span.begin].begin);
      for (std::size_t i = span.begin; i < span.end; ++i) {
        if (filter.parts.empty() || filter.parts.back() != run[i].part) filter.parts.push_back(run[i].part);
      }
    }
    return filter;
  }

  void add(const Run& run, const Named& named) {
    std::vector<WordFilter>& list = named.values.size() == 1 ? result_.filters : result_.choices;
    for (const std::string& value : named.values) {
      WordFilter filter = filter_of(run, named.facet, value, named.spans);
      if (&list != &result_.filters || !join(filter)) list.push_back(std::move(filter));
    }
  }

  // program:"Horizon 2020" is a filter by every name, and where several programmes have it by all of them.
  void add_fields(const ValuesNamed& values) {
    for (const FieldRun& run : field_runs(query_.root, text_, values)) {
      const std::size_t begin = extent_of(query_.root.children[run.first], text_).begin;
      const std::size_t end = extent_of(query_.root.children[run.last], text_).end;
      for (const std::string& value : run.values) {
        WordFilter filter{run.field, value, text_.substr(begin, end - begin)};
        for (std::size_t part = run.first; part <= run.last; ++part) filter.parts.push_back(part);
        if (!join(filter)) result_.filters.push_back(std::move(filter));
      }
      take_parts(run);
    }
    for (std::size_t part = 0; part < query_.root.children.size(); ++part) {
      const query::Node& node = query_.root.children[part];
      if (node.field != index::kProgrammeFacet || is_taken(part)) continue;
      std::string name;
      for (const std::string& word : node.words) name += word + " ";
      for (const lookup::NamedValue& value : names_.named(lookup::name_key(name))) {
        if (value.facet != index::kProgrammeFacet) continue;
        const auto [begin, end] = extent_of(node, text_);
        WordFilter filter{value.facet, value.value, text_.substr(begin, end - begin)};
        filter.parts = {part};
        if (!join(filter)) result_.filters.push_back(std::move(filter));
        of_fields_.push_back(part);
      }
    }
  }

  bool is_taken(std::size_t part) const {
    return std::find(of_fields_.begin(), of_fields_.end(), part) != of_fields_.end();
  }

  void take_parts(const FieldRun& run) {
    for (std::size_t part = run.first; part <= run.last; ++part) of_fields_.push_back(part);
    for (Run& words : runs_) {
      for (Word& word : words) word.taken = word.taken || (word.part >= run.first && word.part <= run.last);
    }
  }

  // Of two programmes of which one is below the other, or the same, the lower one has the words of both.
  bool join(const WordFilter& filter) {
    if (filter.facet != index::kProgrammeFacet) return false;
    for (WordFilter& other : result_.filters) {
      const bool lower = is_below(filter.value, other.value);
      if (!lower && !is_below(other.value, filter.value) && other.value != filter.value) continue;
      if (lower) other.value = filter.value;
      other.words += " " + filter.words;
      other.parts.insert(other.parts.end(), filter.parts.begin(), filter.parts.end());
      return true;
    }
    return false;
  }

  // One range: two would leave nothing, or everything.
  void add_years(Run& run) {
    if (has_years_) return;
    const auto range = next_years(run, 0, text_);
    if (!range) return;
    has_years_ = true;
    take(run, range->span);
    WordFilter filter = filter_of(run, std::string(index::kYearFacet), value_of(*range), {range->span});
    filter.from = range->from;
    filter.to = range->to;
    result_.filters.push_back(std::move(filter));
  }

  bool says_more_than_years() const {
    if (!result_.filters.empty()) return true;
    std::size_t plain = 0;
    for (const Run& run : runs_) {
      plain += run.size();
      if (std::any_of(run.begin(), run.end(), [](const Word& word) { return !word.year && !word.stop_word; }))
        return true;
    }
    return query_.root.children.size() > plain;
  }

  const query::Query& query_;
  const lookup::ValueNames& names_;
  Boldness boldness_;
  std::string text_;
  std::vector<Run> runs_;
  bool has_years_ = false;
  std::vector<std::size_t> of_fields_;  // parts that are filters
  Interpretation result_;
};

}  // namespace

Interpretation interpret(const query::Query& query, const lookup::ValueNames& names, Boldness boldness,
                         const ValuesNamed& values) {
  if (query.root.children.size() > kMostWords) return {{}, {}, {}, query};
  return Interpreter(query, names, boldness).interpret(values);
}

std::string text_without(const query::Query& query, const WordFilter& filter) {
  return without_parts(query.root, query::read_text(query.typed), filter.parts);
}

}  // namespace mitos::interpret
