// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/synonyms.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include "common/config/suggestion.h"
#include "common/config/yaml_file.h"
#include "common/error.h"
#include "common/text/fold.h"

namespace mitos::config {
namespace {

// Each may be searched for each other one.
constexpr std::size_t kMostInGroup = 20;

class Reader {
 public:
  explicit Reader(std::string file) : file_(std::move(file)) {}

  void read(const YAML::Node& root) {
    if (root.IsNull()) return;
    if (!root.IsSequence())
      return report(root, "", "must be a list of groups, such as “- [AI, artificial intelligence]”");
    for (const YAML::Node& entry : root) {
      if (entry.IsMap()) {
        read_one_way(entry);
      } else {
        const std::vector<std::string> group = texts(entry, "", 2);
        for (const std::string& from : group) add(from, group);
      }
    }
  }

  void report(const YAML::Node& where, const std::string& field, std::string message) {
    findings_.push_back({file_, line_of(where), field, std::move(message)});
  }

  const std::vector<Finding>& findings() const { return findings_; }
  std::vector<index::Synonym> take() { return std::move(synonyms_); }

 private:
  void read_one_way(const YAML::Node& entry) {
    std::vector<std::string> from;
    std::vector<std::string> to;
    for (const auto& part : entry) {
      const std::string key = part.first.Scalar();
      if (key == "from" || key == "to") {
        (key == "from" ? from : to) = texts(part.second, key, 1);
      } else {
        report(part.first, key, "unknown key" + did_you_mean(key, {"from", "to"}));
      }
    }
    if (!entry["from"] || !entry["to"]) report(entry, "", "needs both “from” and “to”");
    for (const std::string& word : from) add(word, to);
  }

  void add(const std::string& from, const std::vector<std::string>& to) {
    for (const std::string& other : to) {
      if (other != from) synonyms_.push_back({from, other});
    }
  }

  // A text or a list of them, as words.
  std::vector<std::string> texts(const YAML::Node& node, const std::string& field, std::size_t at_least) {
    std::vector<std::string> words;
    const auto take = [&](const YAML::Node& entry) {
      const std::string text = entry.IsScalar() ? text::folded_words(entry.Scalar()) : "";
      if (text.empty()) return report(entry, field, "must be a text with a word in it");
      words.push_back(text);
    };
    if (node.IsSequence()) {
      for (const YAML::Node& entry : node) take(entry);
      if (node.size() < at_least) report(node, field, fmt::format("needs at least {}", at_least));
      if (node.size() > kMostInGroup) report(node, field, fmt::format("has more than {}", kMostInGroup));
    } else if (at_least > 1) {
      report(node, field, "must be a list of words that mean the same");
    } else {
      take(node);
    }
    return words;
  }

  std::string file_;
  std::vector<Finding> findings_;
  std::vector<index::Synonym> synonyms_;
};

}  // namespace

std::vector<index::Synonym> parse_synonyms(const std::string& yaml, const std::string& file) {
  Reader reader(file);
  reader.read(parse_yaml(yaml, file));
  if (!reader.findings().empty()) throw ConfigError(reader.findings());
  return reader.take();
}

std::vector<index::Synonym> load_synonyms(const std::filesystem::path& file) {
  return parse_synonyms(read_text(file), file.string());
}

}  // namespace mitos::config
