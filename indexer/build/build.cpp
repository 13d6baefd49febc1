// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/build.h"

#include <fmt/chrono.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <future>
#include <optional>
#include <string_view>

#include "common/index/document_store.h"
#include "common/index/manifest.h"
#include "common/index/order.h"
#include "common/io/folder.h"
#include "common/io/folder_lock.h"
#include "common/model/moment.h"
#include "common/names/join/people_store.h"
#include "indexer/build/assemble.h"
#include "indexer/build/emptied_sources.h"
#include "indexer/build/facet_values.h"
#include "indexer/build/pipeline.h"
#include "indexer/build/staff_files.h"
#include "indexer/build/unpublished_generation.h"
#include "indexer/build/value_labels.h"
#include "indexer/source/files/overlap.h"
#include "indexer/source/repeated_parts.h"

namespace mitos::build {
namespace {

namespace fs = std::filesystem;

std::string now() {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}",
                     std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now()));
}

void append(std::vector<Finding>& to, std::vector<Finding> from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

// By where they stand and by what they say, in the order of files.
std::vector<source::LeftOut> all_left_out(std::vector<source::LeftOut> by_path,
                                          std::vector<source::LeftOut> by_front_matter) {
  std::vector<source::LeftOut> all = std::move(by_path);
  std::move(by_front_matter.begin(), by_front_matter.end(), std::back_inserter(all));
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.finding.file < b.finding.file; });
  return all;
}

// In each collection, the documents and the pages that are due later or have expired: a source of such pages
// is no disk that is not mounted, and to go on showing what expired would be wrong.
DocumentsOf pages_of(const PipelineResult& result) {
  DocumentsOf pages = result.collections;
  for (const auto& [name, count] : result.by_time) pages[name] += count;
  return pages;
}

// Files of others may stand in it.
std::vector<Finding> findings_of_foreign_folders(const fs::path& index) {
  std::vector<Finding> findings;
  for (const fs::path& folder : index::foreign_generations(index)) {
    findings.push_back({folder.string(), 0, "",
                        "is left alone: it is named like a generation, but is not as a build leaves one; "
                        "delete it if it is of no use"});
  }
  return findings;
}

// Few pages share one as a rule, and the others' need not be looked up.
std::vector<Finding> findings_of_addresses(const source::Walk& walk, const PageAddresses& addresses,
                                           const fs::path& generation) {
  std::optional<index::DocumentStore> documents;
  const auto url_of = [&](index::DocumentNumber number) {
    if (!documents) documents.emplace(generation / index::kDocumentsFile, generation / index::kOffsetsFile);
    return documents->get(number).url;
  };
  std::vector<Finding> findings;
  for (const SharedAddress& shared : shared_addresses(walk, addresses, url_of)) {
    findings.push_back(to_finding(shared));
  }
  return findings;
}

// What is still to be done when a generation is published. It is served whatever fails of it, so
// each failure becomes a warning that says what that means.
std::vector<Finding> settle(const fs::path& index, index::GenerationNumber number, io::WriterLock& lock) {
  std::vector<Finding> warnings;
  const auto attempt = [&](auto&& step, std::string_view consequence) {
    try {
      step();
    } catch (const std::exception& problem) {
      warnings.push_back(
          {index.string(), 0, "",
           fmt::format("generation {} is served, but {}: {}", number, consequence, problem.what())});
    }
  };
  attempt([&] { index::sync_published(index); }, "may not survive a power cut");
  attempt([&] { index::prune_generations(index); }, "older ones may be left, for the next build to delete");
  attempt([&] { lock.release(); }, "the lock file may name this process, which is over");
  return warnings;
}

// Those of the pages that are about a section.
std::size_t sections_among(const std::vector<source::SourceFile>& files) {
  return static_cast<std::size_t>(std::count_if(
      files.begin(), files.end(), [](const source::SourceFile& file) { return file.is_section; }));
}

}  // namespace

BuildSummary build(const BuildOptions& options, Progress& progress, const std::stop_token& stop) {
  const auto start = std::chrono::steady_clock::now();
  const auto seconds = [start] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  StaffFiles staff_files = load_staff_files(options.config);  // before anything is written
  const fs::path& index = options.config.index;
  io::create_folders_durably(index);
  io::WriterLock lock(index::lock_file(index));

  std::vector<config::Collection> collections = options.config.collections;
  for (config::Collection& collection : collections) {
    if (collection.languages.empty()) collection.languages = options.config.languages;
  }
  source::Walk walk =
      source::walk(collections, {options.config.exclusions, options.publishing, options.config.generator});
  const Served served = load_served(index);
  if (!options.allow_empty) refuse_emptied(served, collections, count_files(walk), walk.rejected);
  source::find_repeated_parts(walk);
  std::vector<Finding> foreign_folders = findings_of_foreign_folders(index);
  progress.files = walk.files.size();
  progress.phase = Phase::indexing;

  UnpublishedGeneration generation(index);
  const index::GenerationNumber number = generation.number();
  const fs::path folder = generation.folder();
  const fs::path scratch = folder / index::kScratchFolder;
  const index::Schema schema(options.config.fields, options.config.languages);
  const source::ReadOptions read_options{options.publishing, options.config.fields,
                                         options.config.exclusions.where, options.config.keys,
                                         options.config.citations};
  PipelineResult result = run_pipeline(walk, read_options, schema, scratch, options.threads, progress, stop);
  if (stop.stop_requested()) throw Interrupted();
  if (!options.allow_empty) refuse_emptied(served, collections, pages_of(result), result.rejected);

  progress.phase = Phase::assembling;
  // Xapian's half of the work needs nothing of the other, which goes on meanwhile.
  const std::launch launch = options.threads > 1 ? std::launch::async : std::launch::deferred;
  std::future<void> shards = std::async(launch, [&] { assemble_shards(result.shards, folder); });
  assemble_words(result, folder);
  std::move(result.abbreviations.begin(), result.abbreviations.end(),
            std::back_inserter(staff_files.synonyms));
  index::write_synonyms(folder / index::kSynonymsFile, std::move(staff_files.synonyms));
  CatalogueValues values =
      catalogue_values(schema, result.facet_texts, staff_files.programmes, staff_files.people);
  give_labels(values.facets, options.config.labels, schema.languages().front());
  index::write_order(folder / index::kOrderFile, {options.config.ranking, std::move(staff_files.pins)});
  index::write_facet_values(folder / index::kFacetsFile, values.facets);
  index::write_facet_mentions(folder / index::kFacetMentionsFile, result.facet_texts.mentions);
  names::write_people(folder / index::kPeopleFile, values.people.people);
  shards.get();
  io::remove_tree(scratch);
  if (stop.stop_requested()) throw Interrupted();

  progress.phase = Phase::syncing;
  BuildSummary summary;
  summary.generation = number;
  const std::uint64_t other_sections = walk.section_pages.size() - sections_among(walk.files);
  summary.files = walk.files.size() + walk.rejected.size() + other_sections + walk.left_out.size();
  summary.documents = result.documents;
  summary.collections = result.collections;
  summary.left_out = all_left_out(std::move(walk.left_out), std::move(result.left_out));
  summary.next_change = result.next_change;
  summary.section_pages = other_sections + result.sections_without_text;
  summary.not_documents = result.not_documents;
  summary.source_bytes = result.source_bytes;
  summary.rejected = std::move(walk.rejected);
  append(summary.rejected, result.rejected);
  summary.warnings = served.warnings;
  append(summary.warnings, std::move(foreign_folders));
  append(summary.warnings, source::overlapping_sources(collections, walk.roots));
  append(summary.warnings, findings_of_addresses(walk, result.addresses, folder));
  append(summary.warnings, walk.warnings);
  append(summary.warnings, result.warnings);
  append(summary.warnings, values.people.findings);

  index::Manifest manifest;
  manifest.generation = number;
  manifest.built_at = now();
  manifest.seconds = seconds();
  manifest.documents = summary.documents;
  manifest.rejected = summary.rejected.size();
  manifest.collections = summary.collections;
  manifest.fields = schema.declared();
  manifest.bibtex = options.config.bibtex;
  manifest.languages = schema.languages();
  if (summary.next_change) manifest.next_change = model::to_string(summary.next_change->at);
  manifest.files = index::sum_files(folder);
  index::write_manifest(folder, manifest);
  if (stop.stop_requested() || !options.may_publish()) throw Interrupted();
  generation.publish();
  std::vector<Finding> afterwards = settle(index, number, lock);
  append(afterwards, summary.warnings);  // first, since only some warnings are shown
  summary.warnings = std::move(afterwards);

  summary.index_bytes = manifest.total_bytes();
  summary.seconds = seconds();
  progress.phase = Phase::done;
  return summary;
}

}  // namespace mitos::build
