// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/front_matter/value_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "common/text/ascii.h"

namespace mitos::source {
namespace {

constexpr std::size_t kBytesOfAValue = 80;

}  // namespace

void ValueBuilder::stop(int line, std::string message) {
  throw BeyondLimit{{"", line, "", std::move(message)}};
}

void ValueBuilder::open(int line, Anchor anchor, Json value) {
  if (open_.size() >= static_cast<std::size_t>(kMaxDepth)) {
    stop(line, fmt::format("nested more than {} deep", kMaxDepth));
  }
  Open opened;
  opened.value = std::move(value);
  opened.line = line;
  opened.anchor = anchor;
  opened.nodes_before = nodes_;
  open_.push_back(std::move(opened));
}

void ValueBuilder::close() {
  if (open_.back().value.is_object()) merge_defaults(open_.back());
  Open closed = std::move(open_.back());
  open_.pop_back();
  const std::size_t inside = nodes_ - closed.nodes_before;
  nodes_ = closed.nodes_before;  // counted again with the whole
  add(closed.line, closed.anchor, std::move(closed.value), inside + 1);
}

void ValueBuilder::add_text(int line, std::string text, Anchor anchor) {
  // A long text counts as several values: an alias repeats its bytes, too.
  const std::size_t nodes = 1 + text.size() / kBytesOfAValue;
  add(line, anchor, std::move(text), nodes);
}

void ValueBuilder::add_alias(int line, Anchor anchor) {
  const auto known = anchors_.find(anchor);
  if (known == anchors_.end()) {
    add_null(line);
  } else {
    add(line, 0, known->second.value, known->second.nodes);
  }
}

void ValueBuilder::add(int line, Anchor anchor, Json value, std::size_t nodes) {
  nodes_ += nodes;
  if (nodes_ > kMaxNodes) stop(line, fmt::format("more than {} values, aliases followed", kMaxNodes));
  if (anchor != 0) remember(line, anchor, value, nodes);
  if (open_.empty()) {
    root_ = std::move(value);
    root_line_ = line;
    return;
  }
  Open& parent = open_.back();
  if (parent.value.is_array()) {
    parent.value.push_back(std::move(value));
  } else if (!parent.has_key) {
    parent.has_key = true;
    parent.key = value.is_string() ? value.get<std::string>() : "";
    parent.key_line = line;
  } else {
    parent.has_key = false;
    set(parent, std::move(value));
  }
}

// Each anchor keeps a copy, and anchored values may stand inside each other: the copies count as values, too.
void ValueBuilder::remember(int line, Anchor anchor, const Json& value, std::size_t nodes) {
  anchored_nodes_ += nodes;
  if (anchored_nodes_ > kMaxNodes) stop(line, fmt::format("more than {} values with anchors", kMaxNodes));
  anchors_[anchor] = {value, nodes};
}

void ValueBuilder::set(Open& map, Json value) {
  if (++map.keys > kMaxKeys) stop(map.key_line, fmt::format("more than {} keys", kMaxKeys));
  const bool top = open_.size() == 1;
  std::string key = map.key;
  if (top) std::transform(key.begin(), key.end(), key.begin(), text::ascii_lower);
  const bool fresh = map.known.insert(key).second;
  if (!fresh && top)
    front_.warnings.push_back({"", map.key_line, map.key, "given twice; the last one counts"});
  if (top) front_.lines[key] = map.key_line;
  if (fresh) {
    map.value.get_ref<Json::object_t&>().emplace_back(std::move(key), std::move(value));
  } else {
    map.value[key] = std::move(value);
  }
}

// "<<: *defaults", which yaml-cpp leaves to its user.
void ValueBuilder::merge_defaults(Open& map) {
  const auto merged = map.value.find("<<");
  if (merged == map.value.end() || !merged->is_object()) return;
  const Json defaults = *merged;
  map.value.erase("<<");
  for (const auto& [key, value] : defaults.items()) {
    if (map.known.insert(key).second) map.value.get_ref<Json::object_t&>().emplace_back(key, value);
  }
}

}  // namespace mitos::source
