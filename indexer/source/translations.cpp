// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/translations.h"

#include "common/text/language.h"
#include "common/text/utf8.h"
#include "indexer/source/walk/language.h"

namespace mitos::source {
namespace {

constexpr const char* kKey = "translationkey";  // of front matter, in small letters

std::string told(const FrontMatter& front) {
  const auto key = front.values.find(kKey);
  if (key == front.values.end()) return "";
  if (key->is_string()) return std::string(text::trimmed(key->get_ref<const std::string&>()));
  return key->is_number() ? key->dump() : "";
}

// "el/a" -> "a" of a Greek page.
std::string without_language_folder(std::string path, const SourceFile& file, const std::string& language) {
  const std::size_t end = path.find('/');
  if (end == std::string::npos) return path;
  const std::string folder = path.substr(0, end);
  const bool is_of_language =
      text::is_language_tag(folder) && text::language_among(folder, file.languages) == language;
  return is_of_language ? path.substr(end + 1) : path;
}

}  // namespace

std::string translation_key(const SourceFile& file, const FrontMatter& front, const std::string& language) {
  if (const std::string key = told(front); !key.empty()) return "key " + key;
  if (file.place.content && file.site->hugo.languages.size() > 1)
    return "page " + folder_of(file.place.content->path) + "/" + file.place.content->name;
  std::string path = file.id.substr(file.collection.size() + 1);
  const std::string suffix = suffix_among(file.name, file.languages);
  if (!suffix.empty() && path.ends_with("." + suffix)) path.resize(path.size() - suffix.size() - 1);
  return "page " + file.collection + "/" + without_language_folder(std::move(path), file, language);
}

}  // namespace mitos::source
