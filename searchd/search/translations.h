// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/model/document.h"
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

}  // namespace mitos::search
