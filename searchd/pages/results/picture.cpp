// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/results/picture.h"

#include "common/text/utf8.h"
#include "searchd/pages/link.h"

namespace mitos::pages {
namespace {

// A step up leads out of the folder; a colon, to another scheme.
bool may_leave(std::string_view path) {
  return path.find("..") != std::string_view::npos || path.find_first_of(":\\") != std::string_view::npos;
}

}  // namespace

std::string picture_address(std::string_view folder, std::string_view picture) {
  picture = text::trimmed(picture);
  if (folder.empty() || picture.empty() || may_leave(picture)) return "";
  const bool whole = picture.front() == '/';
  if (whole && !picture.starts_with(folder)) return "";
  return local_path(whole ? std::string(picture) : std::string(folder).append(picture));
}

}  // namespace mitos::pages
