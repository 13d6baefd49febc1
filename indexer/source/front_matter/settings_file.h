// SPDX-License-Identifier: GPL-2.0-or-later
// Configurations of site generators, in whichever of the three syntaxes. Keys at the top ignore case; values
// are as front matter has them: every scalar is a text.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "common/finding.h"

namespace mitos::source {

using Settings = nlohmann::ordered_json;

/// The first of these files that is there, in the syntax that its extension names. An empty object if none
/// is, or with a warning if it cannot be read. Throws IoError where the machine fails.
Settings read_settings(const std::filesystem::path& folder, const std::vector<std::string>& names,
                       std::vector<Finding>& warnings);

/// The text of a key; none if it has no text.
std::optional<std::string> text_of(const Settings& settings, const std::string& key);

/// The texts of a key that has one or a list of them.
std::vector<std::string> texts_of(const Settings& settings, const std::string& key);

/// With small letters for the capitals of ASCII.
std::string small_letters(std::string text);

/// Whether a text says yes, or no, as YAML and Hugo understand it; 1 and 0, too.
bool is_yes(const std::string& text);
bool is_no(const std::string& text);

/// Whether the text of a key says yes.
bool is_set(const Settings& settings, const std::string& key);

/// The same value with the keys of all its maps in small letters.
Settings with_small_keys(const Settings& value);

}  // namespace mitos::source
