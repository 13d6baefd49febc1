// SPDX-License-Identifier: GPL-2.0-or-later
// Reads text with marks as strictly as a browser must be able to trust it. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mitos::fuzz {

/// A range of bytes.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct MarkedText {
  std::string text;          // without elements and escapes
  std::vector<Range> marks;  // in it, in order
};

/// None unless `html` is escaped text in which <mark>…</mark> is the only element, never empty, nested or
/// left open.
std::optional<MarkedText> read_marked(std::string_view html);

enum class Cover {
  whole_words,
  beginnings_of_words,
};

/// What is wrong with `html` as the whole of `text` with words marked; "" if nothing is.
std::string fault_in_whole(std::string_view html, std::string_view text, Cover cover);

/// What is wrong with `html` as passages of `text`, at most `length` characters of it: white space may
/// differ, and an ellipsis stands for what was left out; "" if nothing is.
std::string fault_in_passage(std::string_view html, std::string_view text, std::size_t length);

}  // namespace mitos::fuzz
