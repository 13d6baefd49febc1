// SPDX-License-Identifier: GPL-2.0-or-later
// A reference to a publication, as lists of publications write it: authors, title, where, when. Pure, any
// thread.
//
//   A. Ng, B. Roe, "Kelp at night", Journal of Phycology, vol. 7, no. 2, pp. 1-9, 2018.
//   Ng, A., & Roe, B. (2018, May). Kelp at night. In Phycology Days (pp. 1-9).
//   Ann Ng, Bob Roe (Eds.): Kelp at night, Phycology Days, Volos, May 2018
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mitos::source {

/// What a citation says, as written. "" is what it does not say.
struct Citation {
  std::vector<std::string> authors;  // one or more, a name each: "A. Ng", "Ng, A."
  std::string venue;                 // the journal or the proceedings, without "in"
  std::string year;                  // "2018"
  std::string doi;                   // "10.5555/kelp"
};

/// Reads the citation with which `text` begins, of a work called `title`. None if its authors cannot be told:
/// nothing is guessed of a text that begins otherwise.
std::optional<Citation> read_citation(std::string_view text, std::string_view title);

/// The first DOI in a text, as written but for what leads to it; "" if there is none.
std::string doi_in(std::string_view text);

}  // namespace mitos::source
