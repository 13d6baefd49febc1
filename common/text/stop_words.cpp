// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/stop_words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>
#include <unordered_set>

#include "common/text/acronym.h"
#include "common/text/fold.h"
#include "common/text/next_character.h"

namespace mitos::text {
namespace {

// Articles, pronouns, auxiliaries, prepositions, conjunctions, and what questions are asked with.
constexpr std::string_view kWords =
    "a about above after again against all also am among an and another any are as at be because been before "
    "being below between both but by can cannot concern concerned concerning could did do does doing down "
    "during "
    "each eg either etc even ever every few for from further give given had has have having he her here hers "
    "him "
    "his how i ie if in into is it its itself just let like made make many may me might more most much must "
    "my "
    "no "
    "nor not now of off on once one only onto or other others our out over own per please rather s same "
    "shall "
    "she should since so some such t than that the their them then there these they this those through thus "
    "to "
    "too under until up upon us use used using very via was we were what when where whether which while who "
    "whom "
    "whose why will with within without would you your "
    "αν απο απ αλλα αυτα αυτες αυτη αυτην αυτησ αυτο αυτοι αυτος αυτοσ αυτου αυτων για δεν δηλαδη δια δυο "
    "ειμαι "
    "ειναι ειχαν ειχε εκει ενα ενασ ενοσ εν επι επισησ εχει εχουν εωσ η ηταν θα ι ιδιο ισωσ κ και καθε καθωσ "
    "κλπ κτλ "
    "κατα κι "
    "λογω μασ με μεσα μεσω μετα μεταξυ μη μην μια μιασ μονο να ο οι ομωσ οπου οπωσ οσο οταν οτι ουτε παρα "
    "ποια ποιο "
    "ποιος ποιοσ ποιοι πολυ που πριν προσ προς πχ πωσ σαν σασ σε στα στη στην στησ στισ στο στον στουσ συν "
    "τα "
    "τη την τησ "
    "τι τισ το τον του τουσ των υπο χωρισ ως ωσ ωστε "
    "的 了 是 在 和 与 與 及 或 之 也 の は を に と も へ や か な か\u3099 て\u3099 て\u3099す です ます "
    "する した";

const std::unordered_set<std::string_view>& stop_words() {
  static const std::unordered_set<std::string_view> kSet = [] {
    std::unordered_set<std::string_view> set;
    for (std::size_t at = 0; at < kWords.size();) {
      const std::size_t end = std::min(kWords.find(' ', at), kWords.size());
      set.insert(kWords.substr(at, end - at));
      at = end + 1;
    }
    return set;
  }();
  return kSet;
}

}  // namespace

bool is_stop_word(std::string_view folded) {
  return stop_words().contains(folded);
}

bool is_written_stop_word(std::string_view written) {
  if (!is_stop_word(fold(written))) return false;
  std::size_t at = 0;
  return !is_dotted_acronym(written) || u_isupper(next_character(written, at)) == 0;
}

}  // namespace mitos::text
