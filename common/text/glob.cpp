// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/glob.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace mitos::text {
namespace {

constexpr std::size_t kMostAlternatives = 100;

// What one step of a pattern takes of a path.
struct Step {
  enum class Kind { bytes, one, one_of, any_of_part, any, any_folders } kind = Kind::bytes;
  std::string_view text;  // of `bytes` and `one_of`
};

bool is_inside_character(char c) {
  return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
}

// The bytes of the character that begins at `at`.
std::size_t length_of_character(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && is_inside_character(text[end])) ++end;
  return end - at;
}

std::vector<Step> steps_of(std::string_view pattern) {
  using Kind = Step::Kind;
  std::vector<Step> steps;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::string_view rest = pattern.substr(at);
    const std::size_t close = rest.starts_with('[') ? rest.find(']', 2) : std::string_view::npos;
    if (rest.starts_with("**/") && (at == 0 || pattern[at - 1] == '/')) {
      steps.push_back({Kind::any_folders, {}});
      at += 3;
    } else if (rest.starts_with("**")) {
      steps.push_back({Kind::any, {}});
      at += 2;
    } else if (rest.starts_with('*')) {
      steps.push_back({Kind::any_of_part, {}});
      ++at;
    } else if (rest.starts_with('?')) {
      steps.push_back({Kind::one, {}});
      ++at;
    } else if (close != std::string_view::npos) {
      steps.push_back({Kind::one_of, rest.substr(1, close - 1)});
      at += close + 1;
    } else {
      if (rest.starts_with('\\') && rest.size() > 1) ++at;
      steps.push_back({Kind::bytes, pattern.substr(at, 1)});
      ++at;
    }
  }
  return steps;
}

// "a-z0-9", with ! or ^ before them for what is none of these.
bool is_one_of(std::string_view set, std::string_view character) {
  const bool none = set.starts_with('!') || set.starts_with('^');
  if (none) set.remove_prefix(1);
  bool found = false;
  for (std::size_t at = 0; at < set.size();) {
    const std::size_t length = length_of_character(set, at);
    const std::string_view first = set.substr(at, length);
    at += length;
    std::string_view last = first;
    if (at + 1 < set.size() && set[at] == '-') {
      last = set.substr(at + 1, length_of_character(set, at + 1));
      at += 1 + last.size();
    }
    // Bytes of UTF-8 are in the order of the characters.
    found = found || (first <= character && character <= last);
  }
  return found != none;
}

// Which ends of the path's beginnings a step can reach from those that the steps before it reached.
std::vector<bool> reached_by(const Step& step, std::string_view path, const std::vector<bool>& before) {
  using Kind = Step::Kind;
  std::vector<bool> reached(before.size(), false);
  bool open = false;  // a star is taking characters
  for (std::size_t at = 0; at < before.size(); ++at) {
    const bool more = at < path.size();
    switch (step.kind) {
      case Kind::bytes:
        if (before[at] && more && path[at] == step.text[0]) reached[at + 1] = true;
        break;
      case Kind::one:
      case Kind::one_of: {
        if (!before[at] || !more || path[at] == '/') break;
        const std::size_t length = length_of_character(path, at);
        if (step.kind == Kind::one || is_one_of(step.text, path.substr(at, length)))
          reached[at + length] = true;
        break;
      }
      case Kind::any_of_part:
        open = before[at] || (open && path[at - 1] != '/');
        reached[at] = open;
        break;
      case Kind::any:
        open = open || before[at];
        reached[at] = open;
        break;
      case Kind::any_folders:
        reached[at] = before[at] || (open && at > 0 && path[at - 1] == '/');
        open = open || before[at];
        break;
    }
  }
  return reached;
}

bool matches_without_alternatives(std::string_view pattern, std::string_view path) {
  std::vector<bool> reached(path.size() + 1, false);
  reached[0] = true;
  for (const Step& step : steps_of(pattern)) reached = reached_by(step, path, reached);
  return reached.back();
}

struct Braces {
  std::size_t open;
  std::size_t close;
};

// The first braces that hold no others.
std::optional<Braces> innermost_braces(std::string_view pattern) {
  std::size_t open = std::string_view::npos;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] == '{') open = at;
    if (pattern[at] == '}' && open != std::string_view::npos) return Braces{open, at};
  }
  return std::nullopt;
}

std::vector<std::string> alternatives_of(std::string_view pattern) {
  std::vector<std::string> open{std::string(pattern)};
  std::vector<std::string> plain;
  while (!open.empty() && open.size() + plain.size() < kMostAlternatives) {
    const std::string next = std::move(open.back());
    open.pop_back();
    const auto braces = innermost_braces(next);
    if (!braces) {
      plain.push_back(next);
      continue;
    }
    const std::string inside = next.substr(braces->open + 1, braces->close - braces->open - 1);
    for (std::size_t at = 0; at <= inside.size();) {
      const std::size_t end = std::min(inside.find(',', at), inside.size());
      open.push_back(next.substr(0, braces->open) + inside.substr(at, end - at) +
                     next.substr(braces->close + 1));
      at = end + 1;
    }
  }
  return plain;
}

}  // namespace

bool matches_glob(std::string_view pattern, std::string_view path) {
  if (pattern.find('{') == std::string_view::npos) return matches_without_alternatives(pattern, path);
  const std::vector<std::string> plain = alternatives_of(pattern);
  return std::any_of(plain.begin(), plain.end(),
                     [path](const std::string& one) { return matches_without_alternatives(one, path); });
}

bool is_below_glob(std::string_view pattern, std::string_view path) {
  if (pattern.ends_with('/')) pattern.remove_suffix(1);
  const bool by_part = pattern.find('/') == std::string_view::npos;
  if (pattern.starts_with('/')) pattern.remove_prefix(1);
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    if (matches_glob(pattern, by_part ? path.substr(begin, end - begin) : path.substr(0, end))) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace mitos::text
