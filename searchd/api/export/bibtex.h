// SPDX-License-Identifier: GPL-2.0-or-later
// Documents as BibTeX writes them down. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mitos::api {

/// What an entry says; what is empty or 0 is left out. All text is UTF-8 and plain.
struct BibtexEntry {
  std::string id;    // of the document: "projects/AI4Media"
  std::string type;  // "article"; "": what the fields make of it
  std::string title;
  std::vector<std::string> authors;  // as BibTeX has them: bibtex_name.h
  std::vector<std::string> editors;  // likewise
  int year = 0;
  unsigned month = 0;  // 1–12
  unsigned day = 0;    // 1–31
  std::string url;
  std::vector<std::string> keywords;
  std::string note;
  std::vector<std::pair<std::string, std::vector<std::string>>> fields;  // others, by BibTeX's names
};

/// The name by which BibTeX knows a field that a site declared, in any case: "Journal" -> "journal"; "" if it
/// knows none.
std::string_view bibtex_field(std::string_view declared);

/// The whole entry with an empty line behind it. Without a type it is an @article if it has a journal, an
/// @inproceedings if it has a booktitle, else a @misc. Of two values of a field the first counts.
std::string to_bibtex(const BibtexEntry& entry);

/// What the entry of a document is called: ASCII letters, digits, - _ and : only, always the same for one id,
/// and never the same for two: where an id cannot stay as it is, its checksum is added.
///   "projects/AI4Media" -> "projects:AI4Media"      "news/Φάροι" -> "news:faroi-4f0c…"
std::string bibtex_key(std::string_view id);

/// Text that BibTeX and then LaTeX give back as it was; white space becomes single blanks. Braces balance
/// whatever the text.
std::string bibtex_text(std::string_view text);

/// Several values of one field, with ", " between them; one that has a comma stands in braces, by which
/// biblatex keeps it whole.
///   {"salt", "water, fresh"}  ->  salt, {water, fresh}
std::string bibtex_list(const std::vector<std::string>& values);

}  // namespace mitos::api
