// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/query/tokens.h"

#include <optional>
#include <utility>

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

// A name before a colon, and how far it is to what is asked of it.
struct NamedField {
  AskedField field;
  std::string_view name;
  std::size_t bytes;
};

// The field whose name stands at `at`, perhaps with blanks behind its colon; none if there is none, or
// nothing follows.
std::optional<NamedField> field_at(std::string_view text, std::size_t at, const FieldNames& names) {
  std::size_t colon = at;
  while (colon < text.size() && text[colon] != ':' && is_plain(text, colon)) ++colon;
  if (colon == text.size() || text[colon] != ':') return std::nullopt;
  std::size_t asked = colon + 1;
  while (asked < text.size() && blank_at(text, asked) > 0) asked += blank_at(text, asked);
  const bool follows = asked < text.size() && (is_plain(text, asked) || quote_at(text, asked) > 0);
  const auto field = follows ? names.find(text.substr(at, colon - at)) : std::nullopt;
  if (!field) return std::nullopt;
  return NamedField{*field, text.substr(at, colon - at), asked - at};
}

// A minus excludes only at the beginning of a word; inside one it is part of it.
bool excludes(std::string_view text, std::size_t at) {
  const std::size_t minus = minus_at(text, at);
  if (minus == 0 || at + minus == text.size()) return false;
  return blank_at(text, at + minus) == 0 && minus_at(text, at + minus) == 0;
}

TokenKind operator_or_text(std::string_view word) {
  if (word == "OR") return TokenKind::any_of;
  if (word == "AND") return TokenKind::all_of;
  if (word == "NOT") return TokenKind::exclude;
  return TokenKind::text;
}

// The text of a field, from `at` on, behind which that moves.
Token take_of_field(const NamedField& named, std::string_view text, std::size_t& at) {
  const std::size_t begin = at;
  at += named.bytes;
  Token token{TokenKind::text, {}, {}, named.field, named.name};
  if (const std::size_t opening = quote_at(text, at); opening > 0) {
    token.kind = TokenKind::quoted;
    token.text = take_quoted(text, at, opening);
  } else {
    const std::size_t from = std::exchange(at, end_of_plain(text, at));
    token.text = text.substr(from, at - from);
  }
  token.whole = text.substr(begin, at - begin);
  return token;
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text, const FieldNames& names) {
  std::vector<Token> tokens;
  std::size_t at = 0;
  const auto add = [&](TokenKind kind, std::size_t bytes) {
    const std::string_view whole = text.substr(std::exchange(at, at + bytes), bytes);
    tokens.push_back({kind, whole, whole});
  };
  while (at < text.size()) {
    const char c = text[at];
    if (const std::size_t blank = blank_at(text, at); blank > 0) {
      at += blank;
    } else if (c == '(' || c == ')') {
      add(c == '(' ? TokenKind::open : TokenKind::close, 1);
    } else if (const std::size_t quote = opening_quote_at(text, at); quote > 0) {
      const std::size_t begin = at;
      const std::string_view inside = take_quoted(text, at, quote);
      const auto identifier = text::identifier_at(inside, 0);
      const bool whole = identifier && identifier->end == inside.size();
      Token& token = tokens.emplace_back(Token{TokenKind::quoted, inside, text.substr(begin, at - begin)});
      if (whole) token.kind = TokenKind::identifier;
      if (whole) token.identifier = *identifier;
    } else if (excludes(text, at)) {
      add(TokenKind::exclude, minus_at(text, at));
    } else if (const auto identifier = text::identifier_at(text.substr(at), 0)) {
      add(TokenKind::identifier, identifier->end);
      tokens.back().identifier = *identifier;
    } else if (const auto named = field_at(text, at, names)) {
      tokens.push_back(take_of_field(*named, text, at));
    } else {
      const std::size_t bytes = end_of_plain(text, at) - at;
      add(operator_or_text(text.substr(at, bytes)), bytes);
    }
  }
  return tokens;
}

}  // namespace mitos::query
