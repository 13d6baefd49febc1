// SPDX-License-Identifier: GPL-2.0-or-later
// The threads of a build: files in, written shards out.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <tuple>
#include <vector>

#include "common/finding.h"
#include "common/index/phrases.h"
#include "common/index/schema.h"
#include "common/index/synonyms.h"
#include "common/index/vocabulary.h"
#include "indexer/build/facet_texts.h"
#include "indexer/build/position_runs.h"
#include "indexer/build/progress.h"
#include "indexer/build/shard_writer.h"
#include "indexer/build/shared_addresses.h"
#include "indexer/source/read_document.h"
#include "indexer/source/walk/walk.h"

namespace mitos::build {

/// When time alone will first change which pages are published.
struct NextChange {
  std::chrono::sys_seconds at;
  std::string file;
  bool appears = false;  // or goes

  bool operator<(const NextChange& other) const {
    return std::tie(at, file) < std::tie(other.at, other.file);
  }
};

struct PipelineResult {
  std::vector<std::unique_ptr<ShardWriter>> shards;      // in the order of their numbers
  std::vector<std::unique_ptr<PositionRuns>> positions;  // closed
  std::vector<index::VocabularyEntry> vocabulary;        // a word may be in it more than once
  std::vector<index::Phrase> phrases;                    // of several documents each
  std::vector<index::Synonym> abbreviations;             // that titles spell out, both ways
  CatalogueTexts facet_texts;
  PageAddresses addresses;
  std::map<std::string, std::uint64_t> collections;  // documents in each
  std::uint64_t documents = 0;
  std::map<std::string, std::uint64_t> by_time;  // left out in each since they are due later, or expired
  std::vector<source::LeftOut> left_out;         // by file
  std::optional<NextChange> next_change;
  std::uint64_t sections_without_text = 0;
  std::uint64_t not_documents = 0;  // .txt files without front matter
  std::uint64_t source_bytes = 0;
  std::vector<Finding> rejected;  // by file
  std::vector<Finding> warnings;  // by file
};

/// Reads, analyses and writes all files of `walk` with `threads` threads, one shard for each, below
/// `scratch`. A file's document number is its place in `walk.files` plus one, however many threads
/// there are. Throws what a thread threw; returns early, incomplete, when `stop` is requested.
PipelineResult run_pipeline(const source::Walk& walk, const source::ReadOptions& options,
                            const index::Schema& schema, const std::filesystem::path& scratch,
                            unsigned threads, Progress& progress, const std::stop_token& stop);

}  // namespace mitos::build
