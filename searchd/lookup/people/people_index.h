// SPDX-License-Identifier: GPL-2.0-or-later
// All people of a catalogue by family name in any spelling, each with the documents. Built once for a
// generation; immutable, any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/names/join/person.h"
#include "common/names/read/given_names.h"
#include "common/names/read/name_key.h"
#include "common/names/read/person_name.h"
#include "searchd/facets/columns.h"
#include "searchd/lookup/people/people_documents.h"
#include "searchd/lookup/prefix_index.h"
#include "searchd/query/budget.h"

namespace mitos::lookup {

class PeopleIndex {
 public:
  /// A spelling of a person's name.
  struct Entry {
    PersonNumber person = 0;
    names::NameKey key;  // `given` and `alias` alone
  };

  /// `people` by their ids. Must not outlive `people`. Takes about 10 µs a spelling.
  PeopleIndex(const std::vector<names::Person>& people, const facets::Columns& columns);

  const std::vector<names::Person>& people() const noexcept { return people_; }
  const names::GivenNames& given_names() const noexcept { return table_; }

  /// The documents that name a person in any field; rising.
  std::span<const index::DocumentNumber> documents_of(PersonNumber person) const {
    return documents_.of(person);
  }

  /// Which documents name each person.
  const PeopleDocuments& documents() const noexcept { return documents_; }

  enum class Part { whole, either };  // of a family name that has several

  /// The entries of everybody with this family name, in any script and common spelling; with Part::either
  /// also of who has it among others ("Lindqvist" of Lindqvist-Moraes). `family` folded, words run together.
  std::vector<const Entry*> bearers(std::string_view family, Part part) const;

  /// The entries of the family names nearest to `family`, within so many typing errors (near_words.h); those
  /// of them that the likeliest slip leads to.
  std::vector<const Entry*> bearers_near(std::string_view family, int edits, query::Budget& budget) const;

  /// The entries of the family names that begin like `beginning`, or that are within so many typing errors of
  /// beginning so; at most `limit`.
  std::vector<const Entry*> bearers_beginning(std::string_view beginning, int edits, std::size_t limit,
                                              query::Budget& budget) const;

  /// The people of whose label or spellings, for each of `words`, a word of its own has one of its prefixes:
  /// first those that have them whole, then those that begin with the first of them, then by documents, then
  /// by label; at most `limit`. Empty if `words` is.
  std::vector<PersonNumber> named_like(const std::vector<Prefixes>& words, std::size_t limit,
                                       query::Budget& budget) const;

  /// The words of all labels and spellings, folded; one comes as often as it stands there.
  std::vector<std::string> words() const;

  /// By documents, most first, then by label.
  bool is_before(PersonNumber a, PersonNumber b) const;

  /// The person with this id; none if there is none.
  std::optional<PersonNumber> with_id(std::string_view id) const;

  /// The key by which typed given names are compared.
  names::NameKey given_key(const std::vector<std::string>& given) const;

 private:
  void add(PersonNumber person, const names::PersonName& name);
  void add_organisation(const names::Person& organisation, PersonNumber number);
  void take(const std::string& key, std::vector<const Entry*>& found) const;

  const std::vector<names::Person>& people_;
  const names::GivenNames& table_ = names::given_names();
  std::vector<Entry> entries_;
  std::unordered_map<std::string, std::vector<std::uint32_t>>
      by_family_;                           // entries, by family_keys() and more
  PrefixIndex names_;                       // labels and spellings
  std::vector<std::string> families_;       // letters, sorted
  std::vector<std::string> family_sounds_;  // sorted
  PeopleDocuments documents_;
  std::vector<std::uint32_t> label_places_;  // by person, as people look for names
};

}  // namespace mitos::lookup
