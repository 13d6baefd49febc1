// SPDX-License-Identifier: GPL-2.0-or-later
// Front-matter values as authors leave them, made what a field needs. Nothing here fails: what
// makes no sense comes back empty, with a warning. Pure, any thread.
#pragma once

#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "common/model/date.h"
#include "common/model/field.h"
#include "indexer/source/front_matter/front_matter.h"

namespace mitos::source {

/// Limits of RELIABILITY; what is beyond them is cut, with a warning.
inline constexpr std::size_t kMaxValues = 1'000;         // of a field
inline constexpr std::size_t kMaxValueBytes = 1'000;     // of a keyword or name
inline constexpr std::size_t kMaxTextBytes = 1U << 20U;  // of a text

/// How the warning of a map where texts are expected begins.
inline constexpr std::string_view kMapLeftOut = "a text or a list of texts is expected; a map was left out";

/// Reads the fields of one document's front matter, whose keys ignore case, from where `keys` has them, or
/// else from the key of their name; warnings gather in `front.warnings`.
class Values {
 public:
  explicit Values(FrontMatter& front, const model::FieldKeys& keys = no_keys())
      : front_(front), keys_(keys) {}

  /// Trimmed, inner white space folded to one blank. A list gives its texts joined by ", ".
  std::string text(const std::string& key);

  /// Each text trimmed, empty ones and repetitions dropped; a scalar is a list of one. For keywords and
  /// names.
  std::vector<std::string> list(const std::string& key);

  /// The same, but of a map its name: its “name”, or given and family name.
  std::vector<std::string> people(const std::string& key);

  /// The same as list(), but a text is as many as white space parts it into.
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

  static const model::FieldKeys& no_keys();
  static std::string folded(std::string key);
  const nlohmann::ordered_json* find(const std::string& key);
  const nlohmann::ordered_json* at_path(const std::string& path);
  void warn(const std::string& key, std::string message);
  void warn_of_cut(const std::string& key, std::size_t longest);
  void warn_of_map(const std::string& key, const nlohmann::ordered_json& map);
  std::vector<std::string> gathered(const std::string& key, std::size_t longest);
  std::vector<std::string> gathered(const std::string& key, const nlohmann::ordered_json& value,
                                    std::size_t longest);
  void gather(const std::string& key, const nlohmann::ordered_json& value, std::size_t longest,
              Gathered& into);

  FrontMatter& front_;
  const model::FieldKeys& keys_;
  std::list<nlohmann::ordered_json> made_;  // lists of what was found by paths
};

}  // namespace mitos::source
