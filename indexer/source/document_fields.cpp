// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/document_fields.h"

#include <algorithm>
#include <set>

#include "common/model/catalogue_date.h"
#include "common/text/fold.h"
#include "common/text/safe_link.h"
#include "indexer/source/front_matter/settings_file.h"
#include "indexer/source/plain_title.h"
#include "indexer/source/site/site_time.h"
#include "indexer/source/templates/comments.h"
#include "indexer/source/templates/template_code.h"

namespace mitos::source {
namespace {

using model::Document;

// Excerpts are written by hand in HTML as often as in plain text.
std::string plain_excerpt(std::string excerpt, const Reading& reading) {
  if (excerpt.find_first_of("<&") == std::string::npos) return excerpt;
  const HtmlText html = reading.read(without_template_code(excerpt));
  std::string plain;
  for (const std::string& heading : html.headings) plain += heading + "\n";
  return plain + html.text;
}

// Jekyll's Utils.pluralized_array_from_hash: a “tag” is one, a text of “tags” is several words.
std::vector<std::string> read_tags(const SourceFile& file, Values& values) {
  if (!file.is_jekylls()) return values.list("tags");
  const std::vector<std::string> tag = values.list("tag");
  return tag.empty() ? values.words("tags") : tag;
}

// Hugo's order, then what else tells of when; of posts that say nothing, the name does.
std::optional<model::Date> read_date(const SourceFile& file, Values& values, const FrontMatter& front,
                                     const ReadOptions& options) {
  if (auto date = values.date("date")) return date;
  if (options.keys.contains("date")) return std::nullopt;
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

// Of values that differ in capitals and accents only the first. Of a facet, all: its commonest spelling is
// shown.
std::vector<std::string> without_equal(std::vector<std::string> texts) {
  std::set<std::string> known;
  std::erase_if(texts, [&known](const std::string& text) { return !known.insert(text::fold(text)).second; });
  return texts;
}

std::vector<std::string> with_characters(std::vector<std::string> list, const Reading& reading) {
  for (std::string& text : list) text = without_entities(std::move(text), reading.html);
  return list;
}

std::vector<std::string> read_field(const model::DeclaredField& field, Values& values,
                                    const Reading& reading) {
  const bool is_long = field.type == model::FieldType::text || field.type == model::FieldType::stored;
  if (is_long) return values.texts(field.name);
  if (field.type == model::FieldType::person) return with_characters(values.people(field.name), reading);
  std::vector<std::string> list = with_characters(values.list(field.name), reading);
  return field.facet ? list : without_equal(std::move(list));
}

// Pages of people have a name.
std::string read_title(Values& values, const ReadOptions& options, Generator generator) {
  std::string title = without_comments(values.text("title"), generator);
  if (options.keys.contains("title")) return title;
  for (const char* key : {"name", "fullname"}) {
    if (title.empty()) title = without_comments(values.text(key), generator);
  }
  return title;
}

// What the page says of itself, under each of the usual keys that are not declared for something else.
std::string read_excerpt(Values& values, const ReadOptions& options, Generator generator,
                         const Reading& reading) {
  std::string all;
  for (const char* key : {"excerpt", "description", "summary"}) {
    const bool is_declared = std::any_of(options.fields.begin(), options.fields.end(),
                                         [key](const auto& field) { return field.name == key; });
    if (is_declared) continue;
    const std::string text = plain_excerpt(without_comments(values.text(key), generator), reading);
    if (all.find(text) == std::string::npos) all += (all.empty() ? "" : "\n") + text;
    if (options.keys.contains("excerpt")) break;
  }
  return all;
}

}  // namespace

model::Document read_fields(const SourceFile& file, FrontMatter& front, Values& values,
                            const ReadOptions& options, const Reading& reading) {
  Document document;
  document.id = file.id;
  document.collection = file.collection;
  const Generator generator = file.site->generator;
  document.title = plain_title(read_title(values, options, generator), generator, reading.html);
  document.acronym =
      plain_title(without_comments(values.text("acronym"), generator), generator, reading.html);
  document.excerpt = read_excerpt(values, options, generator, reading);
  document.tags = with_characters(read_tags(file, values), reading);
  document.program = with_characters(values.list("program"), reading);
  document.contact = with_characters(values.people("contact"), reading);
  document.images = values.list("images");
  document.types = values.list("types");
  document.layout = values.text("layout");
  document.aliases = former_addresses(values);
  document.website_name = values.text("website_name");
  document.website_link = safe_link(values.text("website_link"), "website_link", front);
  document.date = read_date(file, values, front, options);
  for (const model::DeclaredField& field : options.fields) {
    std::vector<std::string> list = read_field(field, values, reading);
    for (std::string& text : list) text = without_comments(std::move(text), generator);
    std::erase(list, "");
    if (!list.empty()) {
      auto& fields = model::is_searchable(field.type) ? document.fields : document.kept_fields;
      fields.emplace_back(field.name, std::move(list));
    }
  }
  return document;
}

std::string safe_link(std::string link, const std::string& key, FrontMatter& front) {
  if (text::is_safe_link(link)) return link;
  front.warnings.push_back({"", front.lines.contains(key) ? front.lines.at(key) : 0, key,
                            "left out: only http, https, mailto and relative links are kept"});
  return "";
}

}  // namespace mitos::source
