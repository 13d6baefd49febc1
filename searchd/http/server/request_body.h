// SPDX-License-Identifier: GPL-2.0-or-later
// Bodies of requests, of which none is wanted: judged by the head of their request, and read past if they are
// small.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "searchd/api/problem.h"

namespace mitos::http {

/// What a head says of its body: every value of these fields, as it came.
struct BodyFields {
  std::vector<std::string> content_length;
  std::vector<std::string> content_encoding;
  std::vector<std::string> transfer_encoding;
};

struct AnnouncedBody {
  std::uint64_t bytes = 0;
  bool chunked = false;  // then `bytes` says nothing

  bool none() const noexcept { return !chunked && bytes == 0; }
};

/// How much of a body is read past where none is taken.
inline constexpr std::size_t kMostIgnoredBytes = 1024;

/// The body that follows the head; or why it is not read: 415 if it is encoded, 413 if it is longer than
/// kMostIgnoredBytes, 400 or 501 if one cannot tell where it ends. Pure, any thread.
std::variant<AnnouncedBody, api::Problem> announced_body(const BodyFields& fields);

/// As read(): how many bytes came, at most `size`; 0 or less at the end.
using ReadBytes = std::function<ssize_t(char* bytes, std::size_t size)>;

/// Reads past the body, and not a byte further. The problem, if it is longer than kMostIgnoredBytes, breaks
/// off or is not what it says it is.
std::optional<api::Problem> skip_body(const AnnouncedBody& body, const ReadBytes& read);

}  // namespace mitos::http
