// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/read_document.h"

#include <fmt/format.h>

#include "common/config/config.h"
#include "common/text/fold.h"
#include "common/text/language.h"
#include "common/text/utf8.h"
#include "indexer/source/addresses/jekyll_addresses.h"
#include "indexer/source/addresses/jekyll_defaults.h"
#include "indexer/source/built_pages/page_facts.h"
#include "indexer/source/citation_fields.h"
#include "indexer/source/document_address.h"
#include "indexer/source/document_fields.h"
#include "indexer/source/front_matter/border.h"
#include "indexer/source/front_matter/excluded_where.h"
#include "indexer/source/front_matter/front_matter.h"
#include "indexer/source/front_matter/values.h"
#include "indexer/source/markdown/markdown.h"
#include "indexer/source/markdown/markdown_dialect.h"
#include "indexer/source/page_front_matter.h"
#include "indexer/source/templates/comments.h"
#include "indexer/source/templates/template_code.h"
#include "indexer/source/translations.h"
#include "indexer/source/walk/language.h"

namespace mitos::source {
namespace {

using model::Document;

// As the page itself calls it, when its front matter does not.
std::string title_of(const HtmlText& html, const SourceFile& file, FrontMatter& front) {
  std::string title = html.title;
  if (title.empty() && !html.headings.empty()) title = html.headings.front();
  if (title.empty() && !file.place.collection.empty()) title = jekyll_title(file.place.path);
  if (title.empty()) return file.name;
  if (title.size() <= kMaxTextBytes) return title;
  front.warnings.push_back(
      {"", 0, "title", fmt::format("longer than {} bytes; the rest was cut", kMaxTextBytes)});
  return std::string(text::first_bytes(title, kMaxTextBytes));
}

HtmlText read_body(const SourceFile& file, std::string_view body, const Reading& reading,
                   const FrontMatter& front) {
  const JekyllSite& jekyll = file.site->jekyll;
  const bool is_jekylls = file.site->generator == Generator::jekyll;
  TemplateContext context{{&front.values, is_jekylls ? &jekyll.settings : nullptr}, nullptr};
  if (is_jekylls) context.includes = &jekyll.includes;
  std::string text = without_template_code(body, file.site->generator, context);
  if (file.format != Format::html) {
    text = as_commonmark(with_empty_comments(std::move(text), file.site->generator), file.dialect);
    text = markdown_to_html(text, reading.budget, id_rule_of(*file.site, file.dialect));
  }
  return reading.read(text);
}

void take_body(const SourceFile& file, HtmlText html, FrontMatter& front, Document& document) {
  if (document.title.empty()) document.title = title_of(html, file, front);
  document.headings = std::move(html.headings);
  for (HeadingPlace& place : html.places) document.sections.push_back({std::move(place.id), place.line});
  document.body = std::move(html.text);
}

void take_language(const SourceFile& file, Values& values, Document& document) {
  std::string tag = text::fold(text::first_bytes(values.text("lang"), kMaxValueBytes));
  if (tag.empty() && file.place.content && file.site->hugo.languages.size() > 1)
    tag = file.place.content->language;
  if (tag.empty()) tag = language_suffix(file.name);
  if (!tag.empty()) {
    document.lang = text::language_among(tag, file.languages);
  } else {
    document.lang = guess_language(document.body.empty() ? document.title : document.body, file.languages);
  }
}

ReadResult left_out(const SourceFile& file, const FrontMatter& front, Reason reason, const std::string& key,
                    std::string why) {
  const auto line = front.lines.find(key);
  const int number = line == front.lines.end() ? 0 : line->second;
  return {Outcome::left_out, {}, {}, {reason, {file.path.string(), number, key, std::move(why)}}};
}

// With that on its section, without which no page is published.
Verdict verdict_with_section(const SourceFile& file, const FrontMatter& front, const Publishing& wanted) {
  Verdict own = verdict_on(front, file.page, *file.site, wanted);
  if (!file.section || (own.reason && !own.changes_at)) return own;
  const Verdict& section = file.section->verdict;
  if (section.reason)
    return {section.reason, "", "its section is not published: " + section.why, section.changes_at};
  if (!own.reason && section.changes_at && (!own.changes_at || *section.changes_at < *own.changes_at))
    own.changes_at = section.changes_at;
  return own;
}

// Jekyll looks at the very first line, as it stands on disk.
bool begins_with_front_matter(std::string_view bytes) {
  constexpr std::string_view kFence = "---";
  const std::string_view line = bytes.substr(0, bytes.find('\n'));
  return line.starts_with(kFence) && line.find_first_not_of(" \t\r", kFence.size()) == std::string_view::npos;
}

void take_defaults(const SourceFile& file, FrontMatter& front) {
  const std::string& collection = file.place.collection;
  add_defaults(front, file.place.path, collection.empty() ? "pages" : collection, file.site->jekyll);
}

// “/kelp/” of kelp/index.html, “/kelp.html”: where no generator and no pattern says otherwise, a built page
// is where it stands.
std::string own_path(const SourceFile& file) {
  const std::string path = file.id.substr(file.collection.size() + 1);
  if (path == "index") return "/";
  const bool is_index = file.path.stem() == "index";
  return "/" + path + (is_index ? "/" : file.path.extension().string());
}

bool is_built(const SourceFile& file, const Parts& parts) {
  return file.format == Format::html && parts.kind == FrontMatterKind::none && is_whole_page(parts.body);
}

// What the page says of itself.
FrontMatter front_of(const SourceFile& file, const HtmlText& page) {
  FrontMatter front = front_matter_of(page);
  const bool has_rules = file.place.content || !file.place.path.empty();
  if (!has_rules && file.url_pattern == config::kDefaultUrlPattern && !front.values.contains("url"))
    front.values["url"] = own_path(file);
  return front;
}

// What is told of a page besides the document.
void add_findings(const SourceFile& file, const CleanText& clean, FrontMatter& front, ReadResult& result) {
  if (clean.unfit_line) {
    front.warnings.push_back(
        {"", *clean.unfit_line, "", "bytes that are no UTF-8 text were replaced by U+FFFD"});
  }
  for (Finding& warning : front.warnings) {
    warning.file = file.path.string();
    result.findings.push_back(std::move(warning));
  }
}

ReadResult read_within(const SourceFile& file, std::string bytes, const ReadOptions& options,
                       const Reading& reading) {
  if (bytes.size() > kMaxDocumentBytes) {
    return rejected(file, {"", 0, "", fmt::format("larger than {} bytes", kMaxDocumentBytes)});
  }
  if (file.needs_front_matter && !begins_with_front_matter(bytes))
    return left_out(file, {}, Reason::no_front_matter, "",
                    "Jekyll copies a file without front matter as it is");
  const CleanText clean = clean_text(std::move(bytes));
  const Parts parts = split_front_matter(clean.text);
  if (file.format == Format::text && parts.kind == FrontMatterKind::none)
    return {Outcome::no_front_matter, {}, {}};
  FrontMatter front = parse_front_matter(parts);
  if (front.error) return rejected(file, *front.error);
  std::optional<HtmlText> page;
  if (is_built(file, parts)) {
    page = reading.html.read_page(parts.body, reading.budget, file.repeated.get());
    if (page->facts && page->facts->is_hidden())
      return left_out(file, front, Reason::noindex, "", "its “robots” says “noindex”");
    front = front_of(file, *page);
  }

  if (file.section) inherit(front, *file.section, file.heir);
  if (file.is_jekylls()) take_defaults(file, front);
  if (const auto* where = excluded_where(front, options.exclude_where))
    return left_out(file, front, Reason::excluded_where, where->key,
                    fmt::format("“exclude_where” has {}: {}", where->key, where->value));
  Verdict verdict = verdict_with_section(file, front, options.publishing);
  ReadResult result;
  if (verdict.reason) {
    result = left_out(file, front, *verdict.reason, verdict.key, std::move(verdict.why));
    result.changes_at = verdict.changes_at;
    return result;
  }
  result.changes_at = verdict.changes_at;
  Values values(front, options.keys);
  Document& document = result.document;
  document = read_fields(file, front, values, options, reading);
  if (!page) page = read_body(file, parts.body, reading, front);
  take_body(file, std::move(*page), front, document);
  if (file.is_section && document.body.empty() && document.headings.empty())
    return {Outcome::no_text, {}, {}};
  if (!options.citations.empty()) result.cited_authors = take_citation(document, parts.body, options);
  take_language(file, values, document);
  result.translation_key = translation_key(file, front, document.lang);
  const Addressed addressed{front, document, parts.kind != FrontMatterKind::none, options.publishing.now};
  document.url = safe_link(document_address(file, addressed), "url", front);
  if (document.url.empty()) document.url = address_by_pattern(file, addressed);

  add_findings(file, clean, front, result);
  return result;
}

}  // namespace

ReadResult rejected(const SourceFile& file, Finding finding) {
  finding.file = file.path.string();
  return {Outcome::rejected, {}, {std::move(finding)}};
}

ReadResult read_document(const SourceFile& file, std::string bytes, const ReadOptions& options,
                         HtmlReader& html) {
  const ProcessorBudget budget;
  try {
    return read_within(file, std::move(bytes), options, {html, budget});
  } catch (const BudgetSpent&) {
    return rejected(file,
                    {"", 0, "",
                     fmt::format("reading it takes more than {} s of processor time; is its HTML whole?",
                                 kMaxProcessorTime.count())});
  }
}

}  // namespace mitos::source
