// SPDX-License-Identifier: GPL-2.0-or-later
// The words of the pages in one language, from web/locales/<language>.page.json: a text for each
// key, or one for each plural category of the language (Unicode CLDR). Any thread.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/model/date.h"

namespace mitos::pages {

/// What stands for {name} in a text. A value with letters that are written from right to left is isolated
/// (UAX #9: FSI … PDI).
using Arguments = std::vector<std::pair<std::string_view, std::string>>;

class Texts {
 public:
  /// `json` maps keys to texts, or to {"one": …, "other": …}. Throws IndexError if it does not.
  Texts(std::string language, const nlohmann::json& json);
  Texts(Texts&&) noexcept;
  ~Texts();

  const std::string& language() const noexcept { return language_; }

  /// The language's own name for itself.
  std::string own_name() const { return language_name(language_); }

  /// The texts without plurals, by key.
  const std::map<std::string, std::string, std::less<>>& plain() const noexcept { return plain_; }

  /// The text of a key; the key itself if there is none.
  std::string text(std::string_view key, const Arguments& arguments = {}) const;

  /// The text for `n` of something, which also stands for {n}.
  std::string count(std::string_view key, std::uint64_t n, Arguments arguments = {}) const;

  bool has(std::string_view key) const { return plain_.find(key) != plain_.end(); }

  /// Numbers, dates and languages as this language writes them.
  std::string number(std::uint64_t n) const;
  std::string date(const model::Date& date) const;
  std::string language_name(const std::string& code) const;

 private:
  std::string language_;
  std::map<std::string, std::string, std::less<>> plain_;
  std::map<std::string, std::map<std::string, std::string>, std::less<>> counted_;
  struct Formats;
  std::unique_ptr<const Formats> formats_;  // of ICU, whose headers are slow to compile
};

}  // namespace mitos::pages
