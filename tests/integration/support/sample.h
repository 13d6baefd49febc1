// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "tests/integration/support/searchd.h"

namespace mitos::test {

/// A searchd on the sample catalogue, for tests that only ask: started once for a program.
const Searchd& sample();

}  // namespace mitos::test
