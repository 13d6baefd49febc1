// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/walk/section_pages.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "common/io/small_file.h"
#include "indexer/source/front_matter/border.h"
#include "indexer/source/walk/language.h"
#include "indexer/source/walk/walk.h"

namespace mitos::source {
namespace {

namespace fs = std::filesystem;

FrontMatter front_of(std::string bytes) {
  const CleanText clean = clean_text(std::move(bytes));
  return parse_front_matter(split_front_matter(clean.text));
}

bool says_something(const Section& section) {
  return !section.cascades.empty() || section.verdict.reason || section.verdict.changes_at;
}

// Where the site is in several, or its name says so; else "".
std::string language_of(const SourceFile& file) {
  const bool is_told = file.place.content && file.site->hugo.languages.size() > 1;
  return is_told ? file.place.content->language : language_suffix(file.name);
}

// The sections of one source.
class Sections {
 public:
  Sections(Walk& walk, std::size_t root, const Publishing& wanted, std::shared_ptr<const Site> site)
      : walk_(walk),
        wanted_(wanted),
        site_(std::move(site)),
        top_(std::make_shared<Section>(top_section(*site_))) {
    const fs::path& folder = walk.roots[root].canonical();
    const ContentFolder* contents = site_->hugo.contents_of(folder);
    if (contents == nullptr) {
      prefix_ = "/" + folder.filename().string() + "/";
      return;
    }
    const fs::path below = folder.lexically_relative(contents->folder);
    prefix_ = below == "." ? "/" : "/" + below.generic_string() + "/";
    read_above(contents->folder, below);
  }

  // Parents come before what they hold.
  void read(std::vector<const SourceFile*> pages) {
    std::sort(pages.begin(), pages.end(), [](const SourceFile* a, const SourceFile* b) {
      return folder_of(a->below) < folder_of(b->below);
    });
    for (const SourceFile* page : pages) {
      const auto bytes = walk_.read(*page, io::kMostOfSmallFile);
      if (const auto* refused = std::get_if<Refusal>(&bytes)) {
        walk_.warnings.push_back(
            {page->path.string(), 0, "", refused->reason + "; what it says of its pages is not known"});
        continue;
      }
      const std::string lang = language_of(*page);
      const std::string folder = folder_of(page->below);
      const std::string parent = folder.empty() ? "" : folder_of(folder);
      const std::shared_ptr<const Section> above = folder.empty() ? top_ : nearest(parent, lang);
      sections_[{folder, lang}] = std::make_shared<Section>(
          make_section(front_of(std::get<std::string>(bytes)), *above,
                       heir_of(*page, is_home(folder) ? "home" : "section"), *site_, wanted_));
    }
  }

  void tell(SourceFile& file) const {
    const std::shared_ptr<const Section> section = nearest(folder_of(file.below), language_of(file));
    if (!says_something(*section)) return;
    file.section = section;
    file.heir = heir_of(file, file.is_section ? "section" : "page");
  }

 private:
  bool is_home(const std::string& folder) const { return folder.empty() && prefix_ == "/"; }

  Heir heir_of(const SourceFile& file, const char* kind) const {
    return {prefix_ + file.below, kind, language_of(file)};
  }

  std::shared_ptr<const Section> nearest(std::string folder, const std::string& lang) const {
    while (true) {
      if (const auto found = sections_.find({folder, lang}); found != sections_.end()) return found->second;
      if (folder.empty()) return top_;
      folder = folder_of(folder);
    }
  }

  // The section pages of the folders in which the source stands; `below` is its own, below the contents.
  void read_above(fs::path folder, const fs::path& below) {
    std::string path = "/";
    for (const fs::path& part : below) {
      if (part == ".") return;
      for (const char* name : {"_index.md", "_index.markdown", "_index.html"}) {
        const auto bytes = io::read_small_file(folder / name);
        if (!std::holds_alternative<std::string>(bytes)) continue;
        top_ = std::make_shared<Section>(make_section(front_of(std::get<std::string>(bytes)), *top_,
                                                      {path + name, path == "/" ? "home" : "section"}, *site_,
                                                      wanted_));
        break;
      }
      folder /= part;
      path += part.string() + "/";
    }
  }

  Walk& walk_;
  const Publishing& wanted_;
  std::shared_ptr<const Site> site_;
  std::shared_ptr<const Section> top_;
  std::string prefix_;  // of paths below the contents
  std::map<std::pair<std::string, std::string>, std::shared_ptr<const Section>>
      sections_;  // by folder and language
};

}  // namespace

void inherit_from_section_pages(Walk& walk, const Publishing& wanted) {
  std::vector<std::vector<const SourceFile*>> pages(walk.roots.size());
  for (const SourceFile& page : walk.section_pages) pages[page.root].push_back(&page);
  std::vector<std::optional<Sections>> sections(walk.roots.size());
  for (SourceFile& file : walk.files) {
    if (file.is_jekylls()) continue;
    std::optional<Sections>& here = sections[file.root];
    if (!here) {
      here.emplace(walk, file.root, wanted, file.site);
      here->read(pages[file.root]);
    }
    here->tell(file);
  }
}

}  // namespace mitos::source
