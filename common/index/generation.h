// SPDX-License-Identifier: GPL-2.0-or-later
// What an index is on disk, and the one place that knows its file names:
//
//   INDEX/lock                     held by the one process that writes
//   INDEX/current                  the number of the generation to serve, with a checksum
//   INDEX/generations/000007/      a generation; never touched once its manifest is there
//       manifest                   appears last, with which the generation is finished
//       manifest.next              until then, from the first moment: a build is writing here, or died here
//       postings  documents  documents.offsets  vocabulary  synonyms  phrases
//       facets  people  order
//
// Publishing is one rename of `current`, after everything it leads to was fsynced: whatever
// happens, `current` names the old generation or the new one, whole.
//
// Only "No such file or directory" is taken for absence. Every other failure to look throws IoError, and
// then nothing has been changed. What is not as above was made by others and is left alone.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
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
inline constexpr std::string_view kOrderFile = "order";
inline constexpr std::string_view kManifestFile = "manifest";
inline constexpr std::string_view kNextManifestFile = "manifest.next";
inline constexpr std::string_view kScratchFolder = "scratch";  // below it a folder for each thread, "0", "1"
inline constexpr std::string_view kEmptyFolder = "empty";      // or this, if there is no document

/// What a manifest vouches for.
inline constexpr std::array<std::string_view, 9> kGenerationFiles{
    kPostingsFile, kDocumentsFile, kOffsetsFile, kVocabularyFile, kSynonymsFile,
    kPhrasesFile,  kFacetsFile,    kPeopleFile,  kOrderFile};

/// How many generations a build leaves behind, its own included.
inline constexpr std::size_t kKeptGenerations = 3;

std::filesystem::path lock_file(const std::filesystem::path& index);
std::filesystem::path generation_folder(const std::filesystem::path& index, GenerationNumber number);

/// What a generation's folder is called: "000007".
std::string generation_name(GenerationNumber number);

/// The generation that `current` names; none if nothing was published yet. Throws IndexError if
/// the file holds no number, or one that its checksum does not fit; IoError if it cannot be read.
std::optional<GenerationNumber> current_generation(const std::filesystem::path& index);

/// The finished generations (those with a manifest), rising. Empty if there is no such index. Throws IoError.
std::vector<GenerationNumber> finished_generations(const std::filesystem::path& index);

/// What is named like a generation below `generations`, but is neither finished nor what a build left: no
/// build deletes it. Throws IoError.
std::vector<std::filesystem::path> foreign_generations(const std::filesystem::path& index);

/// Creates the folder of a new generation, numbered above every other, in an index that
/// may not exist yet, after it removed what builds left that did not finish. The caller holds the writer
/// lock. Throws IoError.
GenerationNumber begin_generation(const std::filesystem::path& index);

/// Removes a generation that was begun and is not to be published, and what publishing it left. Not if
/// `current` names it, or may name it. False if something is left: the next begin_generation() removes that.
/// The caller holds the writer lock.
bool discard_generation(const std::filesystem::path& index, GenerationNumber number) noexcept;

/// Makes `number` current, for every reader from now on. Its files and folder must have been fsynced.
/// Throws IoError: then it is not current.
void publish_generation(const std::filesystem::path& index, GenerationNumber number);

/// Fsyncs what publish_generation() renamed, so that it survives a power cut. Throws IoError.
void sync_published(const std::filesystem::path& index);

/// Deletes finished generations older than the newest `keep`, except the current one and those
/// that a reader holds. The caller holds the writer lock. Throws IoError, or IndexError for a damaged
/// `current`; what it had begun to delete, the next begin_generation() removes.
void prune_generations(const std::filesystem::path& index, std::size_t keep = kKeptGenerations);

}  // namespace mitos::index
