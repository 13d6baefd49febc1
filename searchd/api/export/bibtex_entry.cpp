// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/export/bibtex_entry.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "common/index/optional_fields.h"
#include "common/model/catalogue_date.h"
#include "searchd/api/export/bibtex_name.h"
#include "searchd/api/export/bibtex_type.h"
#include "searchd/api/export/field_texts.h"

namespace mitos::api {
namespace {

using Texts = std::vector<std::string>;

class EntryMaker {
 public:
  EntryMaker(const model::Document& document, const snapshot::Snapshot& snapshot, const Texts& asked)
      : document_(document), snapshot_(snapshot), asked_(asked), mapping_(snapshot.manifest().bibtex) {}

  BibtexEntry make() const {
    BibtexEntry entry;
    entry.id = document_.id;
    entry.title = fmt::format("{}", fmt::join(texts(mapped("title").value_or("title")), " "));
    entry.authors = names(mapped("author").value_or(people_field({"author", "authors"}).value_or("contact")));
    if (const auto editors = mapped("editor")) {
      entry.editors = names(*editors);
    } else if (const auto declared = people_field({"editor", "editors"})) {
      entry.editors = names(*declared);
    }
    add_date(entry);
    entry.url = fmt::format("{}", fmt::join(texts(mapped("url").value_or("url")), " "));
    entry.keywords = texts(mapped("keywords").value_or("tags"));
    entry.note = fmt::format("{}", fmt::join(texts(mapped("note").value_or("program")), "; "));
    add_fields(entry);
    entry.type = bibtex_type(kind_of_work(), mapping_.types);
    return entry;
  }

 private:
  bool is_asked(std::string_view field) const {
    return asked_.empty() || std::find(asked_.begin(), asked_.end(), field) != asked_.end();
  }

  // The field that the site wants as BibTeX's `name`.
  std::optional<std::string> mapped(const std::string& name) const {
    const auto found = mapping_.fields.find(name);
    return found == mapping_.fields.end() ? std::nullopt : std::optional(found->second);
  }

  Texts texts(const std::string& field) const {
    return is_asked(field) ? labels_of(document_, snapshot_.columns(), field) : Texts{};
  }

  // A declared field of people, by one of these names, that is asked for and says something.
  std::optional<std::string> people_field(std::initializer_list<std::string_view> names) const {
    for (const model::DeclaredField& field : snapshot_.schema().declared()) {
      const bool named = std::find(names.begin(), names.end(), field.name) != names.end();
      if (named && field.type == model::FieldType::person && is_asked(field.name) &&
          index::has_value(document_, field.name))
        return field.name;
    }
    return std::nullopt;
  }

  Texts names(const std::string& field) const {
    if (!is_asked(field)) return {};
    const facets::FacetColumn* column = snapshot_.columns().facet(field);
    const lookup::PeopleIndex& people = snapshot_.people_index();
    const Texts raws = index::texts_of(document_, field);
    Texts names;
    if (column == nullptr || column->type() != model::FieldType::person) {
      for (const std::string& raw : raws) {
        names::Person person;
        person.label = raw;
        names.push_back(bibtex_name(person, people.given_names()));
      }
      return names;
    }
    for (const auto& [ordinal, raw] : column->shown(document_.number, raws)) {
      if (const auto person = people.with_id(column->value(ordinal)))
        names.push_back(bibtex_name(people.people()[*person], people.given_names()));
    }
    return names;
  }

  void add_date(BibtexEntry& entry) const {
    model::Date date = own_date();
    for (const char* name : {"year", "date"}) {
      if (const auto field = mapped(name)) {
        const Texts said = texts(*field);
        date = said.empty() ? model::Date{0, 0, 0}
                            : model::parse_catalogue_date(said.front()).value_or(model::Date{0, 0, 0});
      }
    }
    entry.year = date.year;
    entry.month = date.month;
    entry.day = date.day;
  }

  // As far as it is asked for: `year` may be without the day. All 0 if there is none.
  model::Date own_date() const {
    if (document_.date && is_asked("date")) return *document_.date;
    return {document_.date && is_asked("year") ? document_.date->year : 0, 0, 0};
  }

  // Those of the mapping before those that are known by their names.
  void add_fields(BibtexEntry& entry) const {
    for (const auto& [name, field] : mapping_.fields) {
      if (!is_of_entry(name)) entry.fields.emplace_back(name, texts(field));
    }
    for (const model::DeclaredField& field : snapshot_.schema().declared()) {
      if (const std::string_view name = bibtex_field(field.name); !name.empty())
        entry.fields.emplace_back(name, texts(field.name));
    }
  }

  // What an entry has a place of its own for.
  static bool is_of_entry(std::string_view name) {
    constexpr std::array<std::string_view, 8> kOwn{"title", "author", "editor",   "year",
                                                   "date",  "url",    "keywords", "note"};
    return std::find(kOwn.begin(), kOwn.end(), name) != kOwn.end();
  }

  // Whether or not it is asked for: no entry is without a type.
  Texts kind_of_work() const {
    if (!mapping_.type.empty()) return labels_of(document_, snapshot_.columns(), mapping_.type);
    for (const model::DeclaredField& field : snapshot_.schema().declared()) {
      if (says_type(field.name)) return labels_of(document_, snapshot_.columns(), field.name);
    }
    return {};
  }

  const model::Document& document_;
  const snapshot::Snapshot& snapshot_;
  const Texts& asked_;
  const model::BibtexMapping& mapping_;
};

}  // namespace

BibtexEntry bibtex_entry(const model::Document& document, const snapshot::Snapshot& snapshot,
                         const std::vector<std::string>& fields) {
  return EntryMaker(document, snapshot, fields).make();
}

}  // namespace mitos::api
