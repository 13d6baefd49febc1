// SPDX-License-Identifier: GPL-2.0-or-later
// Which type of BibTeX's a kind of work is. Pure, any thread.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mitos::api {

/// Whether a field of this name says what kind of work a document is, unless the site says which one does:
/// "publication_type", "kind" …
bool says_type(std::string_view field);

/// The type of an entry for the first of `kinds` that is known: by the site's `types`, else as a type of
/// BibTeX's or by a usual name, in any case. "" if none is.
///   "Journal article" -> "article"     "paper-conference" -> "inproceedings"     "PhD thesis" -> "phdthesis"
std::string bibtex_type(const std::vector<std::string>& kinds,
                        const std::map<std::string, std::string>& types);

}  // namespace mitos::api
