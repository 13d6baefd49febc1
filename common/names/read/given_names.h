// SPDX-License-Identifier: GPL-2.0-or-later
// Which given names are one: Γιάννης, Yiannis and Ioannis; Bob and Robert. Any thread.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mitos::names {

/// A table of official forms, each with those that it has every day.
class GivenNames {
 public:
  /// The line numbers of official forms, in order, none twice.
  using Forms = std::vector<std::uint32_t>;

  /// Reads tables: a line is words with blanks between them, the official form first; a line that
  /// begins with the same word as an earlier one goes on with it; "#" begins a remark.
  explicit GivenNames(const std::vector<std::string_view>& tables);

  /// Of which official forms `word` is one form, in any script and common spelling; "Vicky" can be
  /// Βασιλική and Victoria. Empty if the table does not know it.
  const Forms& find(std::string_view word) const;

  /// The same for a word that latin() has made already.
  const Forms& find_latin(const std::string& word) const;

  /// Whether it can be a Greek name, or can be nothing else. Neither if the table does not know it.
  bool is_greek(const Forms& forms) const;
  bool is_only_greek(const Forms& forms) const;

  /// Whether `word` is itself an official form.
  bool is_official(std::string_view word) const;

 private:
  struct Entry {
    Forms forms;
    bool official = false;
  };

  void add_line(std::string_view line, std::map<std::string, std::uint32_t, std::less<>>& lines);
  void add(const std::string& word, std::uint32_t form, bool official);

  std::vector<bool> greek_;                             // by official form
  std::unordered_map<std::string, Entry> by_spelling_;  // as latin() has it
  std::unordered_map<std::string, Forms> by_sound_;     // text/sound_key.h, the Greek ones only
};

/// The tables of data/given-names.*, which are compiled in. The first call reads them (some milliseconds).
const GivenNames& given_names();

/// Whether two lists have one in common.
bool intersect(const GivenNames::Forms& a, const GivenNames::Forms& b);

}  // namespace mitos::names
