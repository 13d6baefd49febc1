// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/front_matter/settings_file.h"

#include <algorithm>

#include "common/io/folder.h"
#include "common/io/small_file.h"
#include "common/text/ascii.h"
#include "indexer/source/front_matter/border.h"
#include "indexer/source/front_matter/front_matter.h"

namespace mitos::source {
namespace {

namespace fs = std::filesystem;

bool is_any_of(const std::string& text, std::initializer_list<std::string_view> words) {
  const std::string typed = small_letters(text);
  return std::find(words.begin(), words.end(), typed) != words.end();
}

// Comments of YAML may stand before the first line that opens a document.
FrontMatter parse(const fs::path& path, std::string bytes) {
  const CleanText clean = clean_text(std::move(bytes));
  const std::string extension = path.extension().string();
  if (extension == ".toml") return parse_toml(clean.text, 1);
  if (extension == ".json") return parse_json(clean.text, 1);
  return parse_yaml(clean.text, 1);
}

}  // namespace

Settings read_settings(const fs::path& folder, const std::vector<std::string>& names,
                       std::vector<Finding>& warnings) {
  for (const std::string& name : names) {
    const fs::path path = folder / name;
    if (io::type_of_target(path) != fs::file_type::regular) continue;
    const auto warn = [&](int line, const std::string& why) {
      warnings.push_back({path.string(), line, "", why + "; the generator's defaults are taken instead"});
    };
    const auto bytes = io::read_small_file(path);
    if (const auto* unfit = std::get_if<io::UnfitFile>(&bytes)) {
      warn(0, unfit->reason);
      return Settings::object();
    }
    FrontMatter settings = parse(path, std::get<std::string>(bytes));
    if (!settings.error) return with_small_keys(settings.values);
    warn(settings.error->line, settings.error->message);
    return Settings::object();
  }
  return Settings::object();
}

std::optional<std::string> text_of(const Settings& settings, const std::string& key) {
  const auto found = settings.find(key);
  if (found == settings.end() || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

std::vector<std::string> texts_of(const Settings& settings, const std::string& key) {
  const auto found = settings.find(key);
  if (found == settings.end()) return {};
  if (found->is_string()) return {found->get<std::string>()};
  std::vector<std::string> texts;
  for (const Settings& item : *found) {
    if (item.is_string()) texts.push_back(item.get<std::string>());
  }
  return texts;
}

std::string small_letters(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), text::ascii_lower);
  return text;
}

bool is_yes(const std::string& text) {
  if (is_any_of(text, {"true", "yes", "on", "y", "t"})) return true;
  const bool digits = !text.empty() && std::all_of(text.begin(), text.end(), text::is_ascii_digit);
  return digits && text.find_first_not_of('0') != std::string::npos;
}

bool is_no(const std::string& text) {
  return is_any_of(text, {"false", "no", "off", "n", "f", "0"});
}

bool is_set(const Settings& settings, const std::string& key) {
  return is_yes(text_of(settings, key).value_or(""));
}

Settings with_small_keys(const Settings& value) {
  if (value.is_array()) {
    Settings list = Settings::array();
    for (const Settings& item : value) list.push_back(with_small_keys(item));
    return list;
  }
  if (!value.is_object()) return value;
  Settings map = Settings::object();
  for (const auto& [key, inner] : value.items()) map[small_letters(key)] = with_small_keys(inner);
  return map;
}

}  // namespace mitos::source
