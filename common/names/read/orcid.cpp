// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/orcid.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"
#include "common/text/utf8.h"

namespace mitos::names {
namespace {

constexpr std::size_t kLength = 19;  // "0000-0002-1825-0097"

// A private character that no name has, and the number of the ORCID as so many of them.
constexpr std::string_view kOrcidMark = "\U0010fff8";

// The check digit may be a letter.
std::string with_capital_digit(std::string_view orcid) {
  std::string text(orcid);
  if (text.back() == 'x') text.back() = 'X';
  return text;
}

bool is_orcid_at(std::string_view text, std::size_t at) {
  if (at + kLength > text.size()) return false;
  const auto beside = [&](std::size_t place) {
    return text::is_ascii_alphanumeric(text[place]) || text[place] == '-';
  };
  if ((at > 0 && beside(at - 1)) || (at + kLength < text.size() && beside(at + kLength))) return false;
  return is_orcid(with_capital_digit(text.substr(at, kLength)));
}

std::size_t find_orcid(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find("000", from); at != std::string_view::npos; at = text.find("000", at + 1)) {
    if (is_orcid_at(text, at)) return at;
  }
  return std::string_view::npos;
}

bool ends_with_folded(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && std::equal(end.rbegin(), end.rend(), text.rbegin(),
                                                 [](char a, char b) { return a == text::ascii_lower(b); });
}

// Where what leads to the ORCID at `at` begins: its address, its label, a bracket.
std::size_t begin_of_lead(std::string_view text, std::size_t at) {
  constexpr auto kLeads = std::to_array<std::string_view>(
      {"https://", "http://", "www.", "orcid.org/", "orcid id", "orcid", ":", "="});
  for (bool found = true; found;) {
    found = false;
    std::size_t before = at;
    while (before > 0 && text[before - 1] == ' ') --before;
    for (const std::string_view lead : kLeads) {
      if (!ends_with_folded(text.substr(0, before), lead)) continue;
      at = before - lead.size();
      found = true;
      break;
    }
  }
  return at;
}

bool is_one_among(char c, std::string_view characters) {
  return characters.find(c) != std::string_view::npos;
}

struct Range {
  std::size_t begin;
  std::size_t end;
};

// The ORCID at `at` with its lead and the brackets around both.
Range with_surroundings(std::string_view text, std::size_t at) {
  Range range{begin_of_lead(text, at), at + kLength};
  if (range.end < text.size() && text[range.end] == '/') ++range.end;
  std::size_t open = range.begin;
  while (open > 0 && text[open - 1] == ' ') --open;
  const std::size_t close = std::min(text.find_first_not_of(' ', range.end), text.size());
  if (open > 0 && close < text.size() && is_one_among(text[open - 1], "([<{") &&
      is_one_among(text[close], ")]>}"))
    range = {open - 1, close + 1};
  // "Ann Ng, 0000-…"
  std::size_t before = range.begin;
  while (before > 0 && text[before - 1] == ' ') --before;
  if (before > 0 && text[before - 1] == ',') range.begin = before - 1;
  return range;
}

// "<a href=…>" of a link whose address was the ORCID, and its end tag.
std::string without_link_tags(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool tag = text.substr(at).starts_with("<a ") || text.substr(at).starts_with("</a");
    const std::size_t end = tag ? text.find('>', at) : std::string_view::npos;
    if (end == std::string_view::npos) {
      out += text[at++];
      continue;
    }
    const std::size_t mark = text.substr(at, end - at).find(kOrcidMark);
    if (mark != std::string_view::npos)
      out += text.substr(at, end - at)
                 .substr(mark, text.substr(at, end - at).rfind(kOrcidMark) + kOrcidMark.size() - mark);
    at = end + 1;
  }
  return out;
}

}  // namespace

bool is_orcid(std::string_view text) {
  if (text.size() != kLength) return false;
  int total = 0;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (i % 5 == 4) {
      if (text[i] != '-') return false;
    } else if (text[i] >= '0' && text[i] <= '9') {
      total = (total + (text[i] - '0')) * 2;
    } else {
      return false;
    }
  }
  const int check = (12 - total % 11) % 11;
  return text.back() == (check == 10 ? 'X' : static_cast<char>('0' + check));
}

NameAndOrcid parted_orcid(std::string_view spelling) {
  constexpr std::size_t kBrackets = 3;  // with the blank
  const bool has_one = spelling.size() > kLength + kBrackets && spelling.ends_with(')') &&
                       spelling.substr(spelling.size() - kLength - kBrackets).starts_with(" (") &&
                       is_orcid_at(spelling, spelling.size() - kLength - 1);
  if (!has_one) return {std::string(spelling), ""};
  return {std::string(spelling.substr(0, spelling.size() - kLength - kBrackets)),
          std::string(spelling.substr(spelling.size() - kLength - 1, kLength))};
}

std::string with_orcid(const NameAndOrcid& person) {
  return person.orcid.empty() ? person.name : person.name + " (" + person.orcid + ")";
}

ListWithoutOrcids without_orcids(std::string_view list) {
  ListWithoutOrcids found;
  std::size_t copied = 0;
  for (std::size_t at = find_orcid(list, 0); at != std::string_view::npos;
       at = find_orcid(list, at + kLength)) {
    const Range range = with_surroundings(list, at);
    std::string_view before = list.substr(copied, std::max(range.begin, copied) - copied);
    found.orcids.push_back(with_capital_digit(list.substr(at, kLength)));
    // "[Ann Ng](https://orcid.org/…)": the name is what stands in brackets.
    const std::size_t open = before.ends_with(']') ? before.rfind('[') : std::string_view::npos;
    if (open != std::string_view::npos) {
      found.list += before.substr(0, open);
      before = before.substr(open + 1, before.size() - open - 2);
    }
    found.list += before;
    found.list += ' ';
    for (std::size_t i = 0; i < found.orcids.size(); ++i) found.list += kOrcidMark;
    found.list += ' ';
    copied = range.end;
  }
  found.list += list.substr(copied);
  if (!found.orcids.empty()) found.list = without_link_tags(found.list);
  return found;
}

NameAndOrcid with_marked_orcid(std::string piece, const std::vector<std::string>& orcids) {
  NameAndOrcid person;
  const std::size_t at = piece.find(kOrcidMark);
  if (at != std::string::npos) {
    std::size_t marks = 0;
    while (piece.compare(at + marks * kOrcidMark.size(), kOrcidMark.size(), kOrcidMark) == 0) ++marks;
    if (marks <= orcids.size()) person.orcid = orcids[marks - 1];
    for (std::size_t next = at; next != std::string::npos; next = piece.find(kOrcidMark, next))
      piece.erase(next, kOrcidMark.size());
  }
  person.name = text::single_spaced(piece);
  return person;
}

}  // namespace mitos::names
