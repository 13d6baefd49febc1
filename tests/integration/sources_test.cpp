// SPDX-License-Identifier: GPL-2.0-or-later
// Sources that cannot be read, or not by everybody, and sources that change while they are read.
#include <fcntl.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <thread>

#include "tests/integration/support/process.h"

using namespace mitos::test;

namespace fs = std::filesystem;

namespace {

constexpr int kPages = 240;

void write_pages(const fs::path& folder) {
  for (int i = 0; i < kPages; ++i) {
    const std::string number = std::to_string(i);
    write_file(folder / ("part" + std::to_string(i % 3)) / (number + ".md"),
               "---\ntitle: Page " + number + "\n---\nOtters and kelp.\n");
  }
}

std::vector<std::string> build_pages(const TemporaryFolder& folder) {
  return {"build",      "--json",
          "--progress", "off",
          "--index",    (folder / "index").string(),
          "--source",   (folder / "pages").string()};
}

// mitos-indexer behind `prefix` ("ulimit -n 12;"), as a shell runs it.
Finished run_behind(const std::string& prefix, const std::vector<std::string>& arguments) {
  std::string command = prefix + " " + program("mitos-indexer");
  for (const std::string& argument : arguments) command += " '" + argument + "'";
  Process shell("/bin/bash", {"-c", command});
  const int status = shell.wait();
  return {status, shell.out(), shell.err()};
}

bool says(const Finished& finished, const std::string& text) {
  return finished.err.find(text) != std::string::npos;
}

bool is_published(const TemporaryFolder& folder) {
  return fs::exists(folder / "index/current");
}

// The bytes of every file of an index.
std::string bytes_of(const fs::path& index) {
  std::string bytes;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(index)) {
    if (entry.is_regular_file()) bytes += read_file(entry.path());
  }
  return bytes;
}

}  // namespace

TEST_CASE("a disk that fails while sources are read fails the build, with path and reason", "[sources]") {
  struct Case {
    std::string call;
    std::string path;
    int error;
    std::string reason;
  };
  const auto& [call, path, error, reason] = GENERATE(values<Case>({
      {"read", "part1/100.md", EIO, "Input/output error"},
      {"read", "part1/100.md", ESTALE, "Stale file handle"},
      {"fstat", "part2/5.md", ENOMEM, "Cannot allocate memory"},
      {"readdir", "pages/part0", EIO, "Input/output error"},
      {"readdir", "pages", ENFILE, "Too many open files in system"},
      {"fstatat", "pages/part2", EIO, "Input/output error"},
  }));
  CAPTURE(call, path, reason);
  const TemporaryFolder folder;
  write_pages(folder / "pages");
  const Finished finished =
      run_behind("MITOS_FAULT_CALL=" + call + " MITOS_FAULT_ERRNO=" + std::to_string(error) +
                     " MITOS_FAULT_PATH=" + path + " LD_PRELOAD=" + MITOS_READ_FAULTS +
                     " ASAN_OPTIONS=\"$ASAN_OPTIONS:verify_asan_link_order=0\"",
                 build_pages(folder));
  CAPTURE(finished.err);
  CHECK(finished.status == 3);
  CHECK(says(finished, path));
  CHECK(says(finished, reason));
  CHECK_FALSE(is_published(folder));
}

TEST_CASE("however few files may be open, a build has every document or publishes nothing", "[sources]") {
  if (programs_are_sanitized()) {
    WARN("skipped: sanitizers need descriptors of their own");
    return;
  }
  const TemporaryFolder folder;
  write_pages(folder / "pages");
  std::vector<std::string> arguments = build_pages(folder);
  arguments.insert(arguments.end(), {"--threads", "4"});
  int refused = 0;
  int built = 0;
  for (int most = 8; most <= 40; most += 2) {
    fs::remove_all(folder / "index");
    const Finished finished = run_behind("ulimit -n " + std::to_string(most) + ";", arguments);
    CAPTURE(most, finished.err);
    if (finished.status == 0) {
      ++built;
      CHECK(says(finished, "240 documents"));
    } else {
      ++refused;
      CHECK(finished.status == 3);
      CHECK_FALSE(is_published(folder));
    }
  }
  CHECK(refused > 0);
  CHECK(built > 0);
}

TEST_CASE("what one may not read is named, the rest is indexed, and the status is 1", "[sources]") {
  const TemporaryFolder folder;
  write_pages(folder / "pages");
  fs::permissions(folder / "pages/part1", fs::perms::none);
  fs::permissions(folder / "pages/part0/0.md", fs::perms::none);
  // Root reads everything, unless it drops the right to.
  const std::string drop = ::geteuid() == 0 ? "setpriv --bounding-set -dac_override,-dac_read_search" : "";
  const Finished finished = run_behind(drop, build_pages(folder));
  CAPTURE(finished.err);
  CHECK(finished.status == 1);
  const std::string pages = (folder / "pages").string();
  CHECK(says(finished, "rejected: " + pages + "/part1: this folder cannot be read: Permission denied"));
  CHECK(says(finished, "rejected: " + pages + "/part0/0.md: cannot be read: Permission denied"));
  CHECK(nlohmann::json::parse(finished.out).at("documents") == 159);
  fs::permissions(folder / "pages", fs::perms::none);
  const Finished second = run_behind(drop, build_pages(folder));
  CHECK(second.status == 3);
  CHECK(says(second, pages));
  CHECK(read_file(folder / "index/current").starts_with("000001 "));
  fs::permissions(folder / "pages", fs::perms::owner_all);
  fs::permissions(folder / "pages/part1", fs::perms::owner_all);
}

TEST_CASE("a folder that takes turns with a link brings nothing from outside into an index", "[sources]") {
  const TemporaryFolder folder;
  const std::string secret = "xylophonists";
  write_pages(folder / "pages");
  for (int i = 0; i < kPages; i += 3) {
    write_file(folder / "outside" / (std::to_string(i) + ".md"), "---\ntitle: " + secret + "\n---\n");
  }
  fs::create_directory_symlink("../outside", folder / "pages/zz");
  const std::string part = folder / "pages/part0";
  const std::string link = folder / "pages/zz";
  const std::jthread swapping([&](const std::stop_token& stop) {
    while (!stop.stop_requested())
      ::renameat2(AT_FDCWD, part.c_str(), AT_FDCWD, link.c_str(), RENAME_EXCHANGE);
  });
  int partly = 0;
  for (int i = 0; i < 20; ++i) {
    fs::remove_all(folder / "index");
    const Finished finished = run_indexer(build_pages(folder));
    CAPTURE(finished.err);
    CHECK((finished.status == 0 || finished.status == 1));
    partly += finished.status;
    const std::string bytes = bytes_of(folder / "index");
    REQUIRE(bytes.find("otters") != std::string::npos);
    REQUIRE(bytes.find(secret) == std::string::npos);
  }
  WARN(partly << " of 20 builds met the link where the folder had been");
}
