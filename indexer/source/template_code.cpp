// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/template_code.h"

#include <algorithm>
#include <array>

#include "indexer/source/template_spans.h"

namespace mitos::source {
namespace {

struct Delimiters {
  std::string_view open;
  std::string_view close;
};

// Longer openings first: "{{<" is also a "{{".
constexpr std::array<Delimiters, 4> kDelimiters{{{"{{<", ">}}"}, {"{{%", "%}}"}, {"{{", "}}"}, {"{%", "%}"}}};

constexpr std::size_t kLongest = 2'000;

// Where what has been opened is closed. Asked from front to back, all answers together take time linear in
// the text.
class Closings {
 public:
  explicit Closings(std::string_view text) : text_(text) {}

  // The first place at or behind `from` at which the delimiters close; npos if there is none.
  std::size_t behind(std::size_t delimiters, std::size_t from) {
    std::size_t& next = next_[delimiters];
    if (next < from) next = text_.find(kDelimiters[delimiters].close, from);
    return next;
  }

 private:
  std::string_view text_;
  std::array<std::size_t, kDelimiters.size()> next_{};
};

// The length of the template code that begins at `at`; 0 if none does.
std::size_t length_of_code(std::string_view text, std::size_t at, Closings& closings) {
  for (std::size_t i = 0; i < kDelimiters.size(); ++i) {
    const auto [open, close] = kDelimiters[i];
    if (!text.substr(at).starts_with(open)) continue;
    const std::size_t end = closings.behind(i, at + open.size());
    if (end == std::string_view::npos || end + close.size() > at + kLongest) continue;
    return end + close.size() - at;
  }
  return 0;
}

// Of a part of a text, whose `closings` go on from part to part.
void append_without_code(std::string_view text, std::size_t begin, std::size_t end, Closings& closings,
                         std::string& out) {
  const std::string_view body = text.substr(0, end);
  for (std::size_t at = begin; at < end;) {
    const std::size_t brace = std::min(body.find('{', at), end);
    out += body.substr(at, brace - at);
    at = brace;
    if (at == end) break;
    std::size_t code = length_of_code(body, at, closings);
    if (at + code > end) code = 0;
    out += code == 0 ? '{' : ' ';
    at += std::max<std::size_t>(code, 1);
  }
}

}  // namespace

std::string without_template_code(std::string_view body, Generator generator) {
  std::string out;
  out.reserve(body.size());
  Closings closings(body);
  std::size_t begin = 0;
  for (const TemplateSpan& span : template_spans(body, generator)) {
    append_without_code(body, begin, span.begin, closings, out);
    out += span.is_comment ? " " : span.shown;
    begin = span.end;
  }
  append_without_code(body, begin, body.size(), closings, out);
  return out;
}

}  // namespace mitos::source
