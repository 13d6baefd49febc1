// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/export/field_texts.h"

#include <catch2/catch.hpp>

#include "searchd/snapshot/snapshot.h"
#include "tests/unit/support/small_index.h"

using namespace mitos;
using Texts = std::vector<std::string>;

TEST_CASE("a field of a document is told in plain texts, whatever its kind", "[export]") {
  const test::TemporaryFolder folder;
  const auto opened = mitos::snapshot::Snapshot::open(
      folder / "index",
      test::build_pages(folder, {"Waves."},
                        "date: 2021-05-14\nimages: /a.png\ncontact: [Eleni Galazoudi, Ελένη Γαλαζούδη]\n"
                        "program: Horizon 2020\ntags: [Sea, sea, Sea]\n"));
  const model::Document document = opened->documents().get(1);
  const auto labels = [&](std::string_view field) {
    return api::labels_of(document, opened->columns(), field);
  };

  CHECK(labels("title") == Texts{"Page 0"});
  CHECK(labels("date") == Texts{"2021-05-14"});
  CHECK(labels("year") == Texts{"2021"});
  CHECK(labels("images") == Texts{"/a.png"});
  CHECK(labels("contact") == Texts{"Ελένη Γαλαζούδη"});  // two spellings of one person
  CHECK(labels("tags") == Texts{"Sea"});
  CHECK(labels("program") == Texts{"Horizon 2020"});
  CHECK(labels("body") == Texts{"Waves."});
  CHECK(api::paths_of(document, opened->columns(), "program").size() == 1);
  CHECK(labels("acronym").empty());
  CHECK(labels("colour").empty());
}
