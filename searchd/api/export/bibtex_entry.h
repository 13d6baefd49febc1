// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/model/document.h"
#include "searchd/api/export/bibtex.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::api {

/// What BibTeX says of a document; of `fields` only, if there are any. The site's mapping decides first. What
/// it does not say: authors are `author` or `authors`, if people are declared so, else `contact`; editors are
/// `editor` or `editors`; keywords are the tags, the note is the programme; fields that BibTeX knows by their
/// names come along, and the type is what bibtex_type.h makes of them. Any thread.
BibtexEntry bibtex_entry(const model::Document& document, const snapshot::Snapshot& snapshot,
                         const std::vector<std::string>& fields);

}  // namespace mitos::api
