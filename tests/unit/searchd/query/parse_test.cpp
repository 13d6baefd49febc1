// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/query/parse.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace mitos::query;

TEST_CASE("a query is understood as it was meant", "[query]") {
  struct Case {
    std::string typed;
    std::string understood;
  };
  const auto [typed, understood] = GENERATE(values<Case>({
      {"", "()"},
      {"wildfire", "(wildfire*)"},
      {"forest fires", "(forest fires*)"},
      {"\"forest fires\"", "(\"forest fires\")"},
      {"\"forest fires\" smoke", "(\"forest fires\" smoke*)"},
      {"forest -fires", "(forest -fires)"},
      {"forest NOT fires", "(forest -fires)"},
      {"forest -\"old growth\"", "(forest -\"old growth\")"},
      {"-fires", "(-fires)"},
      {"sea OR ocean", "((or sea ocean*))"},
      {"a b OR c d", "(a (or b c) d*)"},
      {"a OR b OR c", "((or a b c*))"},
      {"(a b) OR c", "((or (a b) c*))"},
      {"data (for web forms)", "(data for web forms*)"},
      {"what do we know (or guess) about the sea", "(what do we know (or guess) about the sea*)"},
      {"sea AND (waves foam) OR c", "(sea (or (waves foam) c*))"},
      {"sea (waves -foam)", "(sea (waves -foam))"},
      {"sea -(waves foam)", "(sea -(waves foam))"},
      {"(sea OR ocean) (waves)", "((or sea ocean) waves*)"},
      {"Shake&Tell OR c", "((or (Shake Tell) c*))"},
      {"c OR Shake&Tell", "((or c (Shake Tell*)))"},
      {"a AND b", "(a b*)"},
      {"ICT-48-2020", "(ICT 48 2020*)"},
      {"-ICT-48", "(-\"ICT 48\")"},
      {"or and not", "(or and not*)"},
      {"OR", "(OR*)"},
      {"NOT", "(NOT*)"},
      {"title:sea", "(title:sea)"},
      {"title:sea fires", "(title:sea fires*)"},
      {"title:\"sea level\" x", "(title:\"sea level\" x*)"},
      {"program:ICT-48", "(program:\"ICT 48\")"},
      {"-contact:smith", "(-contact:smith)"},
      {"title: sea", "(title:sea)"},
      {"Title:\u00a0\"sea level\" x", "(title:\"sea level\" x*)"},
      {"TITLES:sea", "(title:sea)"},
      {"tag:sea -Tags:ice", "(tags:sea -tags:ice)"},
      {"programme:LIFE", "(program:LIFE)"},
      {"τίτλος:θάλασσα Ετικέτες:sea", "(title:θάλασσα tags:sea)"},
      {"contact:\"Brandt, Peter\"", "(contact:~\"Brandt Peter\")"},
      {"title: OR", "(title:OR)"},
      {"title: (sea level)", "(title sea level*)"},
      {"title:", "(title*)"},
      {"year:2019", "(date:20190000..20199999)"},
      {"Year: 2018-2020", "(date:20180000..20209999)"},
      {"έτος:2018–2020", "(date:20180000..20209999)"},
      {"clim* policy", "(clim* policy*)"},
      {"clim＊", "(clim*)"},
      {"*mate cl*te", "(mate cl* te*)"},
      {"title:clim*", "(title:clim*)"},
      {"a* b* c* d* e", "(a* b* c* d e*)"},
      {"*", "()"},
      {"* sea", "(sea*)"},
      {"colour:red", "(colour red*)"},
      {"date:2019..2022", "(date:20190000..20229999)"},
      {"date:2019-05.. sea", "(date:20190500..99991231 sea*)"},
      {"date:..2022-03-04", "(date:0..20220304)"},
      {"date:2019", "(date:20190000..20199999)"},
      {"date:soon", "(date soon*)"},
      {"a OR", "(a)"},
      {"OR a", "(a*)"},
      {"\"never closed", "(\"never closed\")"},
      {"(never closed", "(never closed*)"},
      {"closed) too often", "(closed too often*)"},
      {"- -- a", "(a*)"},
      {"!!!", "()"},
      {"δάκος ελιάς", "(δάκος ελιάς*)"},
      {"“tidal wave”", "(\"tidal wave\")"},
      {"wave -“tidal wave”", "(wave -\"tidal wave\")"},
      {"„tidal wave“ a", "(\"tidal wave\" a*)"},
      {"„tidal wave” a", "(\"tidal wave\" a*)"},
      {"”tidal wave” a", "(\"tidal wave\" a*)"},
      {"«tidal wave» a", "(\"tidal wave\" a*)"},
      {"«\u00a0tidal wave\u00a0» a", "(\"tidal wave\" a*)"},
      {"»tidal wave« -«deep sea»", "(\"tidal wave\" -\"deep sea\")"},
      {"‹tidal wave› a", "(\"tidal wave\" a*)"},
      {"「tidal wave」a", "(\"tidal wave\" a*)"},
      {"『tidal wave』\u3000－『deep sea』", "(\"tidal wave\" -\"deep sea\")"},
      {"《tidal wave》 −｢deep sea｣", "(\"tidal wave\" -\"deep sea\")"},
      {"″tidal wave″ a", "(\"tidal wave\" a*)"},
      {"＂tidal wave＂ a", "(\"tidal wave\" a*)"},
      {"〝tidal wave〟 a", "(\"tidal wave\" a*)"},
      {"❝tidal wave❞ a", "(\"tidal wave\" a*)"},
      {"“tidal wave\" a", "(\"tidal wave\" a*)"},
      {"«tidal wave\" a", "(\"tidal wave\" a*)"},
      {"«the “tidal” wave» a", "(\"the tidal wave\" a*)"},
      {"“tidal wave", "(\"tidal wave\")"},
      {"title:“tidal wave” NOT “deep sea”", "(title:\"tidal wave\" -\"deep sea\")"},
      {"-title:«tidal wave»", "(-title:\"tidal wave\")"},
      {"(“tidal wave” OR «deep sea»)", "((or \"tidal wave\" \"deep sea\"))"},
      {"“tidal wave” OR sea", "((or \"tidal wave\" sea*))"},
      {"“”", "()"},
      {"don’t l’eau ‘tidal wave’", "(don’t l’eau tidal wave*)"},
      {"12″ pipe 5\" tube", "(12 pipe 5 tube*)"},
      {"5.3.2", "(5.3.2*)"},
      {"Ubuntu 22.04 LTS", "(Ubuntu 22.04 LTS*)"},
      {"v2.0 python-3.11", "(2.0 python 3.11*)"},
      {"-5.3.2", "(-\"5 3 2\")"},
      {"\"version 5.3.2\"", "(\"version 5 3 2\")"},
      {"title:5.3.2", "(title:\"5 3 2\")"},
      {"1.2.3.4.5.6.7", "(1 2 3 4 5 6 7*)"},
      {"example.org 3.14.", "(example org 3.14*)"},
      {"2018–2020 −drones", "(2018 2020 -drones)"},
  }));
  CAPTURE(typed);
  CHECK(to_string(parse(typed)) == understood);
}

TEST_CASE("a query asks for the fields that a site declares", "[query]") {
  using mitos::model::DeclaredField;
  using mitos::model::FieldType;
  const auto declared = [](const char* name, FieldType type) { return DeclaredField{name, type, false, {}}; };
  const FieldNames names({declared("authors", FieldType::person), declared("issued", FieldType::date),
                          declared("budget", FieldType::number), declared("category", FieldType::keyword),
                          declared("notes", FieldType::stored)});
  const auto understood = [&names](std::string_view text) { return to_string(parse(text, names)); };
  CHECK(understood("Author:Nilsen") == "(authors:Nilsen)");
  CHECK(understood("authors: \"Nilsen, Kari\"") == "(authors:~\"Nilsen Kari\")");
  CHECK(understood("categories:reef") == "(category:reef)");
  CHECK(understood("issued:2019..") == "(issued:20190000..99991231)");
  CHECK(understood("budget:10..20") == "(budget:10..20)");
  CHECK(understood("budget:much") == "(budget much*)");
  CHECK(understood("notes:reef") == "(notes reef*)");
  CHECK(to_string(parse("authors:Nilsen")) == "(authors Nilsen*)");
}

TEST_CASE("a star alone asks for everything", "[query]") {
  for (const char* text : {"", "  ", "*", " * ", "**", "＊"}) CHECK(Query(text).asks_for_everything());
  for (const char* text : {"a", "a*", "* a", "-", "?"}) CHECK_FALSE(Query(text).asks_for_everything());
}

TEST_CASE("a word that is said again takes no room from the words after it", "[query]") {
  std::string text;
  for (int i = 0; i < 30; ++i) text += "wildfire w" + std::to_string(i) + " the ";
  const std::vector<std::string> words = wanted_words(parse(text + "the end"));
  CHECK(std::count(words.begin(), words.end(), "wildfire") == 30);
  CHECK(words.back() == "end");
}

TEST_CASE("what is beyond the limits is left out, not refused", "[query]") {
  std::string many;
  for (int i = 0; i < 100; ++i) many += "w" + std::to_string(i) + " ";
  CHECK(wanted_words(parse(many)).size() == kMaxWords);
  CHECK(wanted_words(parse(std::string(5'000, 'x'))).size() == 1);
  CHECK(wanted_words(parse(std::string(900, '(') + "deep")).size() == 1);
  CHECK(wanted_words(parse("\xff\xfe\xfd a")).size() == 1);
  std::string operators;
  for (int i = 0; i < 200; ++i) operators += "NOT ";
  CHECK(wanted_words(parse(operators)).size() == kMaxWords);
}
