// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers in as few bytes as they need: seven bits a byte, the lowest first; all bytes but the last have the
// highest bit. Pure, any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mitos::index {

inline void append_varint(std::string& out, std::uint64_t value) {
  constexpr std::uint64_t kMore = 0x80;
  for (; value >= kMore; value >>= 7U) out += static_cast<char>(value | kMore);
  out += static_cast<char>(value);
}

/// Takes a number from the beginning of `bytes`; none if there is none, or one of more than 64 bits.
inline std::optional<std::uint64_t> take_varint(std::string_view& bytes) {
  constexpr unsigned kBits = 64;
  std::uint64_t value = 0;
  std::size_t at = 0;
  for (unsigned shift = 0; at < bytes.size() && shift < kBits; shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes[at++]);
    value |= std::uint64_t{byte & 0x7fU} << shift;
    if (byte < 0x80U) {
      bytes.remove_prefix(at);
      return value;
    }
  }
  return std::nullopt;
}

}  // namespace mitos::index
