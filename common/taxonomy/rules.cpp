// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/taxonomy/rules.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "common/config/yaml_checks.h"
#include "common/config/yaml_file.h"

namespace mitos::taxonomy {
namespace {

constexpr std::string_view kOther = "other";

// What may stand in an address: a programme's values are its parents' and its own, joined by slashes.
bool is_value(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "2014-2020" or "2025".
std::optional<Years> parse_years(std::string_view text) {
  const std::size_t hyphen = std::min(text.find('-'), text.size());
  const auto first = number(text.substr(0, hyphen));
  const auto last = hyphen == text.size() ? first : number(text.substr(hyphen + 1));
  if (!first || !last || *last < *first) return std::nullopt;
  return Years{*first, *last};
}

// Walks the tree once and collects what is wrong on the way.
class Reader {
 public:
  explicit Reader(config::YamlChecks& check) : check_(check) {}

  Rules read(const YAML::Node& root) {
    rules_.other.value = kOther;
    if (check_.is_map(root, "")) {
      for (const auto& entry : root) {
        const std::string key = entry.first.Scalar();
        if (key == "programmes") {
          read_level(entry.second, "", std::nullopt);
        } else if (key == "spellings") {
          read_spellings(entry.second);
        } else if (key == kOther) {
          read_other(entry.second);
        } else {
          check_.unknown(entry.first, "", {"programmes", "spellings", kOther});
        }
      }
    }
    if (check_.all_well() && rules_.other.label.empty()) {
      check_.report(root, std::string(kOther), "is missing: the label of what no rule knows");
    }
    return std::move(rules_);
  }

 private:
  // The frameworks, or what stands below one.
  void read_level(const YAML::Node& node, const std::string& parent, std::optional<std::size_t> above) {
    const std::string level = above ? parent + ".below" : "programmes";
    if (!check_.is_map(node, level)) return;
    for (const auto& entry : node) {
      const std::string value = entry.first.Scalar();
      const std::string field = above ? parent + "." + value : value;
      if (!is_value(value)) {
        check_.report(entry.first, field,
                      "a programme's key has only small Latin letters, digits and hyphens");
      }
      if (!above && value == kOther)
        check_.report(entry.first, field, "is where everything goes that no rule knows");
      if (check_.is_map(entry.second, field)) read_programme(entry.first, entry.second, field, above);
    }
  }

  void read_programme(const YAML::Node& key, const YAML::Node& node, const std::string& field,
                      std::optional<std::size_t> above) {
    const std::size_t index = rules_.programmes.size();
    KnownProgramme known;
    known.above = above;
    known.programme.value =
        above ? rules_.programmes[*above].programme.value + "/" + key.Scalar() : key.Scalar();
    if (const YAML::Node label = node["label"]) known.programme.label = read_label(label, field + ".label");
    if (!node["label"]) check_.report(key, field, "needs a “label”");
    if (const YAML::Node years = node["years"]) known.programme.years = read_years(years, field + ".years");
    known.years = known.programme.years || !above ? known.programme.years : rules_.programmes[*above].years;
    rules_.programmes.push_back(std::move(known));

    // What stands below is more exact, and a code than a word, so their rules come first.
    if (const YAML::Node below = node["below"]) read_level(below, field, index);
    if (const YAML::Node codes = node["codes"]) read_patterns(codes, field + ".codes", Sign::code, index);
    if (const YAML::Node words = node["words"]) read_patterns(words, field + ".words", Sign::word, index);
    if (const YAML::Node hints = node["hints"]) {
      if (!above)
        check_.report(hints, field + ".hints", "a programme with nothing above it has words and codes only");
      read_patterns(hints, field + ".hints", Sign::hint, index);
    }
    for (const auto& entry : node) {
      const std::vector<std::string_view> keys{"label", "years", "words", "hints", "codes", "below"};
      if (std::find(keys.begin(), keys.end(), entry.first.Scalar()) == keys.end()) {
        check_.unknown(entry.first, field, keys);
      }
    }
  }

  std::map<std::string, std::string> read_label(const YAML::Node& node, const std::string& field) {
    std::map<std::string, std::string> label;
    if (node.IsMap()) {
      for (const auto& entry : node) {
        const std::string language = entry.first.Scalar();
        if (const auto text = check_.text(entry.second, field + "." + language)) label[language] = *text;
      }
      if (!label.contains("en")) check_.report(node, field, "needs a text in “en”");
    } else if (const auto text = check_.text(node, field)) {
      label["en"] = *text;
    }
    return label;
  }

  std::optional<Years> read_years(const YAML::Node& node, const std::string& field) {
    const auto text = check_.text(node, field);
    if (!text) return std::nullopt;
    const std::optional<Years> years = parse_years(*text);
    if (!years) check_.report(node, field, "must be a year or two: 2014-2020");
    return years;
  }

  void read_patterns(const YAML::Node& node, const std::string& field, Sign sign, std::size_t programme) {
    if (!node.IsSequence()) {
      check_.report(node, field, "must be a list: [one, another]");
      return;
    }
    for (const YAML::Node& entry : node) {
      const auto text = check_.text(entry, field);
      if (!text) continue;
      if (auto pattern = parse_pattern(*text)) {
        add_rule(entry, field, {std::move(*pattern), sign, programme});
      } else {
        check_.report(
            entry, field,
            fmt::format("“{}” needs a word; parentheses may stand around its beginning only", *text));
      }
    }
  }

  // A pattern that another programme has would never be asked. Twice in one programme, as H.F.R.I. and HFRI,
  // it says nothing new.
  void add_rule(const YAML::Node& node, const std::string& field, Rule rule) {
    for (std::size_t i = 0; i < rules_.rules.size(); ++i) {
      if (!is_rival(rules_.rules[i], rule)) continue;
      if (rules_.rules[i].programme == rule.programme) return;
      check_.report(node, field, fmt::format("“{}” stands already in line {}", node.Scalar(), lines_[i]));
      return;
    }
    rules_.rules.push_back(std::move(rule));
    lines_.push_back(config::line_of(node));
  }

  bool is_rival(const Rule& a, const Rule& b) const {
    const KnownProgramme& one = rules_.programmes[a.programme];
    const KnownProgramme& other = rules_.programmes[b.programme];
    const bool one_is_hint = a.sign == Sign::hint;
    const bool other_is_hint = b.sign == Sign::hint;
    return one_is_hint == other_is_hint && (!one_is_hint || one.above == other.above) &&
           one.years == other.years && a.pattern == b.pattern;
  }

  void read_spellings(const YAML::Node& node) {
    if (!check_.is_map(node, "spellings")) return;
    for (const auto& entry : node) {
      const std::string field = "spellings." + entry.first.Scalar();
      const auto meant = check_.text(entry.second, field);
      if (!meant) continue;
      Spelling spelling{read_phrase(entry.first.Scalar()), read_phrase(*meant)};
      if (spelling.typed.empty() || spelling.meant.empty())
        check_.report(entry.first, field, "needs a word on either side");
      rules_.spellings.push_back(std::move(spelling));
    }
  }

  void read_other(const YAML::Node& node) {
    const std::string field(kOther);
    if (!check_.is_map(node, field)) return;
    for (const auto& entry : node) {
      if (entry.first.Scalar() == "label") {
        rules_.other.label = read_label(entry.second, field + ".label");
      } else {
        check_.unknown(entry.first, field, {"label"});
      }
    }
  }

  config::YamlChecks& check_;
  Rules rules_;
  std::vector<int> lines_;  // of each of the rules
};

}  // namespace

Rules parse_rules(const std::string& yaml, const std::string& file) {
  config::YamlChecks check(file);
  Rules rules = Reader(check).read(check.parse(yaml));
  check.throw_if_wrong();
  return rules;
}

Rules load_rules(const std::filesystem::path& file) {
  return parse_rules(config::read_text(file), file.string());
}

}  // namespace mitos::taxonomy
