// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct XXH3_state_s;  // xxhash.h

namespace mitos::index {

/// 128 bits of XXH3 as 32 hexadecimal digits: finds accidents (a flipped bit, a torn write), not
/// attackers. Pure, any thread; several GB/s.
std::string checksum_of(std::string_view bytes);

/// The same of bytes that come piece by piece. One thread.
class Checksum {
 public:
  Checksum();

  void add(std::string_view bytes);
  std::string text() const;

 private:
  using State = XXH3_state_s;
  struct Free {
    void operator()(State* state) const noexcept;
  };

  std::unique_ptr<State, Free> state_;
};

}  // namespace mitos::index
