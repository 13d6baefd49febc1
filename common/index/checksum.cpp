// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/checksum.h"

#include <fmt/format.h>
#include <unistd.h>
#include <xxhash.h>

#include <memory>
#include <new>

#include "common/io/files.h"

namespace mitos::index {
namespace {

std::string digits(const XXH128_hash_t& hash) {
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace

std::string checksum_of(std::string_view bytes) {
  return digits(XXH3_128bits(bytes.data(), bytes.size()));
}

FileSum sum_of_file(const std::filesystem::path& path) {
  const std::unique_ptr<XXH3_state_t, XXH_errorcode (*)(XXH3_state_t*)> state(XXH3_createState(),
                                                                              XXH3_freeState);
  if (!state) throw std::bad_alloc();
  XXH3_128bits_reset(state.get());
  FileSum sum;
  io::for_each_block(path, [&](std::string_view block) {
    XXH3_128bits_update(state.get(), block.data(), block.size());
    sum.bytes += block.size();
  });
  sum.checksum = digits(XXH3_128bits_digest(state.get()));
  return sum;
}

}  // namespace mitos::index
