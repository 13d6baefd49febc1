// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/checksum.h"

#include <fmt/format.h>
#include <xxhash.h>

namespace mitos::index {

std::string checksum_of(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace mitos::index
