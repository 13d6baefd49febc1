// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/read_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "common/model/catalogue_date.h"
#include "common/text/fold.h"
#include "common/text/safe_link.h"
#include "common/text/utf8.h"
#include "indexer/source/border.h"
#include "indexer/source/comments.h"
#include "indexer/source/document_address.h"
#include "indexer/source/excluded_where.h"
#include "indexer/source/front_matter.h"
#include "indexer/source/jekyll_addresses.h"
#include "indexer/source/jekyll_defaults.h"
#include "indexer/source/language.h"
#include "indexer/source/markdown.h"
#include "indexer/source/settings_file.h"
#include "indexer/source/site_time.h"
#include "indexer/source/template_code.h"
#include "indexer/source/values.h"

namespace mitos::source {
namespace {

using model::Document;

// The reader with what this document may still take of the processor.
struct Reading {
  HtmlReader& html;
  const ProcessorBudget& budget;

  HtmlText read(std::string_view text) const { return html.read(text, budget); }
};

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

void take_body(const SourceFile& file, std::string_view body, const Reading& reading, FrontMatter& front,
               Document& document) {
  std::string text = without_template_code(body, file.site->generator);
  if (file.format != Format::html)
    text = markdown_to_html(with_empty_comments(std::move(text), file.site->generator), reading.budget);
  HtmlText html = reading.read(text);
  if (document.title.empty()) document.title = title_of(html, file, front);
  document.headings = std::move(html.headings);
  document.body = std::move(html.text);
}

// Excerpts are written by hand in HTML as often as in plain text.
std::string plain_excerpt(std::string excerpt, const Reading& reading) {
  if (excerpt.find_first_of("<&") == std::string::npos) return excerpt;
  const HtmlText html = reading.read(without_template_code(excerpt));
  std::string plain;
  for (const std::string& heading : html.headings) plain += heading + "\n";
  return plain + html.text;
}

std::string safe_link(std::string link, const std::string& key, FrontMatter& front) {
  if (text::is_safe_link(link)) return link;
  front.warnings.push_back({"", front.lines.contains(key) ? front.lines.at(key) : 0, key,
                            "left out: only http, https, mailto and relative links are kept"});
  return "";
}

// Jekyll's Utils.pluralized_array_from_hash: a “tag” is one, a text of “tags” is several words.
std::vector<std::string> read_tags(const SourceFile& file, Values& values) {
  if (!file.is_jekylls()) return values.list("tags");
  const std::vector<std::string> tag = values.list("tag");
  return tag.empty() ? values.words("tags") : tag;
}

// Hugo's order, then what else tells of when; of posts that say nothing, the name does.
std::optional<model::Date> read_date(const SourceFile& file, Values& values, const FrontMatter& front) {
  if (auto date = values.date("date")) return date;
  for (const char* key : {"publishdate", "pubdate", "published", "lastmod", "modified", "year"}) {
    if (const auto date = model::parse_catalogue_date(text_of(front.values, key).value_or(""))) return date;
  }
  if (file.site->generator == Generator::hugo) return std::nullopt;
  return model::parse_date(date_in_name(file.page.name));
}

// Of Hugo, and of Jekyll's plugin for them.
std::vector<std::string> former_addresses(Values& values) {
  std::vector<std::string> addresses = values.list("aliases");
  for (const std::string& from : values.list("redirect_from")) {
    if (std::find(addresses.begin(), addresses.end(), from) == addresses.end()) addresses.push_back(from);
  }
  return addresses;
}

void take_language(const SourceFile& file, Values& values, Document& document) {
  document.lang = text::fold(text::first_bytes(values.text("lang"), kMaxValueBytes));
  if (document.lang.empty() && file.place.content && file.site->hugo.languages.size() > 1)
    document.lang = language_of_tag(file.place.content->language, file.languages);
  if (document.lang.empty()) document.lang = language_of_tag(language_suffix(file.name), file.languages);
  if (document.lang.empty()) {
    document.lang = guess_language(document.body.empty() ? document.title : document.body, file.languages);
  }
}

// Of values that differ in capitals and accents only the first. Of a facet, all: its commonest spelling is
// shown.
std::vector<std::string> without_equal(std::vector<std::string> texts) {
  std::set<std::string> known;
  std::erase_if(texts, [&known](const std::string& text) { return !known.insert(text::fold(text)).second; });
  return texts;
}

std::vector<std::string> read_field(const model::DeclaredField& field, Values& values) {
  const bool is_long = field.type == model::FieldType::text || field.type == model::FieldType::stored;
  if (is_long) return values.texts(field.name);
  return field.facet ? values.list(field.name) : without_equal(values.list(field.name));
}

// What front matter tells, but for the language and the address.
Document read_fields(const SourceFile& file, FrontMatter& front, Values& values, const ReadOptions& options,
                     const Reading& reading) {
  Document document;
  document.id = file.id;
  document.collection = file.collection;
  const Generator generator = file.site->generator;
  document.title = without_comments(values.text("title"), generator);
  document.acronym = without_comments(values.text("acronym"), generator);
  document.excerpt = plain_excerpt(without_comments(values.text("excerpt"), generator), reading);
  document.tags = read_tags(file, values);
  document.program = values.list("program");
  document.contact = values.list("contact");
  document.images = values.list("images");
  document.types = values.list("types");
  document.layout = values.text("layout");
  document.aliases = former_addresses(values);
  document.website_name = values.text("website_name");
  document.website_link = safe_link(values.text("website_link"), "website_link", front);
  document.date = read_date(file, values, front);
  for (const model::DeclaredField& field : options.fields) {
    std::vector<std::string> list = read_field(field, values);
    for (std::string& text : list) text = without_comments(std::move(text), generator);
    std::erase(list, "");
    if (!list.empty()) {
      auto& fields = model::is_searchable(field.type) ? document.fields : document.kept_fields;
      fields.emplace_back(field.name, std::move(list));
    }
  }
  return document;
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
  Values values(front);
  Document& document = result.document;
  document = read_fields(file, front, values, options, reading);
  take_body(file, parts.body, reading, front, document);
  take_language(file, values, document);
  const Addressed addressed{front, document, parts.kind != FrontMatterKind::none, options.publishing.now};
  document.url = safe_link(document_address(file, addressed), "url", front);
  if (document.url.empty()) document.url = address_by_pattern(file, addressed);

  if (clean.unfit_line) {
    front.warnings.push_back(
        {"", *clean.unfit_line, "", "bytes that are no UTF-8 text were replaced by U+FFFD"});
  }
  for (Finding& warning : front.warnings) {
    warning.file = file.path.string();
    result.findings.push_back(std::move(warning));
  }
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
