// SPDX-License-Identifier: GPL-2.0-or-later
// Xapian does not pass on everything that the system answers: a failed close() or fdatasync() of a database
// is not seen from outside, so a build could publish what no disk has. Therefore a program with this file in
// it has functions of these names of its own. The loader finds them before those of the C library, for the
// calls of libraries too. They pass every call on, and note for the calling thread that one failed.
#pragma once

namespace mitos::build {

/// The failures of file operations on this thread since this was made, other than that there is no such
/// file. One at a time on a thread.
class NotedFailures {
 public:
  NotedFailures() noexcept;

  /// The errno of the first one; 0 if there was none.
  static int first() noexcept;
};

}  // namespace mitos::build
