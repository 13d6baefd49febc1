// SPDX-License-Identifier: GPL-2.0-or-later
// A query's text as words, phrases, operators and parentheses, in their order. Pure, any thread.
#pragma once

#include <string_view>
#include <vector>

namespace mitos::query {

enum class TokenKind { text, quoted, open, close, any_of, all_of, exclude };

struct Token {
  TokenKind kind;
  std::string_view text;
  std::string_view field = {};  // what stood before a colon, if a query can ask for words in it, or "date"
};

inline constexpr std::string_view kDate = "date";

/// Views of `text`. A quotation mark that nothing closes reaches to the end.
std::vector<Token> tokens_of(std::string_view text);

}  // namespace mitos::query
