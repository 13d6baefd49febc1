// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/latin.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <vector>

#include "common/text/ascii.h"
#include "common/text/fold.h"
#include "common/text/script.h"

namespace mitos::names {
namespace {

// UNGEGN took over ELOT 743 in 1987, but for γκ at the beginning, which has a rule of its own here.
constexpr const char* kRules = "Greek-Latin/UNGEGN; Any-Latin; Latin-ASCII";
constexpr std::string_view kGammaKappa = "γκ";

std::unique_ptr<icu::Transliterator> make_transliterator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> made(
      icu::Transliterator::createInstance(kRules, UTRANS_FORWARD, status));
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
  return made;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

// Of ASCII, and of what is not.
std::vector<std::string_view> runs_of(std::string_view word) {
  std::vector<std::string_view> runs;
  while (!word.empty()) {
    const bool ascii_run = text::is_ascii(word.front());
    const auto end = std::find_if(word.begin(), word.end(),
                                  [ascii_run](char c) { return text::is_ascii(c) != ascii_run; });
    runs.push_back(word.substr(0, static_cast<std::size_t>(end - word.begin())));
    word.remove_prefix(runs.back().size());
  }
  return runs;
}

}  // namespace

std::string latin(std::string_view text) {
  std::string folded = text::fold(text);
  if (text::is_ascii(folded)) return folded;
  replace_all(folded, kGammaKappa, "gk");
  // Without state of its own once made: transliterate() is const. A thread has one to itself all the same,
  // since ICU does not promise that.
  thread_local const std::unique_ptr<icu::Transliterator> kTransliterator = make_transliterator();
  auto units = icu::UnicodeString::fromUTF8(folded);
  kTransliterator->transliterate(units);
  units.foldCase();
  std::string out;
  units.toUTF8String(out);
  return out;
}

std::string latin_as_written(std::string_view word) {
  if (text::is_ascii(word) || std::none_of(word.begin(), word.end(), text::is_ascii_letter)) return "";
  const std::vector<std::string_view> runs = runs_of(word);
  // Nearly no word mixes them, and to ask is cheap.
  const auto has = [&runs](text::Script script) {
    return std::any_of(runs.begin(), runs.end(),
                       [script](std::string_view run) { return text::script_of(text::fold(run)) == script; });
  };
  if (!has(text::Script::greek) || !has(text::Script::latin)) return "";
  std::string out;
  for (const std::string_view run : runs) out += latin(run);
  return out;
}

std::string latin_letters(std::string_view text) {
  std::string letters = latin(text);
  std::erase_if(letters, [](char c) { return text::is_ascii(c) && !text::is_ascii_alphanumeric(c); });
  return letters;
}

std::string slug(std::string_view text) {
  std::string out;
  for (const char c : latin(text)) {
    if (text::is_ascii_alphanumeric(c)) {
      out += c;
    } else if (c != '\'' && !out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  if (out.ends_with('-')) out.pop_back();
  return out;
}

}  // namespace mitos::names
