// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/code.h"

#include <catch2/catch.hpp>

using mitos::text::is_code;

TEST_CASE("the number of a grant or call is told from words with hyphens", "[text]") {
  for (const char* code : {"H2020-SMEINST-2-2014", "SFS-08-2015-1", "h2020-su-sec-2020", "MSCA-IF-2014",
                           " FP7-ICT-2011-8 ", "H2020‑SU‑SEC‑2020", "INFRA-2011-1.1.2"}) {
    CAPTURE(code);
    CHECK(is_code(code));
  }
  for (const char* other : {"", "-", "H2020", "ICT-2014", "COVID-19", "covid-19-related", "state-of-the-art",
                            "Jean-Luc", "H2020-SU-SEC-2020 drones", "--2014-", "έργο-2014-15"}) {
    CAPTURE(other);
    CHECK_FALSE(is_code(other));
  }
}
