// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace mitos::source {

/// What makes a site of a folder of pages.
enum class Generator { unknown, hugo, jekyll };

/// A generator and the folder of its configuration, which is empty if there is none.
struct FoundGenerator {
  Generator generator = Generator::unknown;
  std::filesystem::path folder = {};
  std::string file = {};  // in it; empty: whichever has one of the usual names
};

/// The one whose configuration is in `folder` (canonical), or else in the nearest folder above it that has
/// one. Throws IoError if it cannot be told whether one is there: with another generator, another index would
/// be built.
FoundGenerator find_generator(std::filesystem::path folder);

/// The one whose configuration is this file, or in this folder; none if there is none. Throws as the other.
std::optional<FoundGenerator> named_generator(const std::filesystem::path& path);

}  // namespace mitos::source
