// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/parted_list.h"

#include <algorithm>
#include <array>

#include "common/names/read/initials.h"
#include "common/names/read/name_words.h"
#include "common/names/read/organisation_words.h"
#include "common/text/fold.h"
#include "common/text/utf8.h"

namespace mitos::names {
namespace {

enum class Separator { none, comma, conjunction };

// What stands between two separators; `begin` and `end` are places in the list.
struct Side {
  std::size_t begin = 0;
  std::size_t end = 0;
  Separator before = Separator::none;
  bool is_organisation = false;
};

// The length of the conjunction at `at`, with its blanks; 0 if there is none.
std::size_t conjunction_at(std::string_view list, std::size_t at) {
  if (list[at] != ' ') return 0;
  for (const std::string_view word : {" & ", " and ", " AND ", " And ", " και ", " ΚΑΙ ", " Και ", " et ",
                                      " und ", " on behalf of ", " for and on behalf of "}) {
    if (list.substr(at).starts_with(word)) return word.size();
  }
  return 0;
}

std::vector<Side> sides_of(std::string_view list) {
  std::vector<Side> sides;
  Side side;
  const auto close = [&](std::size_t end, std::size_t next, Separator separator) {
    side.end = end;
    const bool has_text = !text::trimmed(list.substr(side.begin, side.end - side.begin)).empty();
    if (has_text) {
      sides.push_back(side);
    } else if (separator == Separator::comma && side.before == Separator::conjunction) {
      separator = side.before;
    }
    side = {next, next,
            has_text || side.before == Separator::none || separator == Separator::conjunction ? separator
                                                                                              : side.before,
            false};
  };
  int braces = 0;
  for (std::size_t at = 0; at < list.size();) {
    if (list[at] == '{') ++braces;
    if (list[at] == '}' && braces > 0) --braces;
    const std::size_t length = braces == 0 ? conjunction_at(list, at) : 0;
    if (length > 0) {
      close(at, at + length, Separator::conjunction);
      at += length - 1;  // its last blank may begin the next
      if (at + 1 >= list.size()) break;
      side.begin = at;
    } else if (list[at] == ',' && braces == 0) {
      close(at, at + 1, Separator::comma);
      ++at;
    } else {
      ++at;
    }
  }
  close(list.size(), list.size(), Separator::none);
  return sides;
}

// Decides side by side what goes on and what begins anew.
class Parting {
 public:
  Parting(std::string_view list, const OrganisationKeys& organisations)
      : list_(list), organisations_(organisations) {}

  std::vector<PartOfList> parts() {
    for (Side side : with_listed_ones_whole(sides_of(list_))) {
      side.is_organisation = side.is_organisation || is_known_organisation(text_of(side));
      if (!merged_.empty() && goes_on(merged_.back(), side)) {
        merged_.back().end = side.end;
        merged_.back().is_organisation = true;
      } else {
        merged_.push_back(side);
      }
    }
    std::vector<PartOfList> parts;
    for (std::size_t i = 0; i < merged_.size(); ++i) {
      const Side& side = merged_[i];
      std::size_t last = i;
      while (!side.is_organisation && last + 1 < merged_.size() && !merged_[last + 1].is_organisation &&
             merged_[last + 1].before == Separator::comma) {
        ++last;
      }
      parts.push_back(
          {text_of({side.begin, merged_[last].end, Separator::none, false}), side.is_organisation});
      i = last;
    }
    return parts;
  }

 private:
  std::string text_of(const Side& side) const {
    return std::string(text::trimmed(list_.substr(side.begin, side.end - side.begin)));
  }

  // What staff have listed is one, however many separators it has.
  std::vector<Side> with_listed_ones_whole(std::vector<Side> sides) const {
    for (std::size_t i = 0; i < sides.size() && !organisations_.empty(); ++i) {
      for (std::size_t last = sides.size() - 1; last > i; --last) {
        const auto whole = list_.substr(sides[i].begin, sides[last].end - sides[i].begin);
        if (!organisations_.contains(organisation_key(whole))) continue;
        sides[i].end = sides[last].end;
        sides[i].is_organisation = true;
        sides.erase(sides.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                    sides.begin() + static_cast<std::ptrdiff_t>(last) + 1);
        break;
      }
    }
    return sides;
  }

  bool is_known_organisation(const std::string& text) const {
    return is_organisation(text) ||
           (!organisations_.empty() && organisations_.contains(organisation_key(text)));
  }

  static bool has(OrganisationWord kind, const Words& words) {
    return std::any_of(words.begin(), words.end(),
                       [kind](const std::string& word) { return is_of_kind(kind, word); });
  }

  static bool is_head(const std::string& word) {
    return is_of_kind(OrganisationWord::head, word) || is_of_kind(OrganisationWord::stem, word);
  }

  static bool has_legal(const Words& words) {
    return has(OrganisationWord::legal, words) || (!words.empty() && words.back() == "Co.") ||
           (!words.empty() && is_of_kind(OrganisationWord::letters, words.back()) &&
            !has_small_letter(words.back()));
  }

  // "Sons", "Sons, Ltd.", "Co. KG", "Partners"; "co." behind two words is more people.
  static bool is_tail_of_company(const Words& left, const Words& right) {
    if (right.empty() || !is_of_kind(OrganisationWord::tail, right.front())) return false;
    if (right.size() > 1) return right.size() == 2 && has_legal(right);
    return left.size() < 2 || right.front() != "co.";
  }

  // A name that can be a person's: a given name or an initial and another word, or initials behind.
  static bool is_like_person(const Words& words) {
    if (words.size() < 2) return false;
    if (is_initial(words.front()) || is_forename(words.front())) return true;
    return is_initial(words.back()) || are_surely_initials(words.back());
  }

  // Whether an organisation's name can end here: "European Space Agency", but not "Department of Fish".
  static bool is_complete(const Words& words) {
    return !words.empty() && (is_head(words.back()) || is_of_kind(OrganisationWord::weak, words.back()) ||
                              has_legal({words.back()}));
  }

  // Whether nothing but an adjective or an article tells that they are an organisation: “National
  // Aeronautics”, “The Cyprus Research”. What they belong to has to follow.
  static bool lacks_noun(const Words& words) {
    const bool noun = std::any_of(words.begin(), words.end(), is_head) ||
                      has(OrganisationWord::weak, words) || has(OrganisationWord::surname, words) ||
                      has_legal(words);
    return !noun && (text::fold(words.front()) == "the" || has(OrganisationWord::leading, words));
  }

  // “Research and Development …”: both say what one organisation deals with.
  static bool is_about_both(const Words& l, const Words& r) {
    const bool begins = is_of_kind(OrganisationWord::about, r.front()) ||
                        (r.size() > 2 && is_of_kind(OrganisationWord::about, r[1]));
    return begins && is_of_kind(OrganisationWord::about, l.back());
  }

  // Those whose members follow: "ATLAS Collaboration, G. Aad".
  static bool is_group(const Words& words) {
    constexpr auto kGroups = std::to_array<std::string_view>(
        {"collaboration", "team", "consortium", "group", "members", "staff", "κοινοπραξια", "ομαδα"});
    return !words.empty() &&
           std::find(kGroups.begin(), kGroups.end(), text::fold(words.back())) != kGroups.end();
  }

  // Parts of larger ones, which often stand beside them.
  static bool is_unit(const Words& words) {
    constexpr auto kUnits = std::to_array<std::string_view>(
        {"depart", "facult", "fakult", "school", "division", "section", "unit", "chair", "labora", "institut",
         "centre", "center", "dept", "inst", "office"});
    constexpr auto kGreekUnits =
        std::to_array<std::string_view>({"τμημα", "σχολη", "εργαστηρι", "ινστιτουτ", "τομε"});
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      const std::string folded = text::fold(word);
      const std::size_t hyphen = folded.find('-') + 1;
      const auto begins = [&](std::string_view unit) {
        return folded.starts_with(text::fold(unit)) || folded.substr(hyphen).starts_with(text::fold(unit));
      };
      return std::any_of(kUnits.begin(), kUnits.end(), begins) ||
             std::any_of(kGreekUnits.begin(), kGreekUnits.end(), begins);
    });
  }

  bool goes_on(const Side& left, const Side& right) const {
    const std::string left_text = text_of(left);
    const std::string right_text = text_of(right);
    if (left_text.starts_with('{') || right_text.starts_with('{')) return false;
    const Words l = pieces_of(left_text, ' ');
    const Words r = pieces_of(right_text, ' ');
    if (l.empty() || r.empty()) return false;
    return right.before == Separator::comma ? goes_on_behind_comma(left, l, right, r)
                                            : goes_on_behind_and(left, l, right, r);
  }

  static bool goes_on_behind_comma(const Side& left, const Words& l, const Side& right, const Words& r) {
    if (r.size() == 1 && is_of_kind(OrganisationWord::legal, r[0])) return true;
    if (r.size() == 2 && is_head(r[0]) && is_of_kind(OrganisationWord::form, r[1])) return true;
    if (r.size() == 1 && is_of_kind(OrganisationWord::letters, r[0]) && !has_small_letter(r[0]))
      return left.is_organisation || l.size() > 1;
    if (!left.is_organisation) return right.is_organisation && begins_organisation(l, r);
    if (is_group(l) || has_legal({l.back()})) return false;
    if (right.is_organisation) return is_unit(l) || (is_unit(r) && !is_unit(l)) ? !same_heads(l, r) : false;
    if (is_initial(r.front()) || (r.size() == 2 && (is_initial(r[1]) || are_surely_initials(r[1]))))
      return false;
    return r.size() == 1 || !is_complete(l) || has(OrganisationWord::about, r);
  }

  // What is no organisation by itself, but one together with the organisation behind its comma: "Fish" before
  // "Department …", "THE CHANCELLOR", and in capitals the short name before the long one, "MATIMOP, ISRAELI
  // INDUSTRY CENTER FOR …", or a part of a company's name, unless it may be a person's.
  static bool begins_organisation(const Words& l, const Words& r) {
    if (l.size() == 1 && is_of_kind(OrganisationWord::about, l[0])) return true;
    if (text::fold(l.front()) == "the") return true;
    if (std::any_of(l.begin(), l.end(), has_small_letter) ||
        std::any_of(r.begin(), r.end(), has_small_letter))
      return false;
    if (l.size() == 1) return r.size() > 1;
    return l.size() > 2 && has_legal({r.back()}) && !is_like_person(l);
  }

  static bool same_heads(const Words& l, const Words& r) {
    return std::any_of(l.begin(), l.end(), [&r](const std::string& word) {
      return is_head(word) && std::any_of(r.begin(), r.end(), [&word](const std::string& other) {
               return text::fold(other) == text::fold(word);
             });
    });
  }

  static bool goes_on_behind_and(const Side& left, const Words& l, const Side& right, const Words& r) {
    if (is_tail_of_company(l, r)) return true;
    const bool about_l = has(OrganisationWord::about, l);
    const bool about_r = has(OrganisationWord::about, r);
    if (!left.is_organisation && !right.is_organisation) {
      return l.size() == 1 && about_l && is_of_kind(OrganisationWord::about, r.front());
    }
    if (!left.is_organisation) {
      if (text::fold(r.front()) == "the") return false;
      const bool acronym = l.size() == 1 && !has_small_letter(l[0]) && has_small_letter(r.front());
      if (has_legal({r.back()})) {
        const bool capitals = std::none_of(l.begin(), l.end(), has_small_letter);
        return l.size() <= (capitals ? 3U : 2U) && !is_like_person(l) && !acronym;
      }
      return (l.size() == 1 || about_l || text::fold(l.front()) == "the" ||
              (l.size() == 2 && is_initial(l[1]))) &&
             !acronym && !is_head(r.front());
    }
    if (right.is_organisation) {
      if (text::fold(r.front()) == "the") return false;
      const bool begins = is_head(r.front()) || is_of_kind(OrganisationWord::leading, r.front());
      if (!begins && (lacks_noun(l) || is_about_both(l, r))) return true;
      if (is_complete(l)) return false;
      return r.size() == 1 || !std::any_of(r.begin(), r.end(), is_head);
    }
    if (is_complete(l) && !about_r) return false;
    if (r.size() == 1) return has_small_letter(r[0]) || !has_small_letter(l[0]);
    return !is_like_person(r) && (about_l || about_r);
  }

  std::string_view list_;
  const OrganisationKeys& organisations_;
  std::vector<Side> merged_;
};

}  // namespace

std::vector<PartOfList> parts_of_list(std::string_view list, const OrganisationKeys& organisations) {
  return Parting(list, organisations).parts();
}

}  // namespace mitos::names
