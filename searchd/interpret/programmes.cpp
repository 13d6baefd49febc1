// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/interpret/programmes.h"

#include <algorithm>
#include <utility>

#include "common/index/schema.h"

namespace mitos::interpret {
namespace {

using lookup::NamedValue;
using lookup::Stands;

// Those that no other of them is below.
std::vector<std::string> lowest(std::vector<std::string> values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  const std::vector<std::string> all = values;
  std::erase_if(values, [&all](const std::string& value) {
    return std::any_of(all.begin(), all.end(),
                       [&](const std::string& other) { return is_below(other, value); });
  });
  return values;
}

std::vector<std::string> standing_anywhere(const Match& match) {
  std::vector<std::string> standing;
  for (const NamedValue& value : match.values) {
    if (value.stands == Stands::anywhere) standing.push_back(value.value);
  }
  return lowest(std::move(standing));
}

// Of the values those that are below one of `above`.
std::vector<std::string> below(const Match& match, const std::vector<std::string>& above) {
  std::vector<std::string> found;
  for (const NamedValue& value : match.values) {
    const auto is_of = [&value](const std::string& other) { return is_below(value.value, other); };
    if (std::any_of(above.begin(), above.end(), is_of)) found.push_back(value.value);
  }
  return lowest(std::move(found));
}

std::size_t words_of(const Named& named) {
  std::size_t words = 0;
  for (const Span span : named.spans) words += span.size();
  return words;
}

class Programmes {
 public:
  Programmes(Run& run, const lookup::ValueNames& names)
      : run_(run), matches_(matches_in(run, names, index::kProgrammeFacet)) {}

  std::vector<Named> find(Boldness boldness) {
    for (Named& named : candidates(boldness)) {
      if (!are_free(named.spans)) continue;
      for (const Span span : named.spans) take(run_, span);
      found_.push_back(std::move(named));
    }
    for (Named& named : found_) settle(named);
    join();
    for (const Named& named : found_) {
      if (named.values.size() > 1) release(run_, named);
    }
    return std::move(found_);
  }

 private:
  static Named named(std::vector<std::string> values, std::vector<Span> spans) {
    return {std::string(index::kProgrammeFacet), std::move(values), std::move(spans)};
  }

  bool are_free(const std::vector<Span>& spans) const {
    return std::all_of(spans.begin(), spans.end(), [this](Span span) { return is_free(run_, span); });
  }

  // All that words may name, those of more words first: names that stand anywhere, and beside them names of
  // what is below
  // ("H2020 space"), and of what is below that.
  std::vector<Named> candidates(Boldness boldness) const {
    std::vector<Named> all;
    for (const Match& match : matches_) {
      std::vector<std::string> values = standing_anywhere(match);
      if (values.empty()) continue;
      all.push_back(named(std::move(values), {match.span}));
      if (boldness == Boldness::everything) add_areas(all.size() - 1, all);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Named& a, const Named& b) { return words_of(a) > words_of(b); });
    return all;
  }

  void add_areas(std::size_t first, std::vector<Named>& all) const {
    for (std::size_t i = first; i < all.size(); ++i) {
      for (const Match& match : matches_) {
        if (!is_beside(all[i].spans, match.span)) continue;
        std::vector<std::string> values = below(match, all[i].values);
        if (values.empty()) continue;
        std::vector<Span> spans = all[i].spans;
        spans.push_back(match.span);
        all.push_back(named(std::move(values), std::move(spans)));
      }
    }
  }

  bool is_beside(const std::vector<Span>& spans, Span span) const {
    const auto overlaps = [span](Span other) { return span.begin < other.end && other.begin < span.end; };
    if (std::any_of(spans.begin(), spans.end(), overlaps)) return false;
    return std::any_of(spans.begin(), spans.end(), [&](Span other) {
      return behind_stop_words(run_, other.end) == span.begin ||
             behind_stop_words(run_, span.end) == other.begin;
    });
  }

  // What several programmes are called is the one of the framework that is named, too.
  void settle(Named& several) const {
    if (several.values.size() < 2) return;
    for (const Named& other : found_) {
      if (&other == &several || other.values.size() != 1) continue;
      std::vector<std::string> of_it;
      for (const std::string& value : several.values) {
        if (is_below(value, other.values.front())) of_it.push_back(value);
      }
      if (of_it.size() == 1) several.values = of_it;
    }
  }

  // Gives the words of what another is below, or the same, to the other.
  void join() {
    for (Named& upper : found_) {
      for (Named& lower : found_) {
        if (&upper == &lower || upper.values.size() != 1 || lower.values.size() != 1) continue;
        const bool same = upper.values == lower.values && &lower < &upper;
        if (!same && !is_below(lower.values.front(), upper.values.front())) continue;
        lower.spans.insert(lower.spans.end(), upper.spans.begin(), upper.spans.end());
        upper.values.clear();
        break;
      }
    }
    std::erase_if(found_, [](const Named& named) { return named.values.empty(); });
  }

  Run& run_;
  std::vector<Match> matches_;
  std::vector<Named> found_;
};

}  // namespace

std::vector<Named> named_programmes(Run& run, const lookup::ValueNames& names, Boldness boldness) {
  return Programmes(run, names).find(boldness);
}

bool is_below(const std::string& value, const std::string& above) {
  return value.size() > above.size() && value.starts_with(above) && value[above.size()] == '/';
}

}  // namespace mitos::interpret
