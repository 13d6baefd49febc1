// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/generation.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/io/files.h"
#include "common/io/folder_lock.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::index;

using Numbers = std::vector<GenerationNumber>;

namespace {

// Begins a generation and finishes it, as far as generation.h can tell.
GenerationNumber build(const test::TemporaryFolder& index) {
  const GenerationNumber number = begin_generation(index.path());
  const std::filesystem::path folder = generation_folder(index.path(), number);
  std::filesystem::rename(folder / kNextManifestFile, folder / kManifestFile);
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
  CHECK(next == killed);
  CHECK(std::filesystem::exists(index / "generations/notes.txt"));
  CHECK(finished_generations(index.path()) == Numbers{first});
}

TEST_CASE("only what a build left is deleted below generations", "[index]") {
  struct Row {
    std::vector<std::string> files;  // below generations
    bool stays;
  };
  const auto& [files, stays] = GENERATE(values<Row>({
      {{"000002/manifest.next", "000002/postings", "000002/scratch/0/documents"}, false},
      {{"000002/scratch/0/documents", "000002/documents"}, false},  // of a version that made no mark
      {{"000002/notes.txt"}, true},
      {{"000002/thesis.doc", "000002/manifest.next", "000002/postings"}, true},
      {{"000002/manifest.next/thesis.doc"}, true},
      {{"000002/documents/thesis.doc", "000002/manifest.next"}, true},
      {{"000002/scratch/thesis.doc", "000002/manifest.next"}, true},
      {{"000002/scratch/0/thesis.doc", "000002/manifest.next"}, true},
      {{"000002/scratch/notes/documents", "000002/manifest.next"}, true},
      {{"000002/scratch/12/postings/docdata.glass", "000002/scratch/12/documents", "000002/manifest.next"},
       false},
      {{"000002/scratch/empty/iamglass", "000002/manifest.next"}, false},
      {{"000002/scratch/0/documents", "000002/notes.txt"}, true},
      {{"000002/postings", "000002/documents"}, true},  // its manifest was lost
      {{"000002/manifest/file"}, true},
      {{"000002"}, true},
      {{"2/manifest.next"}, true},
      {{"0000002/manifest.next"}, true},
      {{"000000/manifest.next"}, true},
      {{"backup/manifest.next"}, true},
      {{"000002.old/manifest.next"}, true},
  }));
  const test::TemporaryFolder index;
  build_and_publish(index);
  for (const std::string& file : files) index.write("generations/" + file, "contents");
  CAPTURE(files);
  const GenerationNumber next = begin_generation(index.path());
  for (const std::string& file : files) {
    CHECK(std::filesystem::exists(index / ("generations/" + file)) ==
          (stays || file == "000002/manifest.next"));
  }
  CHECK(std::filesystem::exists(generation_folder(index.path(), next) / kNextManifestFile));
  if (stays) CHECK(io::read_file(index / ("generations/" + files.front())) == "contents");
}

TEST_CASE("neither an empty folder of a dead build nor a link is taken for a generation", "[index]") {
  const test::TemporaryFolder index;
  build_and_publish(index);
  index.write("elsewhere/manifest.next", "mine");
  std::filesystem::create_directory_symlink(index / "elsewhere", index / "generations/000002");
  std::filesystem::create_directory(index / "generations/000003");
  CHECK(begin_generation(index.path()) == 3);  // the empty one is removed, the link is left
  CHECK(std::filesystem::is_symlink(index / "generations/000002"));
  CHECK(std::filesystem::exists(index / "elsewhere/manifest.next"));
  CHECK(finished_generations(index.path()) == Numbers{1});
}

TEST_CASE("the current generation is not deleted, even if it looks unfinished", "[index]") {
  const test::TemporaryFolder index;
  const GenerationNumber number = build_and_publish(index);
  const std::filesystem::path folder = generation_folder(index.path(), number);
  std::filesystem::rename(folder / kManifestFile, folder / kNextManifestFile);
  CHECK(begin_generation(index.path()) > number);
  CHECK(std::filesystem::exists(folder / kNextManifestFile));
}

TEST_CASE("garbage in current keeps no build from beginning", "[index]") {
  const test::TemporaryFolder index;
  const GenerationNumber number = build_and_publish(index);
  index.write("current", "garbage");
  const GenerationNumber next = build(index);
  CHECK(next > number);
  publish_generation(index.path(), next);
  CHECK(current_generation(index.path()) == next);
}

TEST_CASE("a discarded generation is gone, finished or not, and nothing of its publication is left",
          "[index]") {
  const bool finished = GENERATE(false, true);
  const test::TemporaryFolder index;
  const GenerationNumber first = build_and_publish(index);
  const GenerationNumber number = finished ? build(index) : begin_generation(index.path());
  index.write("current.next", "0000");
  CHECK(discard_generation(index.path(), number));
  CHECK_FALSE(std::filesystem::exists(generation_folder(index.path(), number)));
  CHECK_FALSE(std::filesystem::exists(index / "current.next"));
  CHECK_FALSE(discard_generation(index.path(), first));  // it is current
  CHECK(finished_generations(index.path()) == Numbers{first});
}

TEST_CASE("pruning leaves what is no generation alone", "[index]") {
  const test::TemporaryFolder index;
  for (int i = 0; i < 5; ++i) build_and_publish(index);
  index.write("generations/000000/manifest", "mine");
  index.write("generations/1/manifest", "mine");
  std::filesystem::rename(index / "generations/000001", index / "saved");
  std::filesystem::create_directory_symlink(index / "saved", index / "generations/000001");
  prune_generations(index.path());
  CHECK(finished_generations(index.path()) == Numbers{3, 4, 5});
  for (const char* mine : {"generations/000000/manifest", "generations/1/manifest", "saved/manifest"}) {
    CHECK(std::filesystem::exists(index / mine));
  }
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
  const std::string rubbish =
      GENERATE(values<std::string>({"", "\n", "seven", "7x", "-1", "0", "000000", "7 8", "00001", "0000007",
                                    "99999999999999999999", "0x7", std::string(1'000, '1')}));
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
