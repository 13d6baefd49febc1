// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/model/document.h"
#include "searchd/search/ranking/ranked.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

/// A page in another language.
struct Translation {
  std::string language;
  std::string id;
  std::string url;
  std::string title;
};

/// The same page in other languages, by language, each once. Throws IndexError.
std::vector<Translation> translations_of(const snapshot::Snapshot& snapshot, const model::Document& document);

/// Of the first of `ranked` (rerank.h) puts the translations of one page in `language` before its others, in
/// the places that they have together. Nothing else moves, and nothing does if `language` is "". Throws
/// Xapian::Error.
void prefer_language(std::vector<Ranked>& ranked, const std::string& language,
                     snapshot::Snapshot::Lease& lease);

}  // namespace mitos::search
