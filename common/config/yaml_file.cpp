// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/yaml_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <variant>

#include "common/error.h"
#include "common/io/small_file.h"
#include "common/text/utf8.h"

namespace mitos::config {
namespace {

// CRLF and CR alone end a line in YAML, but not in yaml-cpp.
std::string with_line_feeds(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool pair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    if (!pair) out += text[at] == '\r' ? '\n' : text[at];
  }
  return out;
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7f;
}

}  // namespace

std::string read_text(const std::filesystem::path& file, Finding named_at) {
  auto text = io::read_small_file(file);
  if (auto* unfit = std::get_if<io::UnfitFile>(&text)) {
    named_at.message = std::move(unfit->reason);
    throw ConfigError({std::move(named_at)});
  }
  return std::get<std::string>(std::move(text));
}

std::string read_text(const std::filesystem::path& file) {
  return read_text(file, {file.string(), 0, "", ""});
}

std::string clean_yaml(std::string_view bytes, const std::string& file) {
  constexpr std::string_view kMark = "\xef\xbb\xbf";
  if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff"))
    throw ConfigError({{file, 1, "", "is UTF-16: save it as UTF-8"}});
  std::string text = with_line_feeds(bytes.starts_with(kMark) ? bytes.substr(kMark.size()) : bytes);
  const auto line = [&text](std::size_t at) {
    return 1 +
           static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
  };

  const auto control = std::find_if(text.begin(), text.end(), is_control);
  if (control != text.end()) {
    throw ConfigError(
        {{file, line(static_cast<std::size_t>(control - text.begin())), "",
          fmt::format("has a control character, \\x{:02x}", static_cast<unsigned char>(*control))}});
  }
  if (const auto unfit = text::find_unfit(text))
    throw ConfigError({{file, line(*unfit), "", "is not UTF-8 in this line: save it as UTF-8"}});
  return text;
}

int line_of(const YAML::Node& node) {
  return node.Mark().is_null() ? 0 : node.Mark().line + 1;
}

}  // namespace mitos::config
