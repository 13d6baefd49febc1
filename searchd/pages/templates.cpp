// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/templates.h"

#include <kainjow/mustache.hpp>
#include <system_error>

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
        if (!value.is_null()) object.set(name, to_data(value));
      }
      return object;
    }
    case Json::value_t::array: {
      mustache::data list{mustache::data::type::list};
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

}  // namespace

Templates::Templates(const std::filesystem::path& folder) {
  std::error_code problem;
  for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
    if (entry.path().extension() != ".html") continue;
    std::string source = io::read_file(entry.path());
    const mustache::mustache checked(source);
    if (!checked.is_valid()) throw IndexError(entry.path().string() + ": " + checked.error_message());
    sources_[entry.path().stem()] = std::move(source);
  }
  if (problem) throw IoError("cannot read " + folder.string() + ": " + problem.message());
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
