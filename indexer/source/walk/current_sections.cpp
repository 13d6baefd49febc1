// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/walk/current_sections.h"

#include <algorithm>
#include <map>
#include <utility>

#include "common/io/folder.h"
#include "indexer/source/addresses/hugo_addresses.h"
#include "indexer/source/walk/walk.h"

namespace mitos::source {
namespace {

bool wants_sections(const HugoSite& hugo) {
  return std::any_of(hugo.languages.begin(), hugo.languages.end(), [](const auto& language) {
    const auto& permalinks = language.second.permalinks;
    return std::any_of(permalinks.begin(), permalinks.end(), [](const auto& permalink) {
      return permalink.second.find(":sections") != std::string::npos;
    });
  });
}

// Which folders of a site's contents have a section page in which language; each is looked at once.
class SectionFolders {
 public:
  bool has_page(const HugoSite& hugo, const std::string& folder, const std::string& language) {
    const auto [known, is_new] = known_.try_emplace({&hugo, folder, language}, false);
    if (is_new) known->second = look(hugo, folder, language);
    return known->second;
  }

 private:
  static bool look(const HugoSite& hugo, const std::string& folder, const std::string& language) {
    for (const ContentFolder& contents : hugo.folders) {
      const std::string prefix = contents.place.empty() ? "" : contents.place + "/";
      if (!(folder + "/").starts_with(prefix)) continue;
      const auto here = contents.folder / folder.substr(std::min(folder.size(), prefix.size()));
      const std::string own = contents.language.empty() ? hugo.default_language : contents.language;
      for (const char* extension : {".md", ".markdown", ".html"}) {
        const std::string with_language = "_index." + language + extension;
        if (io::type_of_target(here / with_language)) return true;
        if (own == language && io::type_of_target(here / ("_index" + std::string(extension)))) return true;
      }
    }
    return false;
  }

  std::map<std::tuple<const HugoSite*, std::string, std::string>, bool> known_;
};

}  // namespace

void find_current_sections(Walk& walk) {
  SectionFolders folders;
  for (SourceFile& file : walk.files) {
    const HugoSite& hugo = file.site->hugo;
    if (!file.place.content || !wants_sections(hugo)) continue;
    const ContentPlace& place = *file.place.content;
    file.place.levels = levels_of_section(folder_of(place.path), [&](const std::string& folder) {
      return folders.has_page(hugo, folder, place.language);
    });
  }
}

}  // namespace mitos::source
