// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "common/io/file_descriptor.h"

namespace mitos::io {

/// By which one sees that a file was written to or cut off, though it is the same file.
struct FileState {
  std::uint64_t bytes = 0;
  std::int64_t written_s = 0;  // when it was written last: seconds since 1970, and what is left of one
  std::int64_t written_ns = 0;

  bool operator==(const FileState&) const = default;
};

/// None if the system does not say. Costs a quarter of a microsecond.
std::optional<FileState> state_of(const FileDescriptor& file) noexcept;

}  // namespace mitos::io
