// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/progress_report.h"

#include "indexer/cli/say.h"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <string>

namespace mitos::cli {
namespace {

using build::Phase;

const char* name_of(Phase phase) {
  switch (phase) {
    case Phase::walking:
      return "walking the folders";
    case Phase::indexing:
      return "reading and indexing";
    case Phase::assembling:
      return "putting the generation together";
    case Phase::syncing:
      return "publishing";
    case Phase::done:
      return "done";
  }
  return "";
}

constexpr const char* kClearLine = "\r\x1b[K";

}  // namespace

ProgressMode progress_mode(std::string_view option) {
  if (option == "off") return ProgressMode::off;
  return option == "auto" && ::isatty(STDERR_FILENO) != 0 ? ProgressMode::bar : ProgressMode::plain;
}

ProgressReport::ProgressReport(const build::Progress& progress, ProgressMode mode)
    : progress_(progress), mode_(mode) {
  if (mode_ != ProgressMode::off) thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

ProgressReport::~ProgressReport() {
  if (mode_ == ProgressMode::off) return;
  thread_.request_stop();
  thread_.join();
  if (mode_ == ProgressMode::bar) say("{}", kClearLine);
  if (mode_ == ProgressMode::plain) say("{}\n", name_of(progress_.phase));
}

void ProgressReport::run(const std::stop_token& stop) {
  constexpr std::chrono::milliseconds kInterval(100);
  const Lock lock(mutex_);
  while (!stop.stop_requested()) {
    show();
    wake_.wait_for(mutex_, stop, kInterval, [] { return false; });
  }
}

void ProgressReport::show() {
  const Phase phase = progress_.phase;
  const std::size_t files = progress_.files;
  const std::size_t done = progress_.files_done;
  if (mode_ == ProgressMode::bar) {
    constexpr std::size_t kWidth = 40;
    const std::size_t filled = files == 0 ? 0 : done * kWidth / files;
    say("{}[{}{}] {}/{} {}", kClearLine, std::string(filled, '#'), std::string(kWidth - filled, ' '), done,
        files, name_of(phase));
    std::fflush(stderr);
    return;
  }
  // A line for each phase and for each tenth of the files.
  const std::size_t tenth = files == 0 ? 0 : done * 10 / files;
  if (phase == Phase::indexing && tenth > shown_tenth_) {
    say("{} of {} files\n", done, files);
    shown_tenth_ = tenth;
  }
  if (phase != shown_phase_ && phase != Phase::done) {
    say("{}\n", name_of(phase));
    shown_phase_ = phase;
  }
}

}  // namespace mitos::cli
