// SPDX-License-Identifier: GPL-2.0-or-later
// What is in a folder, and how folders come and go. Only "No such file or directory" is absence:
// every other failure of a look throws IoError with the path and the system's reason. Any thread.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace mitos::io {

/// What is at `path`, a symbolic link not followed; none if there is nothing.
std::optional<std::filesystem::file_type> type_of(const std::filesystem::path& path);

/// What `path` leads to, links followed; none if there is nothing, or a part on the way is no folder.
std::optional<std::filesystem::file_type> type_of_target(const std::filesystem::path& path);

/// The path from the root, by its letters alone. Throws IoError if the current folder cannot be found.
std::filesystem::path absolute(const std::filesystem::path& path);

/// The names in a folder, in no order, without "." and ".."; none if there is no such folder.
std::optional<std::vector<std::string>> names_in(const std::filesystem::path& folder);

/// Creates a folder in one that exists. False, with nothing changed, if the name is taken.
bool create_folder(const std::filesystem::path& folder);

/// Creates a folder and those above it that are missing; gives the ones it created, outermost first.
std::vector<std::filesystem::path> create_folders(const std::filesystem::path& folder);

/// The same, and each new name is fsynced.
void create_folders_durably(const std::filesystem::path& folder);

/// fsyncs a folder, which makes the names in it durable.
void sync_folder(const std::filesystem::path& folder);

/// Deletes a file; nothing happens if there is none.
void remove_file(const std::filesystem::path& file);

/// Deletes what is at `path` with everything below it, `last` (a name in the folder `path`) after all
/// else. Follows no symbolic link. Nothing happens if there is nothing.
void remove_tree(const std::filesystem::path& path, const std::string& last = "");

}  // namespace mitos::io
