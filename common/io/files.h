// SPDX-License-Identifier: GPL-2.0-or-later
// Reading whole files, and writing them so that they are still there after a power cut.
// Failures throw IoError with the path and the system's reason, except in read_open_file(). Any thread.
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

/// Like open_to_read(), but refuses what is neither a regular file nor a symbolic link to one: a device would
/// never end. Throws IoError.
FileDescriptor open_regular(const std::filesystem::path& path);

/// Reads `fd`, which stays open, from its position to the end, but at most `limit` bytes. Returns the bytes,
/// or the error. `expected` is the length that fstat() gave, a hint: there may be more or fewer. Does not
/// throw.
std::variant<std::string, std::error_code> read_open_file(int fd, std::size_t expected, std::size_t limit);

/// The whole file, or its first `limit` bytes.
std::string read_file(const std::filesystem::path& path,
                      std::size_t limit = std::numeric_limits<std::size_t>::max());

/// Like read_file(), but std::nullopt if the file does not exist. Any other failure throws.
std::optional<std::string> read_file_if_any(const std::filesystem::path& path,
                                            std::size_t limit = std::numeric_limits<std::size_t>::max());

/// Reads a regular file of any length block by block. The file is not mapped: a read error in a mapped file
/// would kill the process.
void for_each_block(const std::filesystem::path& path, const std::function<void(std::string_view)>& take);

/// Writes `bytes` to a new or emptied file and fsyncs it. Does not sync the folder: sync_folder() (folder.h)
/// does.
void write_file_durably(const std::filesystem::path& path, std::string_view bytes);

/// Joins the files `parts`, in this order, into the new file `whole`, and fsyncs it. The parts stay.
void concatenate_durably(const std::vector<std::filesystem::path>& parts, const std::filesystem::path& whole);

/// fsyncs a file that other code wrote, such as a library.
void sync_file(const std::filesystem::path& path);

/// Renames `from` to `to`, which it replaces if it exists.
void replace(const std::filesystem::path& from, const std::filesystem::path& to);

/// Like replace(), and syncs the folder that holds `to`: after this, a power cut does not bring the old file
/// back.
void replace_durably(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace mitos::io
