// SPDX-License-Identifier: GPL-2.0-or-later
// What an index is on disk, and the one place that knows its file names:
//
//   INDEX/lock                     held by the one process that writes
//   INDEX/current                  the number of the generation to serve
//   INDEX/generations/000007/      a generation; never touched once its manifest is there
//       manifest                   written last: a folder without one was never finished
//       postings  documents  documents.offsets  vocabulary  synonyms  phrases
//       facets  people
//
// Publishing is one rename of `current`, after everything it leads to was fsynced: whatever
// happens, `current` names the old generation or the new one, whole.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace mitos::index {

using GenerationNumber = unsigned;

inline constexpr std::string_view kPostingsFile = "postings";
inline constexpr std::string_view kDocumentsFile = "documents";
inline constexpr std::string_view kOffsetsFile = "documents.offsets";
inline constexpr std::string_view kVocabularyFile = "vocabulary";
inline constexpr std::string_view kSynonymsFile = "synonyms";
inline constexpr std::string_view kPhrasesFile = "phrases";
inline constexpr std::string_view kFacetsFile = "facets";
inline constexpr std::string_view kPeopleFile = "people";
inline constexpr std::string_view kManifestFile = "manifest";

/// What a manifest vouches for.
inline constexpr std::array<std::string_view, 8> kGenerationFiles{
    kPostingsFile, kDocumentsFile, kOffsetsFile, kVocabularyFile,
    kSynonymsFile, kPhrasesFile,   kFacetsFile,  kPeopleFile};

/// How many generations a build leaves behind, its own included.
inline constexpr std::size_t kKeptGenerations = 3;

std::filesystem::path lock_file(const std::filesystem::path& index);
std::filesystem::path generation_folder(const std::filesystem::path& index, GenerationNumber number);

/// The generation that `current` names; none if nothing was published yet. Throws IndexError if
/// the file holds no number.
std::optional<GenerationNumber> current_generation(const std::filesystem::path& index);

/// The finished generations (those with a manifest), rising. Empty if there is no such index.
std::vector<GenerationNumber> finished_generations(const std::filesystem::path& index);

/// Creates the folder of a new generation, numbered above every finished one, in an index that
/// may not exist yet, and removes what killed builds left. The caller holds the writer lock.
/// Throws IoError.
GenerationNumber begin_generation(const std::filesystem::path& index);

/// Makes `number` current. Its files and folder must have been fsynced. Throws IoError.
void publish_generation(const std::filesystem::path& index, GenerationNumber number);

/// Deletes finished generations older than the newest `keep`, except the current one and those
/// that a reader holds. The caller holds the writer lock.
void prune_generations(const std::filesystem::path& index, std::size_t keep = kKeptGenerations);

}  // namespace mitos::index
