// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/manifest.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/index/checksum.h"
#include "common/io/files.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::index;

namespace {

Manifest small_manifest() {
  Manifest manifest;
  manifest.generation = 7;
  manifest.built_at = "2026-01-02T03:04:05Z";
  manifest.seconds = 0.5;
  manifest.documents = 12;
  manifest.rejected = 1;
  manifest.next_change = "2026-02-03T04:05:06Z";
  manifest.collections = {{"news", 2}, {"projects", 10}};
  manifest.fields = {{"authors", model::FieldType::person, true, {{"el", "Συγγραφέας"}, {"en", "Author"}}}};
  return manifest;
}

// The files of a generation, with something in each, and a manifest that vouches for them.
class Generation {
 public:
  Generation() {
    for (const std::string_view name : kGenerationFiles) folder_.write(name, std::string(name) + " bytes");
    Manifest manifest = small_manifest();
    manifest.files = sum_files(folder());
    write_manifest(folder(), manifest);
  }

  const std::filesystem::path& folder() const { return folder_.path(); }
  void overwrite(std::string_view name, std::string_view bytes) const {
    std::filesystem::remove(folder() / name);  // some file systems sync what is emptied and written again
    folder_.write(name, bytes);
  }
  std::string read(std::string_view name) const { return io::read_file(folder_ / name); }

 private:
  test::TemporaryFolder folder_;
};

std::string with_checksum(const std::string& line) {
  return line + "\n" + checksum_of(line) + "\n";
}

}  // namespace

TEST_CASE("a manifest comes back as it was written", "[index]") {
  const Generation generation;
  const Manifest manifest = load_manifest(generation.folder());
  CHECK(manifest.generation == 7);
  CHECK(manifest.built_at == "2026-01-02T03:04:05Z");
  CHECK(manifest.seconds == 0.5);
  CHECK(manifest.documents == 12);
  CHECK(manifest.rejected == 1);
  CHECK(manifest.next_change == "2026-02-03T04:05:06Z");
  CHECK(manifest.collections == small_manifest().collections);
  REQUIRE(manifest.fields.size() == 1);
  CHECK(manifest.fields[0].name == "authors");
  CHECK(manifest.fields[0].type == model::FieldType::person);
  CHECK(manifest.fields[0].facet);
  CHECK(manifest.fields[0].label == small_manifest().fields[0].label);
  CHECK(manifest.files.size() == kGenerationFiles.size());
}

TEST_CASE("a generation as it was written is verified, and its bytes add up", "[index]") {
  const Generation generation;
  const Manifest manifest = load_manifest(generation.folder());
  CHECK_NOTHROW(verify_files(generation.folder(), manifest));
  std::uintmax_t bytes = 0;
  for (const std::string_view name : kGenerationFiles) {
    bytes += std::filesystem::file_size(generation.folder() / name);
  }
  CHECK(manifest.total_bytes() == bytes);
}

TEST_CASE("every single flipped bit of a manifest is refused", "[index]") {
  const Generation generation;
  const std::string whole = generation.read(kManifestFile);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string flipped = whole;
    flipped[i] = static_cast<char>(flipped[i] ^ (1 << i % 8));
    generation.overwrite(kManifestFile, flipped);
    CAPTURE(i);
    CHECK_THROWS_AS(load_manifest(generation.folder()), IndexError);
  }
}

TEST_CASE("a manifest cut off or added to is refused", "[index]") {
  const Generation generation;
  const std::string whole = generation.read(kManifestFile);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    generation.overwrite(kManifestFile, whole.substr(0, length));
    CAPTURE(length);
    CHECK_THROWS_AS(load_manifest(generation.folder()), IndexError);
  }
  generation.overwrite(kManifestFile, whole + "\n");
  CHECK_THROWS_AS(load_manifest(generation.folder()), IndexError);
}

TEST_CASE("a manifest that is whole but says something else is refused with its path", "[index]") {
  const Generation generation;
  const std::string line = GENERATE(
      values<std::string>({"", "{}", "[]", "null", "not JSON", R"({"format":999})", R"({"format":"1"})",
                           R"({"format":1})", R"({"format":1,"generation":"seven"})"}));
  generation.overwrite(kManifestFile, with_checksum(line));
  CAPTURE(line);
  CHECK_THROWS_AS(load_manifest(generation.folder()), IndexError);
  CHECK_THROWS_WITH(load_manifest(generation.folder()),
                    Catch::Contains((generation.folder() / kManifestFile).string()));
}

TEST_CASE("a missing manifest is an index error that says what to do", "[index]") {
  const test::TemporaryFolder folder;
  try {
    load_manifest(folder.path());
    FAIL("nothing was thrown");
  } catch (const IndexError& error) {
    CHECK_THAT(error.what(), Catch::Contains((folder / kManifestFile).string()));
    CHECK_FALSE(error.next_step().empty());
  }
}

TEST_CASE("verifying notices and names any file that is not as it was written", "[index]") {
  const Generation generation;
  const Manifest manifest = load_manifest(generation.folder());
  const std::string name(GENERATE(from_range(kGenerationFiles)));
  const std::string whole = generation.read(name);
  CAPTURE(name);
  SECTION("flipped") {
    const std::size_t place = GENERATE(0U, 1U, 2U);
    std::string flipped = whole;
    char& byte = flipped[place * (whole.size() - 1) / 2];
    byte = static_cast<char>(byte ^ 0x10);
    generation.overwrite(name, flipped);
  }
  SECTION("cut off") {
    generation.overwrite(name, whole.substr(0, whole.size() - 1));
  }
  SECTION("added to") {
    generation.overwrite(name, whole + '\0');
  }
  SECTION("emptied") {
    generation.overwrite(name, "");
  }
  SECTION("missing") {
    std::filesystem::remove(generation.folder() / name);
  }
  SECTION("a folder") {
    std::filesystem::remove(generation.folder() / name);
    std::filesystem::create_directory(generation.folder() / name);
  }
  CHECK_THROWS_AS(verify_files(generation.folder(), manifest), IndexError);
  CHECK_THROWS_WITH(verify_files(generation.folder(), manifest),
                    Catch::Contains((generation.folder() / name).string()));
}

TEST_CASE("a file that the manifest does not vouch for is refused", "[index]") {
  const Generation generation;
  Manifest manifest = load_manifest(generation.folder());
  manifest.files.erase(std::string(kVocabularyFile));
  CHECK_THROWS_AS(verify_files(generation.folder(), manifest), IndexError);
}

TEST_CASE("a manifest larger than one can be is damaged, and not taken into memory", "[index]") {
  const Generation generation;
  const std::filesystem::path path = generation.folder() / kManifestFile;
  std::filesystem::resize_file(path, std::uintmax_t{1} << 42U);  // with a hole: more than there is memory
  CHECK_THROWS_AS(load_manifest(generation.folder()), IndexError);
  std::filesystem::remove(path);
  std::filesystem::create_symlink("/dev/zero", path);
  CHECK_THROWS_AS(load_manifest(generation.folder()), IndexError);
}

TEST_CASE("a file of a generation that is a device or has grown without measure is not read", "[index]") {
  for (const std::string_view name : kGenerationFiles) {
    CAPTURE(name);
    const Generation generation;
    const Manifest manifest = load_manifest(generation.folder());
    std::filesystem::resize_file(generation.folder() / name, std::uintmax_t{1} << 42U);
    CHECK_THROWS_AS(verify_files(generation.folder(), manifest), IndexError);
    std::filesystem::remove(generation.folder() / name);
    std::filesystem::create_symlink("/dev/zero", generation.folder() / name);
    CHECK_THROWS_AS(verify_files(generation.folder(), manifest), IndexError);
  }
}
