// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/query/signs.h"

#include <algorithm>
#include <array>
#include <span>

#include "common/text/ascii.h"

namespace mitos::query {
namespace {

constexpr std::array<std::string_view, 10> kBlanks{" ",      "\t",     "\n",     "\r",     "\u00a0",
                                                   "\u2002", "\u2003", "\u2009", "\u202f", "\u3000"};
constexpr std::array<std::string_view, 3> kMinus{"-", "\u2212", "\uff0d"};
constexpr std::array<std::string_view, 2> kStars{"*", "\uff0a"};

// Unicode's Quotation_Mark, without the single ones that are also apostrophes, and the primes that keyboards
// type.
enum class Kind { double_marks, guillemets, single_guillemets, corners, white_corners, title_marks };
struct Mark {
  std::string_view bytes;
  Kind kind;
};
constexpr std::array<Mark, 31> kMarks{{{"\"", Kind::double_marks},
                                       {"“", Kind::double_marks},
                                       {"”", Kind::double_marks},
                                       {"„", Kind::double_marks},
                                       {"‟", Kind::double_marks},
                                       {"⹂", Kind::double_marks},
                                       {"″", Kind::double_marks},
                                       {"‶", Kind::double_marks},
                                       {"ʺ", Kind::double_marks},
                                       {"ˮ", Kind::double_marks},
                                       {"＂", Kind::double_marks},
                                       {"〝", Kind::double_marks},
                                       {"〞", Kind::double_marks},
                                       {"〟", Kind::double_marks},
                                       {"❝", Kind::double_marks},
                                       {"❞", Kind::double_marks},
                                       {"🙶", Kind::double_marks},
                                       {"🙷", Kind::double_marks},
                                       {"🙸", Kind::double_marks},
                                       {"«", Kind::guillemets},
                                       {"»", Kind::guillemets},
                                       {"‹", Kind::single_guillemets},
                                       {"›", Kind::single_guillemets},
                                       {"「", Kind::corners},
                                       {"」", Kind::corners},
                                       {"『", Kind::white_corners},
                                       {"』", Kind::white_corners},
                                       {"《", Kind::title_marks},
                                       {"》", Kind::title_marks},
                                       {"｢", Kind::corners},
                                       {"｣", Kind::corners}}};

std::size_t bytes_at(std::span<const std::string_view> signs, std::string_view text, std::size_t at) {
  const auto* sign = std::find_if(signs.data(), signs.data() + signs.size(),
                                  [&](std::string_view bytes) { return text.substr(at).starts_with(bytes); });
  return sign == signs.data() + signs.size() ? 0 : sign->size();
}

const Mark* mark_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const auto* const mark = std::find_if(kMarks.begin(), kMarks.end(),
                                        [rest](const Mark& each) { return rest.starts_with(each.bytes); });
  return mark == kMarks.end() ? nullptr : mark;
}

}  // namespace

std::size_t blank_at(std::string_view text, std::size_t at) {
  return bytes_at(kBlanks, text, at);
}

std::size_t minus_at(std::string_view text, std::size_t at) {
  return bytes_at(kMinus, text, at);
}

std::size_t star_at(std::string_view text, std::size_t at) {
  return bytes_at(kStars, text, at);
}

std::size_t quote_at(std::string_view text, std::size_t at) {
  const Mark* const mark = mark_at(text, at);
  return mark == nullptr ? 0 : mark->bytes.size();
}

std::size_t opening_quote_at(std::string_view text, std::size_t at) {
  const Mark* const mark = mark_at(text, at);
  if (mark == nullptr) return 0;
  const bool inches = mark->kind == Kind::double_marks && at > 0 && text::is_ascii_digit(text[at - 1]);
  return inches ? 0 : mark->bytes.size();
}

std::size_t closing_quote(std::string_view text, std::size_t begin, std::string_view opening) {
  const Mark* const opened = mark_at(opening, 0);
  std::size_t any = text.size();
  for (std::size_t at = begin; at < text.size(); ++at) {
    const Mark* const mark = mark_at(text, at);
    if (mark == nullptr) continue;
    if (opened != nullptr && mark->kind == opened->kind) return at;
    any = std::min(any, at);
  }
  return any;
}

}  // namespace mitos::query
