// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/front_matter/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <sstream>

#include "common/text/ascii.h"
#include "common/text/fold.h"
#include "common/text/marks.h"
#include "common/text/utf8.h"

namespace mitos::source {
namespace {

using Json = nlohmann::ordered_json;

bool says_something(const Json& value) {
  if (value.is_string()) return !text::trimmed(value.get_ref<const std::string&>()).empty();
  return !value.is_null() && !value.empty();
}

// The value of a key that ignores case; null if there is none.
const Json* in_map(const Json& map, std::string_view key) {
  const auto is_it = [key](const auto& item) {
    const std::string& name = item.key();
    return std::equal(name.begin(), name.end(), key.begin(), key.end(),
                      [](char a, char b) { return text::ascii_lower(a) == text::ascii_lower(b); });
  };
  const auto items = map.items();
  const auto found = std::find_if(items.begin(), items.end(), is_it);
  return found == items.end() ? nullptr : &(*found).value();
}

// Adds to `found` what stands at a path, in each of a list.
void gather_at(const Json& value, std::string_view path, Json& found) {
  if (value.is_array()) {
    for (const Json& item : value) gather_at(item, path, found);
    return;
  }
  if (!value.is_object()) return;
  const std::size_t dot = std::min(path.find('.'), path.size());
  const Json* inner = in_map(value, path.substr(0, dot));
  if (inner == nullptr || inner->is_null()) return;
  if (dot == path.size()) {
    found.push_back(*inner);
  } else {
    gather_at(*inner, path.substr(dot + 1), found);
  }
}

// With the ORCID beside it, as people write it themselves.
Json with_orcid_of(const Json& map, const std::string& name) {
  for (const char* key : {"orcid", "orcid_id", "orcid-id"}) {
    const Json* orcid = in_map(map, key);
    if (orcid != nullptr && orcid->is_string() && says_something(*orcid))
      return name + " (" + orcid->get<std::string>() + ")";
  }
  return name;
}

// The name in a map that is a person; null if it has none.
Json name_in_map(const Json& map) {
  for (const char* key : {"name", "fullname", "full_name", "display_name", "title"}) {
    if (const Json* name = in_map(map, key); name != nullptr && name->is_string())
      return with_orcid_of(map, name->get<std::string>());
  }
  std::string name;
  const auto add = [&](std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
      const Json* part = in_map(map, key);
      if (part == nullptr || !part->is_string()) continue;
      name += (name.empty() ? "" : " ") + part->get<std::string>();
      return;
    }
  };
  add({"given", "given_name", "given-names", "firstname", "first_name", "first"});
  add({"family", "family_name", "family-names", "lastname", "last_name", "last", "surname"});
  return name.empty() ? Json() : with_orcid_of(map, name);
}

// People as texts, where maps tell of them.
Json with_names(const Json& value) {
  if (value.is_object()) {
    const Json name = name_in_map(value);
    return name.is_null() ? value : name;
  }
  if (!value.is_array()) return value;
  Json names = Json::array();
  for (const Json& item : value) names.push_back(with_names(item));
  return names;
}

}  // namespace

const model::FieldKeys& Values::no_keys() {
  static const model::FieldKeys kNone;
  return kNone;
}

std::string Values::folded(std::string key) {
  std::transform(key.begin(), key.end(), key.begin(), text::ascii_lower);
  return key;
}

const Json* Values::find(const std::string& key) {
  const auto places = keys_.find(key);
  if (places == keys_.end()) return at_path(key);
  for (const std::string& place : places->second) {
    if (const Json* value = at_path(place); value != nullptr && says_something(*value)) return value;
  }
  return nullptr;
}

// A key that has dots itself is meant before a path.
const Json* Values::at_path(const std::string& path) {
  const auto whole = front_.values.find(folded(path));
  if (whole != front_.values.end()) return whole->is_null() ? nullptr : &*whole;
  Json found;
  if (path.find('.') != std::string::npos) {
    gather_at(front_.values, path, found);
  } else {
    // Where Zola, and later versions of Hugo, have what is a site's own.
    static const std::array<std::string, 3> kMaps{"taxonomies", "extra", "params"};
    for (const std::string& map : kMaps) {
      const auto inside = front_.values.find(map);
      if (found.empty() && inside != front_.values.end()) gather_at(*inside, path, found);
    }
  }
  if (found.empty()) return nullptr;
  return &made_.emplace_back(std::move(found));
}

// Once for a key: a list may have thousands of such values.
void Values::warn(const std::string& key, std::string message) {
  const auto is_same = [&](const Finding& warning) {
    return warning.field == key && warning.message == message;
  };
  if (std::any_of(front_.warnings.begin(), front_.warnings.end(), is_same)) return;
  const auto line = front_.lines.find(folded(key));
  front_.warnings.push_back({"", line == front_.lines.end() ? 0 : line->second, key, std::move(message)});
}

void Values::warn_of_cut(const std::string& key, std::size_t longest) {
  warn(key, fmt::format("longer than {} bytes; the rest was cut", longest));
}

// With the line of the configuration that would read it.
void Values::warn_of_map(const std::string& key, const Json& map) {
  const auto inner = std::find_if(map.begin(), map.end(),
                                  [](const Json& value) { return value.is_string() || value.is_array(); });
  std::string hint;
  if (inner != map.end())
    hint = fmt::format("; “fields: {{ {0}: {{ from: {0}.{1} }} }}” reads that", key, inner.key());
  warn(key, std::string(kMapLeftOut) + hint);
}

void Values::gather(const std::string& key, const Json& value, std::size_t longest, Gathered& into) {
  if (into.is_full) return;
  if (value.is_array()) {
    for (const Json& item : value) gather(key, item, longest, into);
    return;
  }
  if (value.is_object()) {
    warn_of_map(key, value);
    return;
  }
  if (!value.is_string()) return;
  std::string text = text::without_piled_marks(text::single_spaced(value.get_ref<const std::string&>()));
  if (text.size() > longest) {
    warn_of_cut(key, longest);
    text = text::first_bytes(text, longest);
  }
  if (text.empty() || into.known.contains(text)) return;
  if (into.texts.size() == kMaxValues) {
    warn(key, fmt::format("more than {} values; the rest was left out", kMaxValues));
    into.is_full = true;
    return;
  }
  into.known.insert(text);
  into.texts.push_back(std::move(text));
}

std::string Values::text(const std::string& key) {
  std::string joined = fmt::format("{}", fmt::join(texts(key), ", "));
  if (joined.size() > kMaxTextBytes) {
    warn_of_cut(key, kMaxTextBytes);
    joined = text::first_bytes(joined, kMaxTextBytes);
  }
  return joined;
}

std::vector<std::string> Values::texts(const std::string& key) {
  return gathered(key, kMaxTextBytes);
}

std::vector<std::string> Values::list(const std::string& key) {
  return gathered(key, kMaxValueBytes);
}

std::vector<std::string> Values::people(const std::string& key) {
  const Json* value = find(key);
  if (value == nullptr) return {};
  return gathered(key, with_names(*value), kMaxValueBytes);
}

std::vector<std::string> Values::words(const std::string& key) {
  const Json* value = find(key);
  if (value == nullptr || !value->is_string()) return list(key);
  Json words = Json::array();
  std::istringstream text(value->get<std::string>());
  for (std::string word; text >> word;) words.push_back(word);
  return gathered(key, words, kMaxValueBytes);
}

std::vector<std::string> Values::gathered(const std::string& key, std::size_t longest) {
  const Json* value = find(key);
  return value == nullptr ? std::vector<std::string>() : gathered(key, *value, longest);
}

std::vector<std::string> Values::gathered(const std::string& key, const Json& value, std::size_t longest) {
  Gathered all;
  gather(key, value, longest, all);
  return std::move(all.texts);
}

std::optional<model::DateSpan> Values::date(const std::string& key) {
  const std::vector<std::string> texts = list(key);
  if (texts.empty()) return std::nullopt;
  std::optional<model::DateSpan> date = model::parse_catalogue_span(texts.front());
  if (!date) warn(key, fmt::format("“{}” is no date", texts.front()));
  return date;
}

}  // namespace mitos::source
