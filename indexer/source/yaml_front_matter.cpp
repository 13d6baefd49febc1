// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include "indexer/source/front_matter.h"

namespace mitos::source {
namespace {

using Json = nlohmann::ordered_json;

// Aliases make a small text a huge tree, or a tree without end: every node visited counts.
class Converter {
 public:
  explicit Converter(int first_line) : first_line_(first_line) {}

  int line(const YAML::Node& node) const {
    return node.Mark().is_null() ? first_line_ : first_line_ + node.Mark().line;
  }

  Json convert(const YAML::Node& node, int depth) {
    if (++nodes_ > kMaxNodes || depth > kMaxDepth) {
      if (!error) {
        error = Finding{"", line(node), "",
                        depth > kMaxDepth ? fmt::format("nested more than {} deep", kMaxDepth)
                                          : fmt::format("more than {} values, aliases followed", kMaxNodes)};
      }
      return nullptr;
    }
    if (node.IsScalar()) return node.Scalar();
    if (node.IsSequence()) {
      Json list = Json::array();
      for (const YAML::Node& item : node) {
        list.push_back(convert(item, depth + 1));
        if (error) break;
      }
      return list;
    }
    if (node.IsMap()) return convert_map(node, depth, nullptr);
    return nullptr;
  }

  Json convert_map(const YAML::Node& node, int depth, FrontMatter* top) {
    Json map = Json::object();
    for (const auto& entry : node) {
      if (error) break;
      if (!entry.first.IsScalar()) continue;
      const std::string& key = entry.first.Scalar();
      if (map.contains(key)) {
        if (top != nullptr) {
          top->warnings.push_back({"", line(entry.first), key, "given twice; the first one counts"});
        }
        continue;
      }
      map[key] = convert(entry.second, depth + 1);
      if (top != nullptr) top->lines[key] = line(entry.first);
    }
    return map;
  }

  std::optional<Finding> error;

 private:
  int first_line_;
  std::size_t nodes_ = 0;
};

}  // namespace

FrontMatter parse_yaml(std::string_view text, int line) {
  FrontMatter front;
  try {
    const YAML::Node root = YAML::Load(std::string(text));
    if (!root.IsDefined() || root.IsNull()) return front;
    Converter converter(line);
    if (!root.IsMap()) {
      front.error =
          Finding{"", converter.line(root), "", "the front matter is no list of “key: value” lines"};
      return front;
    }
    front.values = converter.convert_map(root, 0, &front);
    front.error = converter.error;
  } catch (const YAML::Exception& problem) {
    front.error = Finding{"", problem.mark.is_null() ? line : line + problem.mark.line, "",
                          fmt::format("the front matter is not YAML: {}", problem.msg)};
  }
  return front;
}

}  // namespace mitos::source
