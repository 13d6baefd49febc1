// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "indexer/source/front_matter/front_matter.h"
#include "indexer/source/front_matter/value_builder.h"

namespace mitos::source {
namespace {

using Json = nlohmann::ordered_json;

// Where nlohmann's parser is, which does not tell: it reads through Byte.
struct Place {
  const char* at = nullptr;
  const char* counted = nullptr;  // up to here the lines are counted
  int line = 0;

  int line_now() {
    line += static_cast<int>(std::count(counted, at, '\n'));
    counted = at;
    return line;
  }
};

class Byte {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Byte(const char* at, Place& place) : at_(at), place_(&place) {}

  reference operator*() const { return *at_; }
  Byte& operator++() {
    place_->at = ++at_;
    return *this;
  }
  bool operator==(const Byte& other) const { return at_ == other.at_; }

 private:
  const char* at_;
  Place* place_;
};

// Numbers and booleans become text, so that all three syntaxes give the same.
class JsonEvents final : public nlohmann::json_sax<Json> {
 public:
  JsonEvents(ValueBuilder& values, Place& place) : values_(values), place_(place) {}

  bool null() override {
    values_.add_null(place_.line_now());
    return true;
  }
  bool boolean(bool value) override { return add(value ? "true" : "false"); }
  bool number_integer(number_integer_t value) override {
    return add(value == 0 ? "-0" : std::to_string(value));
  }
  bool number_unsigned(number_unsigned_t value) override { return add(std::to_string(value)); }
  bool number_float(number_float_t, const string_t& typed) override { return add(typed); }
  bool string(string_t& value) override { return add(std::move(value)); }
  bool key(string_t& value) override { return add(std::move(value)); }
  bool binary(binary_t&) override { return false; }  // no text has it
  bool start_object(std::size_t) override {
    values_.open_map(place_.line_now());
    return true;
  }
  bool start_array(std::size_t) override {
    values_.open_list(place_.line_now());
    return true;
  }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& problem) override {
    problem_ = problem.what();
    return false;
  }

  const std::string& problem() const { return problem_; }

 private:
  bool add(std::string text) {
    values_.add_text(place_.line_now(), std::move(text));
    return true;
  }
  bool close() {
    values_.close();
    return true;
  }

  ValueBuilder& values_;
  Place& place_;
  std::string problem_;
};

}  // namespace

FrontMatter parse_json(std::string_view text, int line) {
  FrontMatter front;
  Place place{text.data(), text.data(), line};
  ValueBuilder values(front);
  JsonEvents events(values, place);
  try {
    if (Json::sax_parse(Byte(text.data(), place), Byte(text.data() + text.size(), place), &events)) {
      front.values = values.take_root();
    } else {
      front.error = Finding{"", place.line_now(), "",
                            fmt::format("the front matter is not JSON: {}", events.problem())};
    }
  } catch (const BeyondLimit& limit) {
    front.error = limit.finding;
  }
  return front;
}

}  // namespace mitos::source
