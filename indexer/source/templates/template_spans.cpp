// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/templates/template_spans.h"

#include <algorithm>
#include <array>
#include <optional>

namespace mitos::source {
namespace {

constexpr std::string_view kCodeBlanks = " \t\n";

enum class CodeKind { opens_comment, closes_comment, whole_comment, shown, other };

// A piece of template code.
struct CodeTag {
  CodeKind kind = CodeKind::other;
  bool is_liquid = false;
  std::size_t end = 0;  // behind it
  std::string shown = {};
};

std::string_view without(std::string_view text, std::string_view characters) {
  const std::size_t first = text.find_first_not_of(characters);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(characters) - first + 1);
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find_first_of(" \t\n/"));
}

// Finds texts from front to back; all answers together take time linear in the text.
class TextFinder {
 public:
  explicit TextFinder(std::string_view text) : text_(text) {}

  std::size_t find(std::string_view wanted, std::size_t from) {
    for (Known& known : known_) {
      if (known.wanted == wanted) {
        if (known.at < from) known.at = text_.find(wanted, from);
        return known.at;
      }
    }
    known_.push_back({wanted, text_.find(wanted, from)});
    return known_.back().at;
  }

 private:
  struct Known {
    std::string_view wanted;
    std::size_t at;
  };
  std::string_view text_;
  std::vector<Known> known_;
};

class CodeTags {
 public:
  CodeTags(std::string_view text, Generator generator)
      : text_(text),
        finder_(text),
        hugo_(generator != Generator::jekyll),
        liquid_(generator != Generator::hugo) {}

  // The tag that begins at a brace; none if there is none.
  std::optional<CodeTag> at(std::size_t begin) {
    const std::string_view rest = text_.substr(begin);
    if (rest.starts_with("{{<") && hugo_) return shortcode(begin, ">}}", "*/>}}");
    if (rest.starts_with("{{%") && hugo_) return shortcode(begin, "%}}", "*/%}}");
    if (rest.starts_with("{{") && hugo_) return go_comment(begin);
    if (rest.starts_with("{%") && liquid_) return liquid(begin);
    return std::nullopt;
  }

 private:
  std::optional<CodeTag> shortcode(std::size_t begin, std::string_view close,
                                   std::string_view escaped_close) {
    constexpr std::size_t kOpen = 3;
    if (text_.substr(begin + kOpen).starts_with("/*")) {
      const std::size_t end = finder_.find(escaped_close, begin + kOpen + 2);
      if (end == std::string_view::npos) return std::nullopt;
      std::string shown(text_.substr(begin, kOpen));
      shown += text_.substr(begin + kOpen + 2, end - begin - kOpen - 2);
      shown += close;
      return CodeTag{CodeKind::shown, false, end + escaped_close.size(), std::move(shown)};
    }
    const std::size_t end = finder_.find(close, begin + kOpen);
    if (end == std::string_view::npos) return std::nullopt;
    std::string_view inside = without(text_.substr(begin + kOpen, end - begin - kOpen), kCodeBlanks);
    CodeTag tag{CodeKind::other, false, end + close.size()};
    const bool closes = inside.starts_with('/');
    if (closes) inside = without(inside.substr(1), kCodeBlanks);
    if (first_word(inside) == "comment" && !inside.ends_with('/'))
      tag.kind = closes ? CodeKind::closes_comment : CodeKind::opens_comment;
    return tag;
  }

  // {{/* … */}} and {{- /* … */ -}}
  std::optional<CodeTag> go_comment(std::size_t begin) {
    std::size_t at = begin + 2;
    if (at < text_.size() && text_[at] == '-') ++at;
    at = std::min(text_.find_first_not_of(kCodeBlanks, at), text_.size());
    if (!text_.substr(at).starts_with("/*")) return std::nullopt;
    const std::size_t end = finder_.find("*/", at + 2);
    if (end == std::string_view::npos) return std::nullopt;
    std::size_t close = std::min(text_.find_first_not_of(kCodeBlanks, end + 2), text_.size());
    if (close < text_.size() && text_[close] == '-') ++close;
    if (!text_.substr(close).starts_with("}}")) return std::nullopt;
    return CodeTag{CodeKind::whole_comment, false, close + 2};
  }

  std::optional<CodeTag> liquid(std::size_t begin) {
    const std::size_t end = finder_.find("%}", begin + 2);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view name = first_word(without(text_.substr(begin + 2, end - begin - 2), " \t\n-"));
    CodeTag tag{CodeKind::other, true, end + 2};
    if (name == "comment") tag.kind = CodeKind::opens_comment;
    if (name == "endcomment") tag.kind = CodeKind::closes_comment;
    if (name == "raw") return raw(tag);
    return tag;
  }

  CodeTag raw(CodeTag tag) {
    constexpr std::array<std::string_view, 4> kCloses{"{% endraw %}", "{%- endraw -%}", "{%- endraw %}",
                                                      "{% endraw -%}"};
    for (const std::string_view close : kCloses) {
      const std::size_t end = finder_.find(close, tag.end);
      if (end == std::string_view::npos || (tag.kind == CodeKind::shown && end >= raw_end_)) continue;
      tag.kind = CodeKind::shown;
      raw_end_ = end;
      raw_close_ = close;
    }
    if (tag.kind != CodeKind::shown) return tag;
    tag.shown = text_.substr(tag.end, raw_end_ - tag.end);
    tag.end = raw_end_ + raw_close_.size();
    return tag;
  }

  std::string_view text_;
  TextFinder finder_;
  bool hugo_;
  bool liquid_;
  std::size_t raw_end_ = 0;
  std::string_view raw_close_;
};

// Comments may hold others; `nested` says whether that is heeded. None if one is never closed then.
std::optional<std::vector<TemplateSpan>> find_spans(std::string_view text, Generator generator, bool nested) {
  std::vector<TemplateSpan> spans;
  CodeTags tags(text, generator);
  std::size_t depth = 0;  // of comments of one kind
  std::size_t begin = 0;  // of the outermost
  bool in_liquid = false;
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at)) {
    const std::optional<CodeTag> tag = tags.at(at);
    if (!tag) {
      ++at;
      continue;
    }
    const bool is_of_kind = depth > 0 && tag->is_liquid == in_liquid;
    if (depth == 0 && (tag->kind == CodeKind::shown || tag->kind == CodeKind::whole_comment)) {
      spans.push_back({at, tag->end, tag->kind == CodeKind::whole_comment, tag->shown});
    } else if (tag->kind == CodeKind::opens_comment && depth == 0) {
      depth = 1;
      begin = at;
      in_liquid = tag->is_liquid;
    } else if (tag->kind == CodeKind::opens_comment && is_of_kind && nested) {
      ++depth;
    } else if (tag->kind == CodeKind::closes_comment && is_of_kind && --depth == 0) {
      spans.push_back({begin, tag->end, true});
    }
    at = tag->end;
  }
  if (depth > 0 && nested) return std::nullopt;
  return spans;
}

}  // namespace

std::vector<TemplateSpan> template_spans(std::string_view text, Generator generator) {
  const auto has = [text](std::string_view word) { return text.find(word) != std::string_view::npos; };
  if (!has("{{") && !has("{%")) return {};
  if (!has("comment") && !has("/*") && !has("endraw")) return {};
  if (auto spans = find_spans(text, generator, true)) return *spans;
  return find_spans(text, generator, false).value_or(std::vector<TemplateSpan>());
}

}  // namespace mitos::source
