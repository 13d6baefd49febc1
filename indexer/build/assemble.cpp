// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/assemble.h"

#include <xapian.h>

#include "common/index/generation.h"
#include "common/io/files.h"
#include "common/io/folder.h"
#include "indexer/build/xapian_write.h"

namespace mitos::build {
namespace {

// One database of one file: in a database of several shards Xapian's deciders see the shards' own
// document numbers.
void compact_postings(const std::vector<std::unique_ptr<ShardWriter>>& shards,
                      const std::filesystem::path& scratch, const std::filesystem::path& to) {
  write_by_xapian(to, [&shards, &scratch, &to] {
    Xapian::Database all;
    for (const std::unique_ptr<ShardWriter>& shard : shards) {
      if (!shard->store().entries().empty()) {
        all.add_database(Xapian::Database(shard->postings_folder().string()));
      }
    }
    constexpr unsigned kOneFile = Xapian::DBCOMPACT_NO_RENUMBER | Xapian::DBCOMPACT_SINGLE_FILE;
    if (all.size() == 0) {
      Xapian::WritableDatabase none((scratch / index::kEmptyFolder).string(), Xapian::DB_CREATE_OR_OVERWRITE);
      none.commit();
      none.compact(to.string(), kOneFile);
    } else {
      all.compact(to.string(), kOneFile);
    }
  });
  io::sync_file(to);
}

}  // namespace

void assemble_shards(const std::vector<std::unique_ptr<ShardWriter>>& shards,
                     const std::filesystem::path& generation) {
  const std::filesystem::path scratch = generation / index::kScratchFolder;
  io::create_folders(scratch);  // without a document there is none yet
  for (const std::unique_ptr<ShardWriter>& shard : shards) shard->close();
  compact_postings(shards, scratch, generation / index::kPostingsFile);
  std::vector<const index::DocumentStoreWriter*> stores;
  for (const std::unique_ptr<ShardWriter>& shard : shards) stores.push_back(&shard->store());
  index::join_document_stores(stores, generation / index::kDocumentsFile, generation / index::kOffsetsFile);
}

void assemble_words(PipelineResult& result, const std::filesystem::path& generation) {
  index::write_vocabulary(generation / index::kVocabularyFile, result.vocabulary);
  merge_position_runs(result.positions, index::Vocabulary(generation / index::kVocabularyFile),
                      generation / index::kPositionsFile);
  index::write_phrases(generation / index::kPhrasesFile, std::move(result.phrases));
}

}  // namespace mitos::build
