// SPDX-License-Identifier: GPL-2.0-or-later
// The values of the facets: what the spellings of a catalogue stand for. Documents keep the spellings; so
// what is one is decided once the whole catalogue has been read.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mitos::index {

/// Its number in FacetValues::values.
using FacetValueNumber = std::uint32_t;

/// No value: what stands above the root of a tree.
inline constexpr FacetValueNumber kNoFacetValue = UINT32_MAX;

/// One thing to filter by: a tag, a person, a programme.
struct FacetValue {
  std::string value;  // in requests: "ioannis-kompatsiaris", "horizon-2020/ict"
  std::vector<std::pair<std::string, std::string>> labels = {};  // by language, never empty; "" is any other
  FacetValueNumber above = kNoFacetValue;  // in a tree: what it belongs to, which has a smaller number
  std::string note = {};                   // why it stands there, if that wants saying
  // Of a programme: the first and the last in which it ran, or which a call names; 0, 0 if that is unknown.
  std::pair<std::uint32_t, std::uint32_t> years = {};
  std::uint32_t place = 0;  // among all values of the facet by label, equal ones by number

  bool operator==(const FacetValue&) const = default;
};

/// The label in `language`, else that for every language, else the first.
const std::string& label_of(const FacetValue& value, std::string_view language);

/// Gives each value its place, in the order of `language` (common/text/collation.h).
void put_in_order(std::vector<FacetValue>& values, const std::string& language);

/// What a text of a document stands for: the most exact values, in the order in which it names them.
struct FacetSpelling {
  std::string raw;
  std::vector<FacetValueNumber> values;

  bool operator==(const FacetSpelling&) const = default;
};

struct FacetValues {
  std::string facet;
  std::vector<FacetValue> values;                                   // by value
  std::vector<FacetSpelling> spellings;                             // by raw
  std::vector<std::pair<std::string, FacetValueNumber>> addresses;  // by text: other ways to ask for a value

  bool operator==(const FacetValues&) const = default;
};

/// Written durably. Throws IoError.
void write_facet_values(const std::filesystem::path& path, const std::vector<FacetValues>& facets);

/// Throws IoError, or IndexError if the file holds something else.
std::vector<FacetValues> read_facet_values(const std::filesystem::path& path);

}  // namespace mitos::index
