// SPDX-License-Identifier: GPL-2.0-or-later
// What every reader of a YAML file that staff keep asks of its nodes. It goes on after a mistake, so that all
// of them are told at once.
#pragma once

#include <yaml-cpp/yaml.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/finding.h"

namespace mitos::config {

/// One reading of one file. One thread.
class YamlChecks {
 public:
  /// `file` is how messages call it.
  explicit YamlChecks(std::string file) : file_(std::move(file)) {}

  const std::string& file() const noexcept { return file_; }

  /// The tree of a text of YAML. What yaml_shape() finds is reported; throws ConfigError if there is no tree
  /// to read.
  YAML::Node parse(std::string_view bytes);

  /// The lines of the keys, by their paths ("server.listen"); where each is given first.
  const std::map<std::string, int>& lines_of_keys() const noexcept { return lines_; }

  /// A mistake in the line of `where`; `field` is the key to blame, "" for none.
  void report(const YAML::Node& where, const std::string& field, std::string message);

  /// A key that there is not, below `parent` ("" at the top), with the known one that is most like it.
  void unknown(const YAML::Node& key, const std::string& parent, const std::vector<std::string_view>& known);

  /// Whether it is what is asked for; reported otherwise.
  bool is_map(const YAML::Node& node, const std::string& field);

  /// The text of a node, not blank; none, and reported, if it is something else.
  std::optional<std::string> text(const YAML::Node& node, const std::string& field);

  std::optional<bool> boolean(const YAML::Node& node, const std::string& field);

  bool all_well() const noexcept { return findings_.empty(); }

  /// Throws ConfigError with everything that was reported, by line, if anything was.
  void throw_if_wrong();

 private:
  std::string file_;
  std::vector<Finding> findings_;
  std::map<std::string, int> lines_;  // of the keys
};

}  // namespace mitos::config
