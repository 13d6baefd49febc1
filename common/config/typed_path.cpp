// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/typed_path.h"

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <vector>

#include "common/text/ascii.h"
#include "common/text/utf8.h"

namespace mitos::config {
namespace {

namespace fs = std::filesystem;

// By the system's list of users. None if it has no such entry, or cannot be read.
template <typename Lookup>
std::optional<fs::path> home_in_list(const Lookup& lookup) {
  constexpr std::size_t kBytes = 1U << 16U;
  std::vector<char> buffer(kBytes);
  passwd entry{};
  passwd* found = nullptr;
  if (lookup(&entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr) return std::nullopt;
  const fs::path home = found->pw_dir == nullptr ? "" : found->pw_dir;
  return home.is_absolute() ? std::optional(home) : std::nullopt;
}

std::optional<fs::path> home_of(const std::string& user) {
  if (!user.empty()) {
    return home_in_list([&](passwd* entry, char* buffer, std::size_t bytes, passwd** found) {
      return ::getpwnam_r(user.c_str(), entry, buffer, bytes, found);
    });
  }
  const char* const home = std::getenv("HOME");  // NOLINT(concurrency-mt-unsafe): nothing here sets any
  if (home != nullptr && fs::path(home).is_absolute()) return fs::path(home);
  return home_in_list([](passwd* entry, char* buffer, std::size_t bytes, passwd** found) {
    return ::getpwuid_r(::getuid(), entry, buffer, bytes, found);
  });
}

// "$HOME", "${HOME}", "$(pwd)", as it stands in the text; empty if there is none.
std::string_view variable_in(std::string_view text) {
  for (std::size_t at = text.find('$'); at != std::string_view::npos; at = text.find('$', at + 1)) {
    const std::string_view rest = text.substr(at);
    if (rest.size() < 2) return "";
    if (rest[1] == '{' || rest[1] == '(') {
      const std::size_t close = rest.find_first_of("})");
      return close == std::string_view::npos ? rest : rest.substr(0, close + 1);
    }
    std::size_t end = 1;
    while (end < rest.size() && (text::is_ascii_alphanumeric(rest[end]) || rest[end] == '_')) ++end;
    const bool digit = rest[1] >= '0' && rest[1] <= '9';
    if (end > 1 && !digit) return rest.substr(0, end);
  }
  return "";
}

}  // namespace

TypedPath read_path(std::string_view typed) {
  if (text::trimmed(typed).empty()) return {{}, "is empty: a path is needed"};
  const bool control = std::any_of(typed.begin(), typed.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
  if (control) return {{}, "has a control character"};
  if (const std::string_view variable = variable_in(typed); !variable.empty()) {
    return {
        {},
        fmt::format("“{}” is not replaced here: write the path itself, or ~ for the home folder", variable)};
  }
  if (!typed.starts_with('~')) return {fs::path(typed), ""};
  const std::size_t slash = std::min(typed.find('/'), typed.size());
  const std::string user(typed.substr(1, slash - 1));
  const std::optional<fs::path> home = home_of(user);
  if (!home) {
    return {{},
            fmt::format("there is no home folder “~{0}”; write ./~{0} for a folder that is called so", user)};
  }
  // An absolute rest would take the place of the home folder.
  const std::size_t rest = std::min(typed.find_first_not_of('/', slash), typed.size());
  return {rest == typed.size() ? *home : *home / typed.substr(rest), ""};
}

}  // namespace mitos::config
