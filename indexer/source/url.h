// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace mitos::source {

struct UrlParts {
  std::string_view collection;
  std::string_view slug;  // of the front matter; empty: the lower-cased `name`
  std::string_view name;  // the file's
  std::string_view path;  // below the collection, without extension
};

/// Fills {collection}, {slug} and {path} (lower-cased) into a pattern such as
/// "/{collection}/{slug}/". Characters that no URL may hold are percent-encoded (RFC 3986);
/// letters beyond ASCII stay, as browsers show them (RFC 3987). Always a safe link. Pure, any thread.
std::string make_url(std::string_view pattern, const UrlParts& parts);

}  // namespace mitos::source
