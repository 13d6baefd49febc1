// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/lookup/values/catalogue_names.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "common/index/schema.h"
#include "common/text/ascii.h"
#include "common/text/utf8.h"
#include "common/text/value_key.h"
#include "searchd/lookup/values/whole_words.h"
#include "searchd/lookup/values/written_small.h"

namespace mitos::lookup {
namespace {

using facets::FacetColumn;
using facets::Ordinal;

// Where the rules put what they do not know.
constexpr std::string_view kUnknownProgrammes = "other";

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), text::is_ascii_digit);
}

std::size_t words_in(const std::string& key) {
  return key.empty() ? 0 : static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
}

// Of the documents, how many have each word of a name, at most.
std::uint64_t documents_with(const std::string& key, const WordUse& use) {
  std::uint64_t least = UINT64_MAX;
  std::size_t begin = 0;
  while (begin < key.size()) {
    const std::size_t end = std::min(key.find(' ', begin), key.size());
    std::uint64_t documents = 0;
    for (const std::string& stem :
         use.lexicon.stem_texts(use.lexicon.look_up(key.substr(begin, end - begin))))
      documents += use.database.get_termfreq(stem);
    least = std::min(least, documents);
    begin = end + 1;
  }
  return least;
}

// A code of letters and a number is typed with a blank and without: "fp7" for "fp 7", "horizon 2020" for
// "horizon2020". "" for other names.
std::string with_other_blank(const std::string& key) {
  const auto begin = std::find_if(key.begin(), key.end(), text::is_ascii_digit);
  if (begin == key.begin() || !std::all_of(begin, key.end(), text::is_ascii_digit) || begin == key.end())
    return "";
  const std::string number(begin, key.end());
  std::string letters(key.begin(), begin);
  const bool apart = letters.back() == ' ';
  if (apart) letters.pop_back();
  if (letters.empty() || letters.find(' ') != std::string::npos) return "";
  return letters + (apart ? "" : " ") + number;
}

// A label in its parts: "Secure societies (SC7)", "Cluster 3: Civil security for society".
struct LabelParts {
  std::string_view plain;               // without what stands in parentheses
  std::string_view before_colon;        // of that; "" if there is no colon
  std::string_view after_colon;         // likewise
  std::vector<std::string_view> codes;  // in parentheses, divided by commas
};

LabelParts parts_of(std::string_view label) {
  LabelParts parts{label, {}, {}, {}};
  const std::size_t open = label.rfind('(');
  if (label.ends_with(')') && open != std::string_view::npos) {
    parts.plain = text::trimmed(label.substr(0, open));
    std::string_view inside = label.substr(open + 1, label.size() - open - 2);
    while (!inside.empty()) {
      const std::size_t end = std::min(inside.find(','), inside.size());
      parts.codes.push_back(text::trimmed(inside.substr(0, end)));
      inside.remove_prefix(std::min(end + 1, inside.size()));
    }
  }
  if (const std::size_t colon = parts.plain.find(':'); colon != std::string_view::npos) {
    parts.before_colon = parts.plain.substr(0, colon);
    parts.after_colon = text::trimmed(parts.plain.substr(colon + 1));
  }
  return parts;
}

// The names of programmes.
class ProgrammeNames {
 public:
  ProgrammeNames(const FacetColumn& column, const WordUse& use, ValueNames& names)
      : column_(column), use_(use), names_(names) {}

  void add() {
    for (Ordinal ordinal = 0; ordinal < column_.value_count(); ++ordinal) {
      for (const auto& [language, label] : column_.labels(ordinal)) add_label(ordinal, label);
    }
    for (const auto& [name, ordinal] : column_.addresses()) add_as(ordinal, name, as_called(ordinal, name));
    for (const index::FacetSpelling& spelling : column_.spellings()) {
      // What names several is read for them, and is none's name.
      if (spelling.values.size() == 1 && (is_code(spelling.raw) || words_in(name_key(spelling.raw)) > 2))
        add_as(spelling.values.front(), spelling.raw, Stands::anywhere);
    }
  }

 private:
  bool is_known(Ordinal ordinal) const {
    return column_.note(ordinal).empty() && column_.value(ordinal) != kUnknownProgrammes;
  }

  void add_as(Ordinal ordinal, std::string_view name, Stands stands) {
    if (!is_known(ordinal)) return;
    const NamedValue value{column_.name(), column_.value(ordinal), stands};
    names_.add(name, value);
    if (const std::string other = with_other_blank(name_key(name)); !other.empty()) names_.add(other, value);
  }

  static bool is_code(std::string_view name) { return has_digit(name); }

  // A word is a name only if it is none of the language.
  Stands as_word(const std::string& key) const {
    return is_written_small(key, use_.vocabulary) ? Stands::beside : Stands::anywhere;
  }

  // A name that the rules know in any text. Two words may be ordinary ones, unless hardly anything else has
  // them.
  Stands as_called(Ordinal ordinal, std::string_view name) const {
    const std::string key = name_key(name);
    const std::size_t words = words_in(key);
    if (is_code(name)) return Stands::anywhere;
    if (words < 2) return as_word(key);
    if (!column_.above(ordinal)) return Stands::anywhere;
    if (words > 2) return is_only_label(ordinal, key) ? Stands::beside : Stands::anywhere;
    const std::uint64_t few = std::uint64_t{2} * column_.documents()[ordinal] + 2;
    return documents_with(key, use_) <= few ? Stands::anywhere : Stands::beside;
  }

  // What is a label and has no code is ordinary words: "Education and lifelong learning".
  bool is_only_label(Ordinal ordinal, const std::string& key) const {
    const auto& labels = column_.labels(ordinal);
    return std::any_of(labels.begin(), labels.end(),
                       [&key](const auto& label) { return name_key(label.second) == key; });
  }

  Stands as_label(Ordinal ordinal, std::string_view label) const {
    if (is_code(label)) return Stands::anywhere;
    if (column_.above(ordinal)) return Stands::beside;
    const std::string key = name_key(label);
    return words_in(key) > 1 ? Stands::anywhere : as_word(key);
  }

  void add_label(Ordinal ordinal, std::string_view label) {
    const LabelParts parts = parts_of(label);
    add_as(ordinal, label, as_label(ordinal, label));
    add_as(ordinal, parts.plain, as_label(ordinal, parts.plain));
    if (!parts.before_colon.empty())
      add_as(ordinal, parts.before_colon, is_code(parts.before_colon) ? Stands::anywhere : Stands::beside);
    if (!parts.after_colon.empty()) add_as(ordinal, parts.after_colon, Stands::beside);
    for (const std::string_view code : parts.codes) {
      // “SC7”, “EPAnEK”, but not “Justice”.
      if (is_code(code) || is_one_word_name(code)) add_as(ordinal, code, as_word(name_key(code)));
    }
  }

  const FacetColumn& column_;
  const WordUse& use_;
  ValueNames& names_;
};

// A short name that is all of one framework's name and the beginning of another's says neither: "Horizon".
void share_beginnings(const FacetColumn& programmes, ValueNames& names) {
  std::vector<std::pair<std::string, NamedValue>> shared;
  std::vector<std::pair<std::string, std::string>> frameworks;  // name, value
  for (Ordinal ordinal = 0; ordinal < programmes.value_count(); ++ordinal) {
    if (programmes.above(ordinal)) continue;
    for (const auto& [language, label] : programmes.labels(ordinal))
      frameworks.emplace_back(name_key(label), programmes.value(ordinal));
  }
  names.for_each([&](const std::string& key, const std::vector<NamedValue>& values) {
    const bool alone = std::any_of(values.begin(), values.end(), [&](const NamedValue& value) {
      return value.facet == programmes.name() && value.stands == Stands::anywhere;
    });
    if (!alone || words_in(key) > 1) return;
    for (const auto& [name, value] : frameworks) {
      if (name.starts_with(key + " ")) shared.emplace_back(key, NamedValue{programmes.name(), value});
    }
  });
  for (const auto& [key, value] : shared) names.add(key, value);
}

// A code without digits that is the whole label of something else is an ordinary word: ICT, of one framework.
void demote_ordinary_codes(const std::string& programmes, ValueNames& names) {
  names.for_each([&](const std::string& key, std::vector<NamedValue>& values) {
    const auto is_ordinary = [&](const NamedValue& value) {
      return value.facet == programmes && value.stands == Stands::beside;
    };
    if (has_digit(key) || words_in(key) > 1 || std::none_of(values.begin(), values.end(), is_ordinary))
      return;
    for (NamedValue& value : values) {
      if (value.facet == programmes) value.stands = Stands::beside;
    }
  });
}

// A longer name that has in it one of the same framework that stands anywhere is no ordinary words: "Marie
// Skłodowska-Curie actions (MSCA)", "ISF Borders".
void widen_longer_names(const std::string& programmes, ValueNames& names) {
  const auto framework = [](const std::string& value) { return value.substr(0, value.find('/')); };
  const auto has_inside = [&](const std::string& key, const std::string& value) {
    std::vector<std::size_t> ends;
    for (std::size_t at = 0; at != std::string::npos; at = key.find(' ', at + 1)) ends.push_back(at);
    ends.push_back(key.size());
    for (std::size_t begin = 0; begin + 1 < ends.size(); ++begin) {
      for (std::size_t end = begin + 1; end < ends.size(); ++end) {
        const std::size_t from = ends[begin] + (begin > 0 ? 1 : 0);
        if (ends[end] - from == key.size()) continue;
        const auto inside = names.named(key.substr(from, ends[end] - from));
        const bool said = std::any_of(inside.begin(), inside.end(), [&](const NamedValue& other) {
          return other.facet == programmes && other.stands == Stands::anywhere &&
                 framework(other.value) == framework(value);
        });
        if (said) return true;
      }
    }
    return false;
  };
  names.for_each([&](const std::string& key, std::vector<NamedValue>& values) {
    for (NamedValue& value : values) {
      const bool narrow = value.facet == programmes && value.stands == Stands::beside;
      if (narrow && words_in(key) > 1 && has_inside(key, value.value)) value.stands = Stands::anywhere;
    }
  });
}

// What collections are called whose name is one of these.
struct Noun {
  std::array<std::string_view, 4> plural;    // "projects about drones", "drone projects"
  std::array<std::string_view, 4> singular;  // "a project about drones"
};
constexpr std::array<Noun, 3> kNouns{{
    {{"projects", "έργα", "", ""}, {"project", "έργο", "", ""}},
    {{"publications", "papers", "δημοσιεύσεις", "εργασίες"}, {"publication", "paper", "δημοσίευση", ""}},
    {{"", "", "", ""}, {"news", "article", "articles", "άρθρα"}},
}};

void add_collection(const FacetColumn& column, Ordinal ordinal, ValueNames& names) {
  NamedValue value{column.name(), column.value(ordinal), Stands::beside};
  names.add(value.value, value);
  for (const auto& [language, label] : column.labels(ordinal)) names.add(label, value);
  const std::string key = name_key(value.value);
  for (const Noun& noun : kNouns) {
    const auto is_key = [&key](std::string_view word) { return !word.empty() && name_key(word) == key; };
    if (std::none_of(noun.plural.begin(), noun.plural.end(), is_key) &&
        std::none_of(noun.singular.begin(), noun.singular.end(), is_key))
      continue;
    for (const std::string_view word : noun.singular) names.add(word, value);
    value.stands = Stands::at_an_end;
    for (const std::string_view word : noun.plural) names.add(word, value);
  }
}

// The documents that have the words and not the tag are so few that nothing is lost.
Stands tag_stands(const FacetColumn& column, Ordinal ordinal, const WordUse& use) {
  const std::uint64_t tagged = column.documents()[ordinal];
  const std::string key = name_key(column.label(ordinal));
  const std::uint64_t all = words_in(key) > 1 ? 2 * tagged : tagged + tagged / 4;
  return documents_with(key, use) <= all ? Stands::anywhere : Stands::beside;
}

}  // namespace

ValueNames names_of_catalogue(const facets::Columns& columns, const WordUse& use) {
  ValueNames names;
  if (const FacetColumn* programmes = columns.facet(index::kProgrammeFacet)) {
    ProgrammeNames(*programmes, use, names).add();
    share_beginnings(*programmes, names);
    demote_ordinary_codes(programmes->name(), names);
    widen_longer_names(programmes->name(), names);
  }
  if (const FacetColumn* collections = columns.facet("collection")) {
    for (Ordinal ordinal = 0; ordinal < collections->value_count(); ++ordinal)
      add_collection(*collections, ordinal, names);
  }
  if (const FacetColumn* tags = columns.facet("tags")) {
    for (Ordinal ordinal = 0; ordinal < tags->value_count(); ++ordinal) {
      const NamedValue value{tags->name(), tags->value(ordinal), tag_stands(*tags, ordinal, use)};
      for (const auto& [language, label] : tags->labels(ordinal)) names.add(label, value);
      if (text::value_key(tags->label(ordinal)) != value.value)
        names.add(value.value, value);  // named by staff
    }
  }
  return names;
}

}  // namespace mitos::lookup
