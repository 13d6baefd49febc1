// SPDX-License-Identifier: GPL-2.0-or-later
// Writes text of any script in plain Latin letters. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

namespace mitos::names {

/// `text` folded (text/fold.h) and written in a to z as far as there are rules for its script: Greek by ELOT
/// 743 (ISO 843), others by ICU's "Any-Latin; Latin-ASCII". "Γκεβρέκη" -> "gkevreki", "Łukasz" -> "lukasz",
/// "Jürgen" -> "jurgen". Other characters stay as they are.
std::string latin(std::string_view text);

/// Transliterates a word that mixes Latin and Greek letters, each Greek letter as Greek: "ΧML", typed with a
/// Greek chi, -> "chml". latin() takes such letters for the Latin ones that look like them: "xml". "" for any
/// other word.
std::string latin_as_written(std::string_view word);

/// The letters and digits of latin(), nothing else: "O’Neill" -> "oneill".
std::string latin_letters(std::string_view text);

/// For URLs: the letters and digits of latin(), each run of other characters between them one hyphen:
/// "Maga-Nteve Χριστονίκη" -> "maga-nteve-christoniki". "" if nothing is left.
std::string slug(std::string_view text);

}  // namespace mitos::names
