// SPDX-License-Identifier: GPL-2.0-or-later
// A generation opened for searching. Immutable: whatever a search reads through one snapshot
// belongs to one generation, however often `current` moves meanwhile.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "common/index/document_store.h"
#include "common/index/generation.h"
#include "common/index/manifest.h"
#include "common/index/order.h"
#include "common/index/phrases.h"
#include "common/index/positions.h"
#include "common/index/schema.h"
#include "common/index/vocabulary.h"
#include "common/io/file_descriptor.h"
#include "common/io/file_state.h"
#include "common/io/folder_lock.h"
#include "common/mutex.h"
#include "common/names/join/person.h"
#include "common/text/folded_reader.h"
#include "searchd/facets/columns.h"
#include "searchd/lookup/label_index.h"
#include "searchd/lookup/name_words.h"
#include "searchd/lookup/people/given_name_words.h"
#include "searchd/lookup/people/people_index.h"
#include "searchd/lookup/synonyms.h"
#include "searchd/lookup/values/value_names.h"
#include "searchd/snapshot/document_lengths.h"
#include "searchd/snapshot/searcher.h"

namespace mitos::snapshot {

class Snapshot {
 public:
  /// Locks the generation against pruning, verifies the checksum of every file, and only then
  /// opens it. Throws IndexError naming the file and what is wrong with it, or IoError if that cannot be
  /// said.
  static std::shared_ptr<const Snapshot> open(const std::filesystem::path& index,
                                              index::GenerationNumber number);

  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  ~Snapshot();

  /// Runs `function(*this)` and returns what it does, unless it has read of what is not there any more:
  /// throws IndexError, and doubts the snapshot, if the index failed it, or damage() is told after it.
  template <typename Function>
  auto read(Function&& function) const {
    std::optional<std::invoke_result_t<Function, const Snapshot&>> result;
    guard([&] { result.emplace(function(*this)); });
    return std::move(*result);  // NOLINT(bugprone-unchecked-optional-access): guard() throws if it is unset
  }

  /// What is wrong with the files, which have to be what they were at the opening; none if nothing is. Asks
  /// the system, in a microsecond.
  std::optional<std::string> damage() const;

  /// Why a reading failed, last; it has to be verified anew. None if none failed.
  std::optional<std::string> doubt() const;

  const index::Manifest& manifest() const noexcept { return manifest_; }
  const index::Schema& schema() const noexcept { return schema_; }
  const index::DocumentStore& documents() const noexcept { return documents_; }
  const index::Vocabulary& vocabulary() const noexcept { return vocabulary_; }

  /// Of the words of the vocabulary.
  const index::Positions& positions() const noexcept { return positions_; }
  const facets::Columns& columns() const noexcept { return columns_; }

  const DocumentLengths& lengths() const noexcept { return lengths_; }

  /// All people of the catalogue, by id; ids are the values of the facets of people.
  const std::vector<names::Person>& people() const noexcept { return people_; }

  const lookup::PeopleIndex& people_index() const noexcept { return *people_index_; }

  /// Reads the words of titles and of what is typed for one.
  const text::FoldedReader& reader_of_titles() const noexcept { return reader_of_titles_; }

  /// The values of a facet by their words, made when first asked for; null if there is no such facet.
  const lookup::LabelIndex* labels(std::string_view facet) const;

  const lookup::NameWords& name_words() const noexcept { return *name_words_; }

  const lookup::GivenNameWords& given_names() const noexcept { return *given_names_; }

  /// What its programmes, collections and tags are called as words of a query.
  const lookup::ValueNames& value_names() const noexcept { return value_names_; }

  /// What staff decided about the order of hits.
  const index::Order& order() const noexcept { return order_; }

  const lookup::Synonyms& synonyms() const noexcept { return synonyms_; }

  /// By their words.
  const std::vector<index::Phrase>& phrases() const noexcept { return phrases_; }

  /// What one query reads: the snapshot, and a searcher of its own, given back by the destructor. Must not
  /// outlive the snapshot. One thread.
  class Lease {
   public:
    Lease(const Snapshot& snapshot, Searcher searcher)
        : snapshot_(snapshot), searcher_(std::move(searcher)) {}
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    ~Lease() { snapshot_.give_back(std::move(searcher_)); }

    const Snapshot& snapshot() const noexcept { return snapshot_; }
    Searcher& operator*() noexcept { return searcher_; }
    const Searcher* operator->() const noexcept { return &searcher_; }
    Searcher* operator->() noexcept { return &searcher_; }

   private:
    const Snapshot& snapshot_;
    Searcher searcher_;
  };
  Lease lease() const;

 private:
  Snapshot(const std::filesystem::path& folder, io::FolderLock lock, index::Manifest manifest);

  void guard(const std::function<void()>& read) const;
  void set_doubt(const char* why) const noexcept;
  std::unique_ptr<Xapian::Database> open_postings() const;
  Searcher open_searcher() const;
  void give_back(Searcher searcher) const noexcept;

  std::filesystem::path folder_;
  io::FolderLock lock_;
  io::FileDescriptor postings_;
  std::optional<io::FileState> postings_state_;
  index::Manifest manifest_;
  index::Schema schema_;
  text::FoldedReader reader_of_titles_;
  index::DocumentStore documents_;
  index::Vocabulary vocabulary_;
  index::Positions positions_;
  facets::Columns columns_;
  DocumentLengths lengths_;
  std::vector<names::Person> people_;
  lookup::Synonyms synonyms_;
  lookup::ValueNames value_names_;
  std::vector<index::Phrase> phrases_;
  index::Order order_;
  struct Labels {
    std::once_flag made;
    std::unique_ptr<const lookup::LabelIndex> index;  // refers to columns_
  };
  mutable std::vector<Labels> labels_;  // as columns_.facets()
  std::unique_ptr<const lookup::NameWords> name_words_;
  std::unique_ptr<const lookup::GivenNameWords> given_names_;
  std::unique_ptr<const lookup::PeopleIndex> people_index_;  // refers to people_
  mutable Mutex mutex_;
  mutable std::vector<Searcher> idle_ MITOS_GUARDED_BY(mutex_);
  mutable std::optional<std::string> doubt_ MITOS_GUARDED_BY(mutex_);
};

}  // namespace mitos::snapshot
