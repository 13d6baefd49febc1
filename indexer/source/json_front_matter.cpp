// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "indexer/source/front_matter.h"

namespace mitos::source {
namespace {

using Json = nlohmann::ordered_json;

// Numbers and booleans become text, so that all three syntaxes give the same.
// Not deep: too_deep() was asked before.
void to_text(Json& value) {
  if (value.is_structured()) {
    for (Json& item : value) to_text(item);
  } else if (!value.is_string() && !value.is_null()) {
    value = value.dump();
  }
}

bool too_deep(std::string_view text) {
  int depth = 0;
  int deepest = 0;
  for (const char c : text) {
    if (c == '[' || c == '{') deepest = std::max(deepest, ++depth);
    if (c == ']' || c == '}') --depth;
  }
  return deepest > kMaxDepth + 1;
}

}  // namespace

FrontMatter parse_json(std::string_view text, int line) {
  FrontMatter front;
  // Checked on the text, brackets inside strings included: a page has no reason for 33 of them.
  if (too_deep(text)) {
    front.error = Finding{"", line, "", fmt::format("nested more than {} deep", kMaxDepth)};
    return front;
  }
  try {
    front.values = Json::parse(text);
    to_text(front.values);
  } catch (const Json::exception& problem) {
    front.values = Json::object();
    front.error = Finding{"", line, "", fmt::format("the front matter is not JSON: {}", problem.what())};
  }
  return front;
}

}  // namespace mitos::source
