// SPDX-License-Identifier: GPL-2.0-or-later
// The abbreviations that a text spells out: "Internet of Things (IoT)", "IoT (Internet of Things)".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mitos::build {

struct Abbreviation {
  std::string brief;    // "IoT"
  std::string spelled;  // "Internet of Things"
};

/// Those beside a parenthesis, by the algorithm of Schwartz and Hearst (“A simple algorithm for identifying
/// abbreviation definitions in biomedical text”, 2003): from the end, each letter of the short form stands in
/// the long one, the first at the beginning of a word. Here the short form has two capitals at least, so that
/// a remark in parentheses is none. Pure, any thread.
std::vector<Abbreviation> find_abbreviations(std::string_view text);

}  // namespace mitos::build
