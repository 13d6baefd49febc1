// SPDX-License-Identifier: GPL-2.0-or-later
// What both sides must agree on about the documents of an index: which facets and sort orders there are, and
// in which value slot each lives. No slot is spelt anywhere else. Pure, any thread.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/standard_fields.h"
#include "common/model/document.h"
#include "common/model/field.h"
#include "common/text/stemmer.h"

namespace mitos::index {

/// Whether a text field is a project's name, which people look for by its parts, too.
constexpr bool is_name(TextField field) {
  return field == TextField::title || field == TextField::acronym;
}

/// A value slot of Xapian's; see docs of Xapian::valueno.
using Slot = unsigned;

/// Holds the folded title; of a longer one this many bytes.
inline constexpr Slot kTitleSlot = 99;
inline constexpr std::size_t kTitleBytes = 256;

/// Holds the key of the title by which `sort=title` goes (common/text/collation.h), as many bytes.
inline constexpr Slot kTitleOrderSlot = 98;

/// Holds the term of a page and its translations (translation_term()).
inline constexpr Slot kTranslationSlot = 97;

/// The facet whose texts name programmes.
inline constexpr std::string_view kProgrammeFacet = "program";

/// The facet of the years of documents.
inline constexpr std::string_view kYearFacet = "year";

/// The filter by a person whichever field names them: of all fields of people one. A field that is called so
/// is filtered by itself.
inline constexpr std::string_view kPersonFilter = "person";

/// The facet of the languages of documents.
inline constexpr std::string_view kLanguageFacet = "lang";

struct FacetSpec {
  std::string name;       // also the request parameter that filters by it
  model::FieldType type;  // what its texts are; stored: kept as they are
};

struct SortSpec {
  std::string name;
  model::FieldType type;  // date or number
  Slot slot;
};

/// Holds the end of the span of time that a document says in a field of dates (model::sortable(), behind all
/// days of its month or year), if it says one. Behind the slots of all sort orders.
constexpr Slot end_slot(const SortSpec& sort) {
  constexpr Slot kFirst = 1'000'000;
  return kFirst + sort.slot;
}

/// Which facets and sort orders an index has: those of every catalogue, then the declared ones.
class Schema {
 public:
  explicit Schema(std::vector<model::DeclaredField> declared = {},
                  std::vector<std::string> languages = text::default_languages());

  /// Which languages' stemmers its words have been through; the first for documents in any other.
  const std::vector<std::string>& languages() const noexcept { return languages_; }

  const std::vector<model::DeclaredField>& declared() const noexcept { return declared_; }
  const std::vector<FacetSpec>& facets() const noexcept { return facets_; }

  /// Numeric sort orders, `date` first; `title` sorts by text and is not among them.
  const std::vector<SortSpec>& sorts() const noexcept { return sorts_; }

  /// What a range of `name` is of, date or number; none if there is no such field, or it has no order.
  std::optional<model::FieldType> ranged(std::string_view name) const;

 private:
  std::vector<model::DeclaredField> declared_;
  std::vector<std::string> languages_;
  std::vector<FacetSpec> facets_;
  std::vector<SortSpec> sorts_;
};

/// Whether kPersonFilter is of all fields of people: there are some, and none is called so.
bool filters_by_person(const Schema& schema);

/// Names that every catalogue has, so that none can be declared again.
bool is_known_field(std::string_view name);

/// What a sort order goes by; none sorts last.
std::optional<double> sort_value(const model::Document& document, const SortSpec& sort);

/// The end of the span of time that a document says in a field, as end_slot() has it; none if it says none.
std::optional<double> end_value(const model::Document& document, const SortSpec& sort);

/// The texts that stand for a document's values in a facet: what it says in the field, and of a span of time
/// each of its years, of a longer one than a thousand years the first thousand.
std::vector<std::string> facet_texts_of(const model::Document& document, const FacetSpec& facet);

/// Calls `visit(TextField, std::string_view field, std::string_view text)` for every piece of text of a
/// document; a phrase never reaches from one piece into the next. `field`: as a query asks for it.
template <typename Visitor>
void for_each_text_of_field(const model::Document& document, Visitor&& visit) {
  for (std::size_t i = 0; i < kTextFields; ++i) {
    const auto part = static_cast<TextField>(i);
    const auto each = [&visit, part](std::string_view name, const std::vector<std::string>& texts) {
      for (const std::string& text : texts) visit(part, name, std::string_view(text));
    };
    const StandardField* const field = kFieldOfText.at(i);
    if (field == nullptr) {
      for (const auto& [name, values] : document.fields) each(name, values);
    } else if (const auto* const text = std::get_if<TextMember>(&field->member)) {
      visit(part, words_of(part).asked_as, std::string_view(document.**text));
    } else if (const auto* const texts = std::get_if<TextsMember>(&field->member)) {
      each(words_of(part).asked_as, document.**texts);
    }
  }
}

/// Calls `visit(TextField, std::string_view text)` for the same.
template <typename Visitor>
void for_each_text(const model::Document& document, Visitor&& visit) {
  for_each_text_of_field(
      document, [&visit](TextField part, std::string_view, std::string_view text) { visit(part, text); });
}

}  // namespace mitos::index
