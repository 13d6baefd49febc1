// SPDX-License-Identifier: GPL-2.0-or-later
// What data/programmes.yaml says, as data. Immutable once loaded: any thread.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "common/taxonomy/pattern.h"
#include "common/taxonomy/phrase.h"
#include "common/taxonomy/programme.h"

namespace mitos::taxonomy {

/// What a pattern of a programme tells.
enum class Sign {
  word,  // names the programme, wherever it stands
  hint,  // names it where something else names one above it, and nothing more exact
  code,  // how a call of it begins: the call becomes the last step of the path
};

struct Rule {
  Pattern pattern;
  Sign sign = Sign::word;
  std::size_t programme = 0;  // an index of Rules::programmes
};

/// A framework or what stands below one in the file.
struct KnownProgramme {
  Programme programme;
  std::optional<std::size_t> above;  // an index of Rules::programmes; none for a framework
  std::optional<Years> years;        // its own, else those of the next above it that has any
};

/// What is mistyped, and what is meant.
struct Spelling {
  Phrase typed;
  Phrase meant;
};

struct Rules {
  std::vector<KnownProgramme> programmes;  // in the order of the file
  std::vector<Rule> rules;                 // of two that say as much, the earlier counts
  std::vector<Spelling> spellings;
  Programme other;  // where everything goes that no rule knows
};

/// Reads rules from YAML. `file` is how messages call it. Throws ConfigError with every mistake: unknown
/// keys (with a suggestion), wrong types, patterns without a word, a pattern that two programmes claim.
Rules parse_rules(const std::string& yaml, const std::string& file);

/// The same from a file. Throws ConfigError, also if it cannot be read.
Rules load_rules(const std::filesystem::path& file);

/// Those of data/programmes.yaml, which are compiled in. Read anew by each call (some milliseconds).
Rules default_rules();

}  // namespace mitos::taxonomy
