// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/generation.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <system_error>

#include "common/error.h"
#include "common/io/files.h"
#include "common/io/folder_lock.h"

namespace mitos::index {
namespace {

namespace fs = std::filesystem;

constexpr const char* kCurrentFile = "current";
constexpr const char* kNextCurrentFile = "current.next";
constexpr const char* kGenerationsFolder = "generations";

fs::path generations_folder(const fs::path& index) {
  return index / kGenerationsFolder;
}

std::optional<GenerationNumber> parse_number(std::string_view text) {
  GenerationNumber number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::vector<GenerationNumber> all_generations(const fs::path& index) {
  std::vector<GenerationNumber> numbers;
  std::error_code problem;  // no such folder: no generations
  fs::directory_iterator entries(generations_folder(index), problem);
  for (const auto end = fs::end(entries); !problem && entries != end; entries.increment(problem)) {
    if (const auto number = parse_number(entries->path().filename().string())) numbers.push_back(*number);
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

bool is_finished(const fs::path& index, GenerationNumber number) {
  std::error_code missing;
  return fs::exists(generation_folder(index, number) / kManifestFile, missing);
}

// The manifest goes first: half deleted, a generation must not look finished.
void remove_generation(const fs::path& index, GenerationNumber number) {
  const fs::path folder = generation_folder(index, number);
  std::error_code problem;
  fs::remove(folder / kManifestFile, problem);
  fs::remove_all(folder, problem);
  if (problem) throw IoError("cannot delete " + folder.string() + ": " + problem.message());
}

}  // namespace

fs::path lock_file(const fs::path& index) {
  return index / "lock";
}

fs::path generation_folder(const fs::path& index, GenerationNumber number) {
  return generations_folder(index) / fmt::format("{:06}", number);
}

std::optional<GenerationNumber> current_generation(const fs::path& index) {
  const fs::path file = index / kCurrentFile;
  std::error_code missing;
  if (!fs::exists(file, missing)) return std::nullopt;
  std::string text = io::read_file(file, 64);
  while (text.ends_with('\n')) text.pop_back();
  const std::optional<GenerationNumber> number = parse_number(text);
  if (!number) {
    throw IndexError(file.string() + " does not hold the number of a generation",
                     "Write one of the numbers under " + generations_folder(index).string() + " into it.");
  }
  return number;
}

std::vector<GenerationNumber> finished_generations(const fs::path& index) {
  std::vector<GenerationNumber> numbers = all_generations(index);
  std::erase_if(numbers, [&index](GenerationNumber number) { return !is_finished(index, number); });
  return numbers;
}

GenerationNumber begin_generation(const fs::path& index) {
  GenerationNumber newest = 0;
  for (const GenerationNumber number : all_generations(index)) {
    if (is_finished(index, number)) {
      newest = number;
    } else {
      remove_generation(index, number);
    }
  }
  io::create_folders_durably(generation_folder(index, newest + 1));
  return newest + 1;
}

void publish_generation(const fs::path& index, GenerationNumber number) {
  io::sync_folder(generations_folder(index));
  io::sync_folder(index);
  io::write_file_durably(index / kNextCurrentFile, fmt::format("{:06}\n", number));
  io::replace_durably(index / kNextCurrentFile, index / kCurrentFile);
}

void prune_generations(const fs::path& index, std::size_t keep) {
  const std::optional<GenerationNumber> current = current_generation(index);
  std::vector<GenerationNumber> numbers = finished_generations(index);
  numbers.resize(numbers.size() > keep ? numbers.size() - keep : 0);
  for (const GenerationNumber number : numbers) {
    if (number == current) continue;
    const auto alone = io::FolderLock::try_exclusive(generation_folder(index, number));
    if (alone) remove_generation(index, number);
  }
}

}  // namespace mitos::index
