// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/http/server/request_body.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "common/text/ascii.h"
#include "common/text/utf8.h"

namespace mitos::http {
namespace {

// Of a chunked body, sizes, extensions and trailers included.
constexpr std::size_t kMostChunkedBytes = 4 * kMostIgnoredBytes;

api::Problem too_long() {
  return {
      413,
      "There is nothing here that takes a body of more than " + std::to_string(kMostIgnoredBytes) + " bytes.",
      ""};
}

api::Problem unclear() {
  return {400, "It cannot be told where the body of the request ends.", ""};
}

std::string lower_cased(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), text::ascii_lower);
  return lower;
}

// The members of comma lists, in small letters, without those that are empty.
std::vector<std::string> members(const std::vector<std::string>& lists) {
  std::vector<std::string> found;
  for (std::string_view list : lists) {
    while (!list.empty()) {
      const std::size_t end = std::min(list.find(','), list.size());
      const std::string_view member = text::trimmed(list.substr(0, end));
      if (!member.empty()) found.push_back(lower_cased(member));
      list.remove_prefix(std::min(end + 1, list.size()));
    }
  }
  return found;
}

std::optional<std::uint64_t> number(std::string_view text, int base) {
  std::uint64_t value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (text.empty() || problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// Reads a chunked body (RFC 9112, 7.1) byte by byte, since what comes behind it is the next request's.
class ChunkReader {
 public:
  explicit ChunkReader(const ReadBytes& read) : read_(read) {}

  std::optional<api::Problem> skip() {
    std::uint64_t total = 0;
    for (;;) {
      const std::optional<std::string> line = next_line();
      if (!line) return problem();
      const std::string_view digits = text::trimmed(std::string_view(*line).substr(0, line->find(';')));
      const std::optional<std::uint64_t> size = number(digits, 16);
      if (!size) return unclear();
      if (*size == 0) return skip_trailers();
      if (*size > kMostIgnoredBytes) return too_long();
      total += *size;
      if (total > kMostIgnoredBytes) return too_long();
      for (std::uint64_t i = 0; i < *size; ++i) {
        if (!next()) return problem();
      }
      const std::optional<std::string> end = next_line();
      if (!end || !end->empty()) return end ? unclear() : problem();
    }
  }

 private:
  api::Problem problem() const { return used_ >= kMostChunkedBytes ? too_long() : unclear(); }

  std::optional<char> next() {
    char byte = 0;
    if (used_ >= kMostChunkedBytes || read_(&byte, 1) != 1) return std::nullopt;
    ++used_;
    return byte;
  }

  std::optional<std::string> next_line() {
    std::string line;
    for (std::optional<char> byte = next(); byte; byte = next()) {
      if (*byte != '\n') {
        line += *byte;
        continue;
      }
      if (line.empty() || line.back() != '\r') return std::nullopt;
      line.pop_back();
      return line;
    }
    return std::nullopt;
  }

  std::optional<api::Problem> skip_trailers() {
    std::optional<std::string> line = next_line();
    while (line && !line->empty()) line = next_line();
    return line ? std::nullopt : std::optional(problem());
  }

  const ReadBytes& read_;
  std::size_t used_ = 0;
};

}  // namespace

std::variant<AnnouncedBody, api::Problem> announced_body(const BodyFields& fields) {
  const std::vector<std::string> transfers = members(fields.transfer_encoding);
  const std::vector<std::string> lengths = members(fields.content_length);
  AnnouncedBody body;
  if (!fields.transfer_encoding.empty()) {
    if (!lengths.empty()) return unclear();
    if (transfers != std::vector<std::string>{"chunked"})
      return api::Problem{501, "Of transfer codings only chunked is understood.", ""};
    body.chunked = true;
  } else if (!fields.content_length.empty()) {
    const std::optional<std::uint64_t> bytes = number(lengths.empty() ? "" : lengths.front(), 10);
    const bool agree = std::all_of(lengths.begin(), lengths.end(),
                                   [&lengths](const std::string& other) { return other == lengths.front(); });
    if (!bytes || !agree) return unclear();
    body.bytes = *bytes;
  }
  if (body.none()) return body;
  const std::vector<std::string> codings = members(fields.content_encoding);
  if (std::any_of(codings.begin(), codings.end(),
                  [](const std::string& coding) { return coding != "identity"; }))
    return api::Problem{415, "The body of a request must not be compressed or encoded otherwise.", ""};
  if (body.bytes > kMostIgnoredBytes) return too_long();
  return body;
}

std::optional<api::Problem> skip_body(const AnnouncedBody& body, const ReadBytes& read) {
  if (body.chunked) return ChunkReader(read).skip();
  std::array<char, kMostIgnoredBytes> ignored{};
  std::uint64_t left = body.bytes;
  if (left > ignored.size()) return too_long();
  while (left > 0) {
    const ssize_t got = read(ignored.data(), static_cast<std::size_t>(left));
    if (got <= 0) return api::Problem{408, "The body of the request did not come.", ""};
    left -= static_cast<std::uint64_t>(got);
  }
  return std::nullopt;
}

}  // namespace mitos::http
