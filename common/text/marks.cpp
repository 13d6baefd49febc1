// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/marks.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "common/text/ascii.h"

namespace mitos::text {
namespace {

// No byte that begins a character below U+0300, the first mark, is as large.
constexpr unsigned char kFirstOfMarks = 0xcc;

}  // namespace

std::string without_piled_marks(std::string text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t kept = 0;
  const auto keep = [&text, &kept](std::size_t begin, std::size_t end) {
    if (kept != begin) std::memmove(text.data() + kept, text.data() + begin, end - begin);
    kept += end - begin;
  };
  std::size_t marks = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (static_cast<unsigned char>(text[at]) < kFirstOfMarks) {
      at = std::max(end_of_ascii(text, at), at + 1);  // a part of a character is copied like a whole one
      marks = 0;
      keep(begin, at);
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(bytes, at, text.size(), c);
    const bool is_mark = c > 0 && (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
    marks = is_mark ? marks + 1 : 0;
    if (marks <= kMaxMarks) keep(begin, at);
  }
  text.resize(kept);
  return text;
}

}  // namespace mitos::text
