// SPDX-License-Identifier: GPL-2.0-or-later
// The addresses of the pages: the state of a search is its address, and nothing else. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "searchd/api/params.h"

namespace mitos::pages {

/// `text` for a query string: all but letters, digits and - . _ ~ percent-encoded (RFC 3986).
std::string percent_encoded(std::string_view text);

/// `path` with `params` behind it.
std::string address(std::string_view path, const api::Params& params);

/// A request's decoded path as a link within this site, whatever it was.
std::string local_path(std::string_view path);

/// The page of a document; the slashes of its id stay.
std::string document_path(std::string_view id);

/// `params` with one more, unless it is there, on the first page of the results.
api::Params with(api::Params params, const std::string& name, const std::string& value);

/// `params` less that one, on the first page of the results.
api::Params without(api::Params params, const std::string& name, const std::string& value);

/// `params` less all of that name, on the first page of the results.
api::Params without(api::Params params, const std::string& name);

/// An address out of a document, if a link may lead there: http(s) or mailto, whole.
std::optional<std::string> safe_address(std::string_view address);

}  // namespace mitos::pages
