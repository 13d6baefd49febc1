// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/capitals.h"

#include <catch2/catch.hpp>

using namespace mitos::names;

namespace {

std::string written(const std::string& name, const WrittenForms& own = {}, const WrittenForms& others = {}) {
  const Words words = with_usual_capitals(pieces_of(name, ' '), own, others);
  return joined(words, 0, words.size());
}

}  // namespace

TEST_CASE("a name in capitals is written as people write it", "[names]") {
  struct Case {
    std::string raw;
    std::string wanted;
  };
  const auto& [raw, wanted] = GENERATE(values<Case>({
      {"SEAN O'MALLEY", "Sean O'Malley"},
      {"SEAN O’MALLEY", "Sean O’Malley"},
      {"PIETER VAN DER MEER", "Pieter van der Meer"},
      {"JOHN VON NEUMANN", "John von Neumann"},
      {"MARIA DE LA CRUZ", "Maria de la Cruz"},
      {"GIUSEPPE DI STEFANO", "Giuseppe Di Stefano"},
      {"GIULIA D'ANGELO", "Giulia D'Angelo"},
      {"MARCO DELL'ACQUA", "Marco Dell'Acqua"},
      {"ALI SHA'BAN", "Ali Sha'ban"},
      {"KARL-HEINZ MÜLLER", "Karl-Heinz Müller"},
      {"RONALD MCDONALD", "Ronald McDonald"},
      {"LEILA AL-RASHIDANI", "Leila Al-Rashidani"},
      {"VAN MORRISON", "Van Morrison"},
      {"WILLIAM FENWICK III", "William Fenwick III"},
      {"J.-M. DUPONT", "J.-M. Dupont"},
      {"Makoto NAGAO", "Makoto Nagao"},
      {"ΜΑΡΙΑ ΝΙΚΟΛΑΟΥ", "Μαρια Νικολαου"},
      {"kari nilsen", "Kari Nilsen"},
      {"ludwig van beethoven", "Ludwig van Beethoven"},
      {"Anne De Roeck", "Anne De Roeck"},
      {"<img src=x onerror=alert>", "<img src=x onerror=alert>"},
      {"Bell hooks", "Bell hooks"},
  }));
  CAPTURE(raw);
  CHECK(written(raw) == wanted);
}

TEST_CASE("words in capitals are written as other names have them", "[names]") {
  WrittenForms forms;
  forms.add("MacDonald", 1);
  forms.add("Γιώργος", 1);
  forms.add("Γιωργος", 3);
  forms.add("García", 5);
  CHECK(written("MARY MACDONALD", {}, forms) == "Mary MacDonald");
  CHECK(written("ΓΙΩΡΓΟΣ ΒΑΡΔΑΣ", {}, forms) == "Γιώργος Βαρδας");
  CHECK(written("ANA GARCIA", forms) == "Ana García");
  CHECK(written("ANA GARCIA", {}, forms) == "Ana Garcia");  // perhaps another family
  CHECK(written("ANA GARCÍA", {}, forms) == "Ana García");
}
