// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/templates.h"

#include <algorithm>
#include <kainjow/mustache.hpp>
#include <string_view>
#include <system_error>
#include <vector>

#include "common/error.h"
#include "common/io/files.h"

namespace mitos::pages {
namespace {

namespace mustache = kainjow::mustache;
using Json = nlohmann::ordered_json;

// Strings as they are, true and false as conditions; a null is not there.
mustache::data to_data(const Json& json) {
  switch (json.type()) {
    case Json::value_t::object: {
      mustache::data object{mustache::data::type::object};
      for (const auto& [name, value] : json.items()) {
        // set() would copy what is below once for every level above it.
        if (!value.is_null()) object[name] = to_data(value);
      }
      return object;
    }
    case Json::value_t::array: {
      // Reserved: as the list grows, mustache's data would be copied, not moved.
      mustache::list list;
      list.reserve(json.size());
      for (const Json& value : json) list.push_back(to_data(value));
      return list;
    }
    case Json::value_t::boolean:
      return json.get<bool>() ? mustache::data::type::bool_true : mustache::data::type::bool_false;
    case Json::value_t::string:
      return json.get<std::string>();
    default:
      return json.dump();
  }
}

using Sources = std::map<std::string, std::string>;

constexpr std::string_view kPartOpens = "{{> ";
constexpr std::string_view kPartCloses = "}}";

// `source` with the templates that it names in the place of their tags: mustache parses a partial again
// wherever it stands, which is once for each value of a facet. One inside itself, as in a tree, stays a tag.
std::string with_parts(const Sources& sources, std::string_view source,
                       const std::vector<std::string>& around) {
  std::string whole;
  for (;;) {
    const std::size_t tag = source.find(kPartOpens);
    const std::size_t end = source.find(kPartCloses, tag);
    if (end == std::string_view::npos) return whole.append(source);
    const std::string name(source.substr(tag + kPartOpens.size(), end - tag - kPartOpens.size()));
    whole += source.substr(0, tag);
    if (sources.contains(name) && std::ranges::find(around, name) == around.end()) {
      std::vector<std::string> inside = around;
      inside.push_back(name);
      whole += with_parts(sources, sources.at(name), inside);
    } else {
      whole += source.substr(tag, end + kPartCloses.size() - tag);
    }
    source.remove_prefix(end + kPartCloses.size());
  }
}

}  // namespace

Templates::Templates(const std::filesystem::path& folder) {
  Sources sources;
  std::error_code problem;
  for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
    if (entry.path().extension() != ".html") continue;
    std::string source = io::read_file(entry.path());
    const mustache::mustache checked(source);
    if (!checked.is_valid()) throw IndexError(entry.path().string() + ": " + checked.error_message());
    sources[entry.path().stem()] = std::move(source);
  }
  if (problem) throw IoError("cannot read " + folder.string() + ": " + problem.message());
  for (const auto& [name, source] : sources) sources_[name] = with_parts(sources, source, {name});
}

std::string Templates::render(const std::string& name, const Json& view) const {
  mustache::data data = to_data(view);
  for (const auto& [partial, source] : sources_) {
    // A page's template would hide what the view has under the same name.
    if (partial.starts_with('_')) data.set(partial, mustache::partial([&source] { return source; }));
  }
  return mustache::mustache(sources_.at(name)).render(data);
}

}  // namespace mitos::pages
