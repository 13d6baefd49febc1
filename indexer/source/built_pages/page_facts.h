// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mitos::source {

/// What a whole page says of itself beside its text.
struct PageFacts {
  std::string heading;                                       // its first <h1>
  std::string language;                                      // of <html>
  std::string canonical;                                     // its address, as it says
  std::string time;                                          // of the first <time>
  std::map<std::string, std::vector<std::string>> meta;      // by name or property in small letters
  std::vector<std::string> json_ld;                          // as typed
  std::vector<std::pair<std::string, std::string>> filters;  // Pagefind's filters and metadata: name, value

  /// Of the first of `names` that is said; "" if none is.
  std::string first_of(std::initializer_list<const char*> names) const;

  /// Whether search engines are asked to pass over it.
  bool is_hidden() const;
};

/// Whether `html` is a page and not the text of one: it has <html> or <body>, or begins with a doctype.
bool is_whole_page(std::string_view html);

}  // namespace mitos::source
