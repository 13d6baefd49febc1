// SPDX-License-Identifier: GPL-2.0-or-later
// The order in which people look for titles and names: the collation of a language (Unicode Technical
// Standard 10, with the rules of CLDR), where signs and a leading article do not count, and numbers go by
// size.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mitos::text {

/// "The kelp forest" -> "kelp forest", "«Borealis» atlas" -> "Borealis atlas": what of a title counts when
/// titles are put in order. `language` says which words are articles. All of it if nothing else would be
/// left.
std::string ordered_part(std::string_view title, std::string_view language);

/// Moved, not copied. Any thread.
class Collation {
 public:
  /// Of a language without rules of its own, the root collation.
  explicit Collation(const std::string& language);
  Collation(Collation&&) noexcept;
  Collation& operator=(Collation&&) noexcept;
  Collation(const Collation&) = delete;
  Collation& operator=(const Collation&) = delete;
  ~Collation();

  /// The place of each title among all, in this order; equal ones as they come.
  std::vector<std::uint32_t> places_of(const std::vector<std::string>& titles,
                                       std::string_view language) const;

  /// Bytes that compare as the ordered parts of titles do; `language` is the title's own.
  std::string key(std::string_view title, std::string_view language) const;

 private:
  class Rules;
  std::unique_ptr<const Rules> rules_;
};

}  // namespace mitos::text
