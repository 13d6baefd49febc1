// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/walk/walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <system_error>

#include "common/error.h"
#include "common/text/ascii.h"
#include "common/text/glob.h"
#include "common/text/utf8.h"
#include "indexer/source/files/link_target.h"
#include "indexer/source/files/other_pages.h"
#include "indexer/source/files/page_files.h"
#include "indexer/source/walk/bundles.h"
#include "indexer/source/walk/current_sections.h"
#include "indexer/source/walk/section_pages.h"
#include "indexer/source/walk/site_paths.h"

namespace mitos::source {
namespace {

namespace fs = std::filesystem;

SourceRoot open_root(const config::Collection& collection, io::Resolver resolver) {
  try {
    return SourceRoot(collection.source, resolver);
  } catch (const IoError& problem) {
    throw IoError("the source of “" + collection.name + "” is no folder that can be read: " + problem.what(),
                  problem.next_step().empty() ? "Check the path." : problem.next_step());
  }
}

bool is_looked_at(const std::string& name) {
  return may_be_page(name) || !extension_of_other_page(name).empty();
}

class CollectionWalk {
 public:
  CollectionWalk(const config::Collection& collection, const WalkOptions& options, Walk& walk)
      : collection_(collection),
        options_(options),
        walk_(walk),
        first_(walk.files.size()),
        root_(walk.roots.back()),
        site_(std::make_shared<const Site>(site_of(root_.canonical(), options.generator))),
        place_(root_.canonical().lexically_relative(site_->root)) {}

  void run() {
    std::vector<std::string> folders{""};
    while (!folders.empty()) {
      const std::string folder = std::move(folders.back());
      folders.pop_back();
      const auto listed = root_.list(folder, is_looked_at);
      if (const auto* refused = std::get_if<Refusal>(&listed)) {
        refuse_folder(folder, *refused);
        continue;
      }
      for (const Entry& entry : std::get<std::vector<Entry>>(listed)) {
        if (entry.name.starts_with('.')) continue;
        std::string below = folder.empty() ? entry.name : folder + "/" + entry.name;
        if (entry.kind == Kind::folder) {
          folders.push_back(std::move(below));
        } else {
          visit(below, entry);
        }
      }
    }
    walk_.warnings.insert(walk_.warnings.end(), site_->warnings.begin(), site_->warnings.end());
    for (const auto& [extension, count] : other_pages_) {
      warn("", fmt::format("passed over: {} {} file{}; .md, .markdown, .html, .htm and .txt are read", count,
                           extension, count == 1 ? "" : "s"));
    }
    if (site_->generator == Generator::hugo) drop_parts_of_bundles(walk_, first_);
    drop_duplicates();
  }

 private:
  // As the user named the source, not as the system resolved it.
  std::string shown(const std::string& below) const { return (collection_.source / below).string(); }

  void warn(const std::string& below, std::string message) {
    walk_.warnings.push_back({shown(below), 0, "", std::move(message)});
  }

  void reject(const std::string& below, std::string message) {
    walk_.rejected.push_back({shown(below), 0, "", std::move(message)});
  }

  // Below the root of the site, or "" if the source is not among the folders that its generator reads.
  std::string path_in_site(const std::string& below) const {
    if (!site_->root.empty() && (place_.empty() || *place_.begin() == "..")) return "";
    return (place_ / below).lexically_normal().generic_string();
  }

  // What its generator makes of a file.
  PathVerdict verdict_on(const std::string& below) const {
    const std::string path = path_in_site(below);
    return path.empty() ? PathVerdict() : verdict_on_path(path, *site_, options_.publishing.drafts);
  }

  // The pattern of the configuration that has it.
  const std::string* excluding_glob(const std::string& below) const {
    const config::Exclusions& exclusions = options_.exclusions;
    if (exclusions.globs.empty()) return nullptr;
    const fs::path folder = exclusions.folder.empty() ? fs::path(".") : exclusions.folder;
    const std::string from_configuration = (collection_.source / below)
                                               .lexically_normal()
                                               .lexically_relative(folder.lexically_normal())
                                               .generic_string();
    const auto found =
        std::find_if(exclusions.globs.begin(), exclusions.globs.end(), [&](const std::string& glob) {
          return text::is_below_glob(glob, below) || text::is_below_glob(glob, from_configuration);
        });
    return found == exclusions.globs.end() ? nullptr : &*found;
  }

  // Why a file, or what is in a folder, is no document, whatever it says.
  std::optional<LeftOut> left_out(const std::string& below) const {
    if (const std::string* glob = excluding_glob(below))
      return LeftOut{Reason::excluded, {shown(below), 0, "", "“" + *glob + "” has it"}};
    const PathVerdict verdict = verdict_on(below);
    if (!verdict.reason) return std::nullopt;
    return LeftOut{*verdict.reason, {shown(below), 0, "", verdict.why}};
  }

  void refuse_folder(const std::string& below, const Refusal& refused) {
    if (below.empty()) {
      throw IoError(
          "the source " + collection_.source.string() + " of “" + collection_.name + "” " + refused.reason,
          "Check its permissions.");
    }
    if (left_out(below + "/page.md")) return;
    reject(below, "this folder " + refused.reason + "; nothing below it is indexed");
  }

  void visit(const std::string& below, const Entry& entry) {
    const auto rank = extension_rank(entry.name);
    if (!rank && entry.kind == Kind::file) {
      if (const std::string other = extension_of_other_page(entry.name); !other.empty())
        ++other_pages_[other];
    }
    if (!rank && entry.kind != Kind::link) return;
    if (auto left = left_out(below)) {
      if (rank) walk_.left_out.push_back(std::move(*left));
    } else if (entry.kind == Kind::link) {
      visit_link(below, rank);
    } else {
      visit_file(below, below, entry, *rank);
    }
  }

  void visit_link(const std::string& below, std::optional<std::size_t> rank) {
    const std::optional<std::string> target = link_target(root_.canonical(), below);
    if (!target) {
      std::error_code nowhere;
      if (rank || fs::is_directory(root_.canonical() / below, nowhere)) {
        warn(below, "passed over: a link that leads out of the source, or nowhere");
      }
      return;
    }
    const auto looked = root_.look_at(*target);
    if (const auto* refused = std::get_if<Refusal>(&looked)) {
      if (rank) reject(below, "what this link leads to " + refused->reason);
      return;
    }
    const auto& entry = std::get<Entry>(looked);
    if (entry.kind == Kind::folder) {
      warn(below, "passed over: a link to a folder");
    } else if (rank) {
      visit_file(below, *target, entry, *rank);
    }
  }

  // `real` is where the file itself is, if `below` is a link to it.
  void visit_file(const std::string& below, const std::string& real, const Entry& entry, std::size_t rank) {
    if (entry.kind != Kind::file) {
      warn(below, "passed over: not a regular file");
      return;
    }
    if (text::needs_replacing(below) || below.find_first_of("\n\t") != std::string::npos) {
      reject(below, "its name is not UTF-8 or has control characters, so it can have no id");
      return;
    }
    SourceFile file;
    file.path = collection_.source / below;
    file.collection = collection_.name;
    file.site = site_;
    file.format = format_of(rank);
    file.dialect = dialect_of(*site_, collection_, options_.generator);
    file.bytes = entry.bytes;
    file.root = walk_.roots.size() - 1;
    file.below = real;
    fs::path id = fs::path(below).replace_extension();
    file.name = id.filename().string();
    const PathVerdict verdict = verdict_on(below);
    file.place = site_place(*site_, root_.canonical() / below, path_in_site(below),
                            collection_.name + "/" + below, verdict.collection);
    file.is_section = is_called(below, "_index");
    if (file.is_section) {
      walk_.section_pages.push_back(file);
      if (!takes_section(file)) return;
    }
    file.page = {is_called(below, "index"), !verdict.collection.empty(), file.name};
    // HTML that is copied as it is is a page, too.
    file.needs_front_matter = file.is_jekylls() && file.format != Format::html && !verdict.is_post() &&
                              !site_->jekyll.pages_without_front_matter;
    id = without_folder_file(id);
    file.id = collection_.name + "/" + id.generic_string();
    file.url_pattern = collection_.url;
    if (!collection_.languages.empty()) file.languages = collection_.languages;
    file.name = id.filename().string();
    walk_.files.push_back(std::move(file));
  }

  // Whether the page of a section is one, if it has text. Without Hugo, that of the source itself has no
  // address.
  bool takes_section(const SourceFile& file) const {
    if (!options_.generator.section_pages) return false;
    if (!file.place.content) return !folder_of(file.below).empty();
    const bool is_home = folder_of(file.place.content->path).empty();
    return !site_->hugo.disabled_kinds.contains(is_home ? "home" : "section");
  }

  void drop_duplicates() {
    std::vector<std::size_t> order(walk_.files.size() - first_);
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto file = [this](std::size_t i) -> SourceFile& { return walk_.files[first_ + i]; };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      if (file(a).id != file(b).id) return file(a).id < file(b).id;
      if (file(a).is_section != file(b).is_section) return file(b).is_section;
      const auto rank = [&file](std::size_t i) { return extension_rank(file(i).path); };
      if (rank(a) != rank(b)) return rank(a) < rank(b);
      return file(a).path < file(b).path;
    });
    std::vector<SourceFile> kept;
    for (const std::size_t i : order) {
      const bool is_known = !kept.empty() && kept.back().id == file(i).id;
      if (is_known && file(i).is_section) continue;
      if (is_known) {
        walk_.rejected.push_back({file(i).path.string(), 0, "",
                                  "has the same id, " + file(i).id + ", as " + kept.back().path.string()});
      } else {
        kept.push_back(std::move(file(i)));
      }
    }
    walk_.files.resize(first_);
    std::move(kept.begin(), kept.end(), std::back_inserter(walk_.files));
  }

  const config::Collection& collection_;
  const WalkOptions& options_;
  Walk& walk_;
  std::size_t first_;
  const SourceRoot& root_;
  std::shared_ptr<const Site> site_;
  std::map<std::string, std::size_t> other_pages_;  // by extension: how many are not read
  fs::path place_;                                  // of the source below the site's root
};

void sort_by_file(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.file < b.file; });
}

}  // namespace

std::string folder_of(const std::string& below) {
  return fs::path(below).parent_path().generic_string();
}

Walk walk(const std::vector<config::Collection>& collections, const WalkOptions& options) {
  Walk walk;
  for (const config::Collection& collection : collections) {
    walk.roots.push_back(open_root(collection, options.resolver));
    CollectionWalk(collection, options, walk).run();
  }
  inherit_from_section_pages(walk, options.publishing);
  find_current_sections(walk);
  sort_by_file(walk.rejected);  // folders are listed in no order
  sort_by_file(walk.warnings);
  std::stable_sort(walk.left_out.begin(), walk.left_out.end(),
                   [](const LeftOut& a, const LeftOut& b) { return a.finding.file < b.finding.file; });
  return walk;
}

}  // namespace mitos::source
