// SPDX-License-Identifier: GPL-2.0-or-later
// What both sides must agree on about a document in the index: which text fields there are and
// what they weigh, which facets and sort orders there are, and in which value slot each lives.
// No weight and no slot is spelt anywhere else. Pure, any thread.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/document.h"
#include "common/model/field.h"
#include "common/text/stemmer.h"

namespace mitos::index {

/// A part of a document whose words can be found.
enum class TextField { title, acronym, contact, program, tags, headings, excerpt, declared, body };

struct TextFieldSpec {
  TextField field;
  std::string_view name;
  unsigned weight;  // a word there counts as this many in the body
};

/// All of them, in the order in which a snippet or an explanation prefers them.
inline constexpr std::array<TextFieldSpec, 9> kTextFields{{
    {TextField::title, "title", 3},
    {TextField::acronym, "acronym", 4},
    {TextField::contact, "contact", 2},
    {TextField::program, "program", 2},
    {TextField::tags, "tags", 2},
    {TextField::headings, "headings", 2},
    {TextField::excerpt, "excerpt", 1},
    {TextField::declared, "declared", 1},
    {TextField::body, "body", 1},
}};

/// Whether a text field is a project's name, which people look for by its parts, too.
constexpr bool is_name(TextField field) {
  return field == TextField::title || field == TextField::acronym;
}

/// A value slot of Xapian's; see docs of Xapian::valueno.
using Slot = unsigned;

/// Holds the folded title, by which `sort=title` goes; of a longer one this many bytes.
inline constexpr Slot kTitleSlot = 99;
inline constexpr std::size_t kTitleBytes = 256;

/// The facet whose texts name programmes.
inline constexpr std::string_view kProgrammeFacet = "program";

/// The facet of the years of documents.
inline constexpr std::string_view kYearFacet = "year";

struct FacetSpec {
  std::string name;       // also the request parameter that filters by it
  model::FieldType type;  // what its texts are; stored: kept as they are
  Slot slot;
};

struct SortSpec {
  std::string name;
  model::FieldType type;  // date or number
  Slot slot;
};

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

/// Names that every catalogue has, so that none can be declared again.
bool is_known_field(std::string_view name);

/// The texts of a document that facet `name` is made of, as typed; what they stand for: facet_values.h.
std::vector<std::string> facet_texts(const model::Document& document, std::string_view name);

/// What a sort order goes by; none sorts last.
std::optional<double> sort_value(const model::Document& document, const SortSpec& sort);

/// Several such texts in one value slot, and out again. No value holds a NUL.
std::string join_values(const std::vector<std::string>& values);
std::vector<std::string_view> split_values(std::string_view joined);

/// Calls `visit(TextField, std::string_view)` for every piece of text of a document; a phrase
/// never reaches from one piece into the next.
template <typename Visitor>
void for_each_text(const model::Document& document, Visitor&& visit) {
  const auto each = [&visit](TextField field, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) visit(field, std::string_view(text));
  };
  visit(TextField::title, std::string_view(document.title));
  visit(TextField::acronym, std::string_view(document.acronym));
  each(TextField::contact, document.contact);
  each(TextField::program, document.program);
  each(TextField::tags, document.tags);
  each(TextField::headings, document.headings);
  visit(TextField::excerpt, std::string_view(document.excerpt));
  for (const auto& [name, values] : document.fields) each(TextField::declared, values);
  visit(TextField::body, std::string_view(document.body));
}

/// The weight of a text field.
constexpr unsigned weight_of(TextField field) {
  for (const TextFieldSpec& spec : kTextFields) {
    if (spec.field == field) return spec.weight;
  }
  return 1;
}

}  // namespace mitos::index
