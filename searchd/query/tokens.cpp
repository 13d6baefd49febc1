// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/query/tokens.h"

#include <algorithm>
#include <utility>

#include "common/index/standard_fields.h"
#include "searchd/query/parse.h"
#include "searchd/query/signs.h"

namespace mitos::query {
namespace {

// Whether the character at `at` goes on with what is neither operator nor phrase.
bool is_plain(std::string_view text, std::size_t at) {
  return text[at] != '(' && text[at] != ')' && blank_at(text, at) == 0 && opening_quote_at(text, at) == 0;
}

std::size_t end_of_plain(std::string_view text, std::size_t at) {
  while (at < text.size() && is_plain(text, at)) ++at;
  return at;
}

// What stands between the quotation mark at `at`, of so many bytes, and the one that closes it, behind which
// `at` moves.
std::string_view take_quoted(std::string_view text, std::size_t& at, std::size_t bytes) {
  const std::size_t begin = at + bytes;
  const std::size_t end = closing_quote(text, begin, text.substr(at, bytes));
  at = end == text.size() ? end : end + quote_at(text, end);
  return text.substr(begin, end - begin);
}

// The field that `text` begins with, colon and all; "" if it begins with none, or nothing follows.
std::string_view field_at(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon + 1 == text.size() || blank_at(text, colon + 1) > 0) return {};
  const std::string_view name = text.substr(0, colon);
  const bool known = name == kDate || index::is_asked_as(name);
  return known ? text.substr(0, colon + 1) : std::string_view{};
}

// A minus excludes only at the beginning of a word; inside one it is part of it.
bool excludes(std::string_view text, std::size_t at) {
  const std::size_t minus = minus_at(text, at);
  if (minus == 0 || at + minus == text.size()) return false;
  return blank_at(text, at + minus) == 0 && minus_at(text, at + minus) == 0;
}

Token operator_or_text(std::string_view word) {
  if (word == "OR") return {TokenKind::any_of, word};
  if (word == "AND") return {TokenKind::all_of, word};
  if (word == "NOT") return {TokenKind::exclude, word};
  return {TokenKind::text, word};
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  std::size_t at = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (const std::size_t blank = blank_at(text, at); blank > 0) {
      at += blank;
    } else if (c == '(' || c == ')') {
      tokens.push_back({c == '(' ? TokenKind::open : TokenKind::close, text.substr(at, 1)});
      ++at;
    } else if (const std::size_t quote = opening_quote_at(text, at); quote > 0) {
      tokens.push_back({TokenKind::quoted, take_quoted(text, at, quote)});
    } else if (excludes(text, at)) {
      tokens.push_back({TokenKind::exclude, text.substr(at, minus_at(text, at))});
      at += minus_at(text, at);
    } else if (const std::string_view field = field_at(text.substr(at)); !field.empty()) {
      at += field.size();
      const std::string_view name = field.substr(0, field.size() - 1);
      if (const std::size_t opening = quote_at(text, at); opening > 0) {
        tokens.push_back({TokenKind::quoted, take_quoted(text, at, opening), name});
      } else {
        const std::size_t begin = std::exchange(at, end_of_plain(text, at));
        tokens.push_back({TokenKind::text, text.substr(begin, at - begin), name});
      }
    } else {
      const std::size_t begin = std::exchange(at, end_of_plain(text, at));
      tokens.push_back(operator_or_text(text.substr(begin, at - begin)));
    }
  }
  return tokens;
}

}  // namespace mitos::query
