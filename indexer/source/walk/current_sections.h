// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace mitos::source {

struct Walk;

/// Tells each file of a Hugo site whose permalinks have “:sections” how deep the section is that it belongs
/// to (SitePlace::levels): as deep as the nearest folder with a section page. Throws IoError where a look
/// fails.
void find_current_sections(Walk& walk);

}  // namespace mitos::source
