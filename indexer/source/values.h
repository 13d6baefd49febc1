// SPDX-License-Identifier: GPL-2.0-or-later
// Front-matter values as authors leave them, made what a field needs. Nothing here fails: what
// makes no sense comes back empty, with a warning. Pure, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "common/model/date.h"
#include "indexer/source/front_matter.h"

namespace mitos::source {

/// Limits of RELIABILITY; what is beyond them is cut, with a warning.
inline constexpr std::size_t kMaxValues = 1'000;         // of a field
inline constexpr std::size_t kMaxValueBytes = 1'000;     // of a keyword or name
inline constexpr std::size_t kMaxTextBytes = 1U << 20U;  // of a text

/// Reads the fields of one document's front matter, whose keys ignore case; warnings gather in
/// `front.warnings`.
class Values {
 public:
  explicit Values(FrontMatter& front) : front_(front) {}

  /// Trimmed, inner white space folded to one blank. A list gives its texts joined by ", ".
  std::string text(const std::string& key);

  /// Each text trimmed, empty ones and repetitions dropped; a scalar is a list of one. For keywords and
  /// names.
  std::vector<std::string> list(const std::string& key);

  /// The same, but a text is as many as white space parts it into.
  std::vector<std::string> words(const std::string& key);

  /// As list(), for longer texts.
  std::vector<std::string> texts(const std::string& key);

  /// None, with a warning, if there is text that is no date.
  std::optional<model::Date> date(const std::string& key);

 private:
  // Texts in order, each once.
  struct Gathered {
    std::vector<std::string> texts;
    std::unordered_set<std::string> known;
    bool is_full = false;
  };

  static std::string folded(std::string key);
  const nlohmann::ordered_json* find(const std::string& key) const;
  void warn(const std::string& key, std::string message);
  void warn_of_cut(const std::string& key, std::size_t longest);
  std::vector<std::string> gathered(const std::string& key, std::size_t longest);
  std::vector<std::string> gathered(const std::string& key, const nlohmann::ordered_json& value,
                                    std::size_t longest);
  void gather(const std::string& key, const nlohmann::ordered_json& value, std::size_t longest,
              Gathered& into);

  FrontMatter& front_;
};

}  // namespace mitos::source
