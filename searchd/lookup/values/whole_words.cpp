// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/lookup/values/whole_words.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <xapian.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>

#include "common/index/terms.h"
#include "common/text/ascii.h"
#include "common/text/compound.h"
#include "common/text/fold.h"
#include "common/text/words.h"

namespace mitos::lookup {

namespace {

// What is plain to see without a look at the stems; thousands of titles may begin with a letter.
std::optional<bool> plainly_inside(std::string_view title, std::size_t size) {
  constexpr std::size_t kLongestEnding = 4;
  if (size == 0 || size >= title.size()) return false;
  if (!text::is_ascii(title[size]) || !text::is_ascii(title[size - 1])) return std::nullopt;
  if (!text::is_ascii_alphanumeric(title[size]) || !text::is_ascii_alphanumeric(title[size - 1]))
    return false;
  const auto* const rest = title.data() + size;
  const auto* const end = std::find_if_not(rest, title.data() + title.size(), text::is_ascii_alphanumeric);
  if (static_cast<std::size_t>(end - rest) > kLongestEnding) return true;
  return std::nullopt;
}

}  // namespace

bool ends_inside_word(std::string_view title, std::size_t size, text::Lexicon& lexicon) {
  if (const auto plainly = plainly_inside(title, size)) return *plainly;
  text::WordReader reader(title);
  while (const auto word = reader.next()) {
    if (word->end <= size) continue;
    if (word->begin >= size) return false;
    const text::Lexicon::Entry typed = lexicon.look_up(title.substr(word->begin, size - word->begin));
    const text::Lexicon::Entry& whole = lexicon.look_up(text::bytes_of(title, *word));
    return !whole.has_stem(typed.stem);
  }
  return false;
}

bool has_whole_words(std::string_view title, const std::vector<std::string>& words,
                     const text::FoldedReader& reader) {
  std::vector<std::string> of_title;
  reader.for_each(title, [&](text::Word word, std::string folded) {
    of_title.push_back(std::move(folded));
    for (const std::string_view part : text::parts_of(text::bytes_of(title, word)))
      of_title.push_back(text::fold(part));
    text::for_each_acronym_part(
        title, word, [&](text::Word part) { of_title.push_back(text::fold(text::bytes_of(title, part))); });
  });
  return std::all_of(words.begin(), words.end(), [&of_title](const std::string& word) {
    return std::find(of_title.begin(), of_title.end(), word) != of_title.end();
  });
}

bool is_one_word_name(std::string_view title) {
  text::WordReader reader(index::without_remark(title));
  const auto word = reader.next();
  if (!word || reader.next()) return false;
  const std::string_view written = text::bytes_of(title, *word);
  std::size_t at = 0;
  bool first = true;
  while (at < written.size()) {
    UChar32 c = 0;
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(written.data()), at, written.size(), c);
    if (!first && c > 0 && (u_isupper(c) != 0 || u_isdigit(c) != 0)) return true;
    first = false;
  }
  return false;
}

std::vector<index::DocumentNumber> named_with_all(const Xapian::Database& database,
                                                  const std::vector<std::string>& words,
                                                  query::Budget& budget, query::Budget::For purpose) {
  std::vector<index::DocumentNumber> all;
  for (const std::string& word : words) {
    const std::string term = index::name_word_term(word);
    if (!budget.take(purpose, query::work::kLookUp + database.get_termfreq(term) * query::work::kListed))
      return {};
    std::vector<index::DocumentNumber> having(database.postlist_begin(term), database.postlist_end(term));
    if (&word != &words.front()) {
      std::vector<index::DocumentNumber> both;
      std::set_intersection(all.begin(), all.end(), having.begin(), having.end(), std::back_inserter(both));
      having = std::move(both);
    }
    all = std::move(having);
    if (all.empty()) break;
  }
  return all;
}

}  // namespace mitos::lookup
