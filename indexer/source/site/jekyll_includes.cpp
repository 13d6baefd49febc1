// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/site/jekyll_includes.h"

#include <algorithm>
#include <variant>
#include <vector>

#include "indexer/source/files/page_files.h"
#include "indexer/source/files/source_root.h"
#include "indexer/source/front_matter/border.h"

namespace mitos::source {
namespace {

constexpr std::size_t kLargestInclude = 256U << 10U;
constexpr std::size_t kMostOfAll = 16U << 20U;
constexpr int kDeepestFolder = 8;

class IncludeReader {
 public:
  explicit IncludeReader(const std::filesystem::path& root) : root_(root) {}

  // `below`: of the root; `name`: of the folder of includes, with a slash at its end.
  void take_folder(const std::string& below, const std::string& name, int depth) {
    const auto listed = root_.list(below, may_be_page);
    const auto* entries = std::get_if<std::vector<Entry>>(&listed);
    if (entries == nullptr || depth > kDeepestFolder) return;
    for (const Entry& entry : *entries) {
      const std::string path = below + "/" + entry.name;
      if (entry.kind == Kind::folder) take_folder(path, name + entry.name + "/", depth + 1);
      if (entry.kind == Kind::file && may_be_page(entry.name))
        take_file(path, name + entry.name, entry.bytes);
    }
  }

  std::map<std::string, std::string> files() { return std::move(files_); }

 private:
  void take_file(const std::string& below, const std::string& name, std::size_t bytes) {
    if (bytes > kLargestInclude || bytes > left_) return;
    auto read = root_.read(below, kLargestInclude);
    if (auto* text = std::get_if<std::string>(&read)) {
      left_ -= std::min(left_, text->size());
      files_[name] = clean_text(std::move(*text)).text;
    }
  }

  SourceRoot root_;
  std::size_t left_ = kMostOfAll;
  std::map<std::string, std::string> files_;
};

}  // namespace

std::map<std::string, std::string> read_includes(const std::filesystem::path& root,
                                                 const std::string& below) {
  IncludeReader reader(root);
  reader.take_folder(std::filesystem::path(below).lexically_normal().generic_string(), "", 0);
  return reader.files();
}

}  // namespace mitos::source
