// SPDX-License-Identifier: GPL-2.0-or-later
// A build: from the configured folders to a published generation.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "common/config/config.h"
#include "common/error.h"
#include "common/finding.h"
#include "common/index/generation.h"
#include "indexer/build/pipeline.h"
#include "indexer/build/progress.h"
#include "indexer/source/walk/publishing.h"

namespace mitos::build {

struct BuildOptions {
  config::Config config;
  unsigned threads = 1;
  source::Publishing publishing;
  bool allow_empty = false;  // publish a source that has become empty

  /// Asked right before publishing, once: false if the user gave up. From true on nothing stops the build.
  std::function<bool()> may_publish = [] { return true; };
};

/// Every file found is a document, rejected, left out, a section page or a text without front matter.
struct BuildSummary {
  index::GenerationNumber generation = 0;
  std::uint64_t files = 0;
  std::uint64_t documents = 0;
  std::map<std::string, std::uint64_t> collections;
  std::vector<source::LeftOut> left_out;  // by file
  std::optional<NextChange> next_change;
  std::uint64_t section_pages = 0;
  std::uint64_t not_documents = 0;
  std::vector<Finding> rejected;
  std::vector<Finding> warnings;
  double seconds = 0;
  std::uint64_t source_bytes = 0;
  std::uint64_t index_bytes = 0;
};

/// The user gave up; nothing was published.
class Interrupted : public Error {
 public:
  Interrupted() : Error("interrupted; nothing was published") {}
};

/// Builds and publishes. Bad documents are in the summary; a broken world throws (LockedError,
/// IoError, EmptiedSource, Interrupted) and leaves what is served as it was. ConfigError: nothing was
/// written.
BuildSummary build(const BuildOptions& options, Progress& progress, const std::stop_token& stop);

}  // namespace mitos::build
