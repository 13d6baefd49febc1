// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/faults/faulty_build.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <sstream>
#include <stdexcept>
#include <system_error>

namespace mitos::test {
namespace {

namespace fs = std::filesystem;

// The first failed operation of a log, and whether `current` was renamed before.
void read_log(const std::string& log, FaultyBuild& build) {
  std::istringstream lines(log);
  for (std::string line; std::getline(lines, line);) {
    constexpr std::string_view kFailed = " failed";
    if (line.ends_with(kFailed)) {
      build.failed = line.substr(0, line.size() - kFailed.size());
      return;
    }
    build.published = build.published || (line.starts_with("rename ") && line.ends_with("/current"));
  }
}

}  // namespace

FaultyBuild run_faulty(const Fault& fault, const fs::path& below, const std::vector<std::string>& arguments,
                       const fs::path& in) {
  const TemporaryFolder folder;
  const fs::path log = folder / "log";
  std::vector<std::string> words{
      "--chdir=" + in.string(),
      std::string("LD_PRELOAD=") + MITOS_FILE_FAULTS,
      "MITOS_FAULTS_BELOW=" + below.string(),
      "MITOS_FAULTS_LOG=" + log.string(),
      "MITOS_FAULTS_OPERATIONS=" + fault.operations,
      "MITOS_FAULTS_PATH=" + fault.path,
      fmt::format("MITOS_FAULTS_NTH={}", fault.nth),
      fmt::format("MITOS_FAULTS_ERRNO={}", fault.reason != 0 ? fault.reason : EIO)};
  if (fault.for_ever) words.emplace_back("MITOS_FAULTS_FOR_EVER=1");
  if (fault.done) words.emplace_back("MITOS_FAULTS_DONE=1");
  words.push_back(program("mitos-indexer"));
  words.insert(words.end(), arguments.begin(), arguments.end());
  Process process("/usr/bin/env", words);
  const int status = process.wait();
  FaultyBuild result{{status, process.out(), process.err()}, "", false};
  read_log(read_file(log), result);
  return result;
}

SampleIndex::SampleIndex() {
  for (std::size_t i = 0; i < index::kKeptGenerations; ++i) {
    if (build().status != 0) throw std::runtime_error("cannot build the sample");
  }
  fs::rename(index_, folder_ / "before");
}

const fs::path& SampleIndex::renewed() const {
  fs::remove_all(index_);
  fs::copy(folder_ / "before", index_, fs::copy_options::recursive);
  return index_;
}

std::vector<std::string> SampleIndex::arguments() const {
  std::vector<std::string> words = build_sample(index_);
  words.insert(words.end(), {"--threads", "1"});
  return words;
}

Finished SampleIndex::build() const {
  return run_indexer(arguments());
}

FaultyBuild SampleIndex::build(const Fault& fault) const {
  return run_faulty(fault, index_, arguments());
}

bool SampleIndex::is_whole() const {
  return run_indexer({"verify", "--index", index_.string()}).status == 0;
}

// Nothing but what a build is to leave behind.
bool SampleIndex::is_tidy() const {
  const auto count = [](const fs::path& folder) {
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
  };
  const fs::path generations = index_ / "generations";
  return count(index_) == 3 && count(generations) == static_cast<std::ptrdiff_t>(index::kKeptGenerations) &&
         std::all_of(fs::directory_iterator(generations), fs::directory_iterator(),
                     [&](const auto& generation) {
                       return count(generation.path()) ==
                              static_cast<std::ptrdiff_t>(index::kGenerationFiles.size()) + 1;
                     });
}

std::string SampleIndex::verdict(const FaultyBuild& faulty, const Fault& fault) const {
  std::string wrong;
  const auto expect = [&wrong](bool holds, const std::string& what) {
    if (!holds) wrong += what + "; ";
  };
  const auto says = [&faulty](const std::string& text) {
    return faulty.program.err.find(text) != std::string::npos;
  };
  const unsigned before = index::kKeptGenerations;
  expect(says(index_.string()), "the message names no path");
  expect(says(std::generic_category().message(fault.reason)), "or no reason");
  expect(is_whole(), "what is current is not whole");
  if (faulty.published) {
    expect(faulty.program.status == 0, fmt::format("published, but status {}", faulty.program.status));
    expect(current() == before + 1, "published, but not current");
    expect(says(fmt::format("warning: {}: generation {} is served, but", index_.string(), before + 1)),
           "published without a warning");
  } else {
    expect(faulty.program.status == 3, fmt::format("not published, but status {}", faulty.program.status));
    expect(current() == before, "another generation is current");
    expect(fault.for_ever || is_tidy(), "something is left behind");
  }
  const Finished next = build();
  expect(next.status == 0, "the next build fails: " + next.err);
  expect(is_whole() && is_tidy(), "the next build leaves something behind");
  return wrong.empty() ? "" : faulty.failed + ": " + wrong + faulty.program.err;
}

std::vector<std::string> SampleIndex::contents() const {
  std::vector<std::string> all;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(index_)) {
    if (entry.path() == index::lock_file(index_)) continue;
    all.push_back(entry.path().string() + " " + (entry.is_regular_file() ? read_file(entry.path()) : ""));
  }
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace mitos::test
