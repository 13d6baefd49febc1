// SPDX-License-Identifier: GPL-2.0-or-later
// Front matter as its parser meets it, piece by piece, held to the limits while it grows. One thread.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "indexer/source/front_matter/front_matter.h"

namespace mitos::source {

/// Thrown by ValueBuilder through the parser that calls it, which stops there. Caught by parse_yaml() and
/// its kin, which make the finding the document's.
struct BeyondLimit {
  Finding finding;
};

/// Makes the values of a FrontMatter of a parser's events. In a map each second value is a key; of one that
/// is given twice the last value counts, as in Hugo and Jekyll. The keys of the outermost map ignore the case
/// of ASCII letters, as Hugo's do. Lines are the file's.
class ValueBuilder {
 public:
  using Json = nlohmann::ordered_json;
  using Anchor = std::size_t;  // 0: none

  explicit ValueBuilder(FrontMatter& front) : front_(front) {}

  // All throw BeyondLimit.
  void open_map(int line, Anchor anchor = 0) { open(line, anchor, Json::object()); }
  void open_list(int line, Anchor anchor = 0) { open(line, anchor, Json::array()); }
  void close();
  void add_text(int line, std::string text, Anchor anchor = 0);
  void add_null(int line, Anchor anchor = 0) { add(line, anchor, nullptr, 1); }

  /// The value of `anchor` once more; null inside the very value that it names.
  void add_alias(int line, Anchor anchor);

  /// The whole, once all is closed: null if there was nothing.
  const Json& root() const { return root_; }
  Json take_root() { return std::move(root_); }
  int root_line() const { return root_line_; }

 private:
  struct Open {  // NOLINT(bugprone-exception-escape): as Anchored
    Json value;
    int line = 0;
    Anchor anchor = 0;
    std::size_t nodes_before = 0;
    std::size_t keys = 0;  // given, repetitions included
    bool has_key = false;  // in a map: a key was read, its value comes next
    std::string key;
    int key_line = 0;
    std::unordered_set<std::string> known;  // keys that it has
  };
  struct Anchored {  // NOLINT(bugprone-exception-escape): it takes assertions in nlohmann's move for
                     // exceptions
    Json value;
    std::size_t nodes = 0;
  };

  [[noreturn]] static void stop(int line, std::string message);
  void open(int line, Anchor anchor, Json value);
  void add(int line, Anchor anchor, Json value, std::size_t nodes);
  void remember(int line, Anchor anchor, const Json& value, std::size_t nodes);
  void set(Open& map, Json value);
  static void merge_defaults(Open& map);

  FrontMatter& front_;
  Json root_;
  int root_line_ = 0;
  std::vector<Open> open_;
  std::unordered_map<Anchor, Anchored> anchors_;
  std::size_t nodes_ = 0;
  std::size_t anchored_nodes_ = 0;
};

}  // namespace mitos::source
