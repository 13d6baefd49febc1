// SPDX-License-Identifier: GPL-2.0-or-later
// What an index is on disk. Only this header knows the names of its files:
//
//   INDEX/lock                     held by the one process that writes
//   INDEX/current                  the number of the generation to serve, with a checksum
//   INDEX/generations/000007/      a generation; once its manifest is there, only deleted as a whole
//       manifest                   appears last: the generation is finished
//       manifest.next              from the start until then: a build is writing here, or died here
//       scratch                    from the start until then: what the threads of the build write
//       postings  documents  documents.offsets  vocabulary  synonyms  phrases
//       facets  people  order  positions
//
// Publishing is one rename of `current`, after all files of the generation were fsynced: whatever
// happens, `current` names the old generation or the new one, whole.
//
// A file counts as absent only if the system says "No such file or directory". Any other failure to look
// throws IoError before anything is changed. Files and folders of other names or forms are left alone.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mitos::index {

/// 1 and up; 0 is no generation.
using GenerationNumber = unsigned;

inline constexpr std::string_view kPostingsFile = "postings";
inline constexpr std::string_view kDocumentsFile = "documents";
inline constexpr std::string_view kOffsetsFile = "documents.offsets";
inline constexpr std::string_view kVocabularyFile = "vocabulary";
inline constexpr std::string_view kSynonymsFile = "synonyms";
inline constexpr std::string_view kPhrasesFile = "phrases";
inline constexpr std::string_view kFacetsFile = "facets";
inline constexpr std::string_view kFacetMentionsFile = "facets.mentions";
inline constexpr std::string_view kPeopleFile = "people";
inline constexpr std::string_view kOrderFile = "order";
inline constexpr std::string_view kPositionsFile = "positions";
inline constexpr std::string_view kManifestFile = "manifest";
inline constexpr std::string_view kNextManifestFile = "manifest.next";
inline constexpr std::string_view kScratchFolder =
    "scratch";  // of each thread a folder, "0", and a file, "positions.0"
inline constexpr std::string_view kEmptyFolder = "empty";  // in scratch, where no thread found a document

/// The files whose size and checksum a manifest holds.
inline constexpr std::array<std::string_view, 11> kGenerationFiles{
    kPostingsFile, kDocumentsFile, kOffsetsFile, kVocabularyFile, kSynonymsFile,     kPhrasesFile,
    kFacetsFile,   kPeopleFile,    kOrderFile,   kPositionsFile,  kFacetMentionsFile};

/// How many generations a build leaves behind, its own included.
inline constexpr std::size_t kKeptGenerations = 3;

std::filesystem::path lock_file(const std::filesystem::path& index);
std::filesystem::path generation_folder(const std::filesystem::path& index, GenerationNumber number);

/// What a generation's folder is called: "000007".
std::string generation_name(GenerationNumber number);

/// The generation that `current` names; std::nullopt if nothing was published yet. Throws IndexError if
/// the file holds no number, or a number that does not match its checksum; IoError if it cannot be read.
std::optional<GenerationNumber> current_generation(const std::filesystem::path& index);

/// The finished generations (those with a manifest), ascending. Empty if there is no such index. Throws
/// IoError.
std::vector<GenerationNumber> finished_generations(const std::filesystem::path& index);

/// The paths below INDEX/generations that have a generation's name but are neither finished nor left by a
/// build: no build deletes them. Throws IoError.
std::vector<std::filesystem::path> foreign_generations(const std::filesystem::path& index);

/// Removes what unfinished builds left. Then creates the folder of a new generation with its manifest.next
/// and a number above all others. Creates the index if there is none. The caller holds the writer lock.
/// Throws IoError.
GenerationNumber begin_generation(const std::filesystem::path& index);

/// Removes a begun generation that will not be published, with leftovers of an attempt to publish it. Does
/// nothing if `current` names it or cannot be read. Returns false if anything remains, which the next
/// begin_generation() removes. The caller holds the writer lock.
bool discard_generation(const std::filesystem::path& index, GenerationNumber number) noexcept;

/// Makes `number` current, for every reader from now on. It is finished, and its files and folder were
/// fsynced. The caller holds the writer lock. Throws IoError: then it is not current.
void publish_generation(const std::filesystem::path& index, GenerationNumber number);

/// Fsyncs what publish_generation() renamed, so that it survives a power cut. Throws IoError.
void sync_published(const std::filesystem::path& index);

/// Deletes finished generations older than the newest `keep`, except the current one and those
/// that a reader holds (its lock on the manifest). The caller holds the writer lock. Throws IoError, or
/// IndexError for a damaged `current`. The next begin_generation() removes a generation whose deletion was
/// cut short.
void prune_generations(const std::filesystem::path& index, std::size_t keep = kKeptGenerations);

}  // namespace mitos::index
