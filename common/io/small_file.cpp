// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/io/small_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>

#include "common/io/failure.h"
#include "common/io/file_descriptor.h"
#include "common/io/files.h"

namespace mitos::io {
namespace {

namespace fs = std::filesystem;

// Of errno: what says something of the file, not of the machine.
bool is_the_files_own(int error) {
  constexpr std::array kOwn{ENOENT, ENOTDIR, EACCES, EPERM, ELOOP, ENAMETOOLONG, EISDIR, ENXIO, ENODEV};
  return std::find(kOwn.begin(), kOwn.end(), error) != kOwn.end();
}

UnfitFile unfit(std::string_view doing, const fs::path& path, std::string_view reason) {
  return {fmt::format("cannot {} {}: {}", doing, path.string(), reason)};
}

UnfitFile unfit(std::string_view doing, const fs::path& path, int error) {
  if (!is_the_files_own(error)) fail(doing, path, error);
  return unfit(doing, path, std::generic_category().message(error));
}

UnfitFile too_large(const fs::path& path) {
  return unfit("read", path, fmt::format("it is larger than {} MiB", kMostOfSmallFile >> 20U));
}

UnfitFile not_regular(const fs::path& path, mode_t mode) {
  if (S_ISDIR(mode)) return unfit("read", path, EISDIR);
  const char* const kind = S_ISFIFO(mode) ? "a pipe" : S_ISSOCK(mode) ? "a socket" : "a device";
  return unfit("read", path, fmt::format("it is {}, not a regular file", kind));
}

}  // namespace

std::variant<std::string, UnfitFile> read_small_file(const fs::path& path) {
  // Without O_NONBLOCK the opening of a pipe would wait for its writer.
  const FileDescriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!fd) return unfit("open", path, errno);
  struct stat status {};
  if (::fstat(fd.get(), &status) != 0) return unfit("read", path, errno);
  if (!S_ISREG(status.st_mode)) return not_regular(path, status.st_mode);
  const auto expected = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
  if (expected > kMostOfSmallFile) return too_large(path);
  auto bytes = read_open_file(fd.get(), expected, kMostOfSmallFile + 1);  // it may grow meanwhile
  if (const auto* problem = std::get_if<std::error_code>(&bytes))
    return unfit("read", path, problem->value());
  auto& text = std::get<std::string>(bytes);
  if (text.size() > kMostOfSmallFile) return too_large(path);
  return std::move(text);
}

}  // namespace mitos::io
