// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>

namespace mitos::source {

/// What makes a site of a folder of pages.
enum class Generator { unknown, hugo, jekyll };

/// The one whose configuration is in `source`, or else in the nearest folder above it that has one. A folder
/// that cannot be read has none.
Generator generator_of(const std::filesystem::path& source);

}  // namespace mitos::source
