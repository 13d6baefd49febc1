// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/markdown/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <new>
#include <optional>

#include "indexer/source/markdown/code/markdown_code.h"
#include "indexer/source/markdown/heading_ids.h"

namespace mitos::source {
namespace {

constexpr unsigned kDialect = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;

// Where the marks at the beginning of a line go too deep, and where they end; the same place if they do not.
struct TooDeep {
  std::size_t begin = 0;
  std::size_t end = 0;
};
TooDeep too_deep(std::string_view line, std::size_t most) {
  TooDeep found;
  std::size_t at = 0;
  for (std::size_t marks = 0;; ++marks) {
    while (at < line.size() && (line[at] == ' ' || line[at] == '\t')) ++at;
    const std::size_t mark = length_of_mark(line.substr(at));
    if (marks == most) found.begin = at;
    if (mark == 0) {
      found.end = at;
      if (marks < most) found.begin = at;
      return found;
    }
    at += mark;
  }
}

bool looks_like_definition(std::string_view line) {
  const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
  return begin <= 3 && line.substr(begin).starts_with('[') &&
         line.find("]:", begin) != std::string_view::npos;
}

// md4c reads the definitions of a paragraph in time quadratic in them: a paragraph ends after so many.
class Definitions {
 public:
  // Whether the paragraph is to end before `line`.
  bool are_too_many(std::string_view line) {
    constexpr std::size_t kMost = 1'000;
    if (line.find_first_not_of(" \t") == std::string_view::npos) count_ = 0;
    if (!looks_like_definition(line) || ++count_ <= kMost) return false;
    count_ = 0;
    return true;
  }

 private:
  std::size_t count_ = 0;  // in this paragraph
};

// md4c compares each line with all quotes and lists that it may stand in.
std::size_t depth_for(std::string_view markdown) {
  constexpr std::size_t kMostComparisons = 100'000'000;
  if (markdown.size() <= kMostComparisons / kMaxMarkdownDepth) return kMaxMarkdownDepth;
  const auto lines = static_cast<std::size_t>(std::count(markdown.begin(), markdown.end(), '\n'));
  return std::min(kMaxMarkdownDepth, kMostComparisons / (lines + 1));
}

// None if nothing is too deep or too much.
std::optional<std::string> without_excess(std::string_view markdown) {
  std::optional<std::string> flat;
  std::size_t copied = 0;
  Definitions definitions;
  const std::size_t depth = depth_for(markdown);
  for (std::size_t at = 0; at < markdown.size();) {
    const std::size_t end = std::min(markdown.find('\n', at), markdown.size());
    const TooDeep deep = end - at > depth ? too_deep(markdown.substr(at, end - at), depth) : TooDeep();
    if (deep.begin < deep.end) {
      if (!flat) flat.emplace();
      flat->append(markdown, copied, at + deep.begin - copied);
      copied = at + deep.end;
    } else if (definitions.are_too_many(markdown.substr(at, end - at))) {
      if (!flat) flat.emplace();
      flat->append(markdown, copied, at - copied);
      *flat += '\n';
      copied = at;
    }
    at = end + 1;
  }
  if (flat) flat->append(markdown, copied);
  return flat;
}

// md4c keeps a record of every sign of a paragraph until the paragraph ends: it ends after so many. None if
// no paragraph has more.
std::optional<std::string> with_short_paragraphs(std::string_view markdown) {
  constexpr std::size_t kMost = 200'000;
  constexpr std::string_view kSigns = "*_~`[]!<>&;\\|";
  if (markdown.size() <= kMost) return std::nullopt;
  std::array<bool, 256> is_sign{};
  for (const char sign : kSigns) is_sign[static_cast<unsigned char>(sign)] = true;
  std::optional<std::string> divided;
  std::size_t copied = 0;
  std::size_t signs = 0;
  bool line_is_empty = true;
  for (std::size_t at = 0; at < markdown.size(); ++at) {
    const char c = markdown[at];
    if (c == '\n') {
      if (line_is_empty) signs = 0;
      line_is_empty = true;
    } else if (c != ' ' && c != '\t' && c != '\r') {
      line_is_empty = false;
    }
    if (!is_sign[static_cast<unsigned char>(c)] || ++signs < kMost) continue;
    if (!divided) divided.emplace();
    divided->append(markdown, copied, at + 1 - copied);
    *divided += "\n\n";
    copied = at + 1;
    signs = 0;
  }
  if (divided) divided->append(markdown, copied);
  return divided;
}

// Makes HTML of md4c's events: without attributes but the ids of headings.
class Writer {
 public:
  Writer(std::string_view markdown, IdRule ids, const ProcessorBudget& budget)
      : budget_(budget),
        markdown_(markdown),
        ids_(ids),
        most_(kMostOfTables + markdown.size() * kMostBytesOfASign) {
    html_.reserve(markdown.size() + markdown.size() / 8);
  }

  // None if it becomes too large. Throws BudgetSpent.
  std::optional<std::string> write() {
    MD_PARSER parser{};
    parser.flags = kDialect;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      return of(self).add_tag(type, detail, false);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      return of(self).add_tag(type, detail, true);
    };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).add_edge(type, 1); };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).add_edge(type, -1); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return of(self).add_text(type, {text, size});
    };
    const int stopped = md_parse(markdown_.data(), static_cast<MD_SIZE>(markdown_.size()), &parser, this);
    if (spent_) throw BudgetSpent();
    if (stopped != 0 && html_.size() <= most_) throw std::bad_alloc();  // md4c fails for no other reason
    if (stopped != 0) return std::nullopt;
    return std::move(html_);
  }

 private:
  static constexpr std::size_t kMostOfTables = 32U << 20U;
  static constexpr std::size_t kMostBytesOfASign = 6;

  static Writer& of(void* self) { return *static_cast<Writer*>(self); }

  static std::string_view name_of(MD_BLOCKTYPE type, const void* detail) {
    constexpr std::array<std::string_view, 6> kHeadings{"h1", "h2", "h3", "h4", "h5", "h6"};
    switch (type) {
      case MD_BLOCK_DOC:
      case MD_BLOCK_HTML:
        return "";
      case MD_BLOCK_QUOTE:
        return "blockquote";
      case MD_BLOCK_UL:
        return "ul";
      case MD_BLOCK_OL:
        return "ol";
      case MD_BLOCK_LI:
        return "li";
      case MD_BLOCK_HR:
        return "hr";
      case MD_BLOCK_H:
        return kHeadings.at(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level - 1);
      case MD_BLOCK_CODE:
        return "pre";
      case MD_BLOCK_P:
        return "p";
      case MD_BLOCK_TABLE:
        return "table";
      case MD_BLOCK_THEAD:
        return "thead";
      case MD_BLOCK_TBODY:
        return "tbody";
      case MD_BLOCK_TR:
        return "tr";
      case MD_BLOCK_TH:
        return "th";
      case MD_BLOCK_TD:
        return "td";
    }
    return "";
  }

  // All of these return not zero if the parser is to stop.
  int add_tag(MD_BLOCKTYPE type, const void* detail, bool ends) {
    const std::string_view name = name_of(type, detail);
    if (name.empty() || (ends && type == MD_BLOCK_HR)) return look();
    if (type == MD_BLOCK_H && ends) end_heading();
    html_ += ends ? "</" : "<";
    html_ += name;
    html_ += ends ? ">\n" : ">";
    if (type == MD_BLOCK_H && !ends) heading_ = Heading{html_.size(), std::string_view::npos, ""};
    return look();
  }

  // Before its end tag: its beginning has the id.
  void end_heading() {
    const TypedHeading typed{heading_line(markdown_, heading_->typed_at), heading_->shown};
    const std::string id = ids_.of(typed, html_, heading_->begin);
    if (!id.empty()) html_.insert(heading_->begin - 1, " id=\"" + id + "\"");
    heading_.reset();
  }

  int add_edge(MD_SPANTYPE type, int step) {
    if (type == MD_SPAN_IMG) {
      html_ += ' ';  // what stands for the picture is a text of its own
      pictures_ += step;
    }
    return look();
  }

  void note_in_heading(MD_TEXTTYPE type, std::string_view text) {
    const bool is_source =
        text.data() >= markdown_.data() && text.data() < markdown_.data() + markdown_.size();
    if (is_source) heading_->typed_at = static_cast<std::size_t>(text.data() - markdown_.data());
    if (type == MD_TEXT_NORMAL && pictures_ == 0) heading_->shown += without_dashes(text);
    if (type == MD_TEXT_CODE && pictures_ == 0) heading_->shown += text;
    if (type == MD_TEXT_ENTITY && pictures_ == 0) heading_->shown += letter_of_entity(text);
  }

  int add_text(MD_TEXTTYPE type, std::string_view text) {
    if (heading_) note_in_heading(type, text);
    if (type == MD_TEXT_HTML || type == MD_TEXT_ENTITY) {
      html_ += text;
    } else if (type == MD_TEXT_BR) {
      html_ += "<br>\n";
    } else if (type == MD_TEXT_SOFTBR) {
      html_ += '\n';
    } else if (type == MD_TEXT_NULLCHAR) {
      html_ += "\xEF\xBF\xBD";
    } else {
      add_escaped(text);
    }
    return look();
  }

  void add_escaped(std::string_view text) {
    while (!text.empty()) {
      const std::size_t sign = std::min(text.find_first_of("<&"), text.size());
      html_ += text.substr(0, sign);
      if (sign == text.size()) return;
      html_ += text[sign] == '<' ? "&lt;" : "&amp;";
      text.remove_prefix(sign + 1);
    }
  }

  int look() {
    constexpr std::size_t kCallsBetweenLooks = 4'096;
    if (++calls_ % kCallsBetweenLooks == 0) spent_ = budget_.is_spent();
    return html_.size() > most_ || spent_ ? 1 : 0;
  }

  struct Heading {
    std::size_t begin;     // of what it has, in html_
    std::size_t typed_at;  // where in the Markdown something of it stands; npos: not known
    std::string shown;
  };

  const ProcessorBudget& budget_;
  std::string_view markdown_;
  HeadingIds ids_;
  std::optional<Heading> heading_;  // that is open
  int pictures_ = 0;                // that are open
  std::size_t most_;
  std::string html_;
  std::size_t calls_ = 0;
  bool spent_ = false;
};

}  // namespace

std::string markdown_to_html(std::string_view markdown, const ProcessorBudget& budget, IdRule ids) {
  const std::optional<std::string> flat = without_excess(markdown);
  if (flat) markdown = *flat;
  const std::optional<std::string> divided = with_short_paragraphs(markdown);
  if (divided) markdown = *divided;
  std::optional<std::string> html = Writer(markdown, ids, budget).write();
  return html ? std::move(*html) : std::string(markdown);
}

}  // namespace mitos::source
