// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>

namespace mitos::source {

/// What makes a site of a folder of pages.
enum class Generator { unknown, hugo, jekyll };

/// The one whose configuration is in `folder` (canonical), or else in the nearest folder above it that has
/// one. Throws IoError if it cannot be told whether one is there: with another generator, another index would
/// be built.
Generator generator_of(std::filesystem::path folder);

}  // namespace mitos::source
