// SPDX-License-Identifier: GPL-2.0-or-later
// The folder of a collection, held open from the walk to the last document. What is read through it stands
// below it: no link is followed, so none that takes a folder's place meanwhile leads out.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "common/io/file_descriptor.h"
#include "common/io/open_beneath.h"
#include "indexer/source/files/refusal.h"

namespace mitos::source {

enum class Kind { folder, file, link, other };

struct Entry {
  std::string name;
  Kind kind = Kind::other;
  std::uint64_t bytes = 0;  // of a file that was measured
};

/// Paths are relative to the folder, with single slashes; "" is the folder itself. Everything throws IoError,
/// with path and reason, where the machine fails; any thread may call.
class SourceRoot {
 public:
  /// Opens `folder`, which may be named by a link.
  explicit SourceRoot(std::filesystem::path folder, io::Resolver resolver = io::Resolver::kernel);

  /// As the user named it, and as the system does: without links.
  const std::filesystem::path& named() const noexcept { return named_; }
  const std::filesystem::path& canonical() const noexcept { return canonical_; }

  /// However the two are named, bind mounts included.
  bool is_same_folder(const SourceRoot& other) const noexcept {
    return device_ == other.device_ && inode_ == other.inode_;
  }

  /// What is in a folder, in no order. `is_measured` says of a name whether its size is wanted, which costs a
  /// call.
  std::variant<std::vector<Entry>, Refusal> list(const std::string& below,
                                                 bool (*is_measured)(const std::string& name)) const;

  /// What stands there, measured; not a link. The name is left empty.
  std::variant<Entry, Refusal> look_at(const std::string& below) const;

  /// A regular file, or its first `limit` bytes.
  std::variant<std::string, Refusal> read(const std::string& below, std::size_t limit) const;

 private:
  Refusal refused(const std::string& below, int error) const;

  std::filesystem::path named_;
  std::filesystem::path canonical_;
  io::Resolver resolver_;
  io::FileDescriptor folder_;
  dev_t device_ = 0;
  ino_t inode_ = 0;
};

}  // namespace mitos::source
