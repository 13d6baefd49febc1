// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/shard_writer.h"

#include <xapian.h>

#include "common/index/generation.h"
#include "common/io/folder.h"
#include "indexer/build/xapian_write.h"

namespace mitos::build {
namespace {

// Xapian keeps new postings in memory and merges them into its tables at a commit; a large buffer
// is slower than a small one (docs/decisions/0005).
constexpr std::size_t kPostingsPerCommit = 50'000;

// No term lists: they would serve deletion, which immutable generations never need, and cost a
// third of the writing and more than half of the bytes.
constexpr int kFlags =
    Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_TERMLIST | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;

std::filesystem::path created(const std::filesystem::path& folder) {
  io::create_folders(folder);
  return folder;
}

}  // namespace

struct ShardWriter::Postings {
  Xapian::WritableDatabase database;
  std::size_t uncommitted = 0;
};

ShardWriter::ShardWriter(const std::filesystem::path& folder)
    : folder_(created(folder)),
      store_(folder_ / index::kDocumentsFile),
      postings_(std::make_unique<Postings>()) {
  write_by_xapian(postings_folder(), [this] {
    postings_->database = Xapian::WritableDatabase(postings_folder().string(), kFlags);
  });
}

ShardWriter::~ShardWriter() = default;

std::filesystem::path ShardWriter::postings_folder() const {
  return folder_ / index::kPostingsFile;
}

void ShardWriter::add(const AnalysedDocument& document) {
  write_by_xapian(postings_folder(), [this, &document] {
    Xapian::Document entry;
    for (const Posting& posting : document.postings) entry.add_term(posting.term, posting.weight);
    for (const auto& [slot, value] : document.values) entry.add_value(slot, value);
    for (const auto& [slot, number] : document.numbers) {
      entry.add_value(slot, Xapian::sortable_serialise(number));
    }
    postings_->database.replace_document(document.number, entry);
    postings_->uncommitted += document.postings.size();
    if (postings_->uncommitted >= kPostingsPerCommit) {
      postings_->database.commit();
      postings_->uncommitted = 0;
    }
  });
  store_.add(document.number, document.record);
}

void ShardWriter::close() {
  write_by_xapian(postings_folder(), [this] { postings_->database.close(); });
  store_.close();
}

}  // namespace mitos::build
