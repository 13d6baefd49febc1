// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "common/text/fold.h"
#include "common/text/utf8.h"

namespace mitos::source {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMaxValues = 1'000;
constexpr std::size_t kMaxValueBytes = 1'000;
constexpr std::size_t kMaxTextBytes = 20'000;

}  // namespace

const Json* Values::find(const std::string& key) const {
  const auto found = front_.values.find(key);
  return found == front_.values.end() || found->is_null() ? nullptr : &*found;
}

void Values::warn(const std::string& key, std::string message) {
  const auto line = front_.lines.find(key);
  front_.warnings.push_back({"", line == front_.lines.end() ? 0 : line->second, key, std::move(message)});
}

void Values::gather(const std::string& key, const Json& value, std::size_t longest,
                    std::vector<std::string>& into) {
  if (value.is_array()) {
    for (const Json& item : value) gather(key, item, longest, into);
    return;
  }
  if (value.is_object()) {
    warn(key, "a text or a list of texts is expected; a map was left out");
    return;
  }
  if (!value.is_string()) return;
  std::string text = text::single_spaced(value.get_ref<const std::string&>());
  if (text.size() > longest) {
    warn(key, fmt::format("longer than {} bytes; the rest was cut", longest));
    text = text::first_bytes(text, longest);
  }
  if (text.empty() || into.size() > kMaxValues) return;
  if (into.size() == kMaxValues) {
    warn(key, fmt::format("more than {} values; the rest was left out", kMaxValues));
    into.emplace_back();  // marks the overflow for list(), so that it is said once
    return;
  }
  if (std::find(into.begin(), into.end(), text) == into.end()) into.push_back(std::move(text));
}

std::string Values::text(const std::string& key) {
  return fmt::format("{}", fmt::join(gathered(key, kMaxTextBytes), ", "));
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
  std::vector<std::string> texts;
  gather(key, value, longest, texts);
  if (texts.size() > kMaxValues) texts.resize(kMaxValues);
  return texts;
}

std::optional<model::Date> Values::date(const std::string& key) {
  const std::vector<std::string> texts = list(key);
  if (texts.empty()) return std::nullopt;
  const std::optional<model::Date> date = model::parse_date(texts.front());
  if (!date) warn(key, fmt::format("“{}” is no date", texts.front()));
  return date;
}

bool Values::is_true(const std::string& key) {
  const std::string folded = text::fold(text(key));
  return folded == "true" || folded == "yes" || folded == "on";
}

}  // namespace mitos::source
