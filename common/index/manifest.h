// SPDX-License-Identifier: GPL-2.0-or-later
// What a generation says of itself: what it was built from, which fields it has, and a checksum
// of every file, its own included. Xapian keeps none, and crashes or lies on a flipped bit; so
// nothing opens a file of a generation that verify_files() has not passed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "common/index/checksum.h"
#include "common/index/generation.h"
#include "common/model/bibtex_mapping.h"
#include "common/model/field.h"

namespace mitos::index {

/// Rises whenever a file of a generation changes its layout, or words become other terms; others are refused.
inline constexpr int kFormat = 15;

struct Manifest {
  GenerationNumber generation = 0;
  std::string built_at;  // ISO 8601, UTC
  double seconds = 0;    // the build took
  std::uint64_t documents = 0;
  std::uint64_t rejected = 0;
  std::map<std::string, std::uint64_t> collections;  // documents in each
  std::vector<model::DeclaredField> fields;
  model::BibtexMapping bibtex;           // of the fields
  std::vector<std::string> languages;    // see Schema
  std::string next_change;               // ISO 8601, UTC: a page is due then, or expires; "" if none will
  std::map<std::string, FileSum> files;  // by file name

  std::uint64_t total_bytes() const;
};

/// Sums up the files of a generation, as they are now. Throws IoError.
std::map<std::string, FileSum> sum_files(const std::filesystem::path& generation_folder);

/// Writes and fsyncs the manifest, then the folder: from here on the generation is finished.
void write_manifest(const std::filesystem::path& generation_folder, const Manifest& manifest);

/// Throws IndexError if the manifest is missing, damaged or of another format, IoError if it cannot be read.
Manifest load_manifest(const std::filesystem::path& generation_folder);

/// Reads every file through. Throws IndexError naming the first that is not as it was written, or IoError
/// naming the first that cannot be read.
void verify_files(const std::filesystem::path& generation_folder, const Manifest& manifest);

}  // namespace mitos::index
