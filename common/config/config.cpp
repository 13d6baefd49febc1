// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/config.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <optional>

#include "common/config/read_bibtex.h"
#include "common/config/read_exclusions.h"
#include "common/config/read_fields.h"
#include "common/config/read_labels.h"
#include "common/config/read_ranking.h"
#include "common/config/read_server.h"
#include "common/config/read_site.h"
#include "common/config/reserved_names.h"
#include "common/config/typed_path.h"
#include "common/config/url_pattern.h"
#include "common/config/usage_error.h"
#include "common/config/yaml_checks.h"
#include "common/config/yaml_file.h"
#include "common/error.h"
#include "common/index/schema.h"
#include "common/io/folder.h"
#include "common/text/language.h"

namespace mitos::config {
namespace {

using Path = std::filesystem::path Config::*;

// The keys at the top that are a path and nothing else.
std::optional<Path> path_named(std::string_view key) {
  constexpr std::array<std::pair<std::string_view, Path>, 5> kPaths{{{"index", &Config::index},
                                                                     {"people", &Config::people},
                                                                     {"pins", &Config::pins},
                                                                     {"programmes", &Config::programmes},
                                                                     {"synonyms", &Config::synonyms}}};
  for (const auto& [name, path] : kPaths) {
    if (name == key) return path;
  }
  return std::nullopt;
}

std::vector<std::string> names_of(const std::vector<Collection>& collections) {
  std::vector<std::string> names;
  for (const Collection& collection : collections) names.push_back(collection.name);
  return names;
}

// The facets whose values have labels of their own nowhere else, as people and programmes have, and
// languages.
std::vector<std::string> labelled_facets(const Config& config) {
  const index::Schema schema(config.fields, config.languages);
  std::vector<std::string> names;
  for (const index::FacetSpec& facet : schema.facets()) {
    const bool elsewhere = facet.type == model::FieldType::person || facet.name == index::kProgrammeFacet ||
                           facet.name == "lang" || facet.name == index::kYearFacet;
    if (!elsewhere) names.push_back(facet.name);
  }
  return names;
}

// Walks the tree once and collects what is wrong on the way.
class Reader {
 public:
  Reader(YamlChecks& check, std::filesystem::path folder) : check_(check), folder_(std::move(folder)) {}

  Config read(const YAML::Node& root) {
    Config config;
    if (root.IsNull()) return config;
    if (!check_.is_map(root, "")) return config;
    for (const auto& entry : root) {
      const std::string key = entry.first.Scalar();
      const YAML::Node& value = entry.second;
      if (const auto path_of = path_named(key)) {
        if (const auto path = read_path_of(value, key)) config.*(*path_of) = *path;
      } else if (key == "collections") {
        read_collections(value, config);
      } else if (key == "fields") {
        DeclaredFields declared = read_fields(value, check_);
        config.fields = std::move(declared.fields);
        config.keys = std::move(declared.keys);
        config.citations = std::move(declared.citations);
      } else if (key == "bibtex" || key == "labels" || key == "ranking") {
        continue;  // when the fields and collections are known
      } else if (key == "server") {
        read_server(value, config, check_);
      } else if (key == "site") {
        config.look = read_site(value, check_);
        if (value.IsMap() && value["css"]) config.css = read_path_of(value["css"], "site.css").value_or("");
      } else if (key == "languages") {
        if (auto languages = read_languages(value, key); !languages.empty())
          config.languages = std::move(languages);
      } else if (key == "generator") {
        config.generator.is_none = value.IsScalar() && value.Scalar() == "none";
        if (!config.generator.is_none) config.generator.path = read_path_of(value, key).value_or("");
      } else if (key == "section_pages") {
        const std::string text = check_.text(value, key).value_or("auto");
        if (text != "auto" && text != "none")
          check_.report(value, key, fmt::format("“{}” is neither auto (those with text) nor none", text));
        config.generator.section_pages = text == "auto";
      } else if (key == "markdown") {
        config.generator.markdown = read_markdown(value, key);
      } else if (key == "exclude") {
        config.exclusions.globs = read_exclude(value, check_);
      } else if (key == "exclude_where") {
        config.exclusions.where = read_exclude_where(value, check_);
      } else {
        check_.unknown(entry.first, "",
                       {"bibtex", "index", "collections", "exclude", "exclude_where", "fields", "generator",
                        "labels", "languages", "markdown", "people", "pins", "programmes", "ranking",
                        "section_pages", "server", "site", "synonyms"});
      }
    }
    if (const YAML::Node bibtex = root["bibtex"]) config.bibtex = read_bibtex(bibtex, config.fields, check_);
    if (root["ranking"]) config.ranking = read_ranking(root["ranking"], names_of(config.collections), check_);
    if (root["labels"]) config.labels = read_labels(root["labels"], labelled_facets(config), check_);
    for (const Collection& collection : config.collections) expect_known_languages(root, collection, config);
    for (const std::string& name : range_parameter_clashes(config.fields))
      check_.report(root["fields"][name], "fields." + name,
                    "is the name of a search parameter, an end of a range");
    return config;
  }

 private:
  std::optional<std::filesystem::path> read_path_of(const YAML::Node& node, const std::string& field) {
    if (node.IsNull()) {
      check_.report(node, field,
                    "is empty: a path is needed (for YAML ~ alone is nothing, ~/ is the home folder)");
      return std::nullopt;
    }
    const auto text = check_.text(node, field);
    if (!text) return std::nullopt;
    const TypedPath typed = read_path(*text);
    if (!typed.mistake.empty()) {
      check_.report(node, field, typed.mistake);
      return std::nullopt;
    }
    return (folder_ / typed.path).lexically_normal();
  }

  void read_collections(const YAML::Node& node, Config& config) {
    if (!check_.is_map(node, "collections")) return;
    for (const auto& entry : node) {
      Collection collection;
      collection.name = entry.first.Scalar();
      const std::string field = "collections." + collection.name;
      if (!has_name_characters(collection.name)) {
        check_.report(entry.first, field, "a collection's name has only letters, digits, - and _");
      }
      if (check_.is_map(entry.second, field)) read_collection(entry.second, field, collection);
      if (entry.second.IsMap() && !entry.second["source"])
        check_.report(entry.first, field, "needs a “source”, the folder of its pages");
      config.collections.push_back(std::move(collection));
    }
    std::sort(config.collections.begin(), config.collections.end(),
              [](const Collection& a, const Collection& b) { return a.name < b.name; });
  }

  void read_collection(const YAML::Node& node, const std::string& field, Collection& collection) {
    for (const auto& entry : node) {
      const std::string key = entry.first.Scalar();
      if (key == "source") {
        const std::string source = field + ".source";
        if (const auto path = read_path_of(entry.second, source)) collection.source = *path;
        collection.origin = fmt::format("{}:{}: {}", check_.file(), line_of(entry.second), source);
      } else if (key == "url") {
        read_url(entry.second, field + ".url", collection);
      } else if (key == "languages") {
        collection.languages = read_languages(entry.second, field + ".languages");
      } else if (key == "markdown") {
        collection.markdown = read_markdown(entry.second, field + ".markdown");
      } else {
        check_.unknown(entry.first, field, {"source", "url", "languages", "markdown"});
      }
    }
  }

  void read_url(const YAML::Node& node, const std::string& field, Collection& collection) {
    const auto text = check_.text(node, field);
    if (!text) return;
    for (std::string& mistake : mistakes_of_url_pattern(*text))
      check_.report(node, field, std::move(mistake));
    collection.url = with_our_parts(*text);
  }

  std::string read_markdown(const YAML::Node& node, const std::string& field) {
    std::string text = check_.text(node, field).value_or("goldmark");
    if (text != "goldmark" && text != "kramdown")
      check_.report(node, field,
                    fmt::format("“{}” is neither goldmark (Hugo's) nor kramdown (Jekyll's)", text));
    return text;
  }

  std::vector<std::string> read_languages(const YAML::Node& node, const std::string& field) {
    std::vector<std::string> languages;
    if (!node.IsSequence() || node.size() == 0) {
      check_.report(node, field, "must be a list of languages, such as [en, el]");
      return languages;
    }
    for (const YAML::Node& entry : node) {
      const auto typed = check_.text(entry, field);
      if (!typed) continue;
      std::string language = text::tidy_tag(*typed);
      if (!text::is_language_tag(language)) {
        check_.report(entry, field,
                      fmt::format("“{}” is no language's code (ISO 639-1, such as pt, or pt-br)", *typed));
      } else if (std::find(languages.begin(), languages.end(), language) != languages.end()) {
        check_.report(entry, field, fmt::format("“{}” is given twice", *typed));
      } else {
        languages.push_back(std::move(language));
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
      check_.report(root["collections"][collection.name]["languages"], field,
                    fmt::format("“{}” is not among the catalogue's “languages”", language));
    }
  }

  YamlChecks& check_;
  std::filesystem::path folder_;
};

}  // namespace

Config parse_config(const std::string& yaml, const std::string& file, const std::filesystem::path& folder) {
  YamlChecks check(file);
  Config config = Reader(check, folder).read(check.parse(yaml));
  check.throw_if_wrong();
  config.file = file;
  config.exclusions.folder = folder;
  config.lines = check.lines_of_keys();
  return config;
}

Finding finding_at(const Config& config, const std::string& key, std::string message) {
  const auto line = config.lines.find(key);
  return {config.file, line == config.lines.end() ? 0 : line->second, key, std::move(message)};
}

Config load_config(const std::filesystem::path& file) {
  return parse_config(read_text(file), file.string(), file.parent_path());
}

Collection parse_source(std::string_view argument) {
  const auto fail = [argument](const std::string& mistake) {
    throw UsageError(fmt::format("--source {}: {}", argument, mistake));
  };
  const std::size_t equals = argument.find('=');
  const bool named = equals != std::string_view::npos;
  const TypedPath typed = read_path(named ? argument.substr(equals + 1) : argument);
  if (!typed.mistake.empty()) fail(typed.mistake);
  Collection collection;
  collection.source = typed.path;
  if (named) {
    collection.name = argument.substr(0, equals);
  } else {
    std::filesystem::path folder = io::absolute(typed.path).lexically_normal();
    if (!folder.has_filename()) folder = folder.parent_path();
    collection.name = folder.filename().string();
  }
  collection.origin = fmt::format("--source {}", argument);
  if (!has_name_characters(collection.name))
    fail("must be NAME=DIR, or DIR whose last part has only letters, digits, - and _");
  return collection;
}

}  // namespace mitos::config
