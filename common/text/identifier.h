// SPDX-License-Identifier: GPL-2.0-or-later
// Identifiers in running text, each as the one form under which it is found: with hyphens, blanks, "doi:" or
// the address of a resolver it is the same. Pure, any thread.
//
//   https://doi.org/10.5555/Kelp.32, doi:10.5555/kelp.32         10.5555/kelp.32       DOI handbook, 2.2
//   https://orcid.org/0000-0002-1825-0097                        0000000218250097      ISO 7064, mod 11-2
//   978-3-16-148410-0, ISBN 3 16 148410 X                        9783161484100         ISO 2108
//   ISSN 2049-3630                                               20493630              ISO 3297
//   arXiv:2101.12345v2, hep-th/9901001                           2101.12345 arxiv.org/help/arxiv_identifier
//   hdl:10442/13257, 2016/679                                    10442/13257           RFC 3650
//   https://www.example.org/Kelp/?a=1                            example.org/kelp/?a=1
//   Info@example.org                                             info@example.org
//   +30 2310 464-160, 0030 2310464160                            302310464160          E.164
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mitos::text {

struct Identifier {
  std::size_t begin = 0;  // bytes of the text, with what leads to it: "doi:", "ISBN"
  std::size_t end = 0;
  std::string form;                           // under which it is looked for; at most kMostFormBytes
  std::vector<std::string> other_forms = {};  // under which it is found, too
  bool may_go_on = false;                     // what is typed of it may be its beginning
};

/// A longer form is its beginning and a checksum.
inline constexpr std::size_t kMostFormBytes = 60;

/// All of them, in order; none overlaps another. The name of a host is one.
std::vector<Identifier> identifiers_in(std::string_view text);

/// The one that begins at `at`; none if none does. The name of a host is one only with "https://" or "www."
/// before it: without, it is words.
std::optional<Identifier> identifier_at(std::string_view text, std::size_t at);

}  // namespace mitos::text
