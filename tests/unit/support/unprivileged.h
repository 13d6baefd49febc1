// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <sys/fsuid.h>
#include <unistd.h>

namespace mitos::test {

/// Until the end of the block this thread meets file permissions as an ordinary user does, even if root runs
/// the test.
class Unprivileged {
 public:
  Unprivileged() {
    if (::geteuid() == 0) ::setfsuid(kNobody);
  }
  ~Unprivileged() { ::setfsuid(::geteuid()); }
  Unprivileged(const Unprivileged&) = delete;
  Unprivileged& operator=(const Unprivileged&) = delete;

 private:
  static constexpr uid_t kNobody = 65534;
};

}  // namespace mitos::test
