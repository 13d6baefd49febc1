// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/texts.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>

using namespace mitos::pages;
using nlohmann::json;

namespace {

json locale(const std::string& language) {
  std::ifstream file(std::filesystem::path(MITOS_SOURCE_DIR) / "web/locales" / (language + ".page.json"));
  return json::parse(file);
}

// The {names} in a text, and in each of its forms.
std::set<std::string> names_in(const json& text) {
  const std::vector<std::string> forms = text.is_string()
                                             ? std::vector<std::string>{text}
                                             : std::vector<std::string>{text.at("one"), text.at("other")};
  std::set<std::string> names;
  for (const std::string& form : forms) {
    for (std::size_t open = form.find('{'); open != std::string::npos; open = form.find('{', open + 1)) {
      names.insert(form.substr(open, form.find('}', open) - open));
    }
  }
  return names;
}

}  // namespace

TEST_CASE("every language has the same texts, with the same gaps to fill", "[pages]") {
  const json english = locale("en");
  const json greek = locale("el");
  for (const auto& [key, text] : english.items()) {
    CAPTURE(key);
    REQUIRE(greek.contains(key));
    CHECK(greek.at(key).type() == text.type());
    CHECK(names_in(greek.at(key)) == names_in(text));
  }
  CHECK(greek.size() == english.size());
}

TEST_CASE("numbers choose the form of a text and are written as the language does", "[pages]") {
  const Texts english("en", locale("en"));
  const Texts greek("el", locale("el"));
  CHECK(english.count("results", 1) == "1 result");
  CHECK(english.count("results", 0) == "0 results");
  CHECK(english.count("results_for", 1'234, {{"query", "sea"}}) == "1,234 results for “sea”");
  CHECK(greek.count("results", 1) == "1 αποτέλεσμα");
  CHECK(greek.count("results", 1'234) == "1.234 αποτελέσματα");
}

TEST_CASE("what stands for a gap is not looked through for gaps", "[pages]") {
  const Texts texts("en", json{{"for", "for {query}"}, {"open", "{query"}});
  CHECK(texts.text("for", {{"query", "{query} {n}"}}) == "for {query} {n}");
  CHECK(texts.text("open", {{"query", "x"}}) == "");
  CHECK(texts.text("missing") == "missing");
}

TEST_CASE("what is written from right to left is isolated from the text around it, and nothing else is",
          "[pages]") {
  const Texts english("en", locale("en"));
  CHECK(english.count("results_for", 2, {{"query", "مياه 2.0!"}}) == "2 results for “\u2068مياه 2.0!\u2069”");
  CHECK(english.count("results_for", 2, {{"query", "שלום"}}) == "2 results for “\u2068שלום\u2069”");
  CHECK(english.count("results_for", 2, {{"query", "νερό 海 🌊"}}) == "2 results for “νερό 海 🌊”");
}

TEST_CASE("dates are as precise as they were written", "[pages]") {
  const Texts english("en", locale("en"));
  CHECK(english.date({2021, 5, 14}) == "May 14, 2021");
  CHECK(english.date({2021, 5, 0}) == "May 2021");
  CHECK(english.date({2021, 0, 0}) == "2021");
  CHECK(Texts("el", locale("el")).date({2021, 5, 14}) == "14 Μαΐου 2021");
}

TEST_CASE("languages are called by name", "[pages]") {
  const Texts greek("el", locale("el"));
  CHECK(greek.own_name() == "Ελληνικά");
  CHECK(greek.language_name("en") == "Αγγλικά");
  CHECK(greek.language_name("zxq") == "zxq");
}
