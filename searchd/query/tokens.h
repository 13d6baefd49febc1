// SPDX-License-Identifier: GPL-2.0-or-later
// A query's text as words, phrases, operators and parentheses, in their order. Pure, any thread.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/text/identifier.h"
#include "searchd/query/field_names.h"

namespace mitos::query {

enum class TokenKind { text, quoted, identifier, open, close, any_of, all_of, exclude };

struct Token {
  TokenKind kind;
  std::string_view text;
  std::string_view whole;                // with quotation marks and the name of the field
  std::optional<AskedField> field = {};  // named before a colon
  std::string_view name = {};            // of the field, as typed
  text::Identifier identifier = {};      // if it is one
};

/// Views of `text`. Quotation marks around an identifier change nothing. A quotation mark that nothing closes
/// reaches to the end.
std::vector<Token> tokens_of(std::string_view text, const FieldNames& names);

}  // namespace mitos::query
