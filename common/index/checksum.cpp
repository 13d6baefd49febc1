// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/checksum.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <new>

namespace mitos::index {
namespace {

std::string as_text(const XXH128_hash_t& hash) {
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace

std::string checksum_of(std::string_view bytes) {
  return as_text(XXH3_128bits(bytes.data(), bytes.size()));
}

void Checksum::Free::operator()(State* state) const noexcept {
  XXH3_freeState(state);
}

Checksum::Checksum() : state_(XXH3_createState()) {
  if (!state_) throw std::bad_alloc();
  XXH3_128bits_reset(state_.get());
}

void Checksum::add(std::string_view bytes) {
  XXH3_128bits_update(state_.get(), bytes.data(), bytes.size());
}

std::string Checksum::text() const {
  return as_text(XXH3_128bits_digest(state_.get()));
}

}  // namespace mitos::index
