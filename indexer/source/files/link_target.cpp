// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/files/link_target.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "common/error.h"
#include "indexer/source/files/refusal.h"

namespace mitos::source {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& link, const std::error_code& problem) {
  throw IoError("cannot follow the link " + link.string() + ": " + problem.message());
}

// By its letters alone: where a folder on the way cannot be entered, its links cannot be seen.
fs::path lettered_target(const fs::path& link) {
  std::error_code gone;
  const fs::path target = fs::read_symlink(link, gone);
  if (gone && !refusal(gone.value())) fail(link, gone);
  return gone ? fs::path() : (link.parent_path() / target).lexically_normal();
}

}  // namespace

bool is_at_or_below(const fs::path& path, const fs::path& folder) {
  const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return end == folder.end();
}

std::optional<std::string> link_target(const fs::path& root, const std::string& below) {
  const fs::path link = root / below;
  std::error_code problem;
  fs::path target = fs::canonical(link, problem);
  if (problem && !refusal(problem.value())) fail(link, problem);
  // One may lead to a document without permission to read it. That is not a link to nowhere.
  if (problem == std::errc::permission_denied) {
    target = lettered_target(link);
  } else if (problem) {
    return std::nullopt;
  }
  if (!is_at_or_below(target, root)) return std::nullopt;
  return target.lexically_relative(root).generic_string();
}

}  // namespace mitos::source
