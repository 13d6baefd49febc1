// SPDX-License-Identifier: GPL-2.0-or-later
// What the names of files tell: which may be pages, and what their ids are made of. Pure, any thread.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace mitos::source {

enum class Format { markdown, html, text };

/// The place of a name's extension in the order in which files of one id win; none if it can be no page.
std::optional<std::size_t> extension_rank(const std::filesystem::path& path);

Format format_of(std::size_t rank);

bool may_be_page(const std::string& name);

/// Whether a file is about its folder: "index.md", "index.el.md" are called “index”.
bool is_called(const std::string& below, std::string_view name);

/// A page of its folder is called like it: "wavewall/index" is "wavewall", "wavewall/_index.el"
/// "wavewall.el".
std::filesystem::path without_folder_file(const std::filesystem::path& below);

}  // namespace mitos::source
