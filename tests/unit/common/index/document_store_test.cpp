// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/document_store.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/index/record.h"
#include "common/io/files.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::index;

namespace {

std::string record_of(const std::string& title) {
  model::Document document;
  document.title = title;
  return encode_record(document);
}

// A store of one run of documents, titled by their numbers.
class Store {
 public:
  explicit Store(const std::vector<DocumentNumber>& numbers) {
    DocumentStoreWriter run(folder_ / "run");
    for (const DocumentNumber number : numbers) run.add(number, record_of(std::to_string(number)));
    run.close();
    join_document_stores({&run}, documents(), offsets());
  }

  std::filesystem::path documents() const { return folder_ / "documents"; }
  std::filesystem::path offsets() const { return folder_ / "documents.offsets"; }
  DocumentStore open() const { return {documents(), offsets()}; }

 private:
  test::TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("documents are found by number, and the gaps between them are empty", "[index]") {
  const Store store({2, 3, 7});
  const DocumentStore documents = store.open();
  CHECK(documents.last() == 7);
  for (DocumentNumber number = 0; number <= 9; ++number) {
    CAPTURE(number);
    if (number == 2 || number == 3 || number == 7) {
      REQUIRE(documents.has(number));
      CHECK(documents.get(number).title == std::to_string(number));
    } else {
      CHECK_FALSE(documents.has(number));
      CHECK_THROWS_AS(documents.get(number), IndexError);
    }
  }
  CHECK_FALSE(documents.has(4'294'967'295));
}

TEST_CASE("runs are joined in order, an empty one among them", "[index]") {
  const test::TemporaryFolder folder;
  DocumentStoreWriter first(folder / "first");
  DocumentStoreWriter empty(folder / "empty");
  DocumentStoreWriter last(folder / "last");
  first.add(1, record_of("one"));
  first.add(2, record_of("two"));
  last.add(5, record_of("five"));
  for (DocumentStoreWriter* run : {&first, &empty, &last}) run->close();
  join_document_stores({&first, &empty, &last}, folder / "documents", folder / "offsets");
  const DocumentStore store(folder / "documents", folder / "offsets");
  CHECK(store.last() == 5);
  CHECK(store.get(1).title == "one");
  CHECK(store.get(2).title == "two");
  CHECK(store.get(5).title == "five");
  CHECK_FALSE(store.has(3));
}

TEST_CASE("a store of no documents opens and has none", "[index]") {
  const Store store({});
  CHECK(store.open().last() == 0);
  CHECK_FALSE(store.open().has(0));
  CHECK_FALSE(store.open().has(1));
}

TEST_CASE("a store whose files do not fit each other is refused", "[index]") {
  const Store store({1, 2});
  SECTION("offsets cut off within a number") {
    std::filesystem::resize_file(store.offsets(), std::filesystem::file_size(store.offsets()) - 1);
  }
  SECTION("offsets without their last number") {
    std::filesystem::resize_file(store.offsets(), std::filesystem::file_size(store.offsets()) - 8);
  }
  SECTION("no offsets") {
    std::filesystem::resize_file(store.offsets(), 0);
  }
  SECTION("documents cut off") {
    std::filesystem::resize_file(store.documents(), std::filesystem::file_size(store.documents()) - 1);
  }
  SECTION("documents longer") {
    std::filesystem::resize_file(store.documents(), std::filesystem::file_size(store.documents()) + 1);
  }
  CHECK_THROWS_AS(store.open(), IndexError);
}

TEST_CASE("a store without one of its files is refused, naming the file", "[index]") {
  const Store store({1});
  const std::filesystem::path missing = GENERATE(0, 1) == 0 ? store.documents() : store.offsets();
  std::filesystem::remove(missing);
  CHECK_THROWS_WITH(store.open(), Catch::Contains(missing.string()));
}

TEST_CASE("an offset that lies is an error, not a wild read", "[index]") {
  const Store store({1, 2, 3});
  std::string offsets = io::read_file(store.offsets());
  for (std::size_t i = 0; i < 8; ++i) offsets[std::size_t{2} * 8 + i] = '\xFF';  // where document 2 begins
  io::write_file_durably(store.offsets(), offsets);
  const DocumentStore documents = store.open();
  CHECK_THROWS_AS(documents.get(1), IndexError);
  CHECK_THROWS_AS(documents.get(2), IndexError);
  CHECK(documents.get(3).title == "3");
}

TEST_CASE("a store that cannot be created says where", "[index]") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_AS(DocumentStoreWriter(folder / "missing/run"), IoError);
  CHECK_THROWS_WITH(DocumentStoreWriter(folder / "missing/run"), Catch::Contains("missing/run"));
}
