// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/addresses/hugo_permalinks.h"

#include <fmt/chrono.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "common/text/ascii.h"
#include "indexer/source/addresses/hugo_names.h"

namespace mitos::source {
namespace {

using SectionNames = std::vector<std::string>;

std::tm calendar_of(const std::optional<std::chrono::local_days>& date) {
  // A page without a date has Go's first one.
  constexpr auto kFirst = std::chrono::local_days(std::chrono::year(1) / 1 / 1);
  const std::chrono::local_days day = date.value_or(kFirst);
  const std::chrono::year_month_day calendar(day);
  std::tm tm{};
  tm.tm_year = static_cast<int>(calendar.year()) - 1900;
  tm.tm_mon = static_cast<int>(static_cast<unsigned>(calendar.month())) - 1;
  tm.tm_mday = static_cast<int>(static_cast<unsigned>(calendar.day()));
  tm.tm_wday = static_cast<int>(std::chrono::weekday(day).c_encoding());
  tm.tm_yday = static_cast<int>((day - std::chrono::local_days(calendar.year() / 1 / 1)).count());
  return tm;
}

struct DatePart {
  std::string_view name;
  std::string_view format;  // of strftime
};

constexpr std::array<DatePart, 4> kDateParts{
    {{"month", "%m"}, {"monthname", "%B"}, {"day", "%d"}, {"weekdayname", "%A"}}};

// Go's layouts are written as the second of January 2006 would be; longer ones come first.
constexpr std::array<DatePart, 17> kLayout{{{"January", "%B"},
                                            {"Monday", "%A"},
                                            {"2006", "%Y"},
                                            {"Jan", "%b"},
                                            {"Mon", "%a"},
                                            {"MST", "UTC"},
                                            {"002", "%j"},
                                            {"01", "%m"},
                                            {"02", "%d"},
                                            {"03", "12"},
                                            {"04", "00"},
                                            {"05", "00"},
                                            {"06", "%y"},
                                            {"15", "00"},
                                            {"PM", "AM"},
                                            {"1", ""},
                                            {"2", ""}}};

std::string by_layout(std::string_view layout, const std::tm& tm) {
  std::string out;
  while (!layout.empty()) {
    const auto* const part = std::find_if(kLayout.begin(), kLayout.end(), [&](const DatePart& known) {
      return layout.starts_with(known.name);
    });
    if (part == kLayout.end()) {
      out += layout.front();
      layout.remove_prefix(1);
      continue;
    }
    if (part->name == "1") {
      out += std::to_string(tm.tm_mon + 1);
    } else if (part->name == "2") {
      out += std::to_string(tm.tm_mday);
    } else {
      out += fmt::format(fmt::runtime(fmt::format("{{:{}}}", part->format)), tm);
    }
    layout.remove_prefix(part->name.size());
  }
  return out;
}

std::optional<std::string> date_part(std::string_view name, const HugoPage& page) {
  const std::tm tm = calendar_of(page.date);
  if (name == "year") return std::to_string(tm.tm_year + 1900);
  if (name == "weekday") return std::to_string(tm.tm_wday);
  if (name == "yearday") return std::to_string(tm.tm_yday + 1);
  for (const DatePart& part : kDateParts) {
    if (part.name == name) return fmt::format(fmt::runtime(fmt::format("{{:{}}}", part.format)), tm);
  }
  std::string formatted = by_layout(name, tm);
  return formatted == name ? std::nullopt : std::optional(std::move(formatted));
}

std::string joined(const SectionNames& sections, std::size_t first, std::size_t last) {
  std::string out;
  for (std::size_t i = first; i < std::min(last, sections.size()); ++i)
    out += (out.empty() ? "" : "/") + sections[i];
  return out;
}

std::size_t index_in(std::string_view typed, std::size_t size, std::size_t usual) {
  if (typed.empty()) return usual;
  if (typed == "last") return size == 0 ? 0 : size - 1;
  std::size_t number = 0;
  std::from_chars(typed.data(), typed.data() + typed.size(), number);
  return std::min(number, size);
}

// "[1:]", "[last]" of “:sections[1:]”.
std::string slice(const SectionNames& sections, std::string_view cut) {
  if (cut.empty()) return joined(sections, 0, sections.size());
  const std::string_view inner = cut.substr(1, cut.size() - 2);
  const std::size_t colon = inner.find(':');
  if (colon == std::string_view::npos) {
    const std::size_t at = index_in(inner, sections.size(), 0);
    return joined(sections, at, at + 1);
  }
  return joined(sections, index_in(inner.substr(0, colon), sections.size(), 0),
                index_in(inner.substr(colon + 1), sections.size(), sections.size()));
}

std::string_view last_part(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

std::string file_name(const HugoPage& page) {
  return hugo_name(page.name == "index" ? last_part(page.folder) : page.name);
}

std::optional<std::string> value_of(std::string_view name, std::string_view cut, const HugoPage& page,
                                    const SectionNames& sections) {
  const SectionNames current(sections.begin(), sections.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                                      page.levels, sections.size())));
  if (name == "sections") return slice(current, cut);
  if (!cut.empty()) return std::nullopt;
  if (name == "section") return joined(sections, 0, 1);
  if (name == "title") return hugo_name(page.title);
  if (name == "slug") return hugo_name(page.slug.empty() ? page.title : page.slug);
  if (name == "slugorfilename") return page.slug.empty() ? file_name(page) : hugo_name(page.slug);
  if (name == "filename") return file_name(page);
  return date_part(name, page);
}

}  // namespace

std::string filled_in(const std::string& pattern, const HugoPage& page, const SectionNames& sections) {
  const auto is_of_name = [](char c) { return text::is_ascii_alphanumeric(c) || c == '_'; };
  std::string out;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::string_view rest = std::string_view(pattern).substr(at);
    const auto length = static_cast<std::size_t>(std::find_if_not(rest.begin() + 1, rest.end(), is_of_name) -
                                                 rest.begin() - 1);
    if (rest.front() != ':' || length == 0) {
      out += pattern[at++];
      continue;
    }
    std::string_view cut;
    if (const std::size_t end = rest.find(']');
        rest.substr(length + 1).starts_with('[') && end != std::string_view::npos)
      cut = rest.substr(length + 1, end - length);
    const auto value = value_of(rest.substr(1, length), cut, page, sections);
    out += value.value_or(std::string(rest.substr(0, 1 + length + cut.size())));
    at += 1 + length + cut.size();
  }
  return out;
}

}  // namespace mitos::source
