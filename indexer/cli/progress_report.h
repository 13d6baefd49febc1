// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <thread>

#include "common/mutex.h"
#include "indexer/build/progress.h"

namespace mitos::cli {

enum class ProgressMode { bar, plain, off };

/// "auto" is a bar on a terminal and plain lines elsewhere.
ProgressMode progress_mode(std::string_view option);

/// Shows on stderr how far a build is, from a thread of its own, until destroyed.
class ProgressReport {
 public:
  ProgressReport(const build::Progress& progress, ProgressMode mode);
  ~ProgressReport();
  ProgressReport(const ProgressReport&) = delete;
  ProgressReport& operator=(const ProgressReport&) = delete;

 private:
  void run(const std::stop_token& stop);
  void show();

  const build::Progress& progress_;
  ProgressMode mode_;
  build::Phase shown_phase_ = build::Phase::walking;
  std::size_t shown_tenth_ = 0;
  Mutex mutex_;  // of wake_ alone
  Condition wake_;
  std::jthread thread_;
};

}  // namespace mitos::cli
