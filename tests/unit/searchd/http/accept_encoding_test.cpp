// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/http/server/accept_encoding.h"

#include <catch2/catch.hpp>

using mitos::http::takes_gzip;

TEST_CASE("gzip is taken by a client that names it, unless with a weight of 0", "[http]") {
  const char* taken =
      GENERATE("gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8, *;q=0.1", "GZIP", "x-gzip", "*",
               "br, *;q=0.5", "gzip;q=0.001", " gzip ; q=1 ", "gzip;level=9", "*;q=0, gzip", "gzip;q");
  CAPTURE(taken);
  CHECK(takes_gzip(taken));
}

TEST_CASE("gzip is not for who refuses it, or does not name it", "[http]") {
  const char* refused = GENERATE("", "identity", "br", "gzip;q=0", "gzip; q=0.000", "gzip;Q=0", "*;q=0",
                                 "gzip;q=0, *", "ungzip", "gzipped, br", ",;,;q=0", ";");
  CAPTURE(refused);
  CHECK_FALSE(takes_gzip(refused));
}
