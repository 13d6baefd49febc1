// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/synonyms.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include "common/config/yaml_checks.h"
#include "common/config/yaml_file.h"
#include "common/text/fold.h"

namespace mitos::config {
namespace {

// Each may be searched for each other one.
constexpr std::size_t kMostInGroup = 20;

class SynonymReader {
 public:
  explicit SynonymReader(YamlChecks& check) : check_(check) {}

  std::vector<index::Synonym> read(const YAML::Node& root) {
    if (!root.IsNull()) read_groups(root);
    return std::move(synonyms_);
  }

 private:
  void read_groups(const YAML::Node& root) {
    if (!root.IsSequence())
      return check_.report(root, "", "must be a list of groups, such as “- [AI, artificial intelligence]”");
    for (const YAML::Node& entry : root) {
      if (entry.IsMap()) {
        read_one_way(entry);
      } else {
        const std::vector<std::string> group = texts(entry, "", 2);
        for (const std::string& from : group) add(from, group);
      }
    }
  }

  void read_one_way(const YAML::Node& entry) {
    std::vector<std::string> from;
    std::vector<std::string> to;
    for (const auto& part : entry) {
      const std::string key = part.first.Scalar();
      if (key == "from" || key == "to") {
        (key == "from" ? from : to) = texts(part.second, key, 1);
      } else {
        check_.unknown(part.first, "", {"from", "to"});
      }
    }
    if (!entry["from"] || !entry["to"]) check_.report(entry, "", "needs both “from” and “to”");
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
      if (text.empty()) return check_.report(entry, field, "must be a text with a word in it");
      words.push_back(text);
    };
    if (node.IsSequence()) {
      for (const YAML::Node& entry : node) take(entry);
      if (node.size() < at_least) check_.report(node, field, fmt::format("needs at least {}", at_least));
      if (node.size() > kMostInGroup)
        check_.report(node, field, fmt::format("has more than {}", kMostInGroup));
    } else if (at_least > 1) {
      check_.report(node, field, "must be a list of words that mean the same");
    } else {
      take(node);
    }
    return words;
  }

  YamlChecks& check_;
  std::vector<index::Synonym> synonyms_;
};

}  // namespace

std::vector<index::Synonym> parse_synonyms(const std::string& yaml, const std::string& file) {
  YamlChecks check(file);
  std::vector<index::Synonym> synonyms = SynonymReader(check).read(check.parse(yaml));
  check.throw_if_wrong();
  return synonyms;
}

std::vector<index::Synonym> load_synonyms(const std::filesystem::path& file) {
  return parse_synonyms(read_text(file), file.string());
}

}  // namespace mitos::config
