// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <utility>

#include "common/text/ascii.h"
#include "common/text/identifier_kinds.h"

namespace mitos::text {
namespace {

// Where a run ends that is no more than an address: at a blank or a sign that no address has, without the
// punctuation of the sentence.
std::size_t end_of_address(std::string_view text, std::size_t at) {
  constexpr std::string_view kNever = "<>\"{}|\\^`";
  std::size_t end = at;
  while (end < text.size()) {
    const std::size_t unseen = unseen_at(text, end);
    const bool ends =
        is_blank(text[end]) || kNever.find(text[end]) != std::string_view::npos || !is_ascii(text[end]);
    if (unseen == 0 && ends) break;
    end += std::max<std::size_t>(unseen, 1);
  }
  const std::string_view run = text.substr(at, end - at);
  // How many brackets more are closed than opened.
  const auto surplus = [run](char open, char close) {
    return std::count(run.begin(), run.end(), close) - std::count(run.begin(), run.end(), open);
  };
  std::ptrdiff_t round = surplus('(', ')');
  std::ptrdiff_t square = surplus('[', ']');
  for (; end > at; --end) {
    const char last = text[end - 1];
    if (last == ')' && round > 0) {
      --round;
    } else if (last == ']' && square > 0) {
      --square;
    } else if (std::string_view(".,;:!?'*").find(last) == std::string_view::npos) {
      break;
    }
  }
  return end;
}

// Behind "v2", if a version stands at `at`.
std::size_t behind_version(std::string_view text, std::size_t at) {
  if (at == text.size() || ascii_lower(text[at]) != 'v') return at;
  const std::size_t digits = digits_at(text, at + 1);
  return digits == 0 ? at : at + 1 + digits;
}

// Letters, digits, hyphens and dots, with letters behind the last dot.
std::size_t host_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && (is_ascii_alphanumeric(text[end]) || text[end] == '-' || text[end] == '.'))
    ++end;
  while (end > at && text[end - 1] == '.') --end;  // of a sentence
  const std::string_view host = text.substr(at, end - at);
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || host.size() - dot < 3) return 0;
  return std::all_of(host.begin() + static_cast<std::ptrdiff_t>(dot) + 1, host.end(), is_ascii_letter)
             ? host.size()
             : 0;
}

}  // namespace

Found doi_at(std::string_view text, std::size_t begin, std::size_t at) {
  if (!text.substr(at).starts_with("10.")) return std::nullopt;
  std::size_t slash = at + 3;
  const std::size_t registrant = digits_at(text, slash);
  if (registrant < 4 || registrant > 9) return std::nullopt;
  while (slash < text.size() && (is_ascii_digit(text[slash]) || text[slash] == '.')) ++slash;
  if (slash == text.size() || text[slash] != '/') return std::nullopt;
  const std::size_t end = end_of_address(text, slash + 1);
  if (end <= slash + 1) return std::nullopt;
  std::string form = lowered(text.substr(at, end - at));
  form = form.substr(0, form.find_first_of("?#"));
  while (form.ends_with('/')) form.pop_back();
  if (constexpr std::string_view kFile = ".pdf"; form.ends_with(kFile))
    form.resize(form.size() - kFile.size());
  Found doi = found(begin, end, std::move(form), true);
  // Of a chapter it has the number of the book.
  const std::string_view whole = text.substr(0, end);
  const std::size_t place = whole.find("/97", slash);
  const Found book =
      place == std::string_view::npos ? std::nullopt : isbn_at(whole, place + 1, place + 1, Led::no);
  if (book) doi->other_forms.push_back(book->form);
  return doi;
}

// "2101.12345v2", and as it was until 2007 "hep-th/9901001".
Found arxiv_at(std::string_view text, std::size_t begin, std::size_t at) {
  std::size_t end = at;
  if (digits_at(text, at) == 4 && at + 4 < text.size() && text[at + 4] == '.') {
    const std::size_t digits = digits_at(text, at + 5);
    if (digits < 4 || digits > 5) return std::nullopt;
    end = at + 5 + digits;
  } else {
    while (end < text.size() && (is_ascii_letter(text[end]) || text[end] == '-' || text[end] == '.')) ++end;
    constexpr std::size_t kNumber = 7;
    if (end == at || end == text.size() || text[end] != '/' || digits_at(text, end + 1) != kNumber)
      return std::nullopt;
    end += 1 + kNumber;
  }
  const std::size_t whole = behind_version(text, end);
  if (goes_on(text, whole)) return std::nullopt;
  return found(begin, whole, lowered(text.substr(at, end - at)));
}

Found handle_at(std::string_view text, std::size_t begin, std::size_t at, Led led) {
  std::size_t slash = at + digits_at(text, at);
  while (slash < text.size() && (is_ascii_digit(text[slash]) || text[slash] == '.')) ++slash;
  if (slash == at || slash >= text.size() || text[slash] != '/') return std::nullopt;
  const std::size_t end =
      led == Led::yes ? end_of_address(text, slash + 1) : slash + 1 + digits_at(text, slash + 1);
  const std::string_view prefix = text.substr(at, slash - at);
  const std::string_view suffix = text.substr(slash + 1, end - slash - 1);
  if (suffix.empty()) return std::nullopt;
  // Without "hdl:" it is a number with a slash, of a law too, and no date, season or fraction.
  constexpr std::size_t kShortest = 4;
  const bool date = end + 1 < text.size() && text[end] == '/' && is_ascii_digit(text[end + 1]);
  const bool number =
      prefix.size() >= kShortest && suffix.size() >= 3 && !is_year(suffix) && !goes_on(text, end) && !date;
  if (led == Led::no && !number) return std::nullopt;
  return found(begin, end, lowered(text.substr(at, end - at)), led == Led::yes);
}

namespace {

// The DOI in the address of a publisher's page.
Found doi_within(std::string_view text, std::size_t begin, std::size_t from, std::size_t end) {
  const std::size_t slash = text.substr(0, end).find("/10.", from);
  return slash == std::string_view::npos ? std::nullopt : doi_at(text, begin, slash + 1);
}

// What resolvers lead to.
Found resolved(std::string_view text, std::size_t begin, std::size_t host) {
  constexpr std::array<std::string_view, 2> kDoi{"doi.org/", "dx.doi.org/"};
  for (const std::string_view resolver : kDoi) {
    if (begins_with(text, host, resolver)) return doi_at(text, begin, host + resolver.size());
  }
  if (begins_with(text, host, "orcid.org/")) return orcid_at(text, begin, host + 10);
  if (begins_with(text, host, "hdl.handle.net/")) return handle_at(text, begin, host + 15, Led::yes);
  for (const std::string_view path : {"arxiv.org/abs/", "arxiv.org/pdf/"}) {
    if (begins_with(text, host, path)) return arxiv_at(text, begin, host + path.size());
  }
  return std::nullopt;
}

}  // namespace

Found address_at(std::string_view text, std::size_t begin, Hosts hosts) {
  std::size_t host = begin;
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (begins_with(text, begin, scheme)) host = begin + scheme.size();
  }
  if (begins_with(text, host, "www.")) host += 4;
  const std::size_t bytes = host_at(text, host);
  if (bytes == 0) return std::nullopt;
  if (Found other = resolved(text, begin, host)) return other;
  const std::size_t path = host + bytes;
  const bool has_path = path < text.size() && text[path] == '/';
  const std::size_t end = has_path ? end_of_address(text, path) : path;
  const bool host_alone = end <= path + 1;
  if (host_alone && host == begin && hosts == Hosts::said_to_be) return std::nullopt;
  std::string form = lowered(text.substr(host, end - host));
  form = form.substr(0, form.find('#'));
  while (form.ends_with('/')) form.pop_back();
  if (Found doi = doi_within(text, begin, path, end)) {
    doi->other_forms.push_back(found(begin, end, std::move(form))->form);
    return doi;
  }
  return found(begin, end, std::move(form), true);
}

Found mail_at(std::string_view text, std::size_t begin) {
  constexpr std::string_view kSigns = "._%+-";
  std::size_t at = begin;
  while (at < text.size() &&
         (is_ascii_alphanumeric(text[at]) || kSigns.find(text[at]) != std::string_view::npos))
    ++at;
  if (at == begin || at == text.size() || text[at] != '@') return std::nullopt;
  const std::size_t bytes = host_at(text, at + 1);
  if (bytes == 0) return std::nullopt;
  const std::size_t end = at + 1 + bytes;
  return found(begin, end, lowered(text.substr(begin, end - begin)));
}

}  // namespace mitos::text
