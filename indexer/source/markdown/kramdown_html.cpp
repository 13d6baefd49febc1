// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/markdown/kramdown_html.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <vector>

#include "common/text/ascii.h"
#include "indexer/source/markdown/code/markdown_code.h"
#include "indexer/source/markdown/heading_attributes.h"
#include "indexer/source/markdown/heading_ids.h"

namespace mitos::source {
namespace {

// Of kramdown's parser, but for those that hold no text; sorted.
constexpr std::array<std::string_view, 38> kKramdownBlocks{
    "address", "article", "aside",    "blockquote", "body",   "button", "center", "dd",  "details", "div",
    "dl",      "dt",      "fieldset", "figcaption", "figure", "footer", "form",   "h1",  "h2",      "h3",
    "h4",      "h5",      "h6",       "header",     "iframe", "li",     "main",   "nav", "ol",      "p",
    "section", "summary", "table",    "tbody",      "td",     "th",     "tr",     "ul"};
static_assert(std::is_sorted(kKramdownBlocks.begin(), kKramdownBlocks.end()));

// Stand in lines, in kramdown; sorted. CommonMark takes one that is alone in its line for a block of HTML.
constexpr std::array<std::string_view, 38> kSpans{
    "a",      "abbr", "audio",   "b",     "bdi",  "bdo",  "big",   "br",     "cite", "code",
    "del",    "dfn",  "em",      "embed", "font", "i",    "img",   "input",  "ins",  "kbd",
    "label",  "mark", "picture", "q",     "s",    "samp", "small", "source", "span", "strike",
    "strong", "sub",  "sup",     "time",  "tt",   "u",    "var",   "wbr"};
static_assert(std::is_sorted(kSpans.begin(), kSpans.end()));

constexpr std::string_view kNoBlock = "<!---->";  // a block that ends with its line

// Whether a line is one tag and nothing else.
bool is_lone_tag(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t");
  return last != std::string_view::npos && line.find('>') == last;
}

// The name of the start or end tag that begins `text`, in small letters; "" if none does.
std::string html_name_of(std::string_view text) {
  std::string name;
  if (!text.starts_with('<')) return name;
  for (std::size_t i = text.starts_with("</") ? 2 : 1;
       i < text.size() && text::is_ascii_alphanumeric(text[i]); ++i)
    name += text::ascii_lower(text[i]);
  return name;
}

// markdown="1", “block”, “span”
bool has_markdown(std::string_view tag) {
  constexpr std::string_view kName = "markdown";
  for (std::size_t at = tag.find(kName); at != std::string_view::npos; at = tag.find(kName, at + 1)) {
    std::string_view value = without_indent(tag.substr(at + kName.size()), std::string_view::npos);
    if (at == 0 || !value.starts_with('=')) continue;
    value = without_indent(value.substr(1), std::string_view::npos);
    return !value.starts_with("\"0") && !value.starts_with("'0") && !value.starts_with('0');
  }
  return false;
}

bool is_tag_of(std::string_view tag, std::string_view name) {
  if (tag.size() < name.size()) return false;
  const bool fits = std::equal(name.begin(), name.end(), tag.begin(),
                               [](char a, char b) { return a == text::ascii_lower(b); });
  return fits && (tag.size() == name.size() || !text::is_ascii_alphanumeric(tag[name.size()]));
}

// How many more start tags than end tags of a name a line has.
int depth_of(std::string_view line, std::string_view name) {
  int depth = 0;
  for (std::size_t at = line.find('<'); at != std::string_view::npos; at = line.find('<', at + 1)) {
    const bool ends = line.substr(at).starts_with("</");
    if (is_tag_of(line.substr(at + (ends ? 2 : 1)), name)) depth += ends ? -1 : 1;
  }
  return depth;
}

class WholeHtml {
 public:
  explicit WholeHtml(std::string_view text) : text_(text) { out_.reserve(text.size()); }

  std::string run() {
    for_each_line(text_, [this](std::string_view line, std::string_view rest, bool is_code) {
      if (name_.empty()) {
        if (!is_code) begin(line, rest);
        if (name_.empty() && !is_code) add_plain(line);
        if (name_.empty() && is_code) add(line);
      }
      if (!name_.empty()) go_on(line);
    });
    return std::move(out_);
  }

 private:
  void add(std::string_view line) {
    out_ += line;
    out_ += '\n';
  }

  void add_plain(std::string_view line) {
    const std::string_view tag = without_indent(line, std::string_view::npos);
    const bool is_tag = tag.starts_with('<') && is_lone_tag(tag) && !has_markdown(tag);
    const std::string name = is_tag ? html_name_of(tag) : "";
    if (std::binary_search(kSpans.begin(), kSpans.end(), std::string_view(name))) {
      out_ += line.substr(0, line.size() - tag.size());
      out_ += kNoBlock;
      line = tag;
    }
    add(line);
    if (name == "hr") out_ += '\n';
  }

  void begin(std::string_view line, std::string_view rest) {
    const std::string_view tag = without_indent(line, std::string_view::npos);
    if (!tag.starts_with('<') || line.size() - tag.size() > 3) return;
    const std::string name = html_name_of(tag);
    if (!std::binary_search(kKramdownBlocks.begin(), kKramdownBlocks.end(), std::string_view(name)) ||
        has_markdown(line))
      return;
    const auto behind = static_cast<std::size_t>(rest.data() - text_.data());
    const std::size_t last_end = last_end_of(name);
    if (last_end == 0 || last_end + line.size() + 1 < behind) return;  // one that is never closed
    name_ = name;
    depth_ = 0;
  }

  // The last end tag of this name; 0 if there is none.
  std::size_t last_end_of(const std::string& name) {
    const auto [known, is_new] = last_ends_.try_emplace(name, 0);
    if (is_new) {
      const std::size_t last = text_.rfind("</" + name);
      known->second = last == std::string_view::npos ? 0 : last;
    }
    return known->second;
  }

  // A line of the element.
  void go_on(std::string_view line) {
    if (has_markdown(line)) {
      name_.clear();
      out_ += '\n';
      add(line);
      return;
    }
    depth_ += depth_of(line, name_);
    if (!is_blank_line(line)) add(without_indent(line, std::string_view::npos));
    if (depth_ > 0) return;
    name_.clear();
    out_ += '\n';
  }

  std::string_view text_;
  std::string out_;
  std::string name_;  // of the element that a line is in; "": none
  int depth_ = 0;     // of elements of that name in it
  std::map<std::string, std::size_t> last_ends_;
};

// With the mark of headings in HTML, if it gives itself no id.
std::string marked_heading(std::string_view line, std::string_view mark) {
  const std::size_t last = line.find_last_not_of(" \t#");
  std::string marked(line);
  if (last != std::string_view::npos && line[last] != '}') marked.insert(last + 1, marked_id(mark));
  return marked;
}

class MarkdownInHtml {
 public:
  explicit MarkdownInHtml(std::string_view text) : text_(text) { out_.reserve(text.size()); }

  std::string run() {
    for_each_line(text_, [this](std::string_view line, std::string_view rest, bool is_code) {
      const std::string_view plain = without_indent(line, std::string_view::npos);
      if (!is_code && plain.starts_with('<') && has_markdown(plain) &&
          plain.find('>') != std::string_view::npos) {
        begin(plain);
      } else if (open_.empty() || is_code) {
        add(line);
      } else {
        go_on(line, plain, rest);
      }
    });
    return std::move(out_);
  }

 private:
  void add(std::string_view line) {
    out_ += line;
    out_ += '\n';
  }

  void begin(std::string_view line) {
    Element element;
    element.name = html_name_of(line);
    element.depth = depth_of(line, element.name);
    const bool is_captured = line.find("markdown=\"captured\"") != std::string_view::npos;
    element.mark = kIdInHtml;
    if (is_captured) element.mark.append(1 + captured_++ % 8, '>');
    const bool goes_on = element.depth > 0;
    if (goes_on) open_.push_back(std::move(element));
    const std::size_t close = line.find('>') + 1;
    add(line.substr(0, close));
    out_ += '\n';
    const std::string_view content = line.substr(close);
    const std::size_t end = goes_on ? std::string_view::npos : content.rfind("</");
    if (!is_blank_line(content.substr(0, end))) add(content.substr(0, end));
    if (end == std::string_view::npos) {
      if (content.ends_with('>')) out_ += '\n';
      return;
    }
    out_ += '\n';
    add(content.substr(end));
    out_ += '\n';
  }

  void go_on(std::string_view line, std::string_view plain, std::string_view rest) {
    Element& element = open_.back();
    const std::string mark = element.mark;
    element.depth += depth_of(line, element.name);
    const std::size_t indent = line.size() - plain.size();
    if (!plain.empty() && plain[0] != '<' && element.indent == std::string_view::npos)
      element.indent = indent;
    const std::size_t outer = element.indent;
    if (element.depth <= 0) open_.pop_back();
    if (plain.starts_with('<')) {
      if (plain.starts_with("</")) out_ += '\n';
      add(plain);
      if (plain.ends_with('>')) out_ += '\n';
      return;
    }
    line.remove_prefix(std::min(indent, outer));
    add(is_heading(line, rest) ? marked_heading(line, mark) : std::string(line));
  }

  struct Element {
    std::string name;
    int depth = 0;                                // of elements of that name
    std::string mark;                             // of the headings in it
    std::size_t indent = std::string_view::npos;  // of its content; npos: none was read yet
  };

  std::string_view text_;
  std::string out_;
  std::vector<Element> open_;
  std::size_t captured_ = 0;  // elements so far that are
};

}  // namespace

std::string with_whole_html(std::string markdown) {
  if (markdown.find('<') == std::string::npos) return markdown;
  return WholeHtml(markdown).run();
}

std::string with_markdown_in_html(const std::string& markdown) {
  return MarkdownInHtml(markdown).run();
}

}  // namespace mitos::source
