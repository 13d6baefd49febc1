// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/snapshot/served_record.h"

#include <charconv>
#include <string>

#include "common/error.h"
#include "common/io/files.h"

namespace mitos::snapshot {
namespace {

constexpr const char* kFile = "served";
constexpr const char* kNextFile = "served.next";
constexpr std::size_t kMostBytes = 64;

}  // namespace

std::optional<index::GenerationNumber> last_served(const std::filesystem::path& index) {
  std::string text;
  try {
    text = io::read_file(index / kFile, kMostBytes);
  } catch (const IoError&) {
    return std::nullopt;
  }
  index::GenerationNumber number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = problem == std::errc() && std::string_view(end, text.data() + text.size()) == "\n";
  return whole && number > 0 ? std::optional(number) : std::nullopt;
}

void record_served(const std::filesystem::path& index, index::GenerationNumber number) {
  if (last_served(index) == number) return;
  io::write_file_durably(index / kNextFile, std::to_string(number) + "\n");
  io::replace_durably(index / kNextFile, index / kFile);
}

}  // namespace mitos::snapshot
