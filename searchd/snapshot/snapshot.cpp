// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/snapshot/snapshot.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <exception>
#include <thread>

#include "common/error.h"
#include "common/io/files.h"
#include "common/names/join/people_store.h"
#include "searchd/lookup/values/catalogue_names.h"

namespace mitos::snapshot {
namespace {

constexpr std::array<std::string_view, 2> kSuggestedFacets{"program", "tags"};

lookup::Synonyms open_synonyms(const std::filesystem::path& folder, const index::Schema& schema) {
  text::Lexicon lexicon(schema.languages());
  return {index::read_synonyms(folder / index::kSynonymsFile), lexicon};
}

facets::Columns open_columns(const std::filesystem::path& folder, const Xapian::Database& postings,
                             const index::Schema& schema, index::DocumentNumber last) {
  std::vector<index::FacetValues> values = index::read_facet_values(folder / index::kFacetsFile);
  std::vector<index::FacetMentions> mentions =
      index::read_facet_mentions(folder / index::kFacetMentionsFile, values);
  return {std::move(values), std::move(mentions), postings, schema, last};
}

std::vector<io::FileState> states(const std::filesystem::path& folder) {
  std::vector<io::FileState> states;
  for (const std::string_view name : index::kGenerationFiles) {
    std::error_code missing;
    if (!std::filesystem::exists(folder / name, missing))
      throw IndexError((folder / name).string() + " is missing");
    states.push_back(io::state_of(io::open_to_read(folder / name)).value_or(io::FileState{}));
  }
  return states;
}

}  // namespace

std::shared_ptr<const Snapshot> Snapshot::open(const std::filesystem::path& index,
                                               index::GenerationNumber number) {
  const std::filesystem::path folder = index::generation_folder(index, number);
  std::optional<io::FolderLock> lock = io::FolderLock::try_shared(folder);
  if (!lock) throw IndexError(folder.string() + " is gone", "Build the index again.");
  index::Manifest manifest = index::load_manifest(folder);
  const std::vector<io::FileState> verified = states(folder);
  index::verify_files(folder, manifest);
  try {
    // make_shared cannot reach the private constructor.
    std::shared_ptr<const Snapshot> snapshot(new Snapshot(folder, std::move(*lock), std::move(manifest)));
    if (snapshot->damage() || states(folder) != verified)
      throw IndexError(folder.string() + " is being written to", "Build the index again.");
    return snapshot;
  } catch (const Xapian::Error& problem) {
    throw IndexError("cannot read " + folder.string() + ": " + problem.get_description());
  }
}

Snapshot::Snapshot(const std::filesystem::path& folder, io::FolderLock lock, index::Manifest manifest)
    : folder_(folder),
      lock_(std::move(lock)),
      postings_(io::open_regular(folder / index::kPostingsFile)),
      postings_state_(io::state_of(postings_)),
      manifest_(std::move(manifest)),
      schema_(manifest_.fields, manifest_.languages),
      reader_of_titles_{text::Elisions(schema_.languages())},
      documents_(folder / index::kDocumentsFile, folder / index::kOffsetsFile),
      vocabulary_(folder / index::kVocabularyFile),
      positions_(folder / index::kPositionsFile, vocabulary_.size()),
      columns_(open_columns(folder, *open_postings(), schema_, documents_.last())),
      lengths_(*open_postings()),
      people_(names::read_people(folder / index::kPeopleFile)),
      synonyms_(open_synonyms(folder, schema_)),
      phrases_(index::read_phrases(folder / index::kPhrasesFile)),
      order_(index::read_order(folder / index::kOrderFile)),
      labels_(columns_.facets().size()) {
  // These are made now, so that no suggestion waits for them.
  for (const std::string_view facet : kSuggestedFacets) labels(facet);
  people_index_ = std::make_unique<const lookup::PeopleIndex>(people_, columns_);
  const std::unique_ptr<Xapian::Database> postings = open_postings();
  text::Lexicon lexicon(schema_.languages());
  value_names_ = lookup::names_of_catalogue(columns_, {vocabulary_, *postings, lexicon});
  const std::vector<std::string> of_people = people_index_->words();
  name_words_ = std::make_unique<const lookup::NameWords>(*postings, columns_, of_people);
  given_names_ = std::make_unique<const lookup::GivenNameWords>(of_people);
}

Snapshot::~Snapshot() = default;

std::optional<std::string> Snapshot::damage() const {
  const auto changed = [this](const char* file) {
    return (folder_ / file).string() + " has been cut off or written to since it was opened";
  };
  if (!documents_.whole()) return changed("documents or documents.offsets");
  if (!vocabulary_.whole()) return changed("vocabulary");
  if (!positions_.whole()) return changed("positions");
  if (io::state_of(postings_) != postings_state_) return changed("postings");
  return std::nullopt;
}

std::optional<std::string> Snapshot::doubt() const {
  const Lock lock(mutex_);
  return doubt_;
}

void Snapshot::set_doubt(const char* why) const noexcept {
  const Lock lock(mutex_);
  try {
    doubt_ = why;
  } catch (const std::bad_alloc&) {
    doubt_.emplace();  // short enough to need no memory
  }
}

void Snapshot::guard(const std::function<void()>& read) const {
  try {
    read();
  } catch (const IndexError& problem) {
    set_doubt(problem.what());
    throw;
  } catch (const Xapian::Error& problem) {
    const std::string why = "the index cannot be read: " + problem.get_description();
    set_doubt(why.c_str());
    throw IndexError(why);
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {  // zeros in the place of what was cut off may lead anywhere
    if (const auto why = damage()) throw IndexError(*why);
    throw;
  }
  if (const auto why = damage()) throw IndexError(*why);
}

const lookup::LabelIndex* Snapshot::labels(std::string_view facet) const {
  const facets::FacetColumn* column = columns_.facet(facet);
  if (column == nullptr) return nullptr;
  Labels& labels = labels_[static_cast<std::size_t>(column - columns_.facets().data())];
  const bool of_people = column->type() == model::FieldType::person;
  std::call_once(labels.made, [&] {
    labels.index = std::make_unique<const lookup::LabelIndex>(
        *column, of_people ? text::reader_of_people() : reader_of_titles_);
  });
  return labels.index.get();
}

// By the descriptor, since the folder may have been deleted by now.
std::unique_ptr<Xapian::Database> Snapshot::open_postings() const {
  const std::string name = (folder_ / index::kPostingsFile).string();
  try {
    return std::make_unique<Xapian::Database>("/proc/self/fd/" + std::to_string(postings_.get()));
  } catch (const Xapian::Error& problem) {
    const std::string why = "cannot open " + name + ": " + problem.get_description();
    // The system's reason: too many open files, for one. That is no damage.
    if (problem.get_error_string() != nullptr) throw IoError(why);
    throw IndexError(why);
  }
}

Searcher Snapshot::open_searcher() const {
  return Searcher(open_postings(), schema_.languages());
}

Snapshot::Lease Snapshot::lease() const {
  {
    const Lock lock(mutex_);
    if (!idle_.empty()) {
      Searcher searcher = std::move(idle_.back());
      idle_.pop_back();
      return {*this, std::move(searcher)};
    }
  }
  return {*this, open_searcher()};
}

void Snapshot::give_back(Searcher searcher) const noexcept {
  // What was thrown may have left its words half written.
  if (std::uncaught_exceptions() > 0) return;
  try {
    searcher.tidy();
    const Lock lock(mutex_);
    // More than can search at once would only hold memory after a burst.
    if (idle_.size() < std::max(std::thread::hardware_concurrency(), 1U))
      idle_.push_back(std::move(searcher));
  } catch (const std::bad_alloc&) {
    // No memory to keep it: the next search opens another.
    return;
  }
}

}  // namespace mitos::snapshot
