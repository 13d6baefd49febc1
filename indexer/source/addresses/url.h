// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/model/date.h"

namespace mitos::source {

/// What a pattern is filled in with.
struct UrlParts {
  std::string collection;
  std::string slug = {};  // empty: the name in small letters
  std::string name = {};  // of the file
  std::string path = {};  // below the collection, without extension
  std::string dir = {};   // of the file, below the collection
  std::string title = {};
  std::string language = {};
  std::optional<model::Date> date = {};
};

/// Fills the parts into a pattern such as "/{collection}/{slug}/" (common/config/url_pattern.h). {section} is
/// the first folder below the collection, or else the collection; a part that has nothing goes with its
/// slash. Characters that no URL may hold are percent-encoded (RFC 3986); letters beyond ASCII stay, as
/// browsers show them (RFC 3987). Always a safe link. Pure, any thread.
std::string make_url(std::string_view pattern, const UrlParts& parts);

/// The same escapes for a whole path.
std::string escaped_path(std::string_view path);

/// In small letters, as the language of no place in particular has them: Σ at the end of a word is ς.
std::string lower_cased(std::string_view text);

}  // namespace mitos::source
