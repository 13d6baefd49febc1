// SPDX-License-Identifier: GPL-2.0-or-later
// Whether the last digit of an identifier is right for the others. Digits alone, without hyphens; an X is
// small, and last. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

namespace mitos::text {

/// ISO 2108, of 13 digits: weights of 1 and 3, modulo 10.
bool is_isbn13(std::string_view digits);

/// ISO 2108 as it was until 2006, of 10: weights from 10 to 1, modulo 11.
bool is_isbn10(std::string_view digits);

/// The same book's number of 13 digits; and of 10, if its 13 begin with 978, else "".
std::string isbn13_of(std::string_view isbn10);
std::string isbn10_of(std::string_view isbn13);

/// ISO 3297, of 8 digits: weights from 8 to 1, modulo 11.
bool is_issn(std::string_view digits);

/// ISO 7064, mod 11-2, of 16 digits, as ORCID has it.
bool is_orcid(std::string_view digits);

}  // namespace mitos::text
