// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/position_runs.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "common/error.h"
#include "common/index/positions.h"
#include "common/index/varint.h"
#include "common/io/mapped_file.h"

namespace mitos::build {
namespace {

// What this process has just written.
std::uint64_t next_number(std::string_view& bytes) {
  const auto number = index::take_varint(bytes);
  if (!number) throw IoError("the positions in the scratch folder have been written to");
  return *number;
}

std::string_view next_text(std::string_view& bytes) {
  const std::uint64_t length = next_number(bytes);
  if (length > bytes.size()) throw IoError("the positions in the scratch folder have been cut off");
  const std::string_view text = bytes.substr(0, length);
  bytes.remove_prefix(length);
  return text;
}

// A run, read forward.
struct RunReader {
  explicit RunReader(std::string_view run) : rest(run) { step(); }

  void step() {
    done = rest.empty();
    if (done) return;
    word = next_text(rest);
    entries = next_text(rest);
  }

  std::string_view rest;
  std::string_view word;
  std::string_view entries;
  bool done = false;
};

struct Entry {
  index::DocumentNumber number;
  std::string_view positions;
};

// All documents of one word, however the threads met them.
std::string merged(std::vector<Entry>& entries) {
  const auto before = [](const Entry& a, const Entry& b) { return a.number < b.number; };
  if (!std::is_sorted(entries.begin(), entries.end(), before))
    std::sort(entries.begin(), entries.end(), before);
  index::PositionListWriter list;
  for (const Entry& entry : entries) list.add(entry.number, entry.positions);
  return list.take();
}

void take_entries(RunReader& run, std::vector<Entry>& entries) {
  while (!run.entries.empty()) {
    const auto number = static_cast<index::DocumentNumber>(next_number(run.entries));
    entries.push_back({number, next_text(run.entries)});
  }
}

}  // namespace

void PositionRuns::write(WordPositions& positions) {
  std::uint64_t bytes = ends_.empty() ? 0 : ends_.back();
  std::string head;
  positions.take([&](std::string_view word, std::string_view entries) {
    head.clear();
    index::append_varint(head, word.size());
    head += word;
    index::append_varint(head, entries.size());
    file_.write(head);
    file_.write(entries);
    bytes += head.size() + entries.size();
  });
  ends_.push_back(bytes);
}

void merge_position_runs(const std::vector<std::unique_ptr<PositionRuns>>& runs,
                         const index::Vocabulary& vocabulary, const std::filesystem::path& to) {
  std::vector<io::MappedFile> files;
  std::vector<RunReader> readers;
  files.reserve(runs.size());
  for (const std::unique_ptr<PositionRuns>& of_thread : runs) {
    const io::MappedFile& file = files.emplace_back(of_thread->path());
    std::uint64_t begin = 0;
    for (const std::uint64_t end : of_thread->ends()) {
      readers.emplace_back(file.bytes().substr(begin, end - begin));
      begin = end;
    }
  }
  index::PositionsWriter writer(to);
  std::uint32_t place = 0;
  std::vector<Entry> entries;
  for (;;) {
    std::erase_if(readers, [](const RunReader& run) { return run.done; });
    if (readers.empty()) break;
    const std::string_view word =
        std::min_element(readers.begin(), readers.end(), [](const auto& a, const auto& b) {
          return a.word < b.word;
        })->word;
    entries.clear();
    for (RunReader& run : readers) {
      if (run.word != word) continue;
      take_entries(run, entries);
      run.step();
    }
    if (word.front() == kNamedList) {
      writer.add_named(word.substr(1), merged(entries));
      continue;
    }
    while (place < vocabulary.size() && vocabulary.word(place) != word) ++place;
    if (place == vocabulary.size()) throw IoError("the positions in the scratch folder have been written to");
    writer.add(place, merged(entries));
  }
  writer.close(vocabulary.size());
}

}  // namespace mitos::build
