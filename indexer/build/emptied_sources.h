// SPDX-License-Identifier: GPL-2.0-or-later
// A source that had documents and has none any more is a disk that is not mounted rather than a decision.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "common/config/config.h"
#include "common/error.h"
#include "common/finding.h"
#include "common/index/generation.h"
#include "indexer/source/walk/walk.h"

namespace mitos::build {

/// Nothing was published, since a source has become empty.
class EmptiedSource : public Error {
  using Error::Error;
};

using DocumentsOf = std::map<std::string, std::uint64_t>;  // by the name of the collection

/// What the generation that is served has of each collection; if none is said to be, the newest one.
struct Served {
  index::GenerationNumber generation = 0;
  DocumentsOf documents;          // none if nothing was published yet
  std::vector<Finding> warnings;  // if the generation is damaged, and another one is asked, or none can be
};

/// Throws IoError if what is published cannot be seen.
Served load_served(const std::filesystem::path& index);

/// How many files a walk found in each collection.
DocumentsOf count_files(const source::Walk& walk);

/// Throws EmptiedSource if one of the collections has documents in `served` and nothing in `now`; it names
/// the sources, and the first of `rejected` in each. The same if `served` has documents of whichever
/// collections, and `now` has none.
void refuse_emptied(const Served& served, const std::vector<config::Collection>& collections,
                    const DocumentsOf& now, const std::vector<Finding>& rejected);

}  // namespace mitos::build
