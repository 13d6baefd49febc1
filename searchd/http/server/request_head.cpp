// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/http/server/request_head.h"

#include <algorithm>
#include <string_view>

#include "common/text/ascii.h"
#include "common/text/utf8.h"

namespace mitos::http {
namespace {

constexpr std::string_view kLineEnd = "\r\n";

api::Problem malformed() {
  return {400, "The request cannot be understood.", ""};
}

api::Problem line_too_long() {
  return {414,
          "The address is too long: a request line may have " + std::to_string(kMostLineBytes) + " bytes.",
          ""};
}

api::Problem fields_too_large() {
  return {431,
          "The head of the request is too large: it may have " + std::to_string(kMostHeadBytes) +
              " bytes, a field of it " + std::to_string(kMostLineBytes) + ", and " +
              std::to_string(kMostFields) + " fields.",
          ""};
}

bool is_content_length(std::string_view name) {
  constexpr std::string_view kName = "content-length";
  return std::equal(name.begin(), name.end(), kName.begin(), kName.end(),
                    [](char a, char b) { return text::ascii_lower(a) == b; });
}

// RFC 9112, 5. The library drops what it does not understand, and a proxy may understand it.
bool is_field(std::string_view line) {
  if (!line.ends_with(kLineEnd)) return false;
  const std::size_t colon = line.find(':');
  if (colon == 0 || colon == std::string_view::npos) return false;
  const std::string_view name = line.substr(0, colon);
  if (name.find_first_of(" \t") != std::string_view::npos) return false;
  return !is_content_length(name) || !text::trimmed(line.substr(colon + 1)).empty();
}

}  // namespace

std::optional<api::Problem> HeadCheck::take(char byte) {
  if (byte == '\0') return malformed();
  line_ += byte;
  ++bytes_;
  if (lines_ == 0 && line_ == "HEAD ") of_head_request_ = true;
  if (line_.size() > kMostLineBytes) return lines_ == 0 ? line_too_long() : fields_too_large();
  if (bytes_ > kMostHeadBytes) return fields_too_large();
  return byte == '\n' ? judge_line() : std::nullopt;
}

// The library judges the request line.
std::optional<api::Problem> HeadCheck::judge_line() {
  if (lines_ > 0 && line_ != kLineEnd) {
    if (!is_field(line_)) return malformed();
    if (lines_ > kMostFields) return fields_too_large();
  }
  if (lines_ == 0) request_line_ = line_;
  ++lines_;
  line_.clear();
  return std::nullopt;
}

}  // namespace mitos::http
