// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/person_name.h"

#include <catch2/catch.hpp>
#include <random>

#include "common/names/read/display_form.h"
#include "common/names/read/name_key.h"

using namespace mitos::names;

namespace {

const GivenNames& table() {
  static const GivenNames kTable = given_names();
  return kTable;
}

// Any bytes at all, with those that mean something to the parser among them.
std::string random_bytes(std::mt19937& random) {
  const std::string meaningful = ".,-()[]@<>\"' ;&/AaÉéΧχ";
  std::uniform_int_distribution<std::size_t> length(0, 40);
  std::uniform_int_distribution<int> any(0, 255);
  std::uniform_int_distribution<std::size_t> at(0, meaningful.size() - 1);
  std::string bytes;
  for (std::size_t left = length(random); left > 0; --left) {
    bytes += any(random) < 128 ? meaningful[at(random)] : static_cast<char>(any(random));
  }
  return bytes;
}

// A word as names have them: a capital and some small letters, Latin or Greek, sometimes with a hyphen.
std::string random_word(std::mt19937& random) {
  static const std::vector<std::string> kSyllables{"ma", "ri", "os", "kon", "ta", "né",  "ül", "chi", "wu",
                                                   "o'", "ša", "λη", "κω",  "στ", "μάρ", "ια", "ού",  "ζε"};
  static const std::vector<std::string> kCapitals{"A", "Bo", "Ça", "Dr", "Ng", "Mc", "Θα", "Γκ", "Ψ", "Van"};
  const auto pick = [&random](const std::vector<std::string>& from) {
    return from[std::uniform_int_distribution<std::size_t>(0, from.size() - 1)(random)];
  };
  std::string word = pick(kCapitals);
  for (int left = std::uniform_int_distribution<int>(1, 4)(random); left > 0; --left)
    word += pick(kSyllables);
  if (std::uniform_int_distribution<int>(0, 9)(random) == 0) word += "-" + pick(kCapitals) + pick(kSyllables);
  return word;
}

}  // namespace

TEST_CASE("a name is taken apart however it was typed", "[names]") {
  struct Case {
    std::string raw;
    std::vector<std::string> given;
    std::string family;
    Order order;
  };
  const auto& [raw, given, family, order] = GENERATE(values<Case>({
      {"Ingrid Lindqvist", {"Ingrid"}, "Lindqvist", Order::typed},
      {"J. R. Smith", {"J.", "R."}, "Smith", Order::typed},
      {"JR Smith", {"J.", "R."}, "Smith", Order::typed},
      {"J.R.Smith", {"J.", "R."}, "Smith", Order::typed},
      {"J.-M. Smith", {"J.-M."}, "Smith", Order::typed},
      // order
      {"  Kompatsiaris,\tIoannis ", {"Ioannis"}, "Kompatsiaris", Order::comma},
      {"van den Bosch, Antal", {"Antal"}, "van den Bosch", Order::comma},
      {"García Márquez, Gabriel José", {"Gabriel", "José"}, "García Márquez", Order::comma},
      {"Kompatsiaris Yiannis", {"Yiannis"}, "Kompatsiaris", Order::table},
      {"Yiannis Kompatsiaris", {"Yiannis"}, "Kompatsiaris", Order::table},
      {"Αρμυρού Δέσποινα", {"Δέσποινα"}, "Αρμυρού", Order::table},
      {"Papadopoulou Anna Maria", {"Anna", "Maria"}, "Papadopoulou", Order::table},
      {"Oikonomou P. Vangelis", {"Vangelis", "P."}, "Oikonomou", Order::table},
      {"Kenneth George", {"Kenneth"}, "George", Order::typed},  // both are given names
      {"Kompatsiaris I.", {"I."}, "Kompatsiaris", Order::initials},
      {"Sobha L", {"L"}, "Sobha", Order::initials},
      {"István Nagy T.", {"István", "T."}, "Nagy", Order::typed},
      // particles and double names
      {"Antal van den Bosch", {"Antal"}, "van den Bosch", Order::typed},
      {"Ludwig von Beethoven", {"Ludwig"}, "von Beethoven", Order::typed},
      {"Anne De Roeck", {"Anne"}, "De Roeck", Order::typed},
      {"Santiago Ramón y Cajal", {"Santiago"}, "Ramón y Cajal", Order::typed},
      {"Van Morrison", {"Van"}, "Morrison", Order::typed},
      {"Christoniki Maga-Nteve", {"Christoniki"}, "Maga-Nteve", Order::table},
      // what does not belong to the name
      {"Prof. Dr. Jürgen Westerdüne, PhD", {"Jürgen"}, "Westerdüne", Order::typed},
      {"Eng. Anna Meng, M.Eng.", {"Anna"}, "Meng", Order::table},
      {"Xiangyu Meng", {"Xiangyu"}, "Meng", Order::typed},
      {"Eng Siong Chng", {"Eng", "Siong"}, "Chng", Order::typed},
      {"Marie Mba", {"Marie"}, "Mba", Order::typed},
      {"Marie Dupont MBA", {"Marie"}, "Dupont", Order::typed},
      {"Δρ. Ελένη Γαλαζούδη", {"Ελένη"}, "Γαλαζούδη", Order::table},
      {"William Baumgartner Jr.", {"William"}, "Baumgartner", Order::typed},
      {"Kenneth Church III", {"Kenneth"}, "Church", Order::typed},
      // a blank that is missing
      {"XanthakoglouMarkos", {"Markos"}, "Xanthakoglou", Order::table},
      {"I.Kompatsiaris", {"I."}, "Kompatsiaris", Order::typed},
      {"McHale", {"McHale"}, "", Order::typed},
      // what makes no sense
      {"", {}, "", Order::typed},
      {" , . ", {}, "", Order::typed},
      {"Dr.", {"Dr."}, "", Order::typed},
      {"Sappho", {"Sappho"}, "", Order::typed},
  }));
  CAPTURE(raw);
  const PersonName name = parse_person_name(raw, table());
  CHECK(name.given == given);
  CHECK(name.family == family);
  CHECK(name.order == order);
}

TEST_CASE("a pet name and an e-mail address are set aside", "[names]") {
  struct Case {
    std::string raw;
    std::string given;
    std::string family;
    std::string alias;
    std::string email;
  };
  const auto& [raw, given, family, alias, email] = GENERATE(values<Case>({
      {"Yiannis (Ioannis) Kompatsiaris", "Yiannis", "Kompatsiaris", "Ioannis", ""},
      {"Kompatsiaris Yiannis (Ioannis)", "Yiannis", "Kompatsiaris", "Ioannis", ""},
      {"Ioannis(Yiannis)Kompatsiaris", "Ioannis", "Kompatsiaris", "Yiannis", ""},
      {"KompatsiarisYiannis (Ioannis)", "Yiannis", "Kompatsiaris", "Ioannis", ""},
      {"Kompatsiaris Yiannis (Ioannis", "Yiannis", "Kompatsiaris", "Ioannis", ""},  // never closed
      {"John “Jack” Smith", "John", "Smith", "Jack", ""},
      {"Ioannis Kompatsiaris <ikom@example.org>", "Ioannis", "Kompatsiaris", "", "ikom@example.org"},
      {"Ioannis Kompatsiaris (ikom@example.org)", "Ioannis", "Kompatsiaris", "", "ikom@example.org"},
      {"Kompatsiaris Ioannis, ikom@example.org", "Ioannis", "Kompatsiaris", "", "ikom@example.org"},
      {"Ioannis Kompatsiaris mailto:ikom@example.org", "Ioannis", "Kompatsiaris", "", "ikom@example.org"},
  }));
  CAPTURE(raw);
  const PersonName name = parse_person_name(raw, table());
  CHECK(name.given == std::vector<std::string>{given});
  CHECK(name.family == family);
  CHECK(name.alias == alias);
  CHECK(name.email == email);
}

TEST_CASE("a name is shown in the order in which people read it", "[names]") {
  const auto shown = [](const char* raw) { return display_form(parse_person_name(raw, table()), table()); };
  CHECK(shown("Kompatsiaris Yiannis (Ioannis)") == "Ioannis Kompatsiaris");  // the official form
  CHECK(shown("Ioannis (Yiannis) Kompatsiaris") == "Ioannis Kompatsiaris");
  CHECK(shown("Stelios Thymianos") == "Stelios Thymianos");
  CHECK(shown("van den Bosch, Antal") == "Antal van den Bosch");
  CHECK(shown("Makoto NAGAO") == "Makoto Nagao");
  CHECK(shown("GEERT VAN-DAMME") == "Geert Van-Damme");
  CHECK(shown("Dr. J. Smith") == "J. Smith");
  CHECK(shown("Baumgartner, William A., Jr.") == "William A. Baumgartner Jr.");
  CHECK(shown("Jan Hajič jr.") == "Jan Hajič jr.");
}

TEST_CASE("any bytes can be parsed", "[names]") {
  std::mt19937 random(20190701);
  for (int i = 0; i < 20000; ++i) {
    const std::string raw = random_bytes(random);
    CAPTURE(raw);
    REQUIRE_NOTHROW(key_of(parse_person_name(raw, table()), table()));
  }
}

TEST_CASE("a name has one key in either order", "[names]") {
  std::mt19937 random(743);
  for (int i = 0; i < 100000; ++i) {
    const std::string given = random_word(random);
    const std::string family = random_word(random);
    const auto key = [](const std::string& raw) { return order_free_key(parse_person_name(raw, table())); };
    const std::string wanted = key(given + " " + family);
    if (key(family + " " + given) != wanted || key(family + ", " + given) != wanted || wanted.empty()) {
      FAIL(given + " " + family + " has several keys, or none");
    }
  }
}
