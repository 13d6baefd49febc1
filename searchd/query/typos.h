// SPDX-License-Identifier: GPL-2.0-or-later
// Whether misspelt words are corrected.
#pragma once

namespace mitos::query {

enum class Typos { forgiven, as_typed };

}  // namespace mitos::query
