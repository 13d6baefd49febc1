// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/checksum.h"

#include <fmt/format.h>
#include <unistd.h>
#include <xxhash.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <new>

#include "common/error.h"
#include "common/io/files.h"

namespace mitos::index {
namespace {

constexpr std::size_t kBlockBytes = 256U << 10U;

std::string digits(const XXH128_hash_t& hash) {
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace

std::string checksum_of(std::string_view bytes) {
  return digits(XXH3_128bits(bytes.data(), bytes.size()));
}

FileSum sum_of_file(const std::filesystem::path& path) {
  const io::FileDescriptor file = io::open_to_read(path);
  const std::unique_ptr<XXH3_state_t, XXH_errorcode (*)(XXH3_state_t*)> state(XXH3_createState(),
                                                                              XXH3_freeState);
  if (!state) throw std::bad_alloc();
  XXH3_128bits_reset(state.get());
  std::string block(kBlockBytes, '\0');
  FileSum sum;
  for (;;) {
    const ssize_t got = ::read(file.get(), block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw IoError("cannot read " + path.string() + ": " + std::strerror(errno));
    if (got == 0) break;
    XXH3_128bits_update(state.get(), block.data(), static_cast<std::size_t>(got));
    sum.bytes += static_cast<std::uint64_t>(got);
  }
  sum.checksum = digits(XXH3_128bits_digest(state.get()));
  return sum;
}

}  // namespace mitos::index
