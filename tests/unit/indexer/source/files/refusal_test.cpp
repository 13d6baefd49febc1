// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/files/refusal.h"

#include <catch2/catch.hpp>
#include <cerrno>
#include <cstring>
#include <string>

using mitos::source::refusal;

TEST_CASE("a file's own faults are told from the machine's", "[source]") {
  struct Case {
    int error;
    std::string reason;  // of the file's own; "" if it is the machine's
  };
  const auto& [error, reason] = GENERATE(values<Case>({
      {EACCES, "Permission denied"},
      {EPERM, "Operation not permitted"},
      {ENAMETOOLONG, "File name too long"},
      {ENOENT, "vanished"},
      {ELOOP, "become a link"},
      {ENOTDIR, "become a link"},
      {EXDEV, "become a link"},
      {EISDIR, "no regular file"},
      {ENXIO, "no regular file"},
      {EIO, ""},
      {EMFILE, ""},
      {ENFILE, ""},
      {ENOMEM, ""},
      {ENOSPC, ""},
      {ESTALE, ""},
      {ENODEV, ""},
      {EBADF, ""},
      {EINVAL, ""},
      {ENOTCONN, ""},
      {ETIMEDOUT, ""},
      {EUCLEAN, ""},
      {12345, ""},
  }));
  CAPTURE(std::strerror(error));
  const auto own = refusal(error);
  CHECK(own.has_value() == !reason.empty());
  if (own) CHECK_THAT(own->reason, Catch::Contains(reason));
}
