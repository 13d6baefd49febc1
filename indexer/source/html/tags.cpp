// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/html/tags.h"

#include <algorithm>

#include "common/text/ascii.h"

namespace mitos::source {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

bool ends_name(char c) {
  return is_space(c) || c == '/' || c == '>';
}

}  // namespace

bool equal_names(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return text::ascii_lower(x) == text::ascii_lower(y); });
}

PageTag TagReader::next() {
  const std::size_t begin = at_;
  for (;;) {
    at_ = std::min(html_.find('<', at_), html_.size());
    text_ = html_.substr(begin, at_ - begin);
    if (at_ == html_.size()) return {};
    if (text::is_ascii_letter(peek(1))) {
      at_ += 1;
      return read_tag(PageTag::Kind::start);
    }
    if (peek(1) == '/' && text::is_ascii_letter(peek(2))) {
      at_ += 2;
      return read_tag(PageTag::Kind::end);
    }
    if (peek(1) == '!' || peek(1) == '?' || peek(1) == '/') {
      skip_declaration();
      return {};
    }
    ++at_;  // "a < b"
  }
}

std::string_view TagReader::skip_to_end_of(std::string_view name) {
  const std::size_t begin = at_;
  for (std::size_t end = html_.find("</", begin); end != std::string_view::npos;
       end = html_.find("</", end + 2)) {
    const std::size_t behind = end + 2 + name.size();
    if (behind > html_.size() || !equal_names(html_.substr(end + 2, name.size()), name)) continue;
    if (behind < html_.size() && !ends_name(html_[behind])) continue;
    at_ = std::min(html_.find('>', behind), html_.size() - 1) + 1;
    return html_.substr(begin, end - begin);
  }
  at_ = html_.size();
  return html_.substr(begin);
}

void TagReader::skip_declaration() {
  if (html_.substr(at_).starts_with("<!--")) {
    skip_comment();
  } else {
    const std::size_t end = html_.find('>', at_);
    at_ = end == std::string_view::npos ? html_.size() : end + 1;
  }
}

void TagReader::skip_comment() {
  at_ += 4;
  if (peek(0) == '>') {
    at_ += 1;
    return;
  }
  if (peek(0) == '-' && peek(1) == '>') {
    at_ += 2;
    return;
  }
  for (std::size_t end = html_.find("--", at_); end != std::string_view::npos;
       end = html_.find("--", end + 1)) {
    const std::string_view rest = html_.substr(end + 2);
    if (rest.starts_with('>') || rest.starts_with("!>")) {
      at_ = end + (rest.front() == '>' ? 3 : 4);
      return;
    }
  }
  at_ = html_.size();
}

PageTag TagReader::read_tag(PageTag::Kind kind) {
  PageTag tag{kind, {}, 0, false};
  const std::size_t begin = at_;
  while (at_ < html_.size() && !ends_name(html_[at_])) ++at_;
  tag.name = html_.substr(begin, at_ - begin);
  for (;;) {
    while (is_space(peek(0)) || peek(0) == '/') ++at_;
    if (at_ >= html_.size()) return {PageTag::Kind::none, {}, tag.attributes, false};
    if (html_[at_] == '>') {
      tag.closes_itself = html_[at_ - 1] == '/';
      ++at_;
      return tag;
    }
    skip_attribute();
    ++tag.attributes;
  }
}

void TagReader::skip_attribute() {
  ++at_;  // a name may begin with "="
  while (at_ < html_.size() && !ends_name(html_[at_]) && html_[at_] != '=') ++at_;
  while (is_space(peek(0))) ++at_;
  if (peek(0) != '=') return;
  ++at_;
  while (is_space(peek(0))) ++at_;
  const char quote = peek(0);
  if (quote == '"' || quote == '\'') {
    const std::size_t end = html_.find(quote, at_ + 1);
    at_ = end == std::string_view::npos ? html_.size() : end + 1;
  } else {
    while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '>') ++at_;
  }
}

}  // namespace mitos::source
