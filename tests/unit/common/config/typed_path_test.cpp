// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/typed_path.h"

#include <cstdlib>

#include <catch2/catch.hpp>
#include <optional>
#include <string>

using namespace mitos::config;

namespace {

// $HOME for as long as this lives.
class Home {
 public:
  explicit Home(const std::string& folder) {
    if (const char* before = ::getenv("HOME")) before_ = before;
    ::setenv("HOME", folder.c_str(), 1);
  }
  ~Home() {
    if (before_) {
      ::setenv("HOME", before_->c_str(), 1);
    } else {
      ::unsetenv("HOME");
    }
  }
  Home(const Home&) = delete;
  Home& operator=(const Home&) = delete;

 private:
  std::optional<std::string> before_;
};

}  // namespace

TEST_CASE("a tilde at the beginning is the home folder", "[config]") {
  const Home home("/home/ada");
  struct Case {
    std::string typed;
    std::string path;
  };
  const auto [typed, path] = GENERATE(values<Case>({
      {"~", "/home/ada"},
      {"~/", "/home/ada"},
      {"~/x/y", "/home/ada/x/y"},
      {"~//x", "/home/ada/x"},
      {"~root/x", "/root/x"},
      // none of these is at the beginning of the path
      {"./~", "./~"},
      {"./~/x", "./~/x"},
      {"a~b", "a~b"},
      {"backup~", "backup~"},
      {"x/~/y", "x/~/y"},
      {"/srv/~ada", "/srv/~ada"},
      {"5$ and 6 $", "5$ and 6 $"},
      {"with blank", "with blank"},
  }));
  CAPTURE(typed);
  const TypedPath read = read_path(typed);
  CHECK(read.mistake.empty());
  CHECK(read.path == path);
}

TEST_CASE("without a HOME that can be one, the system's list of users says where home is", "[config]") {
  const Home home(GENERATE(as<std::string>(), "", "relative"));
  const TypedPath read = read_path("~/x");
  CHECK(read.mistake.empty());
  CHECK(read.path.is_absolute());
}

TEST_CASE("what is no path is told in words", "[config]") {
  struct Case {
    std::string typed;
    std::string mistake;  // a part of it
  };
  const auto [typed, mistake] = GENERATE(values<Case>({
      {"", "empty"},
      {" \t", "empty"},
      {"\u00a0", "empty"},
      {"~no-such-user", "“~no-such-user”"},
      {"~no-such-user/x", "write ./~no-such-user"},
      {"${HOME}/x", "“${HOME}” is not replaced"},
      {"$HOME/x", "“$HOME” is not replaced"},
      {"/srv/$USER-index", "“$USER”"},
      {"x/${MITOS_INDEX:-y}/z", "“${MITOS_INDEX:-y}”"},
      {"${HOME", "“${HOME”"},
      {"$(pwd)/x", "“$(pwd)”"},
      {std::string("a\0b", 3), "control character"},
      {"a\nb", "control character"},
  }));
  CAPTURE(typed);
  const TypedPath read = read_path(typed);
  CHECK_THAT(read.mistake, Catch::Contains(mistake));
  CHECK(read.path.empty());
}
