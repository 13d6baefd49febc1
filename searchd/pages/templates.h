// SPDX-License-Identifier: GPL-2.0-or-later
// Mustache templates (mustache.github.io): {{name}} is escaped, {{{name}}} is not. Any thread.
#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

namespace mitos::pages {

class Templates {
 public:
  /// Reads every .html of a folder; those whose name begins with _ are parts of others. Throws
  /// IoError, or IndexError if one is no template.
  explicit Templates(const std::filesystem::path& folder);

  bool has(const std::string& name) const { return sources_.contains(name); }

  /// `view` filled into the template `name`. What the view does not have is left out: names are
  /// checked by the tests, not here. The template must exist.
  std::string render(const std::string& name, const nlohmann::ordered_json& view) const;

 private:
  std::map<std::string, std::string> sources_;
};

}  // namespace mitos::pages
