// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/walk.h"

#include <algorithm>
#include <array>
#include <optional>
#include <system_error>

#include "common/error.h"
#include "common/text/ascii.h"
#include "common/text/utf8.h"
#include "indexer/source/generator.h"

namespace mitos::source {
namespace {

namespace fs = std::filesystem;

struct Extension {
  std::string_view text;
  Format format;
};

// In the order in which they win when two files have one id.
constexpr std::array<Extension, 5> kExtensions{{{".md", Format::markdown},
                                                {".markdown", Format::markdown},
                                                {".html", Format::html},
                                                {".htm", Format::html},
                                                {".txt", Format::text}}};

std::optional<std::size_t> extension_rank(const fs::path& path) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(), text::ascii_lower);
  for (std::size_t i = 0; i < kExtensions.size(); ++i) {
    if (kExtensions[i].text == extension) return i;
  }
  return std::nullopt;
}

// A page bundle: "wavewall/index" is "wavewall", "wavewall/index.el" is "wavewall.el".
fs::path without_bundle_file(const fs::path& below) {
  const std::string file = below.filename().string();
  if (!below.has_parent_path() || (file != "index" && !file.starts_with("index."))) return below;
  return below.parent_path() += file.substr(std::string_view("index").size());
}

bool is_below(const fs::path& path, const fs::path& folder) {
  const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return end == folder.end();
}

class CollectionWalk {
 public:
  CollectionWalk(const config::Collection& collection, Walk& walk)
      : collection_(collection), walk_(walk), first_(walk.files.size()) {}

  void run() {
    std::error_code problem;
    root_ = fs::canonical(collection_.source, problem);
    if (problem || !fs::is_directory(root_)) {
      throw IoError(
          "the source " + collection_.source.string() + " of “" + collection_.name + "” is no folder",
          "Check the path.");
    }
    fs::recursive_directory_iterator entries(root_, problem);
    if (problem) throw IoError("cannot read " + root_.string() + ": " + problem.message());
    for (const auto end = fs::end(entries); entries != end; entries.increment(problem)) {
      visit(*entries, entries);
    }
    // A failed increment ends the walk: without this, what was not reached would be lost silently.
    if (problem) throw IoError("cannot read a folder below " + root_.string() + ": " + problem.message());
    drop_duplicates();
  }

 private:
  void warn(const fs::path& path, std::string message) {
    walk_.warnings.push_back({shown(path), 0, "", std::move(message)});
  }

  // As the user named the source, not as the system resolved it.
  std::string shown(const fs::path& path) const { return (collection_.source / below_root(path)).string(); }

  // What the iterator gives begins with the root; lexically_relative() would compare part by part.
  fs::path below_root(const fs::path& path) const {
    const std::size_t root = root_.native().size();
    return path.native().substr(root + (root_.native().ends_with('/') ? 0 : 1));
  }

  void visit(const fs::directory_entry& entry, fs::recursive_directory_iterator& entries) {
    const fs::path& path = entry.path();
    std::error_code problem;
    if (path.filename().native().starts_with('.')) {
      if (entry.is_directory(problem)) entries.disable_recursion_pending();
      return;
    }
    const auto rank = extension_rank(path);
    if (entry.is_symlink(problem)) {
      const fs::path target = fs::canonical(path, problem);
      if (problem || !is_below(target, root_)) {
        if (rank || fs::is_directory(target, problem)) {
          warn(path, "passed over: a link that leads out of the source, or nowhere");
        }
        return;
      }
      if (fs::is_directory(target, problem)) {
        warn(path, "passed over: a link to a folder");
        return;
      }
    }
    if (!rank || entry.is_directory(problem)) return;
    if (!entry.is_regular_file(problem)) {
      warn(path, "passed over: not a regular file");
      return;
    }
    if (text::needs_replacing(path.native()) || path.native().find_first_of("\n\t") != std::string::npos) {
      walk_.rejected.push_back(
          {shown(path), 0, "", "its name is not UTF-8 or has control characters, so it can have no id"});
      return;
    }
    add(entry, *rank);
  }

  void add(const fs::directory_entry& entry, std::size_t rank) {
    const fs::path relative = below_root(entry.path());
    fs::path below = fs::path(relative).replace_extension();
    if (below.filename() == "_index" || below.filename().native().starts_with("_index.")) {
      ++walk_.section_pages;
      return;
    }
    below = without_bundle_file(below);
    SourceFile file;
    file.path = collection_.source / relative;
    file.id = collection_.name + "/" + below.generic_string();
    file.collection = collection_.name;
    file.is_jekylls = is_jekylls_;
    file.url_pattern = collection_.url;
    if (!collection_.languages.empty()) file.languages = collection_.languages;
    file.name = below.filename().string();
    file.format = kExtensions[rank].format;
    std::error_code vanished;
    const std::uintmax_t size = entry.file_size(vanished);
    file.bytes = vanished ? 0 : size;
    ranks_.push_back(rank);
    walk_.files.push_back(std::move(file));
  }

  void drop_duplicates() {
    std::vector<std::size_t> order(ranks_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto file = [this](std::size_t i) -> SourceFile& { return walk_.files[first_ + i]; };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      if (file(a).id != file(b).id) return file(a).id < file(b).id;
      if (ranks_[a] != ranks_[b]) return ranks_[a] < ranks_[b];
      return file(a).path < file(b).path;
    });
    std::vector<SourceFile> kept;
    for (const std::size_t i : order) {
      if (!kept.empty() && kept.back().id == file(i).id) {
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
  bool is_jekylls_ = generator_of(collection_.source) == Generator::jekyll;
  Walk& walk_;
  std::size_t first_;
  std::vector<std::size_t> ranks_;
  fs::path root_;
};

}  // namespace

Walk walk(const std::vector<config::Collection>& collections) {
  Walk walk;
  for (const config::Collection& collection : collections) CollectionWalk(collection, walk).run();
  return walk;
}

}  // namespace mitos::source
