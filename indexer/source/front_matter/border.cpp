// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/front_matter/border.h"

#include <algorithm>

#include "common/text/marks.h"
#include "common/text/utf8.h"

namespace mitos::source {
namespace {

constexpr std::string_view kYamlFence = "---";
constexpr std::string_view kTomlFence = "+++";

void to_line_feeds(std::string& text) {
  if (text.find('\r') == std::string::npos) return;
  std::size_t out = 0;
  for (std::size_t in = 0; in < text.size(); ++in) {
    if (text[in] == '\r') {
      text[out++] = '\n';
      if (in + 1 < text.size() && text[in + 1] == '\n') ++in;
    } else {
      text[out++] = text[in];
    }
  }
  text.resize(out);
}

int line_at(std::string_view text, std::size_t position) {
  const std::string_view before = text.substr(0, position);
  return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
}

std::string_view line_from(std::string_view text, std::size_t begin) {
  return text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
}

bool is_fence(std::string_view line, std::string_view fence) {
  if (!line.starts_with(fence)) return false;
  return line.find_first_not_of(" \t", fence.size()) == std::string_view::npos;
}

Parts fenced(std::string_view text, std::string_view fence, FrontMatterKind kind) {
  Parts parts;
  parts.kind = kind;
  parts.front_line = 2;
  const std::size_t begin = std::min(line_from(text, 0).size() + 1, text.size());
  for (std::size_t at = begin; at < text.size();) {
    const std::string_view line = line_from(text, at);
    const bool end = is_fence(line, fence) || (kind == FrontMatterKind::yaml && is_fence(line, "..."));
    if (end) {
      parts.front = text.substr(begin, at - begin);
      parts.body = text.substr(std::min(at + line.size() + 1, text.size()));
      return parts;
    }
    at += line.size() + 1;
  }
  parts.error = "the front matter is opened with " + std::string(fence) + " but never closed";
  return parts;
}

// A JSON object may stand before the body; "{{" is a shortcode and "{a" is prose.
bool opens_json(std::string_view text) {
  if (!text.starts_with('{')) return false;
  const std::size_t next = text.find_first_not_of(" \t\n", 1);
  return next != std::string_view::npos && (text[next] == '"' || text[next] == '}');
}

// The object ends with the brace that closes the first one, strings skipped.
Parts braced(std::string_view text) {
  Parts parts;
  parts.kind = FrontMatterKind::json;
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{') {
      ++depth;
    } else if (c == '}' && --depth == 0) {
      parts.front = text.substr(0, i + 1);
      parts.body = text.substr(i + 1);
      return parts;
    }
  }
  parts.error = "the front matter is opened with { but never closed";
  return parts;
}

Parts split_from_first_line(std::string_view text) {
  const std::string_view first = line_from(text, 0);
  if (is_fence(first, kYamlFence)) return fenced(text, kYamlFence, FrontMatterKind::yaml);
  if (is_fence(first, kTomlFence)) return fenced(text, kTomlFence, FrontMatterKind::toml);
  if (opens_json(text)) return braced(text);
  Parts parts;
  parts.body = text;
  return parts;
}

}  // namespace

CleanText clean_text(std::string bytes) {
  CleanText clean;
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    bytes.erase(0, 3);
  } else if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    bytes = text::from_utf16(std::string_view(bytes).substr(2), bytes.starts_with('\xFE'));
  }
  to_line_feeds(bytes);
  if (text::needs_replacing(bytes)) {
    if (const auto unfit = text::find_unfit(bytes)) clean.unfit_line = line_at(bytes, *unfit);
    bytes = text::replace_unfit(bytes);
  }
  clean.text = text::without_piled_marks(std::move(bytes));
  return clean;
}

// Behind blank lines it opens only if it is closed, too: three hyphens are also a line across the page.
Parts split_front_matter(std::string_view text) {
  const std::size_t first = std::min(text.find_first_not_of(" \t\n"), text.size());
  if (first == 0 || text.substr(0, first).find('\n') == std::string_view::npos)
    return split_from_first_line(text);
  Parts parts = split_from_first_line(text.substr(first));
  if (parts.kind != FrontMatterKind::none && parts.error.empty()) {
    parts.front_line += line_at(text, first) - 1;
    return parts;
  }
  Parts none;
  none.body = text;
  return none;
}

}  // namespace mitos::source
