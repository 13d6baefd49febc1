// SPDX-License-Identifier: GPL-2.0-or-later
// Comma-separated values, RFC 4180. Pure, any thread.
#pragma once

#include <string>
#include <vector>

namespace mitos::api {

/// One record with its CRLF. Cells are UTF-8 and may hold anything; those that would be misread are quoted.
/// What a spreadsheet would take for a formula, in wide signs and behind blanks too, gets an apostrophe
/// before it; so does such text behind apostrophes, so that one apostrophe less is always what was there.
///   {"Sea, land", "a \"b\"", "c"}  ->  "Sea, land","a ""b""",c
std::string csv_record(const std::vector<std::string>& cells);

/// Several values in one cell, with "; " between them; a semicolon or backslash inside a value has a
/// backslash before it.
///   {"salt", "water; reef"}  ->  salt; water\; reef
std::string list_cell(const std::vector<std::string>& values);

}  // namespace mitos::api
