// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/templates/template_code.h"

#include <algorithm>
#include <array>
#include <map>

#include "indexer/source/templates/link_place.h"
#include "indexer/source/templates/liquid.h"
#include "indexer/source/templates/liquid_conditions.h"
#include "indexer/source/templates/liquid_variables.h"
#include "indexer/source/templates/template_spans.h"
#include "indexer/source/templates/template_words.h"

namespace mitos::source {
namespace {

struct Delimiters {
  std::string_view open;
  std::string_view close;
  bool is_liquid;
};

// Longer openings first: to Hugo "{{<" is no "{{".
constexpr std::array<Delimiters, 4> kDelimiters{
    {{"{{<", ">}}", false}, {"{{%", "%}}", false}, {"{{", "}}", true}, {"{%", "%}", true}}};
constexpr std::size_t kInserted = 0;    // "{{< … >}}", run when Markdown is read already
constexpr std::size_t kExpression = 2;  // "{{ … }}"

constexpr std::size_t kLongestCode = 2'000;
constexpr std::size_t kDeepestInclude = 4;
constexpr std::size_t kMostOfIncludes = 1U << 20U;     // bytes a page
constexpr std::string_view kCodeBegins = "\n\n<pre>";  // as its generator writes it
constexpr std::string_view kCodeEnds = "</pre>\n\n";

// Where what has been opened is closed. Asked from front to back, all answers together take time linear in
// the text.
class Closings {
 public:
  explicit Closings(std::string_view text) : text_(text) {}

  // The first place at or behind `from` at which the delimiters close; npos if there is none.
  std::size_t behind(std::size_t delimiters, std::size_t from) {
    std::size_t& next = next_[delimiters];
    if (next < from) next = text_.find(kDelimiters[delimiters].close, from);
    return next;
  }

 private:
  std::string_view text_;
  std::array<std::size_t, kDelimiters.size()> next_{};
};

// What a page and the files that it includes share.
struct Expansion {
  std::size_t depth = 0;               // of files that include each other
  std::size_t left = kMostOfIncludes;  // of what may be included
  Settings variables = Settings::object();
};

std::string expanded(std::string_view body, Generator generator, const TemplateContext& context,
                     Expansion& shared);

class Remover {
 public:
  Remover(std::string_view text, Generator generator, const TemplateContext& context, Expansion& shared)
      : text_(text),
        closings_(text),
        generator_(generator),
        context_(context),
        shared_(shared),
        conditions_(context.values),
        shortcodes_(generator != Generator::jekyll),
        liquid_(generator == Generator::jekyll || (generator == Generator::unknown && is_liquid(text))) {
    out_.reserve(text.size());
  }

  // A part in which nothing is escaped.
  void take(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end;) {
      const std::size_t brace = std::min(text_.find('{', at), end);
      add(text_.substr(at, brace - at));
      at = brace;
      if (at == end) return;
      const std::size_t behind = take_code(at, end);
      if (behind == at) add("{");
      at = std::max(behind, at + 1);
      if (drops_blanks_) at = std::min(text_.find_first_not_of(" \t\n", at), end);
      drops_blanks_ = false;
    }
  }

  // As it is, in code too.
  void add(std::string_view text) {
    if (conditions_.hide()) return;
    if (!in_code_) {
      out_ += text;
      return;
    }
    for (const char c : text) {
      if (c == '<') {
        out_ += "&lt;";
      } else if (c == '&') {
        out_ += "&amp;";
      } else {
        out_ += c;
      }
    }
  }

  std::string finish() {
    if (in_code_) end_code();
    return std::move(out_);
  }

 private:
  // Behind the code that begins at `at`; `at` if none does.
  std::size_t take_code(std::size_t at, std::size_t end) {
    for (std::size_t i = 0; i < kDelimiters.size(); ++i) {
      const Delimiters& delimiters = kDelimiters[i];
      if (!(delimiters.is_liquid ? liquid_ : shortcodes_)) continue;
      if (!text_.substr(at).starts_with(delimiters.open)) continue;
      const std::size_t inside = at + delimiters.open.size();
      const std::size_t close = closings_.behind(i, inside);
      if (close == std::string_view::npos) continue;
      const std::size_t behind = close + delimiters.close.size();
      if (behind > at + kLongestCode || behind > end) continue;
      take_inside(inside_of(text_.substr(inside, close - inside)), i, at, behind);
      return behind;
    }
    return at;
  }

  void take_inside(std::string_view inside, std::size_t delimiters, std::size_t at, std::size_t behind) {
    if (delimiters == kExpression) {
      const std::string words = words_of_expression(inside);
      const std::string value = words.empty() ? text_of_value(context_.values, inside) : "";
      if (!value.empty() && (in_code_ || !is_in_address(out_))) return add(value);
      put(words.empty() ? value : words, at, behind, false);
      return;
    }
    const bool is_liquid = kDelimiters[delimiters].is_liquid;
    const bool closes = inside.starts_with('/');
    if (closes) inside = inside_of(inside.substr(1));
    const std::string_view name = name_of_tag(inside);
    if (in_code_ && (is_liquid ? name == "endhighlight" : closes && name == code_)) {
      end_code();
    } else if (!in_code_ && !closes && holds_code(name, is_liquid) && ends_behind(name, is_liquid, behind)) {
      add(kCodeBegins);
      in_code_ = true;
      code_ = name;
    } else {
      const std::size_t parameters = static_cast<std::size_t>(name.data() - inside.data()) + name.size();
      const std::string_view rest = inside.substr(parameters);
      if (is_liquid) conditions_.take(name, rest);
      if (is_liquid && name == "assign" && !conditions_.hide())
        assign(context_.values, rest, conditions_.show(), shared_.variables);
      if (is_liquid && (take_include(name, rest, at, behind) || take_capture(name, rest))) return;
      put(closes ? "" : words_of_tag(name, rest, is_liquid), at, behind, delimiters == kInserted);
    }
  }

  // Whether the tag is one whose file is known.
  bool take_include(std::string_view name, std::string_view rest, std::size_t at, std::size_t behind) {
    if ((name != "include" && name != "include_cached") || context_.includes == nullptr) return false;
    rest = inside_of(rest);
    const std::string_view file = rest.substr(0, rest.find_first_of(" \t\n"));
    const auto found = context_.includes->find(std::string(stripped_of(file, "\"'")));
    if (found == context_.includes->end()) return false;
    if (conditions_.hide() || shared_.depth == kDeepestInclude || shared_.left < found->second.size())
      return true;
    shared_.left -= found->second.size();
    ++shared_.depth;
    const Settings parameters = values_of_parameters(context_.values, rest.substr(file.size()));
    TemplateContext inner = context_;
    inner.values.include = &parameters;
    if (text_[at + 2] == '-') out_.resize(out_.find_last_not_of(" \t\n") + 1);
    drops_blanks_ = text_[behind - 3] == '-';
    add(expanded(found->second, generator_, inner, shared_));
    --shared_.depth;
    return true;
  }

  // What is captured shows where it is, and as Markdown, in HTML too, if it is shown so.
  bool take_capture(std::string_view name, std::string_view rest) {
    if (name == "endcapture" && in_markdown_) {
      add("\n\n</div>\n");
      in_markdown_ = false;
      return true;
    }
    if (name != "capture" || in_markdown_ || in_code_) return false;
    if (!shown_as_markdown(text_).contains(inside_of(rest))) return false;
    add("\n<div markdown=\"captured\">\n\n");
    in_markdown_ = true;
    return true;
  }

  std::string words_of_tag(std::string_view name, std::string_view rest, bool is_liquid) const {
    if (!is_liquid && name == "param" && context_.values.page != nullptr)
      return text_of(*context_.values.page, small_letters(std::string(stripped_of(rest, " \t\n\"`"))))
          .value_or("");
    return !is_liquid || name.starts_with("include") ? words_of_call(name, rest) : "";
  }

  // “highlight”; of themes' shortcodes “code”, “code-toggle” and their like.
  static bool holds_code(std::string_view name, bool is_liquid) {
    return name == "highlight" || (!is_liquid && name.starts_with("code"));
  }

  bool ends_behind(std::string_view name, bool is_liquid, std::size_t from) {
    const std::string end = (is_liquid ? "end" : "/") + std::string(name);
    const auto [known, is_new] = last_ends_.try_emplace(end, 0);
    if (is_new) known->second = text_.rfind(end);
    return known->second != std::string_view::npos && known->second >= from;
  }

  void end_code() {
    in_code_ = false;
    add(kCodeEnds);
  }

  // What code between two places of the text shows.
  void put(const std::string& words, std::size_t begin, std::size_t end, bool is_inserted) {
    if (conditions_.hide()) return;
    if (!in_code_ && is_in_address(out_)) {
      out_ += 'x';
      return;
    }
    const bool alone = is_alone(begin, end);
    const bool goes_on = is_inserted && alone && follows_html();  // no blank line ends the HTML here
    add(goes_on && words.empty() ? "<!---->" : " ");
    if (words.empty()) return;
    add(words);
    add(alone && !goes_on ? "\n" : " ");  // with the line's own end, a paragraph's
  }

  // Whether the line before begins with a tag.
  bool follows_html() const {
    const std::size_t end = out_.rfind('\n');
    if (in_code_ || end == std::string::npos || end == 0) return false;
    const std::size_t feed = out_.rfind('\n', end - 1);
    const std::size_t first = out_.find_first_not_of(" \t", feed == std::string::npos ? 0 : feed + 1);
    return first < end && out_[first] == '<';
  }

  // Whether nothing else is in its line.
  bool is_alone(std::size_t begin, std::size_t end) const {
    std::size_t before = begin;
    while (before > 0 && (text_[before - 1] == ' ' || text_[before - 1] == '\t')) --before;
    const std::size_t behind = std::min(text_.find_first_not_of(" \t", end), text_.size());
    return (before == 0 || text_[before - 1] == '\n') && (behind == text_.size() || text_[behind] == '\n');
  }

  std::string_view text_;
  Closings closings_;
  Generator generator_;
  const TemplateContext& context_;
  Expansion& shared_;
  LiquidConditions conditions_;
  bool shortcodes_;
  bool liquid_;
  std::string out_;
  bool drops_blanks_ = false;  // behind what was read last: “-%}”
  bool in_markdown_ = false;   // in what is captured and shown as that
  bool in_code_ = false;
  std::string_view code_;                         // which tag holds it
  std::map<std::string, std::size_t> last_ends_;  // of what holds code
};

std::string expanded(std::string_view body, Generator generator, const TemplateContext& context,
                     Expansion& shared) {
  if (body.find("{{") == std::string_view::npos && body.find("{%") == std::string_view::npos)
    return std::string(body);
  Remover remover(body, generator, context, shared);
  std::size_t begin = 0;
  for (const TemplateSpan& span : template_spans(body, generator)) {
    remover.take(begin, span.begin);
    remover.add(span.is_comment ? " " : span.shown);
    begin = span.end;
  }
  remover.take(begin, body.size());
  return remover.finish();
}

}  // namespace

std::string without_template_code(std::string_view body, Generator generator,
                                  const TemplateContext& context) {
  Expansion shared;
  TemplateContext with_variables = context;
  with_variables.values.variables = &shared.variables;
  return expanded(body, generator, with_variables, shared);
}

}  // namespace mitos::source
