// SPDX-License-Identifier: GPL-2.0-or-later
// A disk that fails where sources and the configuration stand.
#include <catch2/catch.hpp>

#include <cerrno>
#include <system_error>

#include "tests/faults/faulty_build.h"

using namespace mitos::test;
namespace fs = std::filesystem;

namespace {

// A site of Jekyll's with a configuration of ours beside its own.
class Site {
 public:
  Site() {
    write_file(folder_ / "site/_config.yml", "title: A site\n");
    write_file(folder_ / "site/posts/a.md", "---\ntitle: Otters\ntags: sea kelp\n---\nkelp\n");
    write_file(folder_ / "site/people.yaml", "same:\n  - [A. Smith, Anna Smith]\n");
    write_file(folder_ / "site/mitos.yaml",
               "people: people.yaml\ncollections:\n  posts: { source: posts }\n");
  }

  // In the folder of the site, whose configuration is found there.
  FaultyBuild build(const Fault& fault) const { return run(fault, {}, folder_ / "site"); }

  FaultyBuild build_by_option(const Fault& fault) const {
    return run(fault, {"--config", (folder_ / "site/mitos.yaml").string()}, folder_.path());
  }
  bool is_published() const { return fs::exists(folder_ / "index/current"); }

 private:
  FaultyBuild run(const Fault& fault, const std::vector<std::string>& options, const fs::path& in) const {
    std::vector<std::string> arguments{
        "build", "--progress", "off", "--threads", "1", "--index", (folder_ / "index").string()};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return run_faulty(fault, folder_ / "site", arguments, in);
  }

  TemporaryFolder folder_;
};

bool says(const FaultyBuild& build, const std::string& text) {
  return build.program.err.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("a failed look at a source or a configuration is never taken for absence", "[faults]") {
  struct Row {
    std::string operations;
    std::string path;  // with $ behind it, where it ends
    int reason;
  };
  const auto& [operations, path, reason] = GENERATE(values<Row>({
      {"stat,lstat,statx", "/_config.yml$", EIO},
      {"stat,lstat,statx", "/_config.yml$", EACCES},
      {"stat,lstat,statx", "/hugo.toml$", EIO},
      {"stat,lstat,statx", "/posts/config.json$", ESTALE},
      {"stat,lstat,statx", "/config/_default$", EIO},
      {"stat,lstat,statx", "/scaffolds$", EACCES},
      {"stat,lstat,statx", "/posts$", EIO},
      {"stat,lstat,statx", "/posts$", ENOMEM},
      {"realpath", "/posts$", EIO},
      {"realpath", "/posts$", ENOMEM},
      {"stat,lstat,statx", "/mitos.yaml$", EIO},
      {"stat,lstat,statx", "/mitos.yaml$", EACCES},
      {"open", "/mitos.yaml$", EIO},
      {"fstat,read", "/mitos.yaml$", EIO},
      {"open", "/people.yaml$", EMFILE},
      {"read", "/people.yaml$", EIO},
  }));
  CAPTURE(operations, path, reason);
  const Site site;
  const FaultyBuild build = site.build({operations, path, 1, reason});
  CAPTURE(build.program.err);
  REQUIRE_FALSE(build.failed.empty());
  CHECK(build.program.status == 3);
  CHECK(says(build, path.substr(path.rfind('/') + 1, path.size() - path.rfind('/') - 2)));
  CHECK(says(build, std::generic_category().message(reason)));
  CHECK_FALSE(says(build, "filesystem error"));
  CHECK_FALSE(site.is_published());
}

TEST_CASE("whichever file operation fails below a source, nothing wrong is published", "[faults]") {
  const Site site;
  int nth = 1;
  for (;; ++nth) {
    const FaultyBuild build = site.build_by_option(
        {"open,openat,read,stat,lstat,fstat,fstatat,statx,realpath,access,fdopendir,readdir", "", nth, EIO});
    if (build.failed.empty()) break;
    CAPTURE(build.failed, build.program.err);
    CHECK(build.program.status == 3);
    CHECK(says(build, "Input/output error"));
    CHECK_FALSE(site.is_published());
  }
  CHECK(nth > 20);
  CHECK(site.is_published());
}
