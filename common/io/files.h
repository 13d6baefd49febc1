// SPDX-License-Identifier: GPL-2.0-or-later
// Reading whole files, and writing them so that they are still there after a power cut.
// Every failure throws IoError with the path and the system's reason. Any thread.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <variant>
#include <vector>

#include "common/io/file_descriptor.h"

namespace mitos::io {

/// Opens for reading; never blocks on a FIFO. Throws IoError.
FileDescriptor open_to_read(const std::filesystem::path& path);

/// The same for a file that is one, or a link to one: a device has no end. Throws IoError.
FileDescriptor open_regular(const std::filesystem::path& path);

/// What is left of an open file, or its first `limit` bytes: or why it cannot be read. `expected` bytes are
/// likely, as its status says; it may have more or fewer. Does not throw.
std::variant<std::string, std::error_code> read_open_file(int fd, std::size_t expected, std::size_t limit);

/// The whole file, or its first `limit` bytes.
std::string read_file(const std::filesystem::path& path,
                      std::size_t limit = std::numeric_limits<std::size_t>::max());

/// The same; none if there is no such file, which no other failure is taken for.
std::optional<std::string> read_file_if_any(const std::filesystem::path& path,
                                            std::size_t limit = std::numeric_limits<std::size_t>::max());

/// Reads a regular file of any length through, block by block. Not by mapping it: there a disk that fails to
/// read ends the process.
void for_each_block(const std::filesystem::path& path, const std::function<void(std::string_view)>& take);

/// Writes `bytes` to a new or emptied file and fsyncs it. The folder is not synced: sync_folder().
void write_file_durably(const std::filesystem::path& path, std::string_view bytes);

/// Writes the files in `parts`, one behind the other, to the new file `whole`, fsynced.
void concatenate_durably(const std::vector<std::filesystem::path>& parts, const std::filesystem::path& whole);

/// fsyncs a file written by a library.
void sync_file(const std::filesystem::path& path);

/// Renames over `to`.
void replace(const std::filesystem::path& from, const std::filesystem::path& to);

/// Renames over `to` and syncs the folder that holds it: after this, `to` is the new file for good.
void replace_durably(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace mitos::io
