// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes as numbers: little-endian ones in files, and the beginnings of words, which sort sooner so.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mitos::index {

inline void append_u32(std::string& out, std::uint32_t value) {
  for (unsigned shift = 0; shift < 32; shift += 8) out += static_cast<char>((value >> shift) & 0xffU);
}

inline void append_u64(std::string& out, std::uint64_t value) {
  for (unsigned shift = 0; shift < 64; shift += 8) out += static_cast<char>((value >> shift) & 0xffU);
}

inline std::uint32_t read_u32(const char* bytes) {
  std::uint32_t value = 0;
  for (unsigned i = 4; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[i]);
  return value;
}

inline std::uint64_t read_u64(const char* bytes) {
  std::uint64_t value = 0;
  for (unsigned i = 8; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[i]);
  return value;
}

/// The first eight bytes of a word as a number: numbers that differ are in the order of their words.
inline std::uint64_t first_bytes_of(std::string_view word) {
  std::uint64_t first = 0;
  for (std::size_t i = 0; i < sizeof(first); ++i)
    first = first << 8U | (i < word.size() ? static_cast<unsigned char>(word[i]) : 0U);
  return first;
}

}  // namespace mitos::index
