// SPDX-License-Identifier: GPL-2.0-or-later
// The files that pages link: read once, served from memory, so that no request reaches the disk.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace mitos::pages {

struct Asset {
  std::string type;  // as in Content-Type
  std::string bytes;
  std::string version;  // changes with the bytes
};

/// By name, "mitos.css". Files whose type is not known are left out. Throws IoError.
using Assets = std::map<std::string, Asset, std::less<>>;
Assets load_assets(const std::filesystem::path& folder);

/// A style sheet of these bytes.
Asset style_sheet(std::string bytes);

/// Where an asset is served: with its version, so that it can be kept for ever.
std::string asset_path(const std::string& name, const Asset& asset);

}  // namespace mitos::pages
