// SPDX-License-Identifier: GPL-2.0-or-later
// What is thrown when the world is broken: a disk, a lock, a port, an index, a configuration.
// Bad input (a document, a query) never throws; it yields a value and findings (finding.h).
// Where a program can go on without what failed, it is caught there; else in main and in the route
// dispatcher.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "common/finding.h"

namespace mitos {

/// Base of everything Mitos throws. `what()` is one line for a person: the cause, with its path.
class Error : public std::runtime_error {
 public:
  /// `next_step` says what the reader can do about it; it may be empty.
  explicit Error(const std::string& cause, std::string next_step = "")
      : std::runtime_error(cause), next_step_(std::move(next_step)) {}

  const std::string& next_step() const noexcept { return next_step_; }

 private:
  std::string next_step_;
};

/// The file system refused something.
class IoError : public Error {
  using Error::Error;
};

/// Another process holds the lock.
class LockedError : public Error {
  using Error::Error;
};

/// An index or one of its generations is missing, damaged or of another format.
class IndexError : public Error {
  using Error::Error;
};

/// The configuration has mistakes; `findings()` holds every one of them, not just the first. `what()` tells
/// each once, and of one file at most twenty.
class ConfigError : public Error {
 public:
  explicit ConfigError(std::vector<Finding> findings)
      : Error(describe(findings), "Mend the configuration and try again."), findings_(std::move(findings)) {}

  const std::vector<Finding>& findings() const noexcept { return findings_; }

 private:
  static std::string describe(const std::vector<Finding>& findings);

  std::vector<Finding> findings_;
};

}  // namespace mitos
