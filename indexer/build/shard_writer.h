// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include "common/index/document_store.h"
#include "indexer/build/analyse.h"

namespace mitos::build {

/// Writes one run of documents, their numbers rising: postings by Xapian, records to a document
/// store. Nothing is synced; a shard is scratch until the generation is put together. One thread
/// at a time.
class ShardWriter {
 public:
  /// Creates `folder`. Throws IoError, here and below.
  explicit ShardWriter(const std::filesystem::path& folder);
  ~ShardWriter();
  ShardWriter(const ShardWriter&) = delete;
  ShardWriter& operator=(const ShardWriter&) = delete;

  void add(const AnalysedDocument& document);

  /// Writes out what is buffered. Nothing may be added afterwards.
  void close();

  std::filesystem::path postings_folder() const;
  const index::DocumentStoreWriter& store() const noexcept { return store_; }

 private:
  struct Postings;

  std::filesystem::path folder_;
  index::DocumentStoreWriter store_;
  std::unique_ptr<Postings> postings_;
};

}  // namespace mitos::build
