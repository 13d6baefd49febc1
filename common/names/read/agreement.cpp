// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/agreement.h"

#include <algorithm>
#include <span>
#include <string>

namespace mitos::names {
namespace {

using Given = std::span<const GivenKey>;

std::optional<Reason> agreement_of_words(const GivenKey& a, const GivenKey& b) {
  if (a.is_short || b.is_short) {
    const bool fits = a.is_short ? b.letters.starts_with(a.letters) : a.letters.starts_with(b.letters);
    if (!fits) return std::nullopt;
    return a.letters == b.letters ? Reason::same_letters : Reason::initials;
  }
  if (a.letters == b.letters) return Reason::same_letters;
  if (!a.sound.empty() && a.sound == b.sound) return Reason::sound;
  // Of two pet names ("Bill", "Will") neither says that it stands for the other.
  if ((a.is_official || b.is_official) && intersect(a.forms, b.forms)) return Reason::pet_name;
  return std::nullopt;
}

std::string letters_of(Given given) {
  std::string letters;
  for (const GivenKey& key : given) letters += key.letters;
  return letters;
}

bool all_written_out(Given given) {
  return std::none_of(given.begin(), given.end(), [](const GivenKey& key) { return key.is_short; });
}

// Names of so few letters are each half a name to many Chinese and Vietnamese: "Jing Xian" is hardly "Jing".
constexpr std::size_t kLongestHalf = 4;
constexpr std::size_t kLongestOtherHalf = 5;

// Whether `many` may do without its name at `at`. Parts of a double name belong together ("Xiao-Ming" is
// no "Xiao"), and so do initials when the other has none: "E. J. Briscoe" need not be Erica.
bool can_do_without(Given many, std::size_t at, const GivenKey& first) {
  if (many[at].after_hyphen || (at + 1 < many.size() && many[at + 1].after_hyphen)) return false;
  if (many[0].is_short && (!first.is_short || !many[at].is_short)) return false;
  if (many[at].is_short || !first.forms.empty()) return true;
  return first.letters.size() > kLongestHalf || many[at].letters.size() > kLongestOtherHalf;
}

// The names of `few` are found in `many`, in order and from the first on, with others between them.
std::optional<Reason> agreement_in_order(Given few, Given many) {
  Reason reason = Reason::same_letters;
  std::size_t next = 0;  // of `few`
  for (std::size_t i = 0; i < many.size(); ++i) {
    const auto word = next < few.size() ? agreement_of_words(few[next], many[i]) : std::nullopt;
    if (word) {
      reason = std::max(reason, *word);
      ++next;
    } else if (i == 0 || !can_do_without(many, i, few[0])) {
      return std::nullopt;
    } else {
      reason = std::max(reason, many[i].is_short ? Reason::dropped_initial : Reason::dropped_name);
    }
  }
  if (next < few.size()) return std::nullopt;
  return reason;
}

std::optional<Reason> agreement_of(Given a, Given b) {
  if (a.empty() || b.empty()) return std::nullopt;
  if (a.size() != b.size() && all_written_out(a) && all_written_out(b) && letters_of(a) == letters_of(b)) {
    return Reason::same_letters;
  }
  const Given few = a.size() <= b.size() ? a : b;
  const Given many = a.size() <= b.size() ? b : a;
  if (const auto reason = agreement_in_order(few, many)) return reason;
  // "R. Harald Baayen" is "Harald Baayen".
  if (many.size() > few.size() && many[0].is_short && !few[0].is_short && few[0].letters == many[1].letters &&
      agreement_in_order(few, many.subspan(1))) {
    return Reason::dropped_initial;
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(Reason reason) {
  switch (reason) {
    case Reason::same_letters:
      return "same_letters";
    case Reason::order:
      return "order";
    case Reason::sound:
      return "sound";
    case Reason::initials:
      return "initials";
    case Reason::dropped_initial:
      return "dropped_initial";
    case Reason::dropped_name:
      return "dropped_name";
    case Reason::pet_name:
      return "pet_name";
    case Reason::longer_family:
      return "longer_family";
    case Reason::typing_error:
      return "typing_error";
    case Reason::decided:
      return "decided";
    case Reason::same_orcid:
      return "same_orcid";
  }
  return "";
}

std::optional<Reason> agreement(const NameKey& a, const NameKey& b) {
  if (const auto reason = agreement_of(a.given, b.given)) return reason;
  if (agreement_of(a.alias, b.given) || agreement_of(a.given, b.alias) || agreement_of(a.alias, b.alias)) {
    return Reason::pet_name;
  }
  return std::nullopt;
}

std::size_t written_out(const NameKey& key) {
  std::size_t letters = 0;
  for (const GivenKey& given : key.given) letters += given.letters.size();
  return letters;
}

}  // namespace mitos::names
