// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/generation.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/io/folder_lock.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::index;

using Numbers = std::vector<GenerationNumber>;

namespace {

// Begins a generation and finishes it, as far as generation.h can tell.
GenerationNumber build(const test::TemporaryFolder& index) {
  const GenerationNumber number = begin_generation(index.path());
  std::ofstream(generation_folder(index.path(), number) / kManifestFile) << "finished";
  return number;
}

GenerationNumber build_and_publish(const test::TemporaryFolder& index) {
  const GenerationNumber number = build(index);
  publish_generation(index.path(), number);
  return number;
}

}  // namespace

TEST_CASE("an index that does not exist yet has no generation", "[index]") {
  const test::TemporaryFolder folder;
  CHECK_FALSE(current_generation(folder / "index"));
  CHECK(finished_generations(folder / "index").empty());
}

TEST_CASE("a first generation creates the index it stands in", "[index]") {
  const test::TemporaryFolder folder;
  const GenerationNumber first = begin_generation(folder / "a/index");
  CHECK(std::filesystem::is_directory(generation_folder(folder / "a/index", first)));
  CHECK_FALSE(current_generation(folder / "a/index"));
}

TEST_CASE("what is published is current, and the next one has a higher number", "[index]") {
  const test::TemporaryFolder index;
  const GenerationNumber first = build_and_publish(index);
  CHECK(current_generation(index.path()) == first);
  const GenerationNumber second = build(index);
  CHECK(second > first);
  CHECK(current_generation(index.path()) == first);  // not before it is published
  publish_generation(index.path(), second);
  CHECK(current_generation(index.path()) == second);
  CHECK(finished_generations(index.path()) == Numbers{first, second});
}

TEST_CASE("a number is never given twice while its generation is there, whatever is current", "[index]") {
  const test::TemporaryFolder index;
  const GenerationNumber first = build_and_publish(index);
  const GenerationNumber second = build_and_publish(index);
  publish_generation(index.path(), first);  // rolled back
  CHECK(begin_generation(index.path()) > second);
}

TEST_CASE("what a killed build left is removed, and nothing else", "[index]") {
  const test::TemporaryFolder index;
  const GenerationNumber first = build_and_publish(index);
  const GenerationNumber killed = begin_generation(index.path());
  const std::filesystem::path left = generation_folder(index.path(), killed) / "scratch/0/postings";
  std::filesystem::create_directories(left);
  index.write("generations/notes.txt", "not ours");
  const GenerationNumber next = begin_generation(index.path());
  CHECK_FALSE(std::filesystem::exists(left));
  CHECK(std::filesystem::is_empty(generation_folder(index.path(), next)));
  CHECK(std::filesystem::exists(index / "generations/notes.txt"));
  CHECK(finished_generations(index.path()) == Numbers{first});
}

TEST_CASE("an unfinished generation is not counted as finished", "[index]") {
  const test::TemporaryFolder index;
  begin_generation(index.path());
  CHECK(finished_generations(index.path()).empty());
}

TEST_CASE("pruning keeps the newest three", "[index]") {
  const test::TemporaryFolder index;
  for (int i = 0; i < 5; ++i) build_and_publish(index);
  prune_generations(index.path());
  CHECK(finished_generations(index.path()) == Numbers{3, 4, 5});
  CHECK_FALSE(std::filesystem::exists(generation_folder(index.path(), 1)));
  prune_generations(index.path());
  CHECK(finished_generations(index.path()) == Numbers{3, 4, 5});
}

TEST_CASE("pruning keeps the current generation, however old", "[index]") {
  const test::TemporaryFolder index;
  for (int i = 0; i < 5; ++i) build_and_publish(index);
  publish_generation(index.path(), 1);
  prune_generations(index.path());
  CHECK(finished_generations(index.path()) == Numbers{1, 3, 4, 5});
  prune_generations(index.path(), 0);
  CHECK(finished_generations(index.path()) == Numbers{1});
}

TEST_CASE("pruning leaves a generation alone that a reader holds, and takes it afterwards", "[index]") {
  const test::TemporaryFolder index;
  for (int i = 0; i < 5; ++i) build_and_publish(index);
  {
    const auto reader = io::FolderLock::try_shared(generation_folder(index.path(), 2));
    REQUIRE(reader);
    prune_generations(index.path());
    CHECK(finished_generations(index.path()) == Numbers{2, 3, 4, 5});
  }
  prune_generations(index.path());
  CHECK(finished_generations(index.path()) == Numbers{3, 4, 5});
}

TEST_CASE("pruning an index with nothing in it does nothing", "[index]") {
  const test::TemporaryFolder folder;
  CHECK_NOTHROW(prune_generations(folder / "index"));
}

TEST_CASE("a current file with rubbish in it is refused with its path and a way out", "[index]") {
  const test::TemporaryFolder index;
  build_and_publish(index);
  const std::string rubbish = GENERATE(values<std::string>(
      {"", "\n", "seven", "7x", "-1", "7 8", "99999999999999999999", "0x7", std::string(1'000, '1')}));
  const std::filesystem::path file = index.write("current", rubbish);
  CAPTURE(rubbish);
  CHECK_THROWS_AS(current_generation(index.path()), IndexError);
  try {
    current_generation(index.path());
  } catch (const IndexError& error) {
    CHECK_THAT(error.what(), Catch::Contains(file.string()));
    CHECK_FALSE(error.next_step().empty());
  }
}

TEST_CASE("a person may write a plain number into the current file", "[index]") {
  const test::TemporaryFolder index;
  index.write("current", GENERATE(values<std::string>({"7", "7\n", "000007", "000007\n\n"})));
  CHECK(current_generation(index.path()) == 7U);
}

TEST_CASE("an index that cannot be written is an error with its path", "[index]") {
  const test::TemporaryFolder folder;
  folder.write("index/generations", "a file where a folder should be");
  CHECK_THROWS_AS(begin_generation(folder / "index"), IoError);
  CHECK_THROWS_WITH(begin_generation(folder / "index"), Catch::Contains((folder / "index").string()));
}
