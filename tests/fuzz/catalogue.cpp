// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fuzz/catalogue.h"

#include <algorithm>
#include <fstream>
#include <stop_token>
#include <thread>

#include "common/config/config.h"
#include "indexer/build/build.h"

namespace mitos::fuzz {
namespace {

// The second column of the judged queries.
void read_queries(const std::filesystem::path& file, std::vector<std::string>& queries) {
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    const std::size_t begin = line.find('\t');
    if (line.starts_with('#') || begin == std::string::npos) continue;
    queries.push_back(line.substr(begin + 1, line.find('\t', begin + 1) - begin - 1));
  }
}

Material material_of(const snapshot::Snapshot& snapshot) {
  Material material;
  for (std::uint32_t i = 0; i < snapshot.vocabulary().size(); ++i) {
    material.words.emplace_back(snapshot.vocabulary().word(i));
  }
  constexpr index::DocumentNumber kDocuments = 2'000;  // enough names to choose from
  const index::DocumentNumber step = snapshot.documents().last() / kDocuments + 1;
  for (index::DocumentNumber number = 1; number <= snapshot.documents().last(); number += step) {
    if (!snapshot.documents().has(number)) continue;
    model::Document document = snapshot.documents().get(number);
    material.names.push_back(std::move(document.title));
    if (!document.acronym.empty()) material.names.push_back(std::move(document.acronym));
    std::move(document.contact.begin(), document.contact.end(), std::back_inserter(material.names));
  }
  const std::filesystem::path queries = std::filesystem::path(MITOS_SOURCE_DIR) / "tests/relevance/queries";
  for (const char* file : {"sample.tsv", "site.tsv"}) read_queries(queries / file, material.queries);
  return material;
}

}  // namespace

Catalogue::Catalogue(const std::vector<std::string>& sources) {
  build::BuildOptions options;
  options.threads = std::max(std::thread::hardware_concurrency(), 1U);
  options.config.index = folder_ / "index";
  for (const std::string& source : sources)
    options.config.collections.push_back(config::parse_source(source));
  build::Progress progress;
  const build::BuildSummary built = build::build(options, progress, std::stop_token());
  snapshot_ = snapshot::Snapshot::open(options.config.index, built.generation);
  material_ = material_of(*snapshot_);
}

}  // namespace mitos::fuzz
