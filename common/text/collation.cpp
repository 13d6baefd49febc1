// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/collation.h"

#include <unicode/coll.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "common/text/fold.h"
#include "common/text/next_character.h"

namespace mitos::text {
namespace {

// Folded, as fold() has them.
constexpr std::array<std::string_view, 3> kEnglishArticles{"a", "an", "the"};
constexpr std::array<std::string_view, 12> kGreekArticles{"ο",   "η",   "το",   "οι",   "τα",  "τον",
                                                          "την", "τισ", "τουσ", "ενασ", "μια", "ενα"};
constexpr std::array<std::string_view, 8> kGermanArticles{"der", "die", "das", "den",
                                                          "dem", "des", "ein", "eine"};
constexpr std::array<std::string_view, 6> kFrenchArticles{"le", "la", "les", "l", "un", "une"};
constexpr std::array<std::string_view, 6> kSpanishArticles{"el", "la", "los", "las", "un", "una"};
constexpr std::array<std::string_view, 9> kItalianArticles{"il", "lo", "la", "i",  "gli",
                                                           "le", "l",  "un", "una"};
constexpr std::array<std::string_view, 6> kPortugueseArticles{"o", "a", "os", "as", "um", "uma"};
constexpr std::array<std::string_view, 3> kDutchArticles{"de", "het", "een"};

std::span<const std::string_view> articles_of(std::string_view language) {
  const std::string_view base = language.substr(0, language.find_first_of("-_"));
  if (base == "en") return kEnglishArticles;
  if (base == "el") return kGreekArticles;
  if (base == "de") return kGermanArticles;
  if (base == "fr") return kFrenchArticles;
  if (base == "es") return kSpanishArticles;
  if (base == "it") return kItalianArticles;
  if (base == "pt") return kPortugueseArticles;
  if (base == "nl") return kDutchArticles;
  return {};
}

// A letter, a number or a mark on one; other signs are as good as a blank.
bool counts(UChar32 c) {
  constexpr std::uint32_t kCounting = U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK;
  return c >= 0 && (U_GET_GC_MASK(c) & kCounting) != 0;
}

struct Counting {
  std::vector<std::string> words;
  std::string_view behind_first;  // the rest of the title
};

Counting words_that_count(std::string_view title) {
  Counting counting;
  std::vector<std::string>& words = counting.words;
  bool inside = false;
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t begin = at;
    const bool here = counts(next_character(title, at));
    if (here && !inside) words.emplace_back();
    if (here) words.back().append(title.substr(begin, at - begin));
    if (here && words.size() == 1) counting.behind_first = title.substr(at);
    inside = here;
  }
  return counting;
}

std::string joined(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

// “The kelp”, “L’abeille”; but not “A-Team”.
bool begins_with_article(const Counting& title, std::string_view language) {
  const std::span<const std::string_view> articles = articles_of(language);
  if (title.words.size() < 2) return false;
  const std::string_view rest = title.behind_first;
  if (!rest.starts_with(' ') && !rest.starts_with('\'') && !rest.starts_with("’")) return false;
  return std::find(articles.begin(), articles.end(), fold(title.words.front())) != articles.end();
}

}  // namespace

class Collation::Rules {
 public:
  explicit Rules(const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    collator_.reset(icu::Collator::createInstance(icu::Locale(language.c_str()), status));
    if (collator_ == nullptr) return;
    collator_->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  }

  std::string key(const std::string& text) const {
    if (collator_ == nullptr) return fold(text);  // ICU without its data
    const icu::UnicodeString units = icu::UnicodeString::fromUTF8(text);
    std::vector<std::uint8_t> bytes(256);
    const auto capacity = [&bytes] { return static_cast<std::int32_t>(bytes.size()); };
    std::int32_t length = collator_->getSortKey(units, bytes.data(), capacity());
    if (length > capacity()) {
      bytes.resize(static_cast<std::size_t>(length));
      length = collator_->getSortKey(units, bytes.data(), capacity());
    }
    const std::int32_t without_nul = std::max(length - 1, 0);
    return {bytes.begin(), bytes.begin() + without_nul};
  }

 private:
  std::unique_ptr<icu::Collator> collator_;
};

std::string ordered_part(std::string_view title, std::string_view language) {
  const Counting counting = words_that_count(title);
  if (counting.words.empty()) return std::string(title);
  return joined(std::span(counting.words).subspan(begins_with_article(counting, language) ? 1 : 0));
}

Collation::Collation(const std::string& language) : rules_(std::make_unique<const Rules>(language)) {}
Collation::Collation(Collation&&) noexcept = default;
Collation& Collation::operator=(Collation&&) noexcept = default;
Collation::~Collation() = default;

std::vector<std::uint32_t> Collation::places_of(const std::vector<std::string>& titles,
                                                std::string_view language) const {
  std::vector<std::pair<std::string, std::size_t>> keys;
  for (const std::string& title : titles) keys.emplace_back(key(title, language), keys.size());
  std::sort(keys.begin(), keys.end());
  std::vector<std::uint32_t> places(titles.size());
  for (std::uint32_t place = 0; place < keys.size(); ++place) places[keys[place].second] = place;
  return places;
}

std::string Collation::key(std::string_view title, std::string_view language) const {
  return rules_->key(ordered_part(title, language));
}

}  // namespace mitos::text
