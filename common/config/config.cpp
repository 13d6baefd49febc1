// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/config.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <optional>
#include <set>

#include "common/config/reserved_names.h"
#include "common/config/suggestion.h"
#include "common/config/yaml_file.h"
#include "common/error.h"
#include "common/index/schema.h"

namespace mitos::config {
namespace {

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

// Walks the tree once and collects what is wrong on the way.
class Reader {
 public:
  Reader(std::string file, std::filesystem::path folder)
      : file_(std::move(file)), folder_(std::move(folder)) {}

  Config read(const YAML::Node& root) {
    Config config;
    if (root.IsNull()) return config;
    if (!expect_map(root, "")) return config;
    for (const auto& entry : root) {
      const std::string key = entry.first.Scalar();
      const YAML::Node& value = entry.second;
      if (key == "index") {
        if (const auto text = scalar(value, key)) config.index = resolved(*text);
      } else if (key == "collections") {
        read_collections(value, config);
      } else if (key == "fields") {
        read_fields(value, config);
      } else if (key == "server") {
        read_server(value, config);
      } else if (key == "languages") {
        if (auto languages = read_languages(value, key); !languages.empty())
          config.languages = std::move(languages);
      } else if (key == "synonyms") {
        if (const auto text = scalar(value, key)) config.synonyms = resolved(*text);
      } else if (key == "people") {
        if (const auto text = scalar(value, key)) config.people = resolved(*text);
      } else if (key == "programmes") {
        if (const auto text = scalar(value, key)) config.programmes = resolved(*text);
      } else {
        unknown(
            entry.first, "",
            {"index", "collections", "fields", "languages", "people", "programmes", "server", "synonyms"});
      }
    }
    for (const Collection& collection : config.collections) expect_known_languages(root, collection, config);
    return config;
  }

  void report(const YAML::Node& where, const std::string& field, std::string message) {
    findings_.push_back({file_, line_of(where), field, std::move(message)});
  }

  const std::vector<Finding>& findings() const { return findings_; }

 private:
  std::filesystem::path resolved(const std::string& path) const {
    return (folder_ / path).lexically_normal();
  }

  void unknown(const YAML::Node& key, const std::string& parent, const std::vector<std::string_view>& known) {
    const std::string field = parent.empty() ? key.Scalar() : parent + "." + key.Scalar();
    report(key, field, "unknown key" + did_you_mean(key.Scalar(), known));
  }

  template <typename Named>
  static bool is_taken(const std::string& name, const std::vector<Named>& others) {
    return std::any_of(others.begin(), others.end(),
                       [&name](const Named& other) { return other.name == name; });
  }

  bool expect_map(const YAML::Node& node, const std::string& field) {
    if (node.IsMap()) return true;
    report(node, field, "must be a map of keys and values");
    return false;
  }

  std::optional<std::string> scalar(const YAML::Node& node, const std::string& field) {
    if (node.IsScalar() && !node.Scalar().empty()) return node.Scalar();
    report(node, field, "must be a text");
    return std::nullopt;
  }

  std::optional<bool> boolean(const YAML::Node& node, const std::string& field) {
    bool value = false;
    if (node.IsScalar() && YAML::convert<bool>::decode(node, value)) return value;
    report(node, field, "must be true or false");
    return std::nullopt;
  }

  void read_collections(const YAML::Node& node, Config& config) {
    if (!expect_map(node, "collections")) return;
    for (const auto& entry : node) {
      Collection collection;
      collection.name = entry.first.Scalar();
      const std::string field = "collections." + collection.name;
      if (is_taken(collection.name, config.collections)) report(entry.first, field, "is given twice");
      if (!is_name(collection.name)) {
        report(entry.first, field, "a collection's name has only letters, digits, - and _");
      }
      if (expect_map(entry.second, field)) read_collection(entry.second, field, collection);
      if (collection.source.empty()) report(entry.first, field, "needs a “source”, the folder of its pages");
      config.collections.push_back(std::move(collection));
    }
    std::sort(config.collections.begin(), config.collections.end(),
              [](const Collection& a, const Collection& b) { return a.name < b.name; });
  }

  void read_collection(const YAML::Node& node, const std::string& field, Collection& collection) {
    for (const auto& entry : node) {
      const std::string key = entry.first.Scalar();
      if (key == "source") {
        if (const auto text = scalar(entry.second, field + ".source")) collection.source = resolved(*text);
      } else if (key == "url") {
        if (const auto text = scalar(entry.second, field + ".url")) collection.url = *text;
      } else if (key == "languages") {
        collection.languages = read_languages(entry.second, field + ".languages");
      } else {
        unknown(entry.first, field, {"source", "url", "languages"});
      }
    }
  }

  std::vector<std::string> read_languages(const YAML::Node& node, const std::string& field) {
    std::vector<std::string> languages;
    if (!node.IsSequence() || node.size() == 0) {
      report(node, field, "must be a list of languages, such as [en, el]");
      return languages;
    }
    for (const YAML::Node& entry : node) {
      const auto code = scalar(entry, field);
      if (!code) continue;
      if (!text::is_language(*code)) {
        report(entry, field, fmt::format("“{}” is no language's code of two letters (ISO 639-1)", *code));
      } else if (std::find(languages.begin(), languages.end(), *code) != languages.end()) {
        report(entry, field, fmt::format("“{}” is given twice", *code));
      } else {
        languages.push_back(*code);
      }
    }
    return languages;
  }

  // A query goes through the stemmers of the catalogue's languages, so a collection can have no other.
  void expect_known_languages(const YAML::Node& root, const Collection& collection, const Config& config) {
    for (const std::string& language : collection.languages) {
      const auto& all = config.languages;
      if (std::find(all.begin(), all.end(), language) != all.end()) continue;
      const std::string field = "collections." + collection.name + ".languages";
      report(root["collections"][collection.name]["languages"], field,
             fmt::format("“{}” is not among the catalogue's “languages”", language));
    }
  }

  void read_fields(const YAML::Node& node, Config& config) {
    if (!expect_map(node, "fields")) return;
    for (const auto& entry : node) {
      model::DeclaredField declared;
      declared.name = entry.first.Scalar();
      const std::string field = "fields." + declared.name;
      if (!is_name(declared.name))
        report(entry.first, field, "a field's name has only letters, digits, - and _");
      if (is_taken(declared.name, config.fields)) report(entry.first, field, "is given twice");
      if (index::is_known_field(declared.name)) {
        report(entry.first, field, "every catalogue has this field; it cannot be declared again");
      }
      if (is_reserved(declared.name) && !index::is_known_field(declared.name))
        report(entry.first, field, "is the name of a search parameter");
      if (expect_map(entry.second, field)) read_field(entry.second, field, declared);
      config.fields.push_back(std::move(declared));
    }
  }

  void read_field(const YAML::Node& node, const std::string& field, model::DeclaredField& declared) {
    for (const auto& entry : node) {
      const std::string key = entry.first.Scalar();
      if (key == "type") {
        read_type(entry.second, field + ".type", declared);
      } else if (key == "facet") {
        declared.facet = boolean(entry.second, field + ".facet").value_or(false);
      } else if (key == "label") {
        read_label(entry.second, field + ".label", declared);
      } else {
        unknown(entry.first, field, {"type", "facet", "label"});
      }
    }
  }

  void read_type(const YAML::Node& node, const std::string& field, model::DeclaredField& declared) {
    const auto text = scalar(node, field);
    if (!text) return;
    if (const auto type = model::field_type(*text)) {
      declared.type = *type;
      return;
    }
    std::vector<std::string_view> names;
    for (const auto& [type, name] : model::kFieldTypes) names.push_back(name);
    report(node, field,
           fmt::format("“{}” is no type; there are {}{}", *text, fmt::join(names, ", "),
                       did_you_mean(*text, names)));
  }

  void read_label(const YAML::Node& node, const std::string& field, model::DeclaredField& declared) {
    if (!expect_map(node, field)) return;
    for (const auto& entry : node) {
      const std::string language = entry.first.Scalar();
      if (const auto text = scalar(entry.second, field + "." + language)) declared.label[language] = *text;
    }
  }

  void read_server(const YAML::Node& node, Config& config) {
    if (!expect_map(node, "server")) return;
    for (const auto& entry : node) {
      const std::string key = entry.first.Scalar();
      if (key == "listen") {
        read_listen(entry.second, config);
      } else if (key == "web") {
        config.web = boolean(entry.second, "server.web").value_or(true);
      } else {
        unknown(entry.first, "server", {"listen", "web"});
      }
    }
  }

  void read_listen(const YAML::Node& node, Config& config) {
    const auto text = scalar(node, "server.listen");
    if (!text) return;
    if (const auto address = parse_address(*text)) {
      config.listen = *address;
    } else {
      report(node, "server.listen", "must be HOST:PORT, such as 127.0.0.1:8080");
    }
  }

  std::string file_;
  std::filesystem::path folder_;
  std::vector<Finding> findings_;
};

}  // namespace

Config parse_config(const std::string& yaml, const std::string& file, const std::filesystem::path& folder) {
  Reader reader(file, folder);
  Config config = reader.read(parse_yaml(yaml, file));
  if (!reader.findings().empty()) throw ConfigError(reader.findings());
  return config;
}

Config load_config(const std::filesystem::path& file) {
  return parse_config(read_text(file), file.string(), file.parent_path());
}

Collection parse_source(std::string_view argument) {
  Collection collection;
  const std::size_t equals = argument.find('=');
  if (equals != std::string_view::npos) {
    collection.name = argument.substr(0, equals);
    collection.source = argument.substr(equals + 1);
  } else {
    collection.source = argument;
    if (!argument.empty()) {
      std::filesystem::path folder = std::filesystem::absolute(collection.source).lexically_normal();
      if (!folder.has_filename()) folder = folder.parent_path();
      collection.name = folder.filename().string();
    }
  }
  if (!is_name(collection.name) || collection.source.empty()) {
    throw ConfigError({{"--source", 0, std::string(argument),
                        "must be NAME=DIR, or DIR whose last part has only letters, digits, - and _"}});
  }
  return collection;
}

}  // namespace mitos::config
