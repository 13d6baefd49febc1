// SPDX-License-Identifier: GPL-2.0-or-later
// Heads of requests: how long they may be, and what the library would misread in them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "searchd/api/problem.h"

namespace mitos::http {

inline constexpr std::size_t kMostLineBytes = 8U << 10U;   // of the request line or a field, with its end
inline constexpr std::size_t kMostHeadBytes = 16U << 10U;  // of the whole head
inline constexpr std::size_t kMostFields = 100;

/// Judges a head while it comes in, and holds one line of it. One thread, one request.
class HeadCheck {
 public:
  /// Takes the next byte of the head. The problem, as soon as there is one: 414 for a request line that is
  /// too long, 431 for fields that are too long or too many, 400 for what is no head.
  std::optional<api::Problem> take(char byte);

  /// Whether the request asks for no body.
  bool of_head_request() const noexcept { return of_head_request_; }

  /// The request line, as far as it was taken.
  const std::string& request_line() const noexcept { return lines_ == 0 ? line_ : request_line_; }

 private:
  std::optional<api::Problem> judge_line();

  std::string line_;
  std::string request_line_;
  std::size_t lines_ = 0;  // before that one
  std::size_t bytes_ = 0;
  bool of_head_request_ = false;
};

}  // namespace mitos::http
