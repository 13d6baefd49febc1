// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/files/page_files.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"

namespace mitos::source {
namespace {

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

}  // namespace

std::optional<std::size_t> extension_rank(const std::filesystem::path& path) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(), text::ascii_lower);
  for (std::size_t i = 0; i < kExtensions.size(); ++i) {
    if (kExtensions[i].text == extension) return i;
  }
  return std::nullopt;
}

Format format_of(std::size_t rank) {
  return kExtensions.at(rank).format;
}

bool may_be_page(const std::string& name) {
  return extension_rank(name).has_value();
}

bool is_called(const std::string& below, std::string_view name) {
  const std::string stem = std::filesystem::path(below).stem().string();
  return stem == name || stem.starts_with(std::string(name) + ".");
}

std::filesystem::path without_folder_file(const std::filesystem::path& below) {
  constexpr std::string_view kIndex = "index";
  std::string file = below.filename().string();
  if (file.starts_with("_index")) file.erase(0, 1);
  if (!below.has_parent_path() || (file != kIndex && !file.starts_with("index."))) return below;
  return below.parent_path() += file.substr(kIndex.size());
}

}  // namespace mitos::source
