// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/export/bibtex_type.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/fold.h"

namespace mitos::api {
namespace {

constexpr std::array<std::string_view, 9> kTypeFields{"entrytype",         "entry_type", "bibtype",
                                                      "pubtype",           "pub_type",   "publication_type",
                                                      "publication_types", "type",       "kind"};

// BibTeX's types, and what catalogues and CSL call them. Folded.
constexpr std::array<std::pair<std::string_view, std::string_view>, 41> kTypes{
    {{"article", "article"},
     {"journal", "article"},
     {"journal article", "article"},
     {"journal paper", "article"},
     {"article journal", "article"},
     {"article magazine", "article"},
     {"magazine article", "article"},
     {"book", "book"},
     {"monograph", "book"},
     {"booklet", "booklet"},
     {"inbook", "inbook"},
     {"incollection", "incollection"},
     {"book chapter", "incollection"},
     {"book section", "incollection"},
     {"chapter", "incollection"},
     {"inproceedings", "inproceedings"},
     {"conference", "inproceedings"},
     {"conference article", "inproceedings"},
     {"conference paper", "inproceedings"},
     {"paper conference", "inproceedings"},
     {"proceedings article", "inproceedings"},
     {"workshop paper", "inproceedings"},
     {"manual", "manual"},
     {"mastersthesis", "mastersthesis"},
     {"master thesis", "mastersthesis"},
     {"masters thesis", "mastersthesis"},
     {"master's thesis", "mastersthesis"},
     {"misc", "misc"},
     {"phdthesis", "phdthesis"},
     {"phd thesis", "phdthesis"},
     {"doctoral thesis", "phdthesis"},
     {"doctoral dissertation", "phdthesis"},
     {"dissertation", "phdthesis"},
     {"thesis", "phdthesis"},
     {"proceedings", "proceedings"},
     {"conference proceedings", "proceedings"},
     {"techreport", "techreport"},
     {"report", "techreport"},
     {"technical report", "techreport"},
     {"working paper", "techreport"},
     {"unpublished", "unpublished"}}};

// "paper-conference", "Journal_Article" -> words with one blank between them.
std::string words_of(std::string_view kind) {
  std::string words = text::fold(kind);
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
  return words;
}

}  // namespace

bool says_type(std::string_view field) {
  const std::string folded = text::fold(field);
  return std::find(kTypeFields.begin(), kTypeFields.end(), folded) != kTypeFields.end();
}

std::string bibtex_type(const std::vector<std::string>& kinds,
                        const std::map<std::string, std::string>& types) {
  for (const std::string& kind : kinds) {
    const std::string folded = text::fold(kind);
    const auto site = std::find_if(types.begin(), types.end(),
                                   [&folded](const auto& type) { return text::fold(type.first) == folded; });
    if (site != types.end()) return site->second;
    const std::string words = words_of(kind);
    const auto* const known = std::find_if(kTypes.begin(), kTypes.end(),
                                           [&words](const auto& type) { return type.first == words; });
    if (known != kTypes.end()) return std::string(known->second);
  }
  return "";
}

}  // namespace mitos::api
