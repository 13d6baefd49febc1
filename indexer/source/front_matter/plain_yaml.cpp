// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/front_matter/plain_yaml.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "common/text/ascii.h"
#include "indexer/source/front_matter/value_builder.h"

namespace mitos::source {
namespace {

constexpr std::size_t kLongestKey = 100;  // YAML ends at 1,024 what may be a key

bool is_sign_of(char c, std::string_view characters) {
  return characters.find(c) != std::string_view::npos;
}

bool is_null(std::string_view text) {
  static constexpr std::array<std::string_view, 3> kNulls{"null", "Null", "NULL"};
  return std::find(kNulls.begin(), kNulls.end(), text) != kNulls.end();
}

std::string_view without_blanks_before(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

std::string_view without_blanks_behind(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

// Whether a scalar without quotes may begin so.
bool begins_plain(std::string_view text) {
  if (text.empty()) return false;
  const char c = text.front();
  return text::is_ascii_alphanumeric(c) || !text::is_ascii(c) || is_sign_of(c, "/(.+<$_");
}

// Whether a scalar without quotes may have this in a line.
bool goes_on_plain(std::string_view text) {
  return text.back() != ':' && text.find(": ") == std::string_view::npos &&
         text.find(" #") == std::string_view::npos;
}

// Reads line by line. What returns false has met what is left to yaml-cpp.
class PlainReader {
 public:
  PlainReader(std::string_view text, int number, ValueBuilder& values)
      : rest_(text), next_number_(number), values_(values) {}

  bool read() {
    while (!rest_.empty()) {
      next_line();
      if (!read_line()) return false;
    }
    end_value();
    if (in_map_) values_.close();
    return true;
  }

 private:
  enum class Awaited : std::uint8_t { key, value, item };

  void next_line() {
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    line_ = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    number_ = next_number_++;
  }

  // Goes on to the next line if the value in this one does: if it stands further right than the value's
  // owner.
  bool next_line_of_value(std::size_t owner_indent) {
    const std::size_t indent = rest_.find_first_not_of(' ');
    if (indent == std::string_view::npos || indent <= owner_indent || rest_[indent] == '\n') return false;
    next_line();
    line_.remove_prefix(indent);
    return true;
  }

  bool read_line() {
    if (line_.empty() || line_.front() == '#') return true;
    const std::size_t indent = line_.find_first_not_of(' ');
    if (indent == std::string_view::npos) return false;
    if (line_[indent] == '-') return read_item(indent);
    if (indent != 0) return false;
    end_value();
    return read_key();
  }

  bool read_key() {
    const auto end = std::find_if_not(line_.begin(), line_.end(), [](char c) {
      return text::is_ascii_alphanumeric(c) || is_sign_of(c, "_-.");
    });
    const std::string_view key = line_.substr(0, static_cast<std::size_t>(end - line_.begin()));
    if (key.empty() || key.size() > kLongestKey || is_sign_of(key.front(), "-.") || is_null(key))
      return false;
    if (end == line_.end() || *end != ':') return false;
    if (!in_map_) values_.open_map(number_);
    in_map_ = true;
    values_.add_text(number_, std::string(key));
    line_.remove_prefix(key.size() + 1);
    const bool parted = line_.empty() || line_.front() == ' ';
    line_ = without_blanks_before(line_);
    if (line_.empty()) {
      awaited_ = Awaited::value;
      return true;
    }
    if (!parted) return false;
    return line_.front() == '[' ? read_brackets() : read_scalar(0);
  }

  bool read_item(std::size_t indent) {
    line_.remove_prefix(indent + 1);
    if (line_.empty() || line_.front() != ' ' || awaited_ == Awaited::key) return false;
    if (awaited_ == Awaited::item && indent != indent_) return false;
    if (awaited_ == Awaited::value) values_.open_list(number_);
    awaited_ = Awaited::item;
    indent_ = indent;
    line_ = without_blanks_before(line_);
    return !line_.empty() && read_scalar(indent);
  }

  // What is left of the line, and of the lines that go on with it, as one scalar.
  bool read_scalar(std::size_t owner_indent) {
    if (!is_sign_of(line_.front(), "\"'")) return read_plain(owner_indent);
    std::string value;
    if (!take_quoted(owner_indent, value) || !without_blanks_before(line_).empty()) return false;
    values_.add_text(number_, std::move(value));
    return true;
  }

  bool read_plain(std::size_t owner_indent) {
    line_ = without_blanks_behind(line_);
    if (!begins_plain(line_) || !goes_on_plain(line_)) return false;
    std::string value(line_);
    bool is_one_line = true;
    while (next_line_of_value(owner_indent)) {
      line_ = without_blanks_behind(line_);
      if (is_sign_of(line_.front(), "-#?:") || !goes_on_plain(line_)) return false;
      value.append(" ").append(line_);
      is_one_line = false;
    }
    if (is_one_line && is_null(value)) {
      values_.add_null(number_);
    } else {
      values_.add_text(number_, std::move(value));
    }
    return true;
  }

  // Takes a quoted scalar from the beginning of the line, which it may leave behind.
  bool take_quoted(std::size_t owner_indent, std::string& value) {
    const char quote = line_.front();
    line_.remove_prefix(1);
    for (;;) {
      const std::size_t end = std::min(line_.find_first_of(quote == '"' ? "\"\\" : "'"), line_.size());
      value.append(line_.substr(0, end));
      line_.remove_prefix(end);
      if (line_.empty()) {
        if (!fold_line(owner_indent, value)) return false;
      } else if (line_.front() == '\\') {
        if (!take_escape(owner_indent, value)) return false;
      } else {
        line_.remove_prefix(1);
        if (quote == '"' || line_.empty() || line_.front() != quote) return true;
        value += quote;
        line_.remove_prefix(1);
      }
    }
  }

  // A line's end within quotes is a blank. yaml-cpp has ways of its own with blanks before it.
  bool fold_line(std::size_t owner_indent, std::string& value) {
    if (value.empty() || value.back() == ' ' || !next_line_of_value(owner_indent)) return false;
    value += ' ';
    return true;
  }

  bool take_escape(std::size_t owner_indent, std::string& value) {
    line_.remove_prefix(1);
    if (line_.empty()) return next_line_of_value(owner_indent);
    const char c = line_.front();
    line_.remove_prefix(1);
    if (is_sign_of(c, "\"\\/ ")) {
      value += c;
    } else if (c == 'n') {
      value += '\n';
    } else if (c == 'r') {
      value += '\r';
    } else if (c == 't') {
      value += '\t';
    } else {
      return false;
    }
    return true;
  }

  bool read_brackets() {
    values_.open_list(number_);
    line_ = without_blanks_before(line_.substr(1));
    while (!line_.empty() && line_.front() != ']') {
      if (!read_item_in_brackets()) return false;
      line_ = without_blanks_before(line_);
      if (line_.empty() || !is_sign_of(line_.front(), ",]")) return false;
      if (line_.front() == ']') break;
      line_ = without_blanks_before(line_.substr(1));
      if (line_.empty() || line_.front() == ']') return false;
    }
    if (line_.empty() || !without_blanks_before(line_.substr(1)).empty()) return false;
    values_.close();
    return true;
  }

  bool read_item_in_brackets() {
    if (is_sign_of(line_.front(), "\"'")) {
      const int number = number_;
      std::string value;
      if (!take_quoted(0, value) || number_ != number) return false;
      values_.add_text(number_, std::move(value));
      return true;
    }
    const std::string_view item = line_.substr(0, line_.find_first_of(",]"));
    line_.remove_prefix(item.size());
    if (!begins_plain(item) || item.find_first_of("[{}:#\"'") != std::string_view::npos) return false;
    const std::string_view value = without_blanks_behind(item);
    if (is_null(value)) {
      values_.add_null(number_);
    } else {
      values_.add_text(number_, std::string(value));
    }
    return true;
  }

  void end_value() {
    if (awaited_ == Awaited::item) values_.close();
    if (awaited_ == Awaited::value) values_.add_null(number_);
    awaited_ = Awaited::key;
  }

  std::string_view rest_;  // the lines after this one
  int next_number_;
  std::string_view line_;  // what is left of this one
  int number_ = 0;
  ValueBuilder& values_;
  bool in_map_ = false;
  Awaited awaited_ = Awaited::key;  // beside a key: its value, or the next item of the list that is its value
  std::size_t indent_ = 0;          // of that list
};

// Signs that YAML gives a meaning of their own, tabs among them.
bool has_control_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F; });
}

}  // namespace

std::optional<FrontMatter> read_plain_yaml(std::string_view text, int line) {
  if (has_control_character(text)) return std::nullopt;
  FrontMatter front;
  ValueBuilder values(front);
  try {
    if (!PlainReader(text, line, values).read()) return std::nullopt;
  } catch (const BeyondLimit&) {
    return std::nullopt;  // with yaml-cpp's line
  }
  if (values.root().is_object()) front.values = values.take_root();
  return front;
}

}  // namespace mitos::source
