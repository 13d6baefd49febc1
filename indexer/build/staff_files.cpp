// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/staff_files.h"

#include <filesystem>
#include <iterator>
#include <string>

#include "common/config/pins.h"
#include "common/config/synonyms.h"
#include "common/config/yaml_file.h"
#include "common/error.h"

namespace mitos::build {

StaffFiles load_staff_files(const config::Config& config) {
  std::vector<Finding> findings;
  // The mistakes of one file do not hide those of the next.
  const auto load = [&](const std::string& key, const std::filesystem::path& file, auto&& parse) {
    if (file.empty()) return;
    try {
      parse(config::read_text(file, config::finding_at(config, key, "")), file.string());
    } catch (const ConfigError& problem) {
      findings.insert(findings.end(), problem.findings().begin(), problem.findings().end());
    }
  };
  StaffFiles files;
  load("synonyms", config.synonyms, [&files](const std::string& yaml, const std::string& file) {
    files.synonyms = config::parse_synonyms(yaml, file);
  });
  load("people", config.people, [&files](const std::string& yaml, const std::string& file) {
    files.people = names::parse_decisions(yaml, file);
  });
  load("pins", config.pins, [&files](const std::string& yaml, const std::string& file) {
    files.pins = config::parse_pins(yaml, file);
  });
  load("programmes", config.programmes, [&files](const std::string& yaml, const std::string& file) {
    files.programmes = taxonomy::parse_rules(yaml, file);
  });
  if (!findings.empty()) throw ConfigError(std::move(findings));
  if (config.programmes.empty()) files.programmes = taxonomy::default_rules();
  return files;
}

}  // namespace mitos::build
