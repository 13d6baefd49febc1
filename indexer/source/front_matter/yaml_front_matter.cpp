// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <optional>
#include <sstream>
#include <utility>

#include "indexer/source/front_matter/front_matter.h"
#include "indexer/source/front_matter/plain_yaml.h"
#include "indexer/source/front_matter/value_builder.h"

namespace mitos::source {
namespace {

// Without yaml-cpp's own tree of nodes: that takes a third of the time, and what aliases make of a small
// text is counted before it is made.
class YamlEvents final : public YAML::EventHandler {
 public:
  YamlEvents(ValueBuilder& values, int first_line) : values_(values), first_line_(first_line) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    values_.add_null(line(mark), anchor);
  }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                const std::string& value) override {
    values_.add_text(line(mark), value, anchor);
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    values_.add_alias(line(mark), anchor);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    values_.open_list(line(mark), anchor);
  }
  void OnSequenceEnd() override { values_.close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    values_.open_map(line(mark), anchor);
  }
  void OnMapEnd() override { values_.close(); }

 private:
  int line(const YAML::Mark& mark) const { return mark.is_null() ? first_line_ : first_line_ + mark.line; }

  ValueBuilder& values_;
  int first_line_;
};

}  // namespace

FrontMatter parse_yaml(std::string_view text, int line) {
  if (std::optional<FrontMatter> plain = read_plain_yaml(text, line)) return std::move(*plain);
  return read_any_yaml(text, line);
}

FrontMatter read_any_yaml(std::string_view text, int line) {
  FrontMatter front;
  ValueBuilder values(front);
  YamlEvents events(values, line);
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser(stream).HandleNextDocument(events);
    if (values.root().is_object()) {
      front.values = values.take_root();
    } else if (!values.root().is_null()) {
      front.error = Finding{"", values.root_line(), "", "the front matter is no list of “key: value” lines"};
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
