// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/interpret/collections.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace mitos::interpret {
namespace {

using lookup::NamedValue;
using lookup::Stands;

// What a query about documents begins with: "publications about drones".
bool is_about(const std::string& folded) {
  constexpr auto kWords =
      std::to_array<std::string_view>({"about", "on", "regarding", "concerning", "για", "σχετικα", "πανω"});
  return std::find(kWords.begin(), kWords.end(), folded) != kWords.end();
}

// The collections and tags of a run.
class Collections {
 public:
  Collections(Run& run, const lookup::ValueNames& names)
      : run_(run),
        collections_(matches_in(run, names, kCollectionFacet)),
        tags_(matches_in(run, names, kTagsFacet)) {}

  std::vector<Named> find(Boldness boldness) {
    if (boldness == Boldness::without_collections) return {};
    for (const Match& match : tags_) {
      if (match.values.front().stands == Stands::anywhere) add(match);
    }
    const std::size_t tags = found_.size();
    for (const Match& match : collections_) {
      if (means_collection(match)) add(match);
    }
    // Several are what the query is about, or a list of kinds.
    if (found_.size() > tags + 1) {
      for (std::size_t i = tags; i < found_.size(); ++i) release(run_, found_[i]);
      found_.resize(tags);
    }
    if (found_.size() == tags + 1 && boldness == Boldness::everything)
      add_tags_before(found_.back().spans.front());
    return std::move(found_);
  }

 private:
  // Of several that have the name, that whose own name it is.
  std::vector<std::string> values_of(const Match& match) const {
    std::vector<std::string> values;
    for (const NamedValue& value : match.values) {
      if (lookup::name_key(value.value) == key_of(run_, match.span)) return {value.value};
      values.push_back(value.value);
    }
    return values;
  }

  bool add(const Match& match) {
    if (!is_free(run_, match.span) || has_year(match.span)) return false;
    std::vector<std::string> values = values_of(match);
    if (values.size() == 1) take(run_, match.span);
    found_.push_back({match.values.front().facet, std::move(values), {match.span}});
    return true;
  }

  bool has_year(Span span) const {
    return std::any_of(run_.begin() + static_cast<std::ptrdiff_t>(span.begin),
                       run_.begin() + static_cast<std::ptrdiff_t>(span.end),
                       [](const Word& word) { return word.year; });
  }

  // Whether no word is left from `begin` up to `end` that says what is looked for.
  bool is_bare(std::size_t begin, std::size_t end) const {
    return std::all_of(run_.begin() + static_cast<std::ptrdiff_t>(begin),
                       run_.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const Word& word) { return word.taken || word.year || word.stop_word; });
  }

  bool means_collection(const Match& match) const {
    const auto [begin, end] = match.span;
    const bool starts = is_bare(0, begin);
    const bool ends = is_bare(end, run_.size());
    if (match.values.front().stands == Stands::at_an_end) return starts || ends;
    const bool about = starts && end < run_.size() && is_about(run_[end].folded) && !ends;
    const bool beside = (begin > 0 && run_[begin - 1].taken) || (end < run_.size() && run_[end].taken);
    return about || beside;
  }

  // "current national projects".
  void add_tags_before(Span noun) {
    std::size_t at = noun.begin;
    for (bool more = true; more;) {
      more = false;
      for (const Match& match : tags_) {
        if (match.span.end != at || !add(match)) continue;
        at = match.span.begin;
        more = true;
        break;
      }
    }
  }

  Run& run_;
  std::vector<Match> collections_;
  std::vector<Match> tags_;
  std::vector<Named> found_;
};

}  // namespace

std::vector<Named> named_collections(Run& run, const lookup::ValueNames& names, Boldness boldness) {
  return Collections(run, names).find(boldness);
}

}  // namespace mitos::interpret
