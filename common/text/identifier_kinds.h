// SPDX-License-Identifier: GPL-2.0-or-later
// The kinds of identifiers (identifier.h). Each function reads one at the byte `at` of a text, behind what
// leads to it, which begins at `begin`: the "doi:" of "doi:10.5555/x". Pure, any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/text/identifier.h"

namespace mitos::text {

/// None if there is no identifier of the kind.
using Found = std::optional<Identifier>;

/// Whether more than its shape says what it is: "ISBN", "hdl:".
enum class Led { no, yes };

Found doi_at(std::string_view text, std::size_t begin, std::size_t at);
Found arxiv_at(std::string_view text, std::size_t begin, std::size_t at);
Found handle_at(std::string_view text, std::size_t begin, std::size_t at, Led led);
Found isbn_at(std::string_view text, std::size_t begin, std::size_t at, Led led);
Found issn_at(std::string_view text, std::size_t begin, std::size_t at, Led led);
Found orcid_at(std::string_view text, std::size_t begin, std::size_t at);
Found telephone_at(std::string_view text, std::size_t begin, std::size_t at, Led led);
Found mail_at(std::string_view text, std::size_t begin);

/// A host alone is a word as well, unless more says that it is one.
enum class Hosts { said_to_be, any };
Found address_at(std::string_view text, std::size_t begin, Hosts hosts = Hosts::said_to_be);

/// An identifier with its form cut to kMostFormBytes.
Found found(std::size_t begin, std::size_t end, std::string form, bool may_go_on = false);

constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// How many bytes a character has at `at` that is not seen: a blank without width, a soft hyphen. 0 if there
/// is none.
std::size_t unseen_at(std::string_view text, std::size_t at);

/// Capitals of ASCII as small letters, without what is not seen.
std::string lowered(std::string_view text);

/// Whether `small` stands at `at`, with small letters or capitals.
bool begins_with(std::string_view text, std::size_t at, std::string_view small);

/// How many digits stand at `at`.
std::size_t digits_at(std::string_view text, std::size_t at);

/// Whether a letter or digit follows at `end`, or a hyphen and a digit.
bool goes_on(std::string_view text, std::size_t end);

/// Whether four digits may be a year of our time.
bool is_year(std::string_view digits);

}  // namespace mitos::text
