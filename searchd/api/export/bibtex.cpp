// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/export/bibtex.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "common/index/checksum.h"
#include "common/names/read/latin.h"
#include "common/text/ascii.h"
#include "common/text/utf8.h"

namespace mitos::api {
namespace {

// Fields of entries by the names that sites give them; those of the standard styles, and of biblatex what all
// use.
constexpr std::array<std::pair<std::string_view, std::string_view>, 27> kFields{
    {{"address", "address"},
     {"booktitle", "booktitle"},
     {"chapter", "chapter"},
     {"conference", "booktitle"},
     {"doi", "doi"},
     {"edition", "edition"},
     {"eprint", "eprint"},
     {"howpublished", "howpublished"},
     {"institution", "institution"},
     {"isbn", "isbn"},
     {"issn", "issn"},
     {"issue", "number"},
     {"journal", "journal"},
     {"journal_title", "journal"},
     {"journaltitle", "journal"},
     {"number", "number"},
     {"organization", "organization"},
     {"organisation", "organization"},
     {"page", "pages"},
     {"pages", "pages"},
     {"proceedings", "booktitle"},
     {"publisher", "publisher"},
     {"school", "school"},
     {"series", "series"},
     {"volume", "volume"},
     {"abstract", "abstract"},
     {"language", "language"}}};

// Identifiers, which no reader takes for LaTeX.
constexpr std::array<std::string_view, 4> kLiteral{"doi", "isbn", "issn", "eprint"};

// BibTeX's own macros, which styles spell as they like.
constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};

// BibTeX counts even \{ and \} when it looks for the end of a field, so braces need names.
std::string_view in_latex(char c) {
  switch (c) {
    case '\\':
      return R"({\textbackslash})";
    case '{':
      return R"({\textbraceleft})";
    case '}':
      return R"({\textbraceright})";
    case '~':
      return R"({\textasciitilde})";
    case '^':
      return R"({\textasciicircum})";
    case '%':
      return R"(\%)";
    case '&':
      return R"(\&)";
    case '$':
      return R"(\$)";
    case '#':
      return R"(\#)";
    case '_':
      return R"(\_)";
    default:
      return "";
  }
}

bool stays_in_key(char c) {
  return text::is_ascii_alphanumeric(c) || c == '-' || c == '_' || c == '/';
}

// \url and biblatex take addresses literally, so what would end the field is percent-encoded, not escaped.
std::string url_text(std::string_view url) {
  constexpr unsigned char kAfterAscii = 0x7f;
  std::string out;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    const bool literal =
        byte > ' ' && byte < kAfterAscii && std::string_view("{}\\^\"<>`|").find(c) == std::string_view::npos;
    out += literal ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return out;
}

std::string field(std::string_view name, const std::string& value) {
  return value.empty() ? "" : fmt::format("  {} = {{{}}},\n", name, value);
}

std::string value_text(std::string_view name, const std::vector<std::string>& values) {
  const bool literal = std::find(kLiteral.begin(), kLiteral.end(), name) != kLiteral.end();
  if (!literal) return values.size() == 1 ? bibtex_text(values.front()) : bibtex_list(values);
  std::vector<std::string> texts;
  std::transform(values.begin(), values.end(), std::back_inserter(texts), url_text);
  return fmt::format("{}", fmt::join(texts, ", "));
}

std::string_view type_of(const BibtexEntry& entry) {
  const auto has = [&entry](std::string_view name) {
    return std::any_of(entry.fields.begin(), entry.fields.end(),
                       [name](const auto& field) { return field.first == name && !field.second.empty(); });
  };
  if (has("journal")) return "article";
  return has("booktitle") ? "inproceedings" : "misc";
}

}  // namespace

std::string bibtex_text(std::string_view text) {
  std::string out;
  for (const char c : text::single_spaced(text)) {
    const std::string_view escaped = in_latex(c);
    if (escaped.empty()) {
      out += c;
    } else {
      out += escaped;
    }
  }
  return out;
}

std::string bibtex_list(const std::vector<std::string>& values) {
  std::string list;
  for (const std::string& value : values) {
    if (!list.empty()) list += ", ";
    const std::string text = bibtex_text(value);
    list += text.find(',') == std::string::npos ? text : '{' + text + '}';
  }
  return list;
}

std::string bibtex_key(std::string_view id) {
  std::string key;
  if (std::all_of(id.begin(), id.end(), stays_in_key)) {
    key = id;
    std::replace(key.begin(), key.end(), '/', ':');
    return key;
  }
  constexpr std::size_t kDigits = 16;  // 64 bits: no two of a million ids meet
  for (std::size_t begin = 0; begin <= id.size();) {
    const std::size_t end = std::min(id.find('/', begin), id.size());
    key += names::slug(id.substr(begin, end - begin));
    key += end < id.size() ? ':' : '-';
    begin = end + 1;
  }
  return key + index::checksum_of(id).substr(0, kDigits);
}

std::string_view bibtex_field(std::string_view declared) {
  const auto same = [declared](const auto& field) {
    return std::equal(declared.begin(), declared.end(), field.first.begin(), field.first.end(),
                      [](char typed, char known) { return text::ascii_lower(typed) == known; });
  };
  const auto* const found = std::find_if(kFields.begin(), kFields.end(), same);
  return found == kFields.end() ? std::string_view{} : found->second;
}

std::string to_bibtex(const BibtexEntry& entry) {
  std::string out =
      fmt::format("@{}{{{},\n", entry.type.empty() ? type_of(entry) : entry.type, bibtex_key(entry.id));
  // The inner braces keep its capitals.
  if (!entry.title.empty()) out += field("title", '{' + bibtex_text(entry.title) + '}');
  out += field("author", fmt::format("{}", fmt::join(entry.authors, " and ")));
  out += field("editor", fmt::format("{}", fmt::join(entry.editors, " and ")));
  if (entry.year != 0) out += field("year", std::to_string(entry.year));
  if (entry.month >= 1 && entry.month <= kMonths.size())
    out += fmt::format("  month = {},\n", kMonths[entry.month - 1]);
  if (entry.day != 0) out += field("day", std::to_string(entry.day));
  std::set<std::string_view> told;
  for (const auto& [name, values] : entry.fields) {
    if (!values.empty() && told.insert(name).second) out += field(name, value_text(name, values));
  }
  out += field("url", url_text(entry.url));
  out += field("keywords", bibtex_list(entry.keywords));
  out += field("note", bibtex_text(entry.note));
  return out + "}\n\n";
}

}  // namespace mitos::api
