// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/export/bibtex.h"

#include <catch2/catch.hpp>
#include <set>

using namespace mitos::api;

namespace {

bool is_key(const std::string& key) {
  return !key.empty() && key.find_first_not_of(
                             "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                             "0123456789-_:") == std::string::npos;
}

// As BibTeX counts them, which knows of no escape.
bool braces_balance(const std::string& text) {
  int open = 0;
  for (const char c : text) {
    if (c == '{') ++open;
    if (c == '}') --open;
    if (open < 0) return false;
  }
  return open == 0;
}

}  // namespace

TEST_CASE("text comes out of BibTeX and LaTeX as it was", "[bibtex]") {
  struct Case {
    std::string text;
    std::string escaped;
  };
  const auto& [text, escaped] = GENERATE(values<Case>({
      {"Φάροι του Αιγαίου", "Φάροι του Αιγαίου"},
      {R"(AT&T at 50% of $1, #1 a_b)", R"(AT\&T at 50\% of \$1, \#1 a\_b)"},
      {R"(C:\temp)", R"(C:{\textbackslash}temp)"},
      {"~ and ^", R"({\textasciitilde} and {\textasciicircum})"},
      {"a } b", R"(a {\textbraceright} b)"},
      {"{}", R"({\textbraceleft}{\textbraceright})"},
      {R"(\{)", R"({\textbackslash}{\textbraceleft})"},
      {R"(say "sea", @home)", R"(say "sea", @home)"},
      {" two\r\n lines\t ", "two lines"},
      {"", ""},
  }));
  CAPTURE(text);
  CHECK(bibtex_text(text) == escaped);
  CHECK(braces_balance(bibtex_text(text)));
}

TEST_CASE("an entry has what is known and nothing else", "[bibtex]") {
  BibtexEntry entry;
  entry.id = "projects/AI4Media";
  entry.title = "AI4Media {Coordinator}";
  entry.authors = {"Ιωάννης Κομπατσιάρης", "{Institute of Arts and Crafts}"};
  entry.year = 2021;
  entry.month = 5;
  entry.url = "https://example.org/a_b?c=50%25&d=φ}~e";
  entry.keywords = {"current", "R&D"};
  entry.note = "ICT-48-2020";
  CHECK(to_bibtex(entry) == R"(@misc{projects:AI4Media,
  title = {{AI4Media {\textbraceleft}Coordinator{\textbraceright}}},
  author = {Ιωάννης Κομπατσιάρης and {Institute of Arts and Crafts}},
  year = {2021},
  month = may,
  url = {https://example.org/a_b?c=50%25&d=%CF%86%7D~e},
  keywords = {current, R\&D},
  note = {ICT-48-2020},
}

)");
  BibtexEntry bare;
  bare.id = "news/x";
  CHECK(to_bibtex(bare) == "@misc{news:x,\n}\n\n");
}

TEST_CASE("a key is what BibTeX takes for one, and each document has its own", "[bibtex]") {
  CHECK(bibtex_key("projects/AI4Media_2-b") == "projects:AI4Media_2-b");
  CHECK(bibtex_key("news/Φάροι").starts_with("news:faroi-"));
  CHECK(bibtex_key("news/Φάροι") == bibtex_key("news/Φάροι"));

  const std::vector<std::string> ids{"a/b",         "a:b",     "a/kapnos.el", "a/kapnos-el",
                                     "a/kapnos el", "a/Φάροι", "a/φαροι",     "a/{b}",
                                     "a/b,c",       "a/b c",   "a/日本",      "a/%"};
  std::set<std::string> keys;
  for (const std::string& id : ids) {
    CAPTURE(id);
    CHECK(is_key(bibtex_key(id)));
    keys.insert(bibtex_key(id));
  }
  CHECK(keys.size() == ids.size());
}

TEST_CASE("an entry is an article with a journal, and a paper of proceedings with their title", "[bibtex]") {
  BibtexEntry entry;
  entry.id = "a";
  entry.fields = {{"journal", {"Journal of R&D"}}, {"doi", {"10.5555/tern_12"}}, {"pages", {"12-19"}}};
  CHECK(
      to_bibtex(entry) ==
      "@article{a,\n  journal = {Journal of R\\&D},\n  doi = {10.5555/tern_12},\n  pages = {12-19},\n}\n\n");
  entry.fields = {{"booktitle", {"Gulls"}}, {"journal", {}}};
  CHECK(to_bibtex(entry) == "@inproceedings{a,\n  booktitle = {Gulls},\n}\n\n");
}

TEST_CASE("a field is told once, and values with commas stay whole", "[bibtex]") {
  BibtexEntry entry;
  entry.id = "a";
  entry.type = "book";
  entry.day = 3;
  entry.editors = {"Kari Nilsen", "Peter Brandt"};
  entry.fields = {{"number", {"7"}}, {"number", {"8"}}, {"isbn", {"1-2", "3-4"}}, {"series", {"a, b", "c"}}};
  entry.keywords = {"salt", "water, fresh"};
  CHECK(to_bibtex(entry) ==
        "@book{a,\n  editor = {Kari Nilsen and Peter Brandt},\n  day = {3},\n  number = {7},\n  isbn = {1-2, "
        "3-4},\n  series = {{a, b}, c},\n  keywords = {salt, {water, fresh}},\n}\n\n");
}

TEST_CASE("declared fields are known by the names that BibTeX has for them", "[bibtex]") {
  CHECK(bibtex_field("journal") == "journal");
  CHECK(bibtex_field("Journal") == "journal");
  CHECK(bibtex_field("ISBN") == "isbn");
  CHECK(bibtex_field("issue") == "number");
  CHECK(bibtex_field("conference") == "booktitle");
  CHECK(bibtex_field("budget").empty());
  CHECK(bibtex_field("").empty());
}
