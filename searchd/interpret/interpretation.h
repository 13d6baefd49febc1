// SPDX-License-Identifier: GPL-2.0-or-later
// What words of a query mean besides themselves: a programme, a collection, a tag, a range of years. Pure,
// any thread; docs/decisions/0036 says by which rules.
//
//   horizon 2020 security               program = horizon-2020        security
//   H2020 space, SC7                    program = horizon-2020/space, horizon-2020/security
//   publications about drones           collection = publications     drones
//   smoke since 2018, 2018–2020         year from 2018, to 2020       smoke
//   security 2019                       what is of 2019 first         security
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/lookup/values/value_names.h"
#include "searchd/query/parse.h"

namespace mitos::interpret {

inline constexpr std::string_view kCollectionFacet = "collection";
inline constexpr std::string_view kTagsFacet = "tags";

/// A filter that words of a query stand for, as if it had been chosen in the facet.
struct WordFilter {
  std::string facet;
  std::string value;                    // of the facet; of years "2019", "2018..", "..2020", "2018..2020"
  std::string words;                    // as typed
  std::optional<int> from = {};         // of years
  std::optional<int> to = {};           // likewise
  std::vector<std::size_t> parts = {};  // places among the children of the root that have the words
};

struct Interpretation {
  std::vector<WordFilter> filters;
  std::vector<WordFilter> choices;           // what words may mean that mean several things
  std::vector<int> years;                    // whose documents come first
  query::Query rest;                         // without the words of the filters
  std::vector<std::size_t> rest_parts = {};  // its children's places among those of the whole; none: the same
};

/// How much words are taken to mean.
enum class Boldness : std::uint8_t {
  everything,
  without_areas,  // “H2020 space” is the framework and a word; of tags only those that stand anywhere
  without_collections,  // nor tags
};

/// A query of more words is a text, and means nothing but its words.
inline constexpr std::size_t kMostWords = 14;

/// The values of a field that a text names; empty if it names none.
using ValuesNamed =
    std::function<std::vector<std::string>(const std::string& field, const std::string& text)>;

/// Phrases, alternatives and what is excluded stay as they are. Behind `program:` and the like the longest
/// run of words that `values` knows is a filter: program: horizon 2020 security.
Interpretation interpret(const query::Query& query, const lookup::ValueNames& names,
                         Boldness boldness = Boldness::everything, const ValuesNamed& values = {});

/// A filter by words of the rest: `parts` are places among the children of its root.
WordFilter filter_of_rest(const query::Query& query, const Interpretation& meaning, std::string facet,
                          std::string value, const std::vector<std::size_t>& parts);

/// `meaning` of `query` with filters more, whose words go out of the rest, and with them the stop words,
/// titles and degrees beside them: “projects of Dr. Kompatsiaris”.
Interpretation with_filters(const query::Query& query, Interpretation meaning,
                            const std::vector<WordFilter>& filters);

/// The text of the query without the words of a filter.
std::string text_without(const query::Query& query, const WordFilter& filter);

}  // namespace mitos::interpret
