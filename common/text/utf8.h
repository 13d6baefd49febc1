// SPDX-License-Identifier: GPL-2.0-or-later
// UTF-8 that came from strangers. Pure, any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mitos::text {

/// Where the first byte stands that is not UTF-8, or NUL, which no text holds. None if there is
/// no such byte.
std::optional<std::size_t> find_unfit(std::string_view text);

/// The same text with each such place replaced by U+FFFD, and every other control character but
/// tab and line feed by a blank: browsers show none, and none may reach a terminal.
std::string replace_unfit(std::string_view text);

/// Whether replace_unfit() would change `text`.
bool needs_replacing(std::string_view text);

/// How many characters (code points) a valid UTF-8 text has.
std::size_t count_characters(std::string_view text);

/// The longest beginning of `text` (valid UTF-8) of at most `limit` bytes that cuts no character.
std::string_view first_bytes(std::string_view text, std::size_t limit);

/// Without white space at either end, U+00A0 and the other Unicode spaces included.
std::string_view trimmed(std::string_view text);

/// Trimmed, and every run of white space inside made one plain blank; fit as replace_unfit() has it.
std::string single_spaced(std::string_view text);

/// Decodes UTF-16 (without its byte order mark) to UTF-8; broken pairs become U+FFFD.
std::string from_utf16(std::string_view bytes, bool big_endian);

/// Whether the first character is a letter of any script.
bool begins_with_letter(std::string_view text);

}  // namespace mitos::text
