// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/yaml_file.h"

#include "common/error.h"
#include "common/io/files.h"

namespace mitos::config {

std::string read_text(const std::filesystem::path& file) {
  try {
    return io::read_file(file);
  } catch (const IoError& problem) {
    throw ConfigError({{file.string(), 0, "", problem.what()}});
  }
}

YAML::Node parse_yaml(const std::string& yaml, const std::string& file) {
  try {
    return YAML::Load(yaml);
  } catch (const YAML::Exception& problem) {
    throw ConfigError({{file, problem.mark.is_null() ? 0 : problem.mark.line + 1, "", problem.msg}});
  }
}

int line_of(const YAML::Node& node) {
  return node.Mark().is_null() ? 0 : node.Mark().line + 1;
}

}  // namespace mitos::config
