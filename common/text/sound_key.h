// SPDX-License-Identifier: GPL-2.0-or-later
// By which a Greek word and its spellings in Latin letters find each other: ELOT 743 (ISO 843) and
// the everyday ways. Pure, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mitos::text {

/// How a folded word sounds, written down so that all usual spellings of a Greek word agree:
/// "υποστηριζω", "ypostirizo", "ipostirizw" -> "ipostirizo". "" if it has letters of neither script
/// or of both. Not for display.
std::string sound_key(std::string_view folded);

/// The keys that a word in Latin letters may have besides, where a letter is read in several ways:
/// "xristos" is Χρήστος, "xenos" ξένος. sound_key() is not among them.
std::vector<std::string> other_sound_keys(std::string_view folded);

/// The key of the Greek name of which `folded` looks like the Latin form: "pericles" is Περικλής, "theodorus"
/// Θεόδωρος. None if it does not.
std::optional<std::string> latinised_sound_key(std::string_view folded);

}  // namespace mitos::text
