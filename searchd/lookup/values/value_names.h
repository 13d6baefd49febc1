// SPDX-License-Identifier: GPL-2.0-or-later
// What the programmes, collections and tags of a catalogue are called as words of a query, in every language.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mitos::lookup {

/// Where a name stands if it means the value. Elsewhere it is words.
enum class Stands : std::uint8_t {
  anywhere,
  at_an_end,  // first or last in the query: “drone publications”
  beside,  // beside what it belongs to: “H2020 space”, “current projects”, “results about drones”
};

/// A value of a facet that has the name.
struct NamedValue {
  std::string facet;
  std::string value;
  Stands stands = Stands::anywhere;

  bool operator==(const NamedValue&) const = default;
};

/// Filled once, then immutable: any thread.
class ValueNames {
 public:
  /// Where a value gets the same name twice, the wider place counts. A name without a letter is none.
  void add(std::string_view name, const NamedValue& value);

  /// Those that have the name, as name_key() has it. Empty if none has.
  std::span<const NamedValue> named(const std::string& key) const;

  /// Calls `visit(const std::string& key, std::vector<NamedValue>&)` for every name.
  template <typename Visitor>
  void for_each(Visitor&& visit) {
    for (auto& [key, values] : values_) visit(key, values);
  }

  /// Of the longest name.
  std::size_t most_words() const noexcept { return most_words_; }

 private:
  std::unordered_map<std::string, std::vector<NamedValue>> values_;
  std::size_t most_words_ = 0;
};

/// The words of a name, folded, a blank between each two: 2.0 is two words.
std::string name_key(std::string_view name);

}  // namespace mitos::lookup
