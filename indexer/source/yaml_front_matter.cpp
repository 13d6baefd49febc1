// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <sstream>
#include <unordered_map>

#include "indexer/source/front_matter.h"

namespace mitos::source {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kBytesOfAValue = 80;

// Thrown through yaml-cpp's parser to stop it; never leaves this file.
struct BeyondLimit {
  Finding finding;
};

// Builds the values from the parser's events, without yaml-cpp's own tree of nodes: that takes a
// third of the time, and counts what aliases make of a small text before it is made.
class Builder final : public YAML::EventHandler {
 public:
  Builder(FrontMatter& front, int first_line) : front_(front), first_line_(first_line) {}

  // Null if the document was empty.
  const Json& root() const { return root_; }
  int root_line() const { return root_line_; }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { add(mark, anchor, nullptr, 1); }

  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                const std::string& value) override {
    // A long text counts as several values: an alias repeats its bytes, too.
    add(mark, anchor, value, 1 + value.size() / kBytesOfAValue);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const auto known = anchors_.find(anchor);
    if (known == anchors_.end()) {  // inside the very value that it names
      add(mark, 0, nullptr, 1);
    } else {
      add(mark, 0, known->second.value, known->second.nodes);
    }
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(mark, anchor, Json::array());
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(mark, anchor, Json::object());
  }
  void OnMapEnd() override {
    merge(open_.back().value);
    close();
  }

 private:
  struct Open {
    Json value;
    YAML::Mark mark;
    YAML::anchor_t anchor = 0;
    std::size_t nodes_before = 0;
    bool has_key = false;  // in a map: a key was read, its value comes next
    std::string key;
    YAML::Mark key_mark;
  };
  struct Anchored {  // NOLINT(bugprone-exception-escape): it takes assertions in nlohmann's move for
                     // exceptions
    Json value;
    std::size_t nodes = 0;
  };

  int line(const YAML::Mark& mark) const { return mark.is_null() ? first_line_ : first_line_ + mark.line; }

  [[noreturn]] void stop(const YAML::Mark& mark, std::string message) const {
    throw BeyondLimit{{"", line(mark), "", std::move(message)}};
  }

  void open(const YAML::Mark& mark, YAML::anchor_t anchor, Json value) {
    if (open_.size() >= static_cast<std::size_t>(kMaxDepth)) {
      stop(mark, fmt::format("nested more than {} deep", kMaxDepth));
    }
    open_.push_back({std::move(value), mark, anchor, nodes_, false, "", {}});
  }

  void close() {
    Open closed = std::move(open_.back());
    open_.pop_back();
    const std::size_t inside = nodes_ - closed.nodes_before;
    nodes_ = closed.nodes_before;  // counted again with the whole
    add(closed.mark, closed.anchor, std::move(closed.value), inside + 1);
  }

  void add(const YAML::Mark& mark, YAML::anchor_t anchor, Json value, std::size_t nodes) {
    nodes_ += nodes;
    if (nodes_ > kMaxNodes) stop(mark, fmt::format("more than {} values, aliases followed", kMaxNodes));
    if (anchor != 0) anchors_[anchor] = {value, nodes};
    if (open_.empty()) {
      root_ = std::move(value);
      root_line_ = line(mark);
      return;
    }
    Open& parent = open_.back();
    if (parent.value.is_array()) {
      parent.value.push_back(std::move(value));
    } else if (!parent.has_key) {
      parent.has_key = true;
      parent.key = value.is_string() ? value.get<std::string>() : "";
      parent.key_mark = mark;
    } else {
      parent.has_key = false;
      set(parent, std::move(value));
    }
  }

  void set(Open& map, Json value) {
    const bool top = open_.size() == 1;
    if (map.value.contains(map.key)) {
      if (top)
        front_.warnings.push_back({"", line(map.key_mark), map.key, "given twice; the first one counts"});
      return;
    }
    if (map.value.size() >= kMaxKeys) stop(map.key_mark, fmt::format("more than {} keys", kMaxKeys));
    if (top) front_.lines[map.key] = line(map.key_mark);
    map.value[map.key] = std::move(value);
  }

  // "<<: *defaults", which yaml-cpp leaves to its user.
  static void merge(Json& map) {
    const auto merged = map.find("<<");
    if (merged == map.end() || !merged->is_object()) return;
    const Json defaults = *merged;
    map.erase("<<");
    for (const auto& [key, value] : defaults.items()) {
      if (!map.contains(key)) map[key] = value;
    }
  }

  FrontMatter& front_;
  int first_line_;
  Json root_;
  int root_line_ = 0;
  std::vector<Open> open_;
  std::unordered_map<YAML::anchor_t, Anchored> anchors_;
  std::size_t nodes_ = 0;
};

}  // namespace

FrontMatter parse_yaml(std::string_view text, int line) {
  FrontMatter front;
  Builder builder(front, line);
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser(stream).HandleNextDocument(builder);
    if (builder.root().is_object()) {
      front.values = builder.root();
    } else if (!builder.root().is_null()) {
      front.error = Finding{"", builder.root_line(), "", "the front matter is no list of “key: value” lines"};
    }
  } catch (const BeyondLimit& limit) {
    front.error = limit.finding;
  } catch (const YAML::Exception& problem) {
    front.error = Finding{"", problem.mark.is_null() ? line : line + problem.mark.line, "",
                          fmt::format("the front matter is not YAML: {}", problem.msg)};
  }
  return front;
}

}  // namespace mitos::source
