// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/generation.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <exception>
#include <system_error>

#include "common/error.h"
#include "common/index/current_line.h"
#include "common/io/file_writer.h"
#include "common/io/files.h"
#include "common/io/folder.h"
#include "common/io/folder_lock.h"

namespace mitos::index {
namespace {

namespace fs = std::filesystem;

constexpr const char* kCurrentFile = "current";
constexpr const char* kNextCurrentFile = "current.next";
constexpr const char* kGenerationsFolder = "generations";

enum class State {
  finished,
  unfinished,  // a build died in it, or was deleted by half
  foreign,     // others made it
};

struct Found {
  GenerationNumber number;
  State state;
};

fs::path generations_folder(const fs::path& index) {
  return index / kGenerationsFolder;
}

// The number of a name of exactly the form that a build gives.
std::optional<GenerationNumber> number_of(const std::string& name) {
  GenerationNumber number = 0;
  const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (problem != std::errc() || number == 0 || name != generation_name(number)) return std::nullopt;
  return number;
}

bool is_file(const fs::path& path) {
  const auto type = io::type_of(path);
  return !type || type == fs::file_type::regular;  // a build that is being stopped may just have renamed it
}

// Whether it is a folder, and `is_ours` holds for all that stands in it.
template <typename IsOurs>
bool is_folder_of(const fs::path& folder, IsOurs is_ours) {
  if (io::type_of(folder) != fs::file_type::directory) return false;
  const auto names = io::names_in(folder).value_or(std::vector<std::string>());
  return std::all_of(names.begin(), names.end(),
                     [&](const std::string& name) { return is_ours(folder / name); });
}

// A database of Xapian's that is being written.
bool is_database(const fs::path& folder) {
  return is_folder_of(folder, [](const fs::path& path) {
    const std::string name = path.filename().string();
    return (name == "flintlock" || name.starts_with("iamglass") || name.ends_with(".glass")) && is_file(path);
  });
}

// What one thread writes.
bool is_shard(const fs::path& folder) {
  return is_folder_of(folder, [](const fs::path& path) {
    if (path.filename() == kPostingsFile) return is_database(path);
    return path.filename() == kDocumentsFile && is_file(path);
  });
}

bool is_scratch(const fs::path& folder) {
  return is_folder_of(folder, [](const fs::path& path) {
    const std::string name = path.filename().string();
    if (name == kEmptyFolder) return is_database(path);
    if (name.starts_with(kPositionsFile)) return is_file(path);
    return name.find_first_not_of("0123456789") == std::string::npos && is_shard(path);
  });
}

// Whether a build makes this in the folder of a generation that is not finished.
bool is_of_build(const fs::path& path) {
  const std::string name = path.filename().string();
  if (name == kScratchFolder) return is_scratch(path);
  const bool known = name == kNextManifestFile || std::find(kGenerationFiles.begin(), kGenerationFiles.end(),
                                                            name) != kGenerationFiles.end();
  return known && is_file(path);
}

// An empty folder is one whose build died before it could mark it. A version before 0.2 made no mark; it had
// the scratch folder until just before its end.
State state_of(const fs::path& folder) {
  if (io::type_of(folder) != fs::file_type::directory) return State::foreign;
  if (const auto manifest = io::type_of(folder / kManifestFile)) {
    return manifest == fs::file_type::regular ? State::finished : State::foreign;
  }
  const auto names = io::names_in(folder).value_or(std::vector<std::string>());
  const bool marked = names.empty() || std::any_of(names.begin(), names.end(), [](const std::string& name) {
                        return name == kNextManifestFile || name == kScratchFolder;
                      });
  return marked && is_folder_of(folder, is_of_build) ? State::unfinished : State::foreign;
}

// Everything that is named like a generation, by number.
std::vector<Found> look_at_generations(const fs::path& index) {
  std::vector<Found> all;
  for (const std::string& name :
       io::names_in(generations_folder(index)).value_or(std::vector<std::string>())) {
    if (const auto number = number_of(name)) {
      all.push_back({*number, state_of(generation_folder(index, *number))});
    }
  }
  std::sort(all.begin(), all.end(), [](const Found& a, const Found& b) { return a.number < b.number; });
  return all;
}

// Marked again before anything goes, and the mark goes last: half deleted, a generation does not look
// finished, and the next build knows that it may be deleted.
void remove_generation(const fs::path& index, const Found& generation) {
  const fs::path folder = generation_folder(index, generation.number);
  if (generation.state == State::finished) io::replace(folder / kManifestFile, folder / kNextManifestFile);
  io::remove_tree(folder, std::string(kNextManifestFile));
}

// The same as current_generation(), for a builder: garbage in `current` names nothing.
std::optional<GenerationNumber> named_by_current(const fs::path& index) {
  try {
    return current_generation(index);
  } catch (const IndexError&) {
    return std::nullopt;
  }
}

}  // namespace

fs::path lock_file(const fs::path& index) {
  return index / "lock";
}

std::string generation_name(GenerationNumber number) {
  return fmt::format("{:06}", number);
}

fs::path generation_folder(const fs::path& index, GenerationNumber number) {
  return generations_folder(index) / generation_name(number);
}

std::optional<GenerationNumber> current_generation(const fs::path& index) {
  const fs::path file = index / kCurrentFile;
  constexpr std::size_t kLongest = 64;
  const std::optional<std::string> text = io::read_file_if_any(file, kLongest);
  if (!text) return std::nullopt;
  const std::optional<GenerationNumber> number = parse_current_line(*text);
  if (!number) {
    throw IndexError(file.string() + " is damaged: it does not hold the number of a generation",
                     "Write one of the numbers under " + generations_folder(index).string() +
                         " into it, or build the index again.");
  }
  return number;
}

std::vector<GenerationNumber> finished_generations(const fs::path& index) {
  std::vector<GenerationNumber> numbers;
  for (const Found& found : look_at_generations(index)) {
    if (found.state == State::finished) numbers.push_back(found.number);
  }
  return numbers;
}

std::vector<fs::path> foreign_generations(const fs::path& index) {
  std::vector<fs::path> folders;
  for (const Found& found : look_at_generations(index)) {
    if (found.state == State::foreign) folders.push_back(generation_folder(index, found.number));
  }
  return folders;
}

GenerationNumber begin_generation(const fs::path& index) {
  // The whole look comes before the first change.
  std::vector<Found> all = look_at_generations(index);
  const GenerationNumber current = named_by_current(index).value_or(0);
  const auto leftovers = std::stable_partition(all.begin(), all.end(), [current](const Found& found) {
    return found.state != State::unfinished || found.number == current;
  });
  const GenerationNumber newest = std::max(current, leftovers == all.begin() ? 0 : (leftovers - 1)->number);
  const GenerationNumber number = newest + 1;
  const fs::path folder = generation_folder(index, number);
  if (number == 0) throw IoError("no number is left above " + generation_folder(index, newest).string());

  std::for_each(leftovers, all.end(), [&index](const Found& found) { remove_generation(index, found); });
  io::remove_file(index / kNextCurrentFile);
  io::create_folders_durably(generations_folder(index));
  if (!io::create_folder(folder)) throw IoError("cannot create " + folder.string() + ": it is there already");
  try {
    io::FileWriter(folder / kNextManifestFile).close();
    io::sync_folder(folder);
    io::sync_folder(generations_folder(index));
  } catch (const IoError&) {
    discard_generation(index, number);
    throw;
  }
  return number;
}

bool discard_generation(const fs::path& index, GenerationNumber number) noexcept {
  try {
    if (named_by_current(index) == number) return false;
    io::remove_file(index / kNextCurrentFile);
    const State state = state_of(generation_folder(index, number));
    if (state != State::foreign) remove_generation(index, {number, state});
    return state != State::foreign;
  } catch (const std::exception&) {
    return false;
  }
}

void publish_generation(const fs::path& index, GenerationNumber number) {
  io::sync_folder(generations_folder(index));
  io::sync_folder(index);
  io::write_file_durably(index / kNextCurrentFile, current_line(number));
  try {
    io::replace(index / kNextCurrentFile, index / kCurrentFile);
  } catch (const IoError&) {
    // Over a network a rename can be done and its answer be lost.
    if (named_by_current(index) != number) throw;
  }
}

void sync_published(const fs::path& index) {
  io::sync_folder(index);
}

void prune_generations(const fs::path& index, std::size_t keep) {
  const std::optional<GenerationNumber> current = current_generation(index);
  std::vector<Found> all = look_at_generations(index);
  std::erase_if(all, [](const Found& found) { return found.state != State::finished; });
  all.resize(all.size() > keep ? all.size() - keep : 0, {});
  for (const Found& found : all) {
    if (found.number == current) continue;
    const fs::path folder = generation_folder(index, found.number);
    auto alone = io::FolderLock::try_exclusive(folder);
    if (!alone) continue;
    remove_generation(index, found);
    alone->release(folder);
  }
}

}  // namespace mitos::index
