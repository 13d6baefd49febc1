// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/build.h"

#include <fmt/chrono.h>

#include <chrono>
#include <system_error>

#include "common/index/document_store.h"
#include "common/index/manifest.h"
#include "common/io/files.h"
#include "common/io/folder_lock.h"
#include "common/names/people_store.h"
#include "indexer/build/assemble.h"
#include "indexer/build/emptied_sources.h"
#include "indexer/build/facet_values.h"
#include "indexer/build/pipeline.h"
#include "indexer/build/staff_files.h"
#include "indexer/source/overlap.h"

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

std::vector<Finding> findings_of_addresses(const source::Walk& walk, const PageAddresses& addresses,
                                           const fs::path& generation) {
  const index::DocumentStore documents(generation / index::kDocumentsFile, generation / index::kOffsetsFile);
  std::vector<Finding> findings;
  for (const SharedAddress& shared : shared_addresses(
           walk, addresses, [&](index::DocumentNumber number) { return documents.get(number).url; })) {
    findings.push_back(to_finding(shared));
  }
  return findings;
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
  const io::WriterLock lock(index::lock_file(index));

  std::vector<config::Collection> collections = options.config.collections;
  for (config::Collection& collection : collections) {
    if (collection.languages.empty()) collection.languages = options.config.languages;
  }
  source::Walk walk = source::walk(collections);
  const Served served = load_served(index);
  if (!options.allow_empty) refuse_emptied(served, collections, count_files(walk), walk.rejected);
  progress.files = walk.files.size();
  progress.phase = Phase::indexing;

  const index::GenerationNumber number = index::begin_generation(index);
  const fs::path folder = index::generation_folder(index, number);
  const fs::path scratch = folder / "scratch";
  const index::Schema schema(options.config.fields, options.config.languages);
  const source::ReadOptions read_options{options.drafts, options.config.fields};
  PipelineResult result = run_pipeline(walk, read_options, schema, scratch, options.threads, progress, stop);
  if (stop.stop_requested()) throw Interrupted();
  if (!options.allow_empty) refuse_emptied(served, collections, result.collections, result.rejected);

  progress.phase = Phase::assembling;
  for (const std::unique_ptr<ShardWriter>& shard : result.shards) shard->close();
  assemble_generation(result, folder);
  std::move(result.abbreviations.begin(), result.abbreviations.end(),
            std::back_inserter(staff_files.synonyms));
  index::write_synonyms(folder / index::kSynonymsFile, std::move(staff_files.synonyms));
  CatalogueValues values =
      catalogue_values(schema, result.facet_texts, staff_files.programmes, staff_files.people);
  index::write_facet_values(folder / index::kFacetsFile, values.facets);
  names::write_people(folder / index::kPeopleFile, values.people.people);
  fs::remove_all(scratch);
  if (stop.stop_requested()) throw Interrupted();

  progress.phase = Phase::syncing;
  BuildSummary summary;
  summary.generation = number;
  summary.files = walk.files.size() + walk.rejected.size() + walk.section_pages;
  summary.documents = result.documents;
  summary.collections = result.collections;
  summary.drafts = result.drafts;
  summary.section_pages = walk.section_pages;
  summary.not_documents = result.not_documents;
  summary.source_bytes = result.source_bytes;
  summary.rejected = std::move(walk.rejected);
  append(summary.rejected, result.rejected);
  summary.warnings = served.warnings;
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
  manifest.languages = schema.languages();
  manifest.files = index::sum_files(folder);
  index::write_manifest(folder, manifest);
  if (stop.stop_requested() || !options.may_publish()) throw Interrupted();
  index::publish_generation(index, number);
  try {
    index::prune_generations(index);
  } catch (const IoError& problem) {  // it is published all the same
    summary.warnings.push_back({index.string(), 0, "", problem.what()});
  }

  summary.index_bytes = manifest.total_bytes();
  summary.seconds = seconds();
  progress.phase = Phase::done;
  return summary;
}

}  // namespace mitos::build
