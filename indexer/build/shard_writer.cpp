// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/shard_writer.h"

#include <xapian.h>

#include <system_error>

#include "common/error.h"
#include "common/index/generation.h"

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
  std::error_code problem;
  std::filesystem::create_directories(folder, problem);
  if (problem) throw IoError("cannot create " + folder.string() + ": " + problem.message());
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
  try {
    postings_->database = Xapian::WritableDatabase(postings_folder().string(), kFlags);
  } catch (const Xapian::Error& problem) {
    throw IoError("cannot create " + postings_folder().string() + ": " + problem.get_description());
  }
}

ShardWriter::~ShardWriter() = default;

std::filesystem::path ShardWriter::postings_folder() const {
  return folder_ / index::kPostingsFile;
}

void ShardWriter::add(const AnalysedDocument& document) {
  try {
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
  } catch (const Xapian::Error& problem) {
    throw IoError("cannot write " + postings_folder().string() + ": " + problem.get_description());
  }
  store_.add(document.number, document.record);
}

void ShardWriter::close() {
  try {
    postings_->database.close();
  } catch (const Xapian::Error& problem) {
    throw IoError("cannot write " + postings_folder().string() + ": " + problem.get_description());
  }
  store_.close();
}

}  // namespace mitos::build
