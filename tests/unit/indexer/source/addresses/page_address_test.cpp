// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/addresses/page_address.h"

#include <catch2/catch.hpp>

using mitos::source::page_address;

TEST_CASE("URLs of one page have one address", "[url]") {
  struct Case {
    std::string a;
    std::string b;
  };
  const auto [a, b] = GENERATE(values<Case>({
      {"/a/", "/a"},
      {"/a/", "/a/index.html"},
      {"/a/", "/a/index.htm"},
      {"/a/", "/A/"},
      {"/a/", "/a//"},
      {"/a/", "/./a"},
      {"/a/b", "/a/x/../b"},
      {"/a", "/../a"},
      {"/", ""},
      {"/", "/index.html"},
      {"/a b/", "/a%20b/"},
      {"/~me/", "/%7Eme/"},
      {"/café/", "/cafe\u0301/"},
      {"/ΈΡΓΟ/", "/έργο/"},
      {"/%CE%AD%CF%81%CE%B3%CE%BF/", "/έργο/"},
      {"/straße/", "/STRASSE/"},
      {"projects/a", "/projects/a/"},
      {"https://example.org", "https://example.org/"},
      {"https://example.org/a/", "http://EXAMPLE.org:80/a"},
      {"https://example.org:443/a/", "//example.org/a/index.html"},
      {"/a?x=1", "/A/?x=1"},
  }));
  CAPTURE(a, b);
  CHECK(page_address(a) == page_address(b));
}

TEST_CASE("URLs of two pages have two addresses", "[url]") {
  struct Case {
    std::string a;
    std::string b;
  };
  const auto [a, b] = GENERATE(values<Case>({
      {"/a/", "/b/"},
      {"/a/b/", "/a/"},
      {"/a/", "/ä/"},
      {"/έργο/", "/εργο/"},
      {"/a/index.md", "/a/"},
      {"/aindex.html", "/a"},
      {"/a%2Fb/", "/a/b/"},
      {"/a%3Fb", "/a?b"},
      {"/a?x=Q", "/a?x=q"},
      {"/a?x=1", "/a?x=2"},
      {"/a#one", "/a#two"},
      {"/a", "https://example.org/a"},
      {"https://example.org/a", "https://example.com/a"},
      {"https://example.org:8080/a", "https://example.org/a"},
      {"mailto:a@example.org", "mailto:b@example.org"},
      {"/%zz/", "/zz/"},
      {"/100%", "/100"},
  }));
  CAPTURE(a, b);
  CHECK(page_address(a) != page_address(b));
}
