// SPDX-License-Identifier: GPL-2.0-or-later
// Reading whole files, and writing them so that they are still there after a power cut.
// Every failure throws IoError with the path and the system's reason. Any thread.
#pragma once

#include <cstddef>
#include <filesystem>
#include <limits>
#include <string>
#include <string_view>
#include <system_error>
#include <variant>
#include <vector>

#include "common/io/file_descriptor.h"

namespace mitos::io {

/// Opens for reading; never blocks on a FIFO. Throws IoError.
FileDescriptor open_to_read(const std::filesystem::path& path);

/// What is left of an open file, or its first `limit` bytes: or why it cannot be read. `expected` bytes are
/// likely, as its status says; it may have more or fewer. Does not throw.
std::variant<std::string, std::error_code> read_open_file(int fd, std::size_t expected, std::size_t limit);

/// The whole file, or its first `limit` bytes.
std::string read_file(const std::filesystem::path& path,
                      std::size_t limit = std::numeric_limits<std::size_t>::max());

/// Writes `bytes` to a new or emptied file and fsyncs it. The folder is not synced: sync_folder().
void write_file_durably(const std::filesystem::path& path, std::string_view bytes);

/// fsyncs a file written by somebody else (Xapian, a stream).
void sync_file(const std::filesystem::path& path);

/// Creates a folder and those above it that are missing, each with its name fsynced.
void create_folders_durably(const std::filesystem::path& path);

/// fsyncs a folder, which makes the names in it durable.
void sync_folder(const std::filesystem::path& path);

/// Renames over `to` and syncs the folder that holds it: after this, `to` is the new file for good.
void replace_durably(const std::filesystem::path& from, const std::filesystem::path& to);

/// Writes the files in `parts`, one behind the other, to the new file `whole`, fsynced.
void concatenate_durably(const std::vector<std::filesystem::path>& parts, const std::filesystem::path& whole);

}  // namespace mitos::io
