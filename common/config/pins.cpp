// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/pins.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <optional>

#include "common/config/yaml_checks.h"
#include "common/config/yaml_file.h"
#include "common/model/date.h"
#include "common/text/fold.h"

namespace mitos::config {
namespace {

// A page of hits has at most so many.
constexpr std::size_t kMostDocuments = 100;
constexpr std::size_t kMostPins = 10'000;

class PinReader {
 public:
  explicit PinReader(YamlChecks& check) : check_(check) {}

  std::vector<index::Pin> read(const YAML::Node& root) {
    if (root.IsNull()) return {};
    if (!root.IsSequence()) {
      check_.report(root, "", "must be a list, such as “- { words: open day, first: [pages/visit] }”");
      return {};
    }
    if (root.size() > kMostPins) check_.report(root, "", fmt::format("has more than {}", kMostPins));
    std::vector<index::Pin> pins;
    for (const YAML::Node& entry : root) {
      if (check_.is_map(entry, "")) pins.push_back(read_pin(entry));
    }
    return pins;
  }

 private:
  index::Pin read_pin(const YAML::Node& entry) {
    index::Pin pin;
    pin.line = line_of(entry);
    for (const auto& part : entry) {
      const std::string key = part.first.Scalar();
      if (key == "words") {
        pin.words = words(part.second);
      } else if (key == "first" || key == "never") {
        (key == "first" ? pin.first : pin.never) = texts(part.second, key);
      } else if (key == "until") {
        pin.until = day(part.second);
      } else {
        check_.unknown(part.first, "", {"words", "first", "never", "until"});
      }
    }
    if (!entry["words"]) check_.report(entry, "words", "are missing: which query is meant?");
    if (!entry["first"] && !entry["never"]) check_.report(entry, "", "needs “first” or “never”");
    for (const std::string& id : pin.first) {
      if (std::find(pin.never.begin(), pin.never.end(), id) != pin.never.end())
        check_.report(entry, "never", fmt::format("“{}” is to be first, too", id));
    }
    return pin;
  }

  // Of a text or a list of them.
  std::vector<std::string> texts(const YAML::Node& node, const std::string& field) {
    std::vector<std::string> texts;
    const auto take = [&](const YAML::Node& item) {
      if (auto text = check_.text(item, field)) texts.push_back(std::move(*text));
    };
    if (node.IsSequence()) {
      for (const YAML::Node& item : node) take(item);
      if (node.size() > kMostDocuments)
        check_.report(node, field, fmt::format("has more than {}", kMostDocuments));
    } else {
      take(node);
    }
    return texts;
  }

  std::vector<std::string> words(const YAML::Node& node) {
    std::vector<std::string> queries;
    for (const std::string& text : texts(node, "words")) {
      std::string folded = text::folded_words(text);
      if (folded.empty()) check_.report(node, "words", fmt::format("“{}” has no word in it", text));
      queries.push_back(std::move(folded));
    }
    return queries;
  }

  int day(const YAML::Node& node) {
    const std::string text = check_.text(node, "until").value_or("");
    const std::optional<model::Date> date = model::parse_date(text);
    if (date && date->day != 0) return model::sortable(*date);
    if (!text.empty()) check_.report(node, "until", fmt::format("“{}” is no day, such as 2027-05-31", text));
    return 0;
  }

  YamlChecks& check_;
};

}  // namespace

std::vector<index::Pin> parse_pins(const std::string& yaml, const std::string& file) {
  YamlChecks check(file);
  std::vector<index::Pin> pins = PinReader(check).read(check.parse(yaml));
  check.throw_if_wrong();
  return pins;
}

}  // namespace mitos::config
