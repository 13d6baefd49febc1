// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/unspaced.h"

#include <unicode/uscript.h>

namespace mitos::text {

bool is_unspaced(char32_t c) {
  constexpr char32_t kFirst = 0x0e00;  // Thai; what is below is asked for too often to look it up
  if (c < kFirst) return false;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    case USCRIPT_COMMON:
      return c == 0x30fc || c == 0xff70;  // the prolonged sound mark of Japanese
    default:
      return false;
  }
}

}  // namespace mitos::text
