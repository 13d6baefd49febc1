// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/page_front_matter.h"

#include <algorithm>

#include "common/text/ascii.h"
#include "common/text/utf8.h"

namespace mitos::source {
namespace {

using Json = nlohmann::ordered_json;

std::string text_at(const Json& map, const char* key) {
  const auto value = map.find(key);
  return value != map.end() && value->is_string() ? value->get<std::string>() : "";
}

void add_name(const Json& person, Json& names) {
  if (person.is_string()) names.push_back(person);
  if (!person.is_object()) return;
  if (const std::string name = text_at(person, "name"); !name.empty()) names.push_back(name);
}

/// What schema.org's types say.
struct Described {
  std::string headline;
  std::string description;
  std::string published;
  Json authors = Json::array();
};

void look_at(const Json& thing, Described& described) {
  if (!thing.is_object()) return;
  const auto take = [&thing](const char* key, std::string& into) {
    if (into.empty()) into = text_at(thing, key);
  };
  take("datePublished", described.published);
  take("headline", described.headline);
  if (thing.contains("datePublished") || thing.contains("headline"))
    take("description", described.description);
  const auto author = thing.find("author");
  if (author == thing.end() || !described.authors.empty()) return;
  if (author->is_array()) {
    for (const Json& one : *author) add_name(one, described.authors);
  } else {
    add_name(*author, described.authors);
  }
}

Described described_by(const std::vector<std::string>& json_ld) {
  Described described;
  for (const std::string& text : json_ld) {
    // A page is not to go deep.
    const auto is_flat = [](int depth, Json::parse_event_t, const Json&) { return depth <= kMaxDepth; };
    const Json json = Json::parse(text, is_flat, false);
    look_at(json, described);
    if (json.is_array()) {
      for (const Json& thing : json) look_at(thing, described);
    }
    if (!json.is_object()) continue;
    const auto graph = json.find("@graph");
    if (graph == json.end() || !graph->is_array()) continue;
    for (const Json& thing : *graph) look_at(thing, described);
  }
  return described;
}

// "Kelp | Site", "Kelp – Site": most sites add their name.
std::string without_site(std::string title, const std::string& site) {
  for (const std::string sign : {" | ", " – ", " — ", " - ", " · ", " :: "}) {
    if (!site.empty() && title.ends_with(sign + site))
      return title.substr(0, title.size() - sign.size() - site.size());
  }
  return title;
}

void put(FrontMatter& front, const std::string& key, const std::string& value) {
  if (!value.empty() && !front.values.contains(key)) front.values[key] = value;
}

void put(FrontMatter& front, const std::string& key, Json list) {
  if (!list.empty() && !front.values.contains(key)) front.values[key] = std::move(list);
}

Json list_of(const PageFacts& facts, std::initializer_list<const char*> names) {
  Json list = Json::array();
  for (const char* name : names) {
    const auto said = facts.meta.find(name);
    if (said == facts.meta.end() || !list.empty()) continue;
    for (const std::string& text : said->second) list.push_back(text);
  }
  return list;
}

// “keywords” is one text.
Json tags_of(const PageFacts& facts) {
  Json tags = list_of(facts, {"article:tag"});
  if (!tags.empty()) return tags;
  std::string_view keywords;
  const auto said = facts.meta.find("keywords");
  if (said != facts.meta.end()) keywords = said->second.front();
  while (!keywords.empty()) {
    const std::size_t comma = std::min(keywords.find(','), keywords.size());
    if (const std::string_view tag = text::trimmed(keywords.substr(0, comma)); !tag.empty())
      tags.push_back(std::string(tag));
    keywords.remove_prefix(std::min(comma + 1, keywords.size()));
  }
  return tags;
}

// By the names that the page gives; a name given twice is a list.
void add_filters(const PageFacts& facts, FrontMatter& front) {
  std::map<std::string, Json> filters;
  for (const auto& [name, value] : facts.filters) {
    std::string key = name;
    std::transform(key.begin(), key.end(), key.begin(), text::ascii_lower);
    filters[key].push_back(value);
  }
  for (auto& [key, values] : filters) front.values[key] = values.size() == 1 ? values.front() : values;
}

// Hugo's templates write the first day of the calendar for a page without a date.
void put_date(FrontMatter& front, const std::string& typed) {
  if (!typed.starts_with("0001-01-01")) put(front, "date", typed);
}

}  // namespace

FrontMatter front_matter_of(const HtmlText& page) {
  FrontMatter front;
  if (!page.facts) return front;
  const PageFacts& facts = *page.facts;
  const Described described = described_by(facts.json_ld);
  add_filters(facts, front);
  put(front, "title", facts.heading);
  put(front, "title", facts.first_of({"citation_title", "og:title"}));
  put(front, "title", described.headline);
  put(front, "title", without_site(page.title, facts.first_of({"og:site_name", "application-name"})));
  put(front, "description", facts.first_of({"description", "og:description"}));
  put(front, "description", described.description);
  put_date(front, facts.first_of({"article:published_time", "citation_publication_date", "dc.date",
                                  "dcterms.date", "date"}));
  put_date(front, described.published);
  put_date(front, facts.time);
  put(front, "lang", facts.language);
  put(front, "tags", tags_of(facts));
  put(front, "authors", list_of(facts, {"citation_author", "author", "dc.creator"}));
  put(front, "authors", described.authors);
  put(front, "images", list_of(facts, {"og:image"}));
  if (facts.canonical.starts_with("http://") || facts.canonical.starts_with("https://"))
    put(front, "url", facts.canonical);
  return front;
}

}  // namespace mitos::source
