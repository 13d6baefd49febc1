// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/export/hit_text.h"

#include <catch2/catch.hpp>

using namespace mitos::api;
using Texts = std::vector<std::string>;

TEST_CASE("a field of a hit is told in plain texts, whatever its kind", "[hit_text]") {
  const auto hit = nlohmann::ordered_json::parse(R"({
    "title": "Sea", "year": 2021, "acronym": null, "images": ["/a.png", "/a.png"], "tags": [],
    "open": [{"value": true, "label": "true", "raw": "Yes"}],
    "contact": [{"value": "anna", "label": "Anna", "raw": "Anna"}, {"value": "anna-2", "label": "Anna", "raw": "Anna of Crete"}],
    "program": [{"value": "h/ict", "label": "ICT", "path": ["Horizon", "ICT"], "raw": "ICT"}]
})");
  CHECK(labels_of(hit, "title") == Texts{"Sea"});
  CHECK(labels_of(hit, "year") == Texts{"2021"});
  CHECK(labels_of(hit, "images") == Texts{"/a.png", "/a.png"});
  CHECK(labels_of(hit, "open") == Texts{"true"});
  CHECK(labels_of(hit, "contact") == Texts{"Anna", "Anna"});  // namesakes
  CHECK(labels_of(hit, "program") == Texts{"ICT"});
  CHECK(paths_of(hit, "program") == Texts{"Horizon > ICT"});
  CHECK(paths_of(hit, "open") == Texts{"true"});
  for (const char* nothing : {"acronym", "tags", "colour"}) {
    CAPTURE(nothing);
    CHECK(labels_of(hit, nothing).empty());
  }
}
