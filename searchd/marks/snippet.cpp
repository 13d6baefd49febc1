// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/marks/snippet.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "common/text/utf8.h"

namespace mitos::marks {
namespace {

// How much of a passage may be spent on what stands before its first matched word.
constexpr std::size_t kLeadShare = 4;

constexpr std::string_view kEllipsis = "…";

bool starts_character(char c) {
  return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
}

// The end of `count` characters from `at` on, or of the text.
std::size_t forward(std::string_view text, std::size_t at, std::size_t count) {
  while (at < text.size()) {
    if (starts_character(text[at]) && count-- == 0) break;
    ++at;
  }
  return at;
}

std::size_t backward(std::string_view text, std::size_t at, std::size_t count) {
  while (at > 0 && count > 0) {
    --at;
    if (starts_character(text[at])) --count;
  }
  return at;
}

// Each different word counts by its rarity; the same one again counts for a tie only.
double worth(const FoundWord* first, const FoundWord* last) {
  constexpr double kAgain = 0.01;
  double sum = 0;
  std::vector<std::size_t> seen;
  for (const FoundWord* match = first; match != last; ++match) {
    const bool again = std::find(seen.begin(), seen.end(), match->which) != seen.end();
    if (!again) seen.push_back(match->which);
    sum += again ? kAgain : match->rarity;
  }
  return sum;
}

// The matched words of the best window; both ends of the vector if there are none.
std::pair<std::size_t, std::size_t> best_window(std::string_view body, const std::vector<FoundWord>& matches,
                                                std::size_t length) {
  constexpr std::size_t kMostInWindow = 64;
  std::pair<std::size_t, std::size_t> best{0, 0};
  double most = -1;
  std::size_t last = 0;
  for (std::size_t first = 0; first < matches.size(); ++first) {
    last = std::max(last, first + 1);
    while (last < matches.size() && last - first < kMostInWindow &&
           text::count_characters(body.substr(
               matches[first].word.begin, matches[last].word.end - matches[first].word.begin)) <= length) {
      ++last;
    }
    const double sum = worth(&matches[first], matches.data() + last);
    if (sum > most + 1e-9) {
      most = sum;
      best = {first, last};
    }
  }
  return best;
}

bool ends_sentence(char c) {
  return c == '.' || c == '!' || c == '?' || c == '\n';
}

// The beginning of a sentence or, failing that, of a word, in the `lead` characters before `at`.
std::size_t start_of_passage(std::string_view body, std::size_t at, std::size_t lead) {
  const std::size_t earliest = backward(body, at, lead);
  if (earliest == 0) return 0;
  std::size_t word = at;
  for (std::size_t i = at; i > earliest; --i) {
    if (body[i - 1] == '\n' || (body[i - 1] == ' ' && i >= 2 && ends_sentence(body[i - 2]))) return i;
    if (body[i - 1] == ' ') word = i;
  }
  return word;
}

std::size_t end_of_passage(std::string_view body, std::size_t begin, std::size_t at_least,
                           std::size_t length) {
  const std::size_t limit = forward(body, begin, length);
  if (limit == body.size()) return limit;
  std::size_t end = limit;
  while (end > at_least && body[end] != ' ' && body[end] != '\n') --end;
  if (end > at_least) return end;
  // Behind the last matched word, since half of the next one is no word; if there is none, one has no blank.
  return at_least > begin && at_least < limit ? at_least : limit;
}

}  // namespace

std::string best_passage(std::string_view body, const MatchedWords& words, std::size_t length,
                         text::Lexicon& lexicon) {
  return best_passage(body, found_words(body, words, lexicon), words, length, lexicon);
}

std::string best_passage(std::string_view body, const std::vector<FoundWord>& matches,
                         const MatchedWords& words, std::size_t length, text::Lexicon& lexicon) {
  std::size_t begin = 0;
  std::size_t at_least = 0;
  if (!matches.empty()) {
    const auto [first, last] = best_window(body, matches, length);
    const std::size_t taken = text::count_characters(
        body.substr(matches[first].word.begin, matches[last - 1].word.end - matches[first].word.begin));
    const std::size_t room = length > taken ? length - taken : 0;
    begin = start_of_passage(body, matches[first].word.begin, std::min(room, length / kLeadShare));
    at_least = matches[last - 1].word.end;
  }
  const std::size_t end = end_of_passage(body, begin, std::max(at_least, begin), length);
  std::string passage = marked(body.substr(begin, end - begin), words, lexicon);
  std::replace(passage.begin(), passage.end(), '\n', ' ');
  const bool cut_before = begin > 0;
  const bool cut_behind = end < body.size();
  return std::string(cut_before ? kEllipsis : "") + (cut_before ? " " : "") + passage +
         (cut_behind ? " " : "") + std::string(cut_behind ? kEllipsis : "");
}

}  // namespace mitos::marks
