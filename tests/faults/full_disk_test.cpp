// SPDX-License-Identifier: GPL-2.0-or-later
// A disk that is really full, and files that may grow no further.
#include <catch2/catch.hpp>

#include <sys/mount.h>

#include "tests/faults/faulty_build.h"

using namespace mitos::test;
namespace fs = std::filesystem;

namespace {

// A file system of 4 MB; none where mounting is not allowed.
class SmallDisk {
 public:
  SmallDisk() : mounted_(::mount("none", folder_.path().c_str(), "tmpfs", 0, "size=4m") == 0) {}
  ~SmallDisk() {
    if (mounted_) ::umount2(folder_.path().c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  bool mounted() const { return mounted_; }
  fs::path operator/(const char* name) const { return folder_ / name; }

  // Leaves `bytes` free.
  void fill(std::uintmax_t bytes) const {
    fs::remove(folder_ / "filler");
    write_file(folder_ / "filler", std::string(free() - bytes, 'x'));
  }
  std::uintmax_t free() const { return fs::space(folder_.path()).free; }

 private:
  TemporaryFolder folder_;
  bool mounted_;
};

}  // namespace

TEST_CASE("a build that fills the disk leaves it as it found it", "[faults]") {
  const SmallDisk disk;
  if (!disk.mounted()) {
    WARN("skipped: this user may not mount a file system");
    return;
  }
  const fs::path index = disk / "index";
  REQUIRE(run_indexer(build_sample(index)).status == 0);
  int failed = 0;
  for (std::uintmax_t kilobytes = 16; kilobytes < 2'000; kilobytes = kilobytes * 3 / 2) {
    disk.fill(kilobytes * 1024);
    // Who held it last stands there if a library ended the build.
    const auto empty_lock = [&index] { fs::resize_file(index / "lock", 0); };
    empty_lock();
    const std::uintmax_t before = disk.free();
    const auto current = mitos::index::current_generation(index);
    const Finished build = run_indexer(build_sample(index));
    CAPTURE(kilobytes, build.err);
    if (build.status == 0) break;
    ++failed;
    CHECK(build.status == 3);
    CHECK(build.err.find("No space left on device") != std::string::npos);
    CHECK(build.err.find("Free some disk space") != std::string::npos);
    empty_lock();
    CHECK(disk.free() == before);
    CHECK(mitos::index::current_generation(index) == current);
    CHECK(run_indexer({"verify", "--index", index.string()}).status == 0);
  }
  CHECK(failed > 3);
  fs::remove(disk / "filler");
  CHECK(run_indexer(build_sample(index)).status == 0);
}

TEST_CASE("a file that may not grow is a write that fails", "[faults]") {
  const TemporaryFolder folder;
  std::string command = "ulimit -f 40; '" + program("mitos-indexer") + "'";
  for (const std::string& word : build_sample(folder / "index")) command += " '" + word + "'";
  Process shell("/bin/bash", {"-c", command});
  CHECK(shell.wait() == 3);
  CHECK(shell.err().find("File too large") != std::string::npos);
  CHECK(fs::is_empty(folder / "index/generations"));
}
