// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/assets.h"

#include <array>
#include <system_error>
#include <utility>

#include "common/error.h"
#include "common/index/checksum.h"
#include "common/io/files.h"

namespace mitos::pages {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kTypes{
    {{".css", "text/css; charset=utf-8"},
     {".js", "text/javascript; charset=utf-8"},
     {".map", "application/json"},
     {".svg", "image/svg+xml"}}};

}  // namespace

Assets load_assets(const std::filesystem::path& folder) {
  std::error_code problem;
  Assets assets;
  for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
    for (const auto& [extension, type] : kTypes) {
      if (entry.path().extension() != extension || !entry.is_regular_file()) continue;
      std::string bytes = io::read_file(entry.path());
      std::string version = index::checksum_of(bytes);
      assets[entry.path().filename()] = {std::string(type), std::move(bytes), std::move(version)};
    }
  }
  if (problem) throw IoError("cannot read " + folder.string() + ": " + problem.message());
  return assets;
}

Asset style_sheet(std::string bytes) {
  std::string version = index::checksum_of(bytes);
  return {std::string(kTypes.front().second), std::move(bytes), std::move(version)};
}

std::string asset_path(const std::string& name, const Asset& asset) {
  return "/assets/" + name + "?v=" + asset.version;
}

}  // namespace mitos::pages
