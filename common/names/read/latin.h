// SPDX-License-Identifier: GPL-2.0-or-later
// Any script in plain Latin letters. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

namespace mitos::names {

/// `text` folded (text/fold.h) and written in a to z as far as its script can be: Greek by ELOT 743
/// (ISO 843), others by ICU's "Any-Latin; Latin-ASCII". "Γκεβρέκη" -> "gkevreki", "Łukasz" -> "lukasz",
/// "Jürgen" -> "jurgen". Other characters stay as they are.
std::string latin(std::string_view text);

/// A word that mixes Latin and Greek letters as they stand there, though the Greek ones may be look-alikes
/// that latin() reads as Latin: "ΧML", typed with a Greek chi, -> "chml". "" for any other word.
std::string latin_as_written(std::string_view word);

/// latin() without what stands between letters and digits: "O’Neill" -> "oneill".
std::string latin_letters(std::string_view text);

/// The letters and digits of latin(), one hyphen for whatever stands between them. For addresses:
/// "Maga-Nteve Χριστονίκη" -> "maga-nteve-christoniki". "" if nothing is left.
std::string slug(std::string_view text);

}  // namespace mitos::names
