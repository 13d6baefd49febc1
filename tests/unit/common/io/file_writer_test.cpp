// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/io/file_writer.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/io/files.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::io;

TEST_CASE("what is written piece by piece is one file", "[io]") {
  const test::TemporaryFolder folder;
  FileWriter writer(folder / "file");
  std::string whole;
  for (const std::size_t size : {0U, 1U, 65'535U, 65'536U, 2U, 200'000U, 3U}) {
    const std::string piece(size, static_cast<char>('a' + whole.size() % 26));
    writer.write(piece);
    whole += piece;
  }
  writer.close();
  CHECK(read_file(folder / "file") == whole);
}

TEST_CASE("a disk that is full says so at the latest when the file is closed", "[io]") {
  for (const std::size_t size : {1U, 100'000U}) {
    const auto write = [size] {
      FileWriter writer("/dev/full");
      writer.write(std::string(size, 'x'));
      writer.close();
    };
    CHECK_THROWS_AS(write(), IoError);
    CHECK_THROWS_WITH(write(), Catch::Contains("/dev/full") && Catch::Contains("No space left"));
  }
}
