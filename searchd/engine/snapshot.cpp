// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/engine/snapshot.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <thread>

#include "common/error.h"
#include "common/names/people_store.h"

namespace mitos::engine {
namespace {

constexpr std::array<std::string_view, 3> kSuggestedFacets{"contact", "program", "tags"};

std::unique_ptr<Xapian::Database> open_postings(const std::filesystem::path& folder) {
  const std::string path = (folder / index::kPostingsFile).string();
  try {
    return std::make_unique<Xapian::Database>(path);
  } catch (const Xapian::Error& problem) {
    throw IndexError("cannot open " + path + ": " + problem.get_description());
  }
}

Synonyms open_synonyms(const std::filesystem::path& folder, const index::Schema& schema) {
  text::Lexicon lexicon(schema.languages());
  return {index::read_synonyms(folder / index::kSynonymsFile), lexicon};
}

}  // namespace

std::shared_ptr<const Snapshot> Snapshot::open(const std::filesystem::path& index,
                                               index::GenerationNumber number) {
  const std::filesystem::path folder = index::generation_folder(index, number);
  std::optional<io::FolderLock> lock = io::FolderLock::try_shared(folder);
  if (!lock) throw IndexError(folder.string() + " is gone", "Build the index again.");
  index::Manifest manifest = index::load_manifest(folder);
  index::verify_files(folder, manifest);
  // make_shared cannot reach the private constructor.
  return std::shared_ptr<const Snapshot>(new Snapshot(folder, std::move(*lock), std::move(manifest)));
}

Snapshot::Snapshot(const std::filesystem::path& folder, io::FolderLock lock, index::Manifest manifest)
    : folder_(folder),
      lock_(std::move(lock)),
      manifest_(std::move(manifest)),
      schema_(manifest_.fields, manifest_.languages),
      documents_(folder / index::kDocumentsFile, folder / index::kOffsetsFile),
      vocabulary_(folder / index::kVocabularyFile),
      columns_(index::read_facet_values(folder / index::kFacetsFile), *open_postings(folder), schema_,
               documents_.last()),
      people_(names::read_people(folder / index::kPeopleFile)),
      synonyms_(open_synonyms(folder, schema_)),
      phrases_(index::read_phrases(folder / index::kPhrasesFile)),
      labels_(columns_.facets().size()) {
  // Nobody who types waits for these.
  for (const std::string_view facet : kSuggestedFacets) labels(facet);
  name_words_ = std::make_unique<const NameWords>(*open_postings(folder), *labels("contact"));
  people_index_ = std::make_unique<const PeopleIndex>(people_, columns_);
  given_names_ = std::make_unique<const GivenNameWords>(*labels("contact"));
}

Snapshot::~Snapshot() = default;

const LabelIndex* Snapshot::labels(std::string_view facet) const {
  const FacetColumn* column = columns_.facet(facet);
  if (column == nullptr) return nullptr;
  Labels& labels = labels_[static_cast<std::size_t>(column - columns_.facets().data())];
  std::call_once(labels.made, [&] { labels.index = std::make_unique<const LabelIndex>(*column); });
  return labels.index.get();
}

Searcher Snapshot::open_searcher() const {
  return Searcher(open_postings(folder_), schema_.languages());
}

Snapshot::Lease Snapshot::lease() const {
  {
    const std::lock_guard guard(mutex_);
    if (!idle_.empty()) {
      Searcher searcher = std::move(idle_.back());
      idle_.pop_back();
      return {*this, std::move(searcher)};
    }
  }
  return {*this, open_searcher()};
}

void Snapshot::give_back(Searcher searcher) const noexcept {
  try {
    searcher.tidy();
    const std::lock_guard guard(mutex_);
    // More than can search at once would only hold memory after a burst.
    if (idle_.size() < std::max(std::thread::hardware_concurrency(), 1U))
      idle_.push_back(std::move(searcher));
  } catch (const std::bad_alloc&) {
    // No memory to keep it: the next search opens another.
    return;
  }
}

}  // namespace mitos::engine
