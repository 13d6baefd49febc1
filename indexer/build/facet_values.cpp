// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/facet_values.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <unordered_map>

#include "common/index/typed_value.h"
#include "common/names/join/addresses.h"
#include "common/names/read/orcid.h"
#include "common/names/read/split_people.h"
#include "common/taxonomy/classify.h"
#include "common/taxonomy/programme_names.h"
#include "common/text/value_key.h"
#include "indexer/build/tree_values.h"

namespace mitos::build {
namespace {

using index::FacetSpelling;
using index::FacetValue;
using index::FacetValueNumber;
using index::FacetValues;
using model::FieldType;

// One value for all texts of which `value_of` makes the same. The label is the commonest of them, but rather
// one without signs of other scripts and the like; of equally common ones the first by bytes.
FacetValues flat_values(std::string facet, const TextCounts& texts,
                        const std::function<std::string(const std::string&)>& value_of) {
  std::map<std::string, std::vector<const TextCounts::value_type*>> spellings_of;
  for (const auto& counted : texts) {
    const std::string value = value_of(counted.first);
    spellings_of[value.empty() ? counted.first : value].push_back(&counted);
  }
  FacetValues values;
  values.facet = std::move(facet);
  for (const auto& [value, spellings] : spellings_of) {
    const auto number = static_cast<FacetValueNumber>(values.values.size());
    const auto* best =
        *std::max_element(spellings.begin(), spellings.end(), [](const auto* a, const auto* b) {
          const bool a_is_clean = text::is_cleanly_written(a->first);
          if (a_is_clean != text::is_cleanly_written(b->first)) return !a_is_clean;
          return a->second != b->second ? a->second < b->second : a->first > b->first;
        });
    values.values.push_back({value, {{"", best->first}}});
    for (const auto* spelling : spellings) values.spellings.push_back({spelling->first, {number}});
  }
  std::sort(values.spellings.begin(), values.spellings.end(),
            [](const FacetSpelling& a, const FacetSpelling& b) { return a.raw < b.raw; });
  return values;
}

// Numbers, dates and booleans, however they are written; what is none of that stands for nothing.
FacetValues typed_values(std::string facet, FieldType type, const TextCounts& texts) {
  FacetValues values;
  values.facet = std::move(facet);
  std::map<std::string, FacetValueNumber> numbers;
  for (const auto& [text, documents] : texts) {
    if (auto value = index::canonical_value(type, text)) numbers.try_emplace(*std::move(value));
  }
  for (auto& [value, number] : numbers) {
    number = static_cast<FacetValueNumber>(values.values.size());
    values.values.push_back({value, {{"", value}}});
  }
  for (const auto& [text, documents] : texts) {
    FacetSpelling& spelling = values.spellings.emplace_back(FacetSpelling{text, {}});
    if (const auto value = index::canonical_value(type, text)) spelling.values = {numbers.at(*value)};
  }
  return values;
}

FacetValues declared_tree(std::string facet, const TextCounts& texts) {
  TreeValues tree;
  for (const auto& [text, documents] : texts) tree.add(text, {path_of(text)});
  return tree.take(std::move(facet));
}

ValuePath value_path(const taxonomy::Path& path) {
  ValuePath values;
  for (const taxonomy::Programme& programme : path.programmes) {
    FacetValue& value = values.emplace_back(FacetValue{programme.value, {}});
    for (const auto& [language, label] : programme.label)  // who asks for another gets English
      value.labels.emplace_back(language == "en" ? "" : language, label);
    if (programme.years)
      value.years = {static_cast<std::uint32_t>(programme.years->first),
                     static_cast<std::uint32_t>(programme.years->last)};
  }
  values.back().note = path.reason;
  return values;
}

// What else the rules call the programmes of the tree. By text, as find() wants them.
void add_names(const taxonomy::Rules& rules, FacetValues& tree) {
  std::map<std::string_view, FacetValueNumber> numbers;
  for (const FacetValue& value : tree.values)
    numbers.emplace(value.value, static_cast<FacetValueNumber>(numbers.size()));
  for (const auto& [name, programme] : taxonomy::names_of(rules)) {
    const auto number = numbers.find(rules.programmes[programme].programme.value);
    if (number != numbers.end()) tree.addresses.emplace_back(name, number->second);
  }
}

// The commonest texts first, whose labels stay.
FacetValues programme_tree(std::string facet, TextCounts texts, const taxonomy::Rules& rules) {
  std::stable_sort(texts.begin(), texts.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  TreeValues tree;
  for (const auto& [text, documents] : texts) {
    std::vector<ValuePath> paths;
    for (const taxonomy::Path& path : taxonomy::classify(rules, text)) paths.push_back(value_path(path));
    tree.add(text, paths);
  }
  FacetValues values = tree.take(std::move(facet));
  add_names(rules, values);
  return values;
}

// With and without an ORCID they are one spelling to who reads them.
void join_equal_spellings(names::Person& person) {
  const auto has_orcid = [](const names::Spelling& spelling) { return !spelling.orcid.empty(); };
  if (std::none_of(person.spellings.begin(), person.spellings.end(), has_orcid)) return;
  std::map<std::string, std::size_t> counts;
  for (const names::Spelling& spelling : person.spellings) counts[spelling.raw] += spelling.count;
  std::vector<names::Spelling> joined;
  for (const auto& [raw, count] : counts) joined.push_back({raw, count});
  std::stable_sort(joined.begin(), joined.end(),
                   [](const auto& a, const auto& b) { return a.count > b.count; });
  person.spellings = std::move(joined);
}

// The texts of all fields of people, each taken apart once.
class PeopleOfTexts {
 public:
  explicit PeopleOfTexts(const names::Decisions& decisions)
      : decisions_(decisions), organisations_(names::keys_of(decisions.organisations)) {}

  void add(const TextCounts& texts) {
    for (const auto& [text, documents] : texts) {
      auto [place, fresh] = people_of_.try_emplace(text);
      if (fresh) place->second = names::split_people(text, table_, organisations_);
    }
  }

  names::People join(const std::vector<names::DocumentPeople>& document_people) {
    std::map<std::string, std::size_t> counts;  // of documents, by spelling
    std::vector<names::DocumentPeople> spelt;
    for (const names::DocumentPeople& texts : document_people) {
      names::DocumentPeople& here = spelt.emplace_back(names::DocumentPeople{{}, texts.year});
      for (const std::string& text : texts.spellings) {
        const std::vector<std::string>& people = people_of_.at(text);
        here.spellings.insert(here.spellings.end(), people.begin(), people.end());
      }
      // Once, however often and in however many fields it stands there.
      for (const std::string& spelling : std::set(here.spellings.begin(), here.spellings.end()))
        ++counts[spelling];
    }
    std::vector<names::Spelling> spellings;
    for (const auto& [spelling, count] : counts) {
      names::NameAndOrcid parted = names::parted_orcid(spelling);
      spellings.push_back({std::move(parted.name), count, std::move(parted.orcid)});
    }
    names::People people = names::join_people(std::move(spellings), table_, decisions_, spelt);
    for (names::Person& person : people.people) {
      label_of_[person.id] = person.label;
      for (const names::Spelling& spelling : person.spellings) id_of_[names::written(spelling)] = person.id;
      join_equal_spellings(person);
    }
    addresses_ = names::addresses_of(people.people);
    return people;
  }

  /// After join().
  FacetValues values(std::string facet, const TextCounts& texts) const {
    FacetValues values;
    values.facet = std::move(facet);
    std::set<std::string> ids;
    for (const auto& [text, documents] : texts) {
      for (const std::string& spelling : people_of_.at(text)) ids.insert(id_of_.at(spelling));
    }
    std::unordered_map<std::string, FacetValueNumber> numbers;
    for (const std::string& id : ids) {
      numbers.emplace(id, static_cast<FacetValueNumber>(values.values.size()));
      values.values.push_back({id, {{"", label_of_.at(id)}}});
    }
    for (const auto& [text, documents] : texts) {
      FacetSpelling& spelling = values.spellings.emplace_back(FacetSpelling{text, {}});
      for (const std::string& name : people_of_.at(text)) {
        const FacetValueNumber number = numbers.at(id_of_.at(name));
        if (std::find(spelling.values.begin(), spelling.values.end(), number) == spelling.values.end())
          spelling.values.push_back(number);
      }
    }
    for (const auto& [address, id] : addresses_) {
      if (address != id && ids.contains(id)) values.addresses.emplace_back(address, numbers.at(id));
    }
    return values;
  }

 private:
  const names::Decisions& decisions_;
  names::OrganisationKeys organisations_;
  const names::GivenNames& table_ = names::given_names();
  std::unordered_map<std::string, std::vector<std::string>> people_of_;  // by text: its spellings
  std::unordered_map<std::string, std::string> id_of_;                   // by spelling
  std::unordered_map<std::string, std::string> label_of_;                // by id
  std::map<std::string, std::string> addresses_;
};

}  // namespace

CatalogueValues catalogue_values(const index::Schema& schema, const CatalogueTexts& catalogue_texts,
                                 const taxonomy::Rules& programmes, const names::Decisions& decisions) {
  const std::vector<index::FacetSpec>& facets = schema.facets();
  const std::vector<TextCounts>& texts = catalogue_texts.counts;
  CatalogueValues catalogue;
  PeopleOfTexts people(decisions);
  for (std::size_t i = 0; i < facets.size(); ++i) {
    if (facets[i].type == FieldType::person) people.add(texts[i]);
  }
  catalogue.people = people.join(catalogue_texts.document_people);
  for (std::size_t i = 0; i < facets.size(); ++i) {
    const std::string& name = facets[i].name;
    switch (facets[i].type) {
      case FieldType::keyword:
        catalogue.facets.push_back(
            flat_values(name, texts[i], [](const std::string& text) { return text::value_key(text); }));
        break;
      case FieldType::person:
        catalogue.facets.push_back(people.values(name, texts[i]));
        break;
      case FieldType::tree:
        catalogue.facets.push_back(name == index::kProgrammeFacet ? programme_tree(name, texts[i], programmes)
                                                                  : declared_tree(name, texts[i]));
        break;
      case FieldType::number:
      case FieldType::date:
      case FieldType::boolean:
        catalogue.facets.push_back(typed_values(name, facets[i].type, texts[i]));
        break;
      default:
        catalogue.facets.push_back(flat_values(name, texts[i], [](const std::string& text) { return text; }));
    }
  }
  for (FacetValues& values : catalogue.facets) index::put_in_order(values.values, schema.languages().front());
  return catalogue;
}

}  // namespace mitos::build
