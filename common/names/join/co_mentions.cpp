// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/join/co_mentions.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "common/names/join/join_state.h"

namespace mitos::names {
namespace {

template <typename Value>
void sort_each_once(std::vector<Value>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

bool is_written_before(const Entry& entry, const std::string& text) {
  const Spelling& spelling = entry.spelling;
  return spelling.orcid.empty() ? spelling.raw < text : written(spelling) < text;
}

}  // namespace

CoMentions::CoMentions(const std::vector<Entry>& entries, Groups& groups,
                       const std::vector<DocumentPeople>& document_people)
    : beside_(entries.size()), co_mentions_(entries.size()), years_(entries.size()) {
  person_of_.reserve(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) person_of_.push_back(groups.of(i));

  std::vector<Members> people_of(document_people.size());  // by document
  std::vector<std::size_t> documents(entries.size());
  for (std::size_t i = 0; i < document_people.size(); ++i) {
    for (const std::string& spelling : document_people[i].spellings) {
      const auto entry = std::lower_bound(entries.begin(), entries.end(), spelling, is_written_before);
      if (entry == entries.end() || written(entry->spelling) != spelling) continue;
      people_of[i].push_back(person_of_[static_cast<std::size_t>(entry - entries.begin())]);
    }
    sort_each_once(people_of[i]);
    const std::optional<int> year = document_people[i].year;
    for (const std::size_t person : people_of[i]) {
      ++documents[person];
      if (year) years_[person].push_back(*year);
    }
  }

  constexpr std::size_t kOneOf = 100;
  constexpr std::size_t kFew = 4;  // of 40 projects as of 400
  const std::size_t most = std::max(document_people.size() / kOneOf, kFew);
  constexpr std::size_t kMostInCompany = 100;  // in a list of hundreds people do not know each other
  for (const Members& people : people_of) {
    if (people.size() > kMostInCompany) continue;
    for (const std::size_t person : people) {
      std::copy_if(people.begin(), people.end(), std::back_inserter(beside_[person]),
                   [person](std::size_t other) { return other != person; });
    }
  }
  for (std::size_t person = 0; person < beside_.size(); ++person) {
    sort_each_once(beside_[person]);
    std::copy_if(beside_[person].begin(), beside_[person].end(), std::back_inserter(co_mentions_[person]),
                 [&](std::size_t other) { return documents[other] <= most; });
  }
  for (std::vector<int>& years : years_) sort_each_once(years);
}

void CoMentions::keep_apart(Groups& groups) const {
  for (std::size_t person = 0; person < beside_.size(); ++person) {
    for (const std::size_t other : beside_[person]) {
      if (person < other) groups.keep_apart(person, other);
    }
  }
}

bool CoMentions::share(std::size_t a, std::size_t b) const {
  const Members* fewer = &co_mentions_[person_of_[a]];
  const Members* more = &co_mentions_[person_of_[b]];
  if (more->size() < fewer->size()) std::swap(fewer, more);
  auto at = more->begin();
  return std::any_of(fewer->begin(), fewer->end(), [&](std::size_t companion) {
    at = std::lower_bound(at, more->end(), companion);
    return at != more->end() && *at == companion;
  });
}

bool CoMentions::are_strangers(std::size_t a, std::size_t b) const {
  return !co_mentions_[person_of_[a]].empty() && !co_mentions_[person_of_[b]].empty() && !share(a, b);
}

int CoMentions::years_between(std::size_t a, std::size_t b) const {
  const std::vector<int>& of_b = years_[person_of_[b]];
  std::optional<int> fewest;
  for (const int year : years_[person_of_[a]]) {
    const auto next = std::lower_bound(of_b.begin(), of_b.end(), year);
    if (next != of_b.end()) fewest = std::min(fewest.value_or(*next - year), *next - year);
    if (next == of_b.begin()) continue;
    const int since = year - *std::prev(next);
    fewest = std::min(fewest.value_or(since), since);
  }
  return fewest.value_or(0);
}

}  // namespace mitos::names
