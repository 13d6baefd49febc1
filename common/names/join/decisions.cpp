// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/join/decisions.h"

#include <yaml-cpp/yaml.h>

#include <optional>
#include <string_view>

#include "common/config/yaml_checks.h"
#include "common/config/yaml_file.h"
#include "common/text/utf8.h"

namespace mitos::names {
namespace {

// Walks the tree once and collects what is wrong on the way.
class Reader {
 public:
  explicit Reader(config::YamlChecks& check) : check_(check) {}

  Decisions read(const YAML::Node& root) {
    Decisions decisions;
    decisions.file = check_.file();
    if (root.IsNull()) return decisions;
    if (!check_.is_map(root, "")) return decisions;
    for (const auto& entry : root) {
      const std::string key = entry.first.Scalar();
      if (key == "same") {
        read_spellings(entry.second, key, decisions.same);
      } else if (key == "not-same") {
        read_spellings(entry.second, key, decisions.not_same);
      } else if (key == "people") {
        read_people(entry.second, decisions.people);
      } else if (key == "organisations") {
        read_organisations(entry.second, decisions.organisations);
      } else {
        check_.unknown(entry.first, "", {"same", "not-same", "people", "organisations"});
      }
    }
    return decisions;
  }

 private:
  bool expect_list(const YAML::Node& node, const std::string& key) {
    if (node.IsSequence()) return true;
    if (!node.IsNull()) check_.report(node, key, "must be a list");
    return false;
  }

  std::optional<std::string> text_of(const YAML::Node& node, const std::string& key) {
    if (node.IsScalar()) {
      std::string text = text::single_spaced(node.Scalar());
      if (!text.empty()) return text;
    }
    check_.report(node, key, "must be a text");
    return std::nullopt;
  }

  void read_spellings(const YAML::Node& node, const std::string& key, std::vector<Decision>& decisions) {
    if (!expect_list(node, key)) return;
    for (const YAML::Node& item : node) {
      Decision decision;
      decision.line = config::line_of(item);
      if (!item.IsSequence() || item.size() < 2) {
        check_.report(item, key,
                      "must be a list of two spellings or more, such as [Ioannis Smith, I. Smith]");
        continue;
      }
      for (const YAML::Node& spelling : item) {
        if (auto text = text_of(spelling, key)) decision.spellings.push_back(std::move(*text));
      }
      decisions.push_back(std::move(decision));
    }
  }

  void read_people(const YAML::Node& node, std::vector<Profile>& people) {
    if (!expect_list(node, "people")) return;
    for (const YAML::Node& item : node) {
      if (!check_.is_map(item, "people")) continue;
      Profile profile;
      profile.line = config::line_of(item);
      for (const auto& entry : item) read_key(entry.first, entry.second, profile);
      if (profile.name.empty()) check_.report(item, "people.name", "is missing: a spelling of the person");
      people.push_back(std::move(profile));
    }
  }

  void read_organisations(const YAML::Node& node, std::vector<Organisation>& organisations) {
    if (!expect_list(node, "organisations")) return;
    for (const YAML::Node& item : node) {
      if (auto text = text_of(item, "organisations"))
        organisations.push_back({std::move(*text), config::line_of(item)});
    }
  }

  void read_page(const YAML::Node& value, Profile& profile) {
    const std::string page = value.IsScalar() ? value.Scalar() : "";
    if (page == "none") {
      profile.page = OwnPage::none;
    } else if (page == "unlisted") {
      profile.page = OwnPage::unlisted;
    } else if (page != "listed") {
      check_.report(value, "people.page", "must be listed, unlisted or none");
    }
  }

  void read_key(const YAML::Node& key, const YAML::Node& value, Profile& profile) {
    const std::string& name = key.Scalar();
    if (name == "page") {
      read_page(value, profile);
      return;
    }
    std::string* const target = name == "name"       ? &profile.name
                                : name == "label"    ? &profile.label
                                : name == "email"    ? &profile.email
                                : name == "orcid"    ? &profile.orcid
                                : name == "homepage" ? &profile.homepage
                                                     : nullptr;
    if (target == nullptr) {
      check_.unknown(key, "people", {"name", "label", "email", "orcid", "homepage", "page"});
      return;
    }
    const auto text = text_of(value, "people." + name);
    if (!text) return;
    if (name == "orcid" && !is_orcid(*text)) {
      check_.report(value, "people.orcid", "“" + *text + "” is no ORCID; they look like 0000-0002-1825-0097");
    }
    if (name == "email" && text->find('@') == std::string::npos) {
      check_.report(value, "people.email", "“" + *text + "” has no @");
    }
    if (name == "homepage" && !text->starts_with("https://") && !text->starts_with("http://")) {
      check_.report(value, "people.homepage", "must begin with https:// or http://");
    }
    *target = *text;
  }

  config::YamlChecks& check_;
};

}  // namespace

Decisions parse_decisions(const std::string& yaml, const std::string& file) {
  config::YamlChecks check(file);
  Decisions decisions = Reader(check).read(check.parse(yaml));
  check.throw_if_wrong();
  return decisions;
}

Decisions load_decisions(const std::filesystem::path& file) {
  return parse_decisions(config::read_text(file), file.string());
}

OrganisationKeys keys_of(const std::vector<Organisation>& organisations) {
  OrganisationKeys keys;
  for (const Organisation& organisation : organisations) keys.insert(organisation_key(organisation.name));
  return keys;
}

}  // namespace mitos::names
