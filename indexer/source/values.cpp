// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "common/model/catalogue_date.h"
#include "common/text/ascii.h"
#include "common/text/fold.h"
#include "common/text/marks.h"
#include "common/text/utf8.h"

namespace mitos::source {
namespace {

using Json = nlohmann::ordered_json;

}  // namespace

std::string Values::folded(std::string key) {
  std::transform(key.begin(), key.end(), key.begin(), text::ascii_lower);
  return key;
}

const Json* Values::find(const std::string& key) const {
  const auto found = front_.values.find(folded(key));
  return found == front_.values.end() || found->is_null() ? nullptr : &*found;
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

void Values::gather(const std::string& key, const Json& value, std::size_t longest, Gathered& into) {
  if (into.is_full) return;
  if (value.is_array()) {
    for (const Json& item : value) gather(key, item, longest, into);
    return;
  }
  if (value.is_object()) {
    warn(key, "a text or a list of texts is expected; a map was left out");
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

std::optional<model::Date> Values::date(const std::string& key) {
  const std::vector<std::string> texts = list(key);
  if (texts.empty()) return std::nullopt;
  const std::optional<model::Date> date = model::parse_catalogue_date(texts.front());
  if (!date) warn(key, fmt::format("“{}” is no date", texts.front()));
  return date;
}

}  // namespace mitos::source
