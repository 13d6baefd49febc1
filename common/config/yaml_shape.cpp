// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/yaml_shape.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <string_view>
#include <unordered_map>

namespace mitos::config {
namespace {

// What aliases repeat is walked again by every reader; a small text can make very much of it.
constexpr std::size_t kMostRepeated = 100'000;

// Thrown through yaml-cpp's parser to stop it; never leaves this file.
struct Stop {
  Finding finding;
  bool readable = true;
};

// Whether the text in quotation marks that begins at `at` has an end. yaml-cpp takes the end of the file for
// it.
bool is_closed(std::string_view yaml, std::size_t at) {
  const char quote = yaml[at];
  for (++at; at < yaml.size(); ++at) {
    if (quote == '"' && yaml[at] == '\\') {
      ++at;
    } else if (yaml[at] == quote) {
      if (quote == '"' || at + 1 == yaml.size() || yaml[at + 1] != quote) return true;
      ++at;
    }
  }
  return false;
}

class Shape final : public YAML::EventHandler {
 public:
  Shape(std::string_view yaml, const std::string& file, YamlShape& shape)
      : yaml_(yaml), file_(file), shape_(shape) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    ++documents_;
    document_ = mark;
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { add(mark, anchor, std::nullopt); }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    expect_first_document();
    expect_known_tag(mark, tag);
    expect_closed(mark);
    add(mark, anchor, value);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    expect_first_document();
    const auto known = nodes_of_.find(anchor);
    if (known == nodes_of_.end())
      throw Stop{at(mark, "an alias stands inside the value that it names"), false};
    repeated_ += known->second;
    if (repeated_ > kMostRepeated)
      throw Stop{at(mark, fmt::format("aliases repeat more than {} values", kMostRepeated)), false};
    nodes_ += known->second;
    add(mark, 0, std::nullopt);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, false);
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, true);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    bool is_map = false;
    YAML::anchor_t anchor = 0;
    std::size_t nodes_before = 0;
    bool has_key = false;  // in a map: a key was read, its value comes next
    std::string key;
    std::map<std::string, int> lines = {};  // of the keys so far
  };

  static int line(const YAML::Mark& mark) { return mark.is_null() ? 0 : mark.line + 1; }

  Finding at(const YAML::Mark& mark, std::string message) const {
    return {file_, line(mark), path(), std::move(message)};
  }
  // The same again in the same line, as of a hundred thousand brackets, says nothing new.
  void report(const YAML::Mark& mark, std::string message) {
    Finding finding = at(mark, std::move(message));
    const auto told = [&finding](const Finding& last) {
      return last.line == finding.line && last.field == finding.field && last.message == finding.message;
    };
    if (shape_.findings.empty() || !told(shape_.findings.back()))
      shape_.findings.push_back(std::move(finding));
  }

  // "collections.projects.url": the keys that lead to what is being read.
  std::string path() const {
    std::string path;
    for (const Open& level : open_) {
      if (level.has_key) path += (path.empty() ? "" : ".") + level.key;
    }
    return path;
  }

  void expect_first_document() const {
    if (documents_ < 2) return;
    throw Stop{{file_, line(document_), "",
                "a second YAML document begins here, and a file has one: mend the indentation, or take --- "
                "and ... away"},
               true};
  }

  void expect_known_tag(const YAML::Mark& mark, const std::string& tag) {
    if (tag.empty() || tag == "?" || tag == "!" || tag.starts_with("tag:yaml.org,2002:")) return;
    report(mark, fmt::format("the tag “{}” is unknown", tag));
  }

  void expect_closed(const YAML::Mark& mark) const {
    auto begin = static_cast<std::size_t>(std::max(mark.pos, 0));
    // Before a text may stand its anchor and its tag.
    while (begin < yaml_.size() && (yaml_[begin] == '&' || yaml_[begin] == '!')) {
      begin = yaml_.find_first_not_of(" \t\n", std::min(yaml_.find_first_of(" \t\n", begin), yaml_.size()));
    }
    if (begin >= yaml_.size() || (yaml_[begin] != '"' && yaml_[begin] != '\'')) return;
    if (!is_closed(yaml_, begin))
      throw Stop{at(mark, fmt::format("the quotation mark {} is not closed", yaml_[begin])), false};
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, bool is_map) {
    expect_first_document();
    expect_known_tag(mark, tag);
    expect_text_as_key(mark, false);
    open_.push_back({is_map, anchor, nodes_, false, ""});
  }

  void close() {
    const Open closed = std::move(open_.back());
    open_.pop_back();
    if (closed.anchor != 0) nodes_of_[closed.anchor] = nodes_ - closed.nodes_before + 1;
    took_value();
  }

  // No value: null, or what an alias repeats.
  void add(const YAML::Mark& mark, YAML::anchor_t anchor, const std::optional<std::string>& value) {
    if (documents_ > 1) return;  // an empty document after the first
    if (anchor != 0) nodes_of_[anchor] = 1;
    expect_text_as_key(mark, value.has_value());
    if (value && !open_.empty() && open_.back().is_map && !open_.back().has_key) {
      take_key(mark, *value);
    } else {
      took_value();
    }
  }

  void expect_text_as_key(const YAML::Mark& mark, bool is_text) {
    if (is_text || open_.empty() || !open_.back().is_map || open_.back().has_key) return;
    report(mark, "a key must be a text");
  }

  void take_key(const YAML::Mark& mark, const std::string& key) {
    Open& map = open_.back();
    map.has_key = true;
    map.key = key;
    shape_.lines.try_emplace(path(), line(mark));
    if (key == "<<") report(mark, "merge keys are not read: write out what is meant");
    const auto [first, is_new] = map.lines.try_emplace(key, line(mark));
    if (!is_new) report(mark, fmt::format("is given twice, first in line {}", first->second));
  }

  // A map or a list as a key leaves its map waiting for a value, as a key does.
  void took_value() {
    ++nodes_;
    if (open_.empty() || !open_.back().is_map) return;
    Open& map = open_.back();
    map.has_key = !map.has_key;
    map.key.clear();
  }

  std::string_view yaml_;
  const std::string& file_;
  YamlShape& shape_;
  int documents_ = 0;
  YAML::Mark document_;
  std::vector<Open> open_;
  std::size_t nodes_ = 0;     // so far, aliases followed
  std::size_t repeated_ = 0;  // those of them that aliases repeat
  std::unordered_map<YAML::anchor_t, std::size_t> nodes_of_;
};

// yaml-cpp says of a tab that the map is illegal, and no more.
std::string explained(const std::string& message, const std::string& yaml, int line) {
  std::istringstream lines(yaml);
  std::string text;
  for (int i = 0; i < line; ++i) std::getline(lines, text);
  const std::size_t first = std::min(text.find_first_not_of(" \t"), text.size());
  const bool tab = text.find('\t') < first;
  return "is not YAML: " + message + (tab ? " (a tab indents the line; only blanks may)" : "");
}

}  // namespace

YamlShape yaml_shape(const std::string& yaml, const std::string& file) {
  YamlShape shape;
  Shape handler(yaml, file, shape);
  try {
    std::istringstream stream(yaml);
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(handler)) {
    }
  } catch (const Stop& stop) {
    shape.findings.push_back(stop.finding);
    shape.readable = stop.readable;
  } catch (const YAML::Exception& problem) {
    const int line = problem.mark.is_null() ? 0 : problem.mark.line + 1;
    shape.findings.push_back({file, line, "", explained(problem.msg, yaml, line)});
    shape.readable = false;
  }
  return shape;
}

}  // namespace mitos::config
