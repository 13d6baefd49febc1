// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/facet_values.h"

#include <algorithm>

#include "common/error.h"
#include "common/index/serial.h"
#include "common/io/files.h"
#include "common/text/collation.h"

namespace mitos::index {
namespace {

bool is_sound(const FacetValues& facet) {
  const auto count = static_cast<FacetValueNumber>(facet.values.size());
  FacetValueNumber number = 0;
  for (const FacetValue& value : facet.values) {
    if (value.labels.empty()) return false;
    if (value.above != kNoFacetValue && value.above >= number) return false;  // a loop would never end
    ++number;
  }
  const auto exists = [count](FacetValueNumber value) { return value < count; };
  return std::all_of(facet.spellings.begin(), facet.spellings.end(),
                     [&exists](const FacetSpelling& spelling) {
                       return std::all_of(spelling.values.begin(), spelling.values.end(), exists);
                     }) &&
         std::all_of(facet.addresses.begin(), facet.addresses.end(),
                     [&exists](const auto& address) { return exists(address.second); });
}

}  // namespace

template <SameButConst<FacetValue> Value, typename Each>
void for_each_member(Value& value, Each& each) {
  each(value.value);
  each(value.labels);
  each(value.above);
  each(value.note);
  each(value.years);
  each(value.place);
}

template <SameButConst<FacetSpelling> Spelling, typename Each>
void for_each_member(Spelling& spelling, Each& each) {
  each(spelling.raw);
  each(spelling.values);
}

template <SameButConst<FacetValues> Values, typename Each>
void for_each_member(Values& facet, Each& each) {
  each(facet.facet);
  each(facet.values);
  each(facet.spellings);
  each(facet.addresses);
}

const std::string& label_of(const FacetValue& value, std::string_view language) {
  const auto in = [&value](std::string_view wanted) {
    return std::find_if(value.labels.begin(), value.labels.end(),
                        [wanted](const auto& label) { return label.first == wanted; });
  };
  for (const std::string_view wanted : {language, std::string_view()}) {
    if (const auto label = in(wanted); label != value.labels.end()) return label->second;
  }
  return value.labels.front().second;
}

void put_in_order(std::vector<FacetValue>& values, const std::string& language) {
  std::vector<std::string> labels;
  for (const FacetValue& value : values) labels.push_back(label_of(value, ""));
  const std::vector<std::uint32_t> places = text::Collation(language).places_of(labels, language);
  for (std::size_t i = 0; i < values.size(); ++i) values[i].place = places[i];
}

void write_facet_values(const std::filesystem::path& path, const std::vector<FacetValues>& facets) {
  Writer writer;
  writer(facets);
  io::write_file_durably(path, writer.take());
}

std::vector<FacetValues> read_facet_values(const std::filesystem::path& path) {
  const std::string bytes = io::read_file(path);
  const std::string name = path.string();
  Reader reader(bytes, name);
  std::vector<FacetValues> facets;
  reader(facets);
  reader.expect_end();
  if (!std::all_of(facets.begin(), facets.end(), is_sound)) throw IndexError(name + " is damaged");
  return facets;
}

}  // namespace mitos::index
