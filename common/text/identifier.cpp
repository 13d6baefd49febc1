// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/identifier.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "common/text/ascii.h"
#include "common/text/identifier_kinds.h"

namespace mitos::text {
namespace {

// Behind what leads to an identifier, as in "ISBN-13: "; `at` if `word` does not stand there.
std::size_t behind_lead(std::string_view text, std::size_t at, std::string_view word) {
  if (!begins_with(text, at, word)) return at;
  std::size_t end = at + word.size();
  for (const std::string_view version : {"-13", "-10"}) {
    if (word == "isbn" && text.substr(end).starts_with(version)) end += version.size();
  }
  const std::size_t behind_word = end;
  while (end < text.size() &&
         (is_blank(text[end]) || text[end] == ':' || text[end] == '.' || text[end] == '='))
    ++end;
  return end > behind_word ? end : at;
}

Found mail_behind(std::string_view text, std::size_t begin, std::size_t at) {
  Found mail = mail_at(text, at);
  if (mail) mail->begin = begin;
  return mail;
}

using Reader = Found (*)(std::string_view text, std::size_t begin, std::size_t at);

struct Lead {
  std::string_view word;
  Reader read;
};

constexpr std::array<Lead, 13> kLeads{{
    {"doi", doi_at},
    {"isbn", [](std::string_view text, std::size_t begin,
                std::size_t at) { return isbn_at(text, begin, at, Led::yes); }},
    {"issn", [](std::string_view text, std::size_t begin,
                std::size_t at) { return issn_at(text, begin, at, Led::yes); }},
    {"orcid", orcid_at},
    {"arxiv", arxiv_at},
    {"hdl", [](std::string_view text, std::size_t begin,
               std::size_t at) { return handle_at(text, begin, at, Led::yes); }},
    {"handle", [](std::string_view text, std::size_t begin,
                  std::size_t at) { return handle_at(text, begin, at, Led::yes); }},
    {"mailto", mail_behind},
    {"tel", [](std::string_view text, std::size_t begin,
               std::size_t at) { return telephone_at(text, begin, at, Led::yes); }},
    {"phone", [](std::string_view text, std::size_t begin,
                 std::size_t at) { return telephone_at(text, begin, at, Led::yes); }},
    {"telephone", [](std::string_view text, std::size_t begin,
                     std::size_t at) { return telephone_at(text, begin, at, Led::yes); }},
    {"Τηλ", [](std::string_view text, std::size_t begin,
               std::size_t at) { return telephone_at(text, begin, at, Led::yes); }},
    {"τηλ", [](std::string_view text, std::size_t begin,
               std::size_t at) { return telephone_at(text, begin, at, Led::yes); }},
}};

// Of the words that lead to identifiers, in either case: most words of a text begin otherwise.
constexpr std::array<bool, 256> kFirstOfLeads = [] {
  std::array<bool, 256> first{};
  for (const Lead& lead : kLeads) {
    const char c = lead.word.front();
    first[static_cast<unsigned char>(c)] = true;
    if (is_ascii_letter(c)) first[static_cast<unsigned char>(c - 'a' + 'A')] = true;
  }
  return first;
}();

bool begins_as_lead(std::string_view run) {
  return !run.empty() && kFirstOfLeads[static_cast<unsigned char>(run.front())];
}

// "doi:10.5555/x", "ISBN 978-…", "doi:https://doi.org/…".
Found led_at(std::string_view text, std::size_t begin) {
  if (!begins_as_lead(text.substr(begin))) return std::nullopt;
  for (const Lead& lead : kLeads) {
    const std::size_t at = behind_lead(text, begin, lead.word);
    if (at == begin || at == text.size()) continue;
    if (Found identifier = lead.read(text, begin, at)) return identifier;
    if (Found address = address_at(text, at)) {
      address->begin = begin;
      return address;
    }
  }
  return std::nullopt;
}

Found number_at(std::string_view text, std::size_t at) {
  if (Found doi = doi_at(text, at, at)) return doi;
  if (Found orcid = orcid_at(text, at, at)) return orcid;
  if (Found isbn = isbn_at(text, at, at, Led::no)) return isbn;
  if (Found issn = issn_at(text, at, at, Led::no)) return issn;
  if (Found arxiv = arxiv_at(text, at, at)) return arxiv;
  if (Found handle = handle_at(text, at, at, Led::no)) return handle;
  return telephone_at(text, at, at, Led::no);
}

// Whether nothing of a word or number stands before.
bool may_begin(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const char before = text[at - 1];
  if (!is_ascii(before)) return true;
  return !is_ascii_alphanumeric(before) &&
         std::string_view("/-._@+%&").find(before) == std::string_view::npos;
}

// The characters of a run between blanks that say whether it may hold an identifier: nearly all runs of a
// text hold none, and are read once here.
namespace run_byte {
constexpr std::uint8_t kBlank = 1;
constexpr std::uint8_t kDot = 2;
constexpr std::uint8_t kSign = 4;
}  // namespace run_byte

constexpr std::array<std::uint8_t, 256> kRunBytes = [] {
  std::array<std::uint8_t, 256> kinds{};
  for (std::size_t byte = 0; byte < kinds.size(); ++byte) {
    const char c = static_cast<char>(byte);
    if (is_blank(c))
      kinds[byte] = run_byte::kBlank;
    else if (c == '.')
      kinds[byte] = run_byte::kDot;
    else if (is_ascii_digit(c) || c == '@' || c == '/')
      kinds[byte] = run_byte::kSign;
  }
  return kinds;
}();

struct Run {
  std::size_t end = 0;
  bool has_sign = false;  // a digit, an @, a slash, or a dot that is not its last character
};

Run run_at(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  std::uint8_t seen = 0;
  for (; end < text.size(); ++end) {
    const std::uint8_t kind = kRunBytes[static_cast<unsigned char>(text[end])];
    if (kind == run_byte::kBlank) break;
    seen |= kind;
  }
  const bool has_dot =
      (seen & run_byte::kDot) != 0 && text.substr(begin, end - begin - 1).find('.') != std::string_view::npos;
  return {end, has_dot || (seen & run_byte::kSign) != 0};
}

// Whether it is a word that leads to an identifier behind the next blank, as in "(ISBN 3…".
bool may_lead(std::string_view run) {
  constexpr std::size_t kLongestLead = 12;
  if (run.size() > kLongestLead) return false;
  const auto opens = [](char c) {
    return c == '(' || c == '[' || c == '{' || c == '<' || c == '"' || c == '\'';
  };
  while (!run.empty() && opens(run.front())) run.remove_prefix(1);
  if (!begins_as_lead(run)) return false;
  return std::any_of(kLeads.begin(), kLeads.end(),
                     [run](const Lead& lead) { return begins_with(run, 0, lead.word); });
}

// Whether an identifier can begin with the character: most do not.
bool may_be_first(std::string_view text, std::size_t at) {
  const char c = text[at];
  return is_ascii_alphanumeric(c) || c == '+' || text.substr(at).starts_with("τ") ||
         text.substr(at).starts_with("Τ");
}

Found identifier_at(std::string_view text, std::size_t at, Hosts hosts) {
  if (at >= text.size() || !may_be_first(text, at) || !may_begin(text, at)) return std::nullopt;
  if (is_ascii_digit(text[at])) {
    if (Found number = number_at(text, at)) return number;
  } else if (text[at] == '+') {
    return telephone_at(text, at, at, Led::no);
  } else if (Found led = led_at(text, at)) {
    return led;
  } else if (Found preprint = arxiv_at(text, at, at)) {
    return preprint;
  }
  if (Found mail = mail_at(text, at)) return mail;
  return address_at(text, at, hosts);
}

}  // namespace

Found identifier_at(std::string_view text, std::size_t at) {
  return identifier_at(text, at, Hosts::said_to_be);
}

std::vector<Identifier> identifiers_in(std::string_view text) {
  std::vector<Identifier> all;
  for (std::size_t at = 0; at < text.size();) {
    const auto [end, has_sign] = run_at(text, at);
    if (!has_sign && !may_lead(text.substr(at, end - at))) {
      at = end + 1;
      continue;
    }
    while (at < end) {
      if (Found identifier = identifier_at(text, at, Hosts::any)) {
        at = identifier->end;
        all.push_back(std::move(*identifier));
        continue;
      }
      ++at;
      while (at < end && !may_begin(text, at)) ++at;
    }
    at = std::max(at, end);
  }
  return all;
}

}  // namespace mitos::text
