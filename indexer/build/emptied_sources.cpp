// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/emptied_sources.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "common/index/manifest.h"

namespace mitos::build {
namespace {

namespace fs = std::filesystem;

// The generation that is served, then the others, the newest first.
std::vector<index::GenerationNumber> generations_to_ask(const fs::path& index, Served& served) {
  std::vector<index::GenerationNumber> numbers = index::finished_generations(index);
  std::reverse(numbers.begin(), numbers.end());
  try {
    const auto current = index::current_generation(index);
    if (!current) return numbers;  // it was lost, or a build died before it published
    std::erase(numbers, *current);
    numbers.insert(numbers.begin(), *current);
  } catch (const IndexError& problem) {
    served.warnings.push_back({index.string(), 0, "", problem.what()});
  }
  return numbers;
}

std::uint64_t total(const DocumentsOf& documents) {
  return std::accumulate(documents.begin(), documents.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const auto& collection) { return sum + collection.second; });
}

// The same for all sources together, which may have had other names.
std::string described(const Served& served, const std::vector<Finding>& rejected) {
  std::string text = fmt::format("there are no documents any more; generation {} has {}", served.generation,
                                 total(served.documents));
  if (!rejected.empty()) text += fmt::format(" (rejected: {})", to_string(rejected.front()));
  return text;
}

std::string described(const Served& served, const config::Collection& collection, std::uint64_t documents,
                      const std::vector<Finding>& rejected) {
  const std::string source = collection.source.string();
  std::string text =
      fmt::format("the source {} of “{}” has no documents any more; generation {} has {} of it", source,
                  collection.name, served.generation, documents);
  const auto first = std::find_if(rejected.begin(), rejected.end(),
                                  [&](const Finding& finding) { return finding.file.starts_with(source); });
  if (first != rejected.end()) text += fmt::format(" (rejected: {})", to_string(*first));
  return text;
}

}  // namespace

Served load_served(const fs::path& index) {
  Served served;
  for (const index::GenerationNumber number : generations_to_ask(index, served)) {
    try {
      const index::Manifest manifest = index::load_manifest(index::generation_folder(index, number));
      served.generation = number;
      served.documents = manifest.collections;
      return served;
    } catch (const IndexError& problem) {
      served.warnings.push_back({index.string(), 0, "", problem.what()});
    }
  }
  if (!served.warnings.empty()) {
    served.warnings.push_back(
        {index.string(), 0, "",
         "no generation says how many documents each source had, so one that has become "
         "empty is published like any other"});
  }
  return served;
}

DocumentsOf count_files(const source::Walk& walk) {
  DocumentsOf files;
  for (const source::SourceFile& file : walk.files) ++files[file.collection];
  return files;
}

void refuse_emptied(const Served& served, const std::vector<config::Collection>& collections,
                    const DocumentsOf& now, const std::vector<Finding>& rejected) {
  std::string emptied;
  for (const config::Collection& collection : collections) {
    const auto before = served.documents.find(collection.name);
    if (before == served.documents.end() || before->second == 0 || now.contains(collection.name)) continue;
    emptied += (emptied.empty() ? "" : "; ") + described(served, collection, before->second, rejected);
  }
  if (emptied.empty() && total(served.documents) > 0 && total(now) == 0)
    emptied = described(served, rejected);
  if (emptied.empty()) return;
  throw EmptiedSource(emptied,
                      "Nothing was published. Is the disk mounted? With --allow-empty the empty source is "
                      "published.");
}

}  // namespace mitos::build
