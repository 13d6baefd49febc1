// SPDX-License-Identifier: GPL-2.0-or-later
// The signs between the words of a query, as the keyboards and phones of different languages type them. Pure,
// any thread. `text` is UTF-8, and `at` is the first byte of a character.
#pragma once

#include <cstddef>
#include <string_view>

namespace mitos::query {

/// How many bytes the blank at `at` has; 0 if there is none.
std::size_t blank_at(std::string_view text, std::size_t at);

/// How many bytes the minus sign at `at` has; 0 if there is none. A dash is none.
std::size_t minus_at(std::string_view text, std::size_t at);

/// How many bytes the star at `at` has, which stands for the rest of a word; 0 if there is none.
std::size_t star_at(std::string_view text, std::size_t at);

/// How many bytes the quotation mark at `at` has; 0 if there is none. Apostrophes and single quotation marks,
/// which look the same, are none.
std::size_t quote_at(std::string_view text, std::size_t at);

/// The same, where the mark can open a phrase: behind a digit it is a sign of inches.
std::size_t opening_quote_at(std::string_view text, std::size_t at);

/// Where the mark stands that closes a phrase: the next one after `begin` of the kind of the mark before
/// `begin`, else the next of any kind, else the end of `text`. “…” and „…“ are one kind, «…» and »…« are one.
std::size_t closing_quote(std::string_view text, std::size_t begin, std::string_view opening);

}  // namespace mitos::query
