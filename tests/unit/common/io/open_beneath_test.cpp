// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/io/open_beneath.h"

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#include <array>
#include <catch2/catch.hpp>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "common/io/files.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::io;

namespace fs = std::filesystem;

namespace {

// A root with things below it, and a secret beside it.
class Tree {
 public:
  Tree() {
    folder_.write("root/page.md", "page");
    folder_.write("root/sub/deep/page.md", "deep");
    folder_.write("outside/page.md", "secret");
    fs::create_symlink("page.md", folder_ / "root/link.md");
    fs::create_symlink("../outside/page.md", folder_ / "root/out.md");
    fs::create_directory_symlink("sub", folder_ / "root/folder-link");
    fs::create_directory_symlink("../outside", folder_ / "root/out");
    fs::create_directory_symlink("/", folder_ / "root/slash");
    fs::create_symlink("loop", folder_ / "root/loop");
    root_ = FileDescriptor(::open((folder_ / "root").c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  }

  const FileDescriptor& root() const { return root_; }
  fs::path operator/(std::string_view name) const { return folder_ / name; }

 private:
  test::TemporaryFolder folder_;
  FileDescriptor root_;
};

// The file's bytes, or the name of the error.
std::string read(const Tree& tree, const std::string& below, Resolver resolver) {
  const Opened opened = open_beneath(tree.root().get(), below, O_RDONLY | O_NONBLOCK, resolver);
  if (!opened.file) return strerrorname_np(opened.error);
  return std::get<std::string>(read_open_file(opened.file.get(), 0, 100));
}

// What a sandbox does to this thread, for good: openat2(2) answers `error`.
void forbid_openat2(int error) {
  std::array<sock_filter, 4> code{{
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_openat2, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | static_cast<unsigned>(error)),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  }};
  const sock_fprog filter{static_cast<unsigned short>(code.size()), code.data()};
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
      ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) != 0)
    throw std::runtime_error("cannot set up a sandbox");
}

}  // namespace

TEST_CASE("what stands below the root is opened, and nothing through a link", "[io]") {
  struct Case {
    std::string below;
    std::vector<std::string> bytes_or_errors;
  };
  const auto& [below, expected] = GENERATE(values<Case>({
      {"page.md", {"page"}},
      {"sub/deep/page.md", {"deep"}},
      {"./sub/./deep/page.md", {"deep"}},
      {"missing.md", {"ENOENT"}},
      {"missing/page.md", {"ENOENT"}},
      {"page.md/page.md", {"ENOTDIR"}},
      {"link.md", {"ELOOP"}},
      {"out.md", {"ELOOP"}},
      {"loop", {"ELOOP"}},
      {"folder-link/deep/page.md", {"ELOOP", "ENOTDIR"}},
      {"out/page.md", {"ELOOP", "ENOTDIR"}},
      {"slash/etc/passwd", {"ELOOP", "ENOTDIR"}},
      {"loop/page.md", {"ELOOP", "ENOTDIR"}},
      {"../outside/page.md", {"EXDEV"}},
      {"sub/../../outside/page.md", {"EXDEV"}},
      {"..", {"EXDEV"}},
      {"sub/..", {"EXDEV"}},
      {"/etc/passwd", {"EXDEV"}},
      {std::string(5'000, 'x'), {"ENAMETOOLONG"}},
  }));
  const Resolver resolver = GENERATE(Resolver::kernel, Resolver::step_by_step);
  CAPTURE(below, resolver == Resolver::kernel);
  const Tree tree;
  CHECK_THAT(expected, Catch::VectorContains(read(tree, below, resolver)));
}

TEST_CASE("the root itself and folders below it are opened as folders", "[io]") {
  const Resolver resolver = GENERATE(Resolver::kernel, Resolver::step_by_step);
  const Tree tree;
  const auto error_of = [&](const char* below) {
    return open_beneath(tree.root().get(), below, O_RDONLY | O_DIRECTORY, resolver).error;
  };
  CHECK(error_of("") == 0);
  CHECK(error_of("sub/deep") == 0);
  CHECK(error_of("page.md") == ENOTDIR);
  CHECK(error_of("missing") == ENOENT);
  CHECK((error_of("folder-link") == ELOOP || error_of("folder-link") == ENOTDIR));
}

TEST_CASE("a folder that becomes a link leads nowhere, and the root may be moved", "[io]") {
  const Resolver resolver = GENERATE(Resolver::kernel, Resolver::step_by_step);
  const Tree tree;
  REQUIRE(read(tree, "sub/deep/page.md", resolver) == "deep");
  fs::rename(tree / "root", tree / "moved");
  fs::create_directory_symlink("outside", tree / "root");
  CHECK(read(tree, "sub/deep/page.md", resolver) == "deep");
  CHECK(read(tree, "page.md", resolver) == "page");
  fs::rename(tree / "moved/sub/deep", tree / "moved/sub/was-deep");
  fs::create_directory_symlink("../../outside", tree / "moved/sub/deep");
  CHECK(read(tree, "sub/deep/page.md", resolver) != "secret");
  CHECK(read(tree, "sub/was-deep/page.md", resolver) == "deep");
}

TEST_CASE("where a kernel or a sandbox has no openat2, files are opened without it", "[io]") {
  const int error = GENERATE(ENOSYS, EPERM);
  const Tree tree;
  std::string page;
  std::string out;
  std::thread([&] {
    forbid_openat2(error);
    page = read(tree, "sub/deep/page.md", Resolver::kernel);
    out = read(tree, "out/page.md", Resolver::kernel);
  }).join();
  CHECK(page == "deep");
  CHECK((out == "ELOOP" || out == "ENOTDIR"));
}
