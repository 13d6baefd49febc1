// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace mitos::text {

/// The form in which spellings of a word meet: compatibility-decomposed, case-folded, without
/// marks, so that ΙΩΆΝΝΗΣ, Ιωάννης and ιωαννης are one, and café is cafe (Unicode UAX #15,
/// NFKC_Casefold, then NFD less its nonspacing marks, where they are accents). Case folding makes the Greek
/// final sigma an ordinary one. Latin letters without a decomposition become plain ones, so that Øresund is
/// oresund, ışık isik and œuvre oeuvre (ascii_letters.h). The typographic apostrophe becomes the plain one.
/// An acronym loses its dots, so that U.S.A. is usa (acronym.h). A letter that was typed in the wrong one of
/// Greek and Latin becomes the other (script.h). Pure, any thread.
std::string fold(std::string_view text);

/// The words of a text, folded, with a blank between. "" if it has none.
std::string folded_words(std::string_view text);

}  // namespace mitos::text
