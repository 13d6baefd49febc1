// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/join/join.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <random>

#include "common/names/join/addresses.h"
#include "tests/unit/common/names/join/joined_names.h"

using namespace mitos::names;
using namespace mitos::test;

TEST_CASE("spellings of one person are joined", "[names]") {
  const std::vector<std::string> spellings = GENERATE(values<std::vector<std::string>>({
      // letters
      {"Makoto Nagao", "Makoto NAGAO", "Nagao, Makoto", "Dr. Makoto Nagao"},
      {"António Branco", "Antonio Branco"},
      {"Łukasz Kobyliński", "Lukasz Kobylinski"},
      {"Jürgen Westerdüne", "Westerduene Juergen", "Jurgen Westerdune"},
      {"Ting-Hao Yang", "Tinghao Yang", "Ting Hao Yang"},
      {"Anne De Roeck", "Anne DeRoeck", "De Roeck, Anne"},
      {"Kavallieros Dimitrios", "Kavallieros Dimitriοs", "Kavalieros Dimitrios"},
      {"Fintan O'Dwerrin", "O’Dwerrin Fintan"},
      // Greek
      {"Ιωάννης Κομπατσιάρης", "Ioannis Kompatsiaris", "Kombatsiaris Yiannis", "I. Kompatsiaris",
       "Ι. Κομπατσιάρης", "KompatsiarisYiannis (Ioannis)"},
      {"Χρήστος Ξανθόπουλος", "Christos Xanthopoulos", "Xristos Ksanthopoulos"},
      {"Νίκος Ντόντος", "Nikos Ntontos", "Nikolaos Dontos"},
      // initials and names left out
      {"Steven P. Abney", "Steven Abney", "S. P. Abney", "Abney, S.", "Abney S."},
      {"R. Harald Baayen", "Harald Baayen"},
      {"W. Baumgartner Jr.", "William A. Baumgartner, Jr"},
      {"J.-M. Vilar", "Juan-Miguel Vilar"},
      {"Danniel Liwanag Alcantara", "Danniel Alcantara"},
      // pet names
      {"Greg Aist", "Gregory Aist"},
      {"Chee Wee (Ben) Leong", "Ben Leong"},
      // family names
      {"Barbara Lewandowska-Tomaszyk", "Barbara Lewandowska"},
      {"Susan Warwick-Armstrong", "Susan Armstrong"},
      {"Ruben Izquierdo Bevia", "Ruben Izquierdo"},
  }));
  CAPTURE(spellings);
  CHECK(joined(spellings).people.size() == 1);
}

TEST_CASE("people who are merely alike stay apart", "[names]") {
  const std::vector<std::string> names = GENERATE(values<std::vector<std::string>>({
      {"Papadopoulos Nikos", "Papadopoulou Niki"},
      {"Ann Alee", "Anna Lee"},
      {"J. Ali Khan", "Jali Khan"},
      {"Ioanna Kymatidou", "Ioannis Kymatidis"},
      {"Xiao-Ming Li", "Xiao Li"},
      {"Jing Wang", "Jing Xian Wang"},
      {"William S-Y. Wang", "William Yang Wang"},
      {"E. J. Briscoe", "Erica Briscoe"},
      {"M. Teresa Martín", "Melanie Martin"},
      {"Bill Thompson", "Will Thompson"},
      {"Alex Liu", "Alex Luu"},
      {"Yan Zuo", "Yan-Zuo Zhou"},
      {"Thomas Niebler", "Thomas Niesler"},
      {"Kim, Min", "Min, Kim"},
      {"Smith", "John Smith"},
      {"Jan Hajič", "Jan Hajič jr."},
  }));
  CAPTURE(names);
  CHECK(joined(names).people.size() == names.size());
}

TEST_CASE("what fits two people joins neither", "[names]") {
  const People initial = joined({"J. Smith", "John Smith", "Jane Smith"});
  CHECK(initial.people.size() == 3);
  CHECK(is_doubted(initial, "J. Smith", "John Smith", Doubt::ambiguous));
  CHECK(is_doubted(initial, "J. Smith", "Jane Smith", Doubt::ambiguous));

  const People pet_name = joined({"Chris Lee-Hart", "Christopher Lee-Hart", "Christine Lee-Hart"});
  CHECK(pet_name.people.size() == 3);
  CHECK(is_doubted(pet_name, "Chris Lee-Hart", "Christine Lee-Hart", Doubt::ambiguous));

  std::vector<std::string> common{"James Huang", "Jimmy Huang"};
  for (const char* given : {"Anna", "Beatrice", "Clara", "Dora", "Emma", "Flora", "Greta", "Hanna", "Irma"})
    common.push_back(given + std::string(" Huang"));
  const People many = joined(common);
  CHECK(many.people.size() == common.size());
  CHECK(is_doubted(many, "James Huang", "Jimmy Huang", Doubt::ambiguous));

  const People middle = joined({"David Evans", "David A. Evans", "David K. Evans", "D. Evans"});
  CHECK(middle.people.size() == 4);

  const People son = joined({"Jan Hajič", "J. Hajič", "Jan Hajič jr."});
  CHECK(groups_of(son) == Groups{{"Jan Hajič", "J. Hajič"}, {"Jan Hajič jr."}});
  CHECK(is_doubted(son, "Jan Hajič", "Jan Hajič jr.", Doubt::longer_family));

  // All that an initial fits may be one.
  CHECK(joined({"D. Evans", "David Evans", "David A. Evans"}).people.size() == 1);
  CHECK(joined({"K. Ioannidis", "Konstantinos Ioannidis", "Kostas Ioannidis"}).people.size() == 1);

  const People longer = joined({"Luis Villaseñor-Pineda", "Luis Pineda", "Luis Villaseñor"});
  CHECK(longer.people.size() == 3);
  CHECK(is_doubted(longer, "Luis Pineda", "Luis Villaseñor-Pineda", Doubt::longer_family));
}

TEST_CASE("a typing error is one only if no other person explains it", "[names]") {
  const auto people = [](std::vector<Spelling> spellings) {
    return join_people(std::move(spellings), table());
  };
  CHECK(people({{"Vrochidis Stefanos", 144}, {"Vrochidis Stafenos", 3}}).people.size() == 1);
  CHECK(people({{"Kristina Toutanova", 49}, {"Kristina Toutanvoa", 1}}).people.size() == 1);
  CHECK(people({{"Takenobu Tokunaga", 9}, {"Tokunaga Takenobi", 1}}).people.size() == 2);  // the last letter

  // Another person has the name.
  const People explained = people({{"Hirofumi Yamamoto", 9}, {"Hirohumi Yamamoto", 1}, {"Hirohumi Sato", 1}});
  CHECK(explained.people.size() == 3);

  // Neither occurs more.
  const People even = people({{"Kristina Toutanova", 2}, {"Kristina Toutanvoa", 2}});
  CHECK(even.people.size() == 2);
  CHECK(is_doubted(even, "Kristina Toutanova", "Kristina Toutanvoa", Doubt::typing_error));
}

TEST_CASE("an order is another person's name if the catalogue says so", "[names]") {
  CHECK(joined({"Hisashi Kawai", "Kawai Hisashi"}).people.size() == 1);
  const People two =
      joined({"Thomas Martin", "Martin Thomas", "Thomas Smith", "Martin Jones", "Ann Martin", "Bob Thomas"});
  CHECK(two.people.size() == 6);
  CHECK(is_doubted(two, "Martin Thomas", "Thomas Martin", Doubt::order));
  CHECK(joined({"Gao Cong", "Cong Gao"}).people.size() == 2);
}

TEST_CASE("a person is called by the most frequent full name, in order", "[names]") {
  struct Case {
    std::vector<Spelling> spellings;
    std::string label;
    std::string id;
  };
  const auto& [spellings, label, id] = GENERATE(values<Case>({
      {{{"Kompatsiaris Yiannis (Ioannis)", 141}, {"Kompatsiaris Ioannis", 7}, {"Yiannis Kompatsiaris", 2}},
       "Ioannis Kompatsiaris",
       "ioannis-kompatsiaris"},
      {{{"S. Abney", 9}, {"Steven Abney", 1}}, "Steven Abney", "steven-abney"},
      {{{"Makoto NAGAO", 9}}, "Makoto Nagao", "makoto-nagao"},
      {{{"Kavallieros Dimitriοs", 9}, {"Kavallieros Dimitrios", 1}},  // the first has a Greek ο
       "Dimitrios Kavallieros",
       "dimitrios-kavallieros"},
      {{{"Αρμυρού Δέσποινα", 2}}, "Δέσποινα Αρμυρού", "despoina-armyrou"},
      {{{"Ann Smith", 1}, {"Ánn Smith", 1}}, "Ánn Smith", "ann-smith"},
      {{{"???", 1}}, "???", "person"},
  }));
  CAPTURE(label);
  const People result = join_people(spellings, table());
  REQUIRE(result.people.size() == 1);
  CHECK(result.people[0].label == label);
  CHECK(result.people[0].id == id);
}

TEST_CASE("namesakes are told apart by their ids, and old addresses lead to people", "[names]") {
  Decisions apart;
  apart.not_same = {{{"Wei Li", "Wei LI"}, 1}};
  const People result = joined({"Wei Li", "Wei LI", "Ann Smith", "Smith, Ann"}, apart);
  CHECK(ids_of(result) == std::vector<std::string>{"ann-smith", "wei-li", "wei-li-2"});
  CHECK(result.people[1].spellings[0].raw == "Wei LI");  // the first by bytes

  const auto addresses = addresses_of(result.people);
  CHECK(addresses.at("smith-ann") == "ann-smith");
  CHECK(addresses.at("ann-smith") == "ann-smith");
  CHECK(addresses.at("wei-li") == "wei-li");  // an id is its own, also where another person is spelt so
  CHECK(addresses.at("wei-li-2") == "wei-li-2");
}

TEST_CASE("the same people come out whatever the order of the spellings", "[names]") {
  std::vector<std::string> raws{"J. Smith",        "John Smith",     "John A. Smith",
                                "Smith, John",     "Kawai Hisashi",  "Hisashi Kawai",
                                "Márta Szélkúti",  "Szélkúti Márta", "Marta Szelkuti",
                                "Luis Villaseñor", "Luis Pineda",    "Luis Villaseñor-Pineda"};
  const People wanted = joined(raws);
  std::mt19937 random(1);
  for (int i = 0; i < 20; ++i) {
    std::shuffle(raws.begin(), raws.end(), random);
    const People result = joined(raws);
    CHECK(groups_of(result) == groups_of(wanted));
    CHECK(ids_of(result) == ids_of(wanted));
    CHECK(result.near_misses.size() == wanted.near_misses.size());
  }
}

TEST_CASE("the users' own contacts are joined as people sorted them", "[names]") {
  std::ifstream file(MITOS_SOURCE_DIR "/tests/names/site_contacts.txt");
  std::vector<Spelling> spellings;
  Groups truth;
  std::set<std::string> person;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    if (line.empty()) {
      if (!person.empty()) truth.insert(std::exchange(person, {}));
      continue;
    }
    const std::size_t blank = line.find(' ');
    spellings.push_back({line.substr(blank + 1), std::stoul(line.substr(0, blank))});
    person.insert(spellings.back().raw);
  }
  truth.insert(person);
  REQUIRE(spellings.size() == 77);
  const People result = join_people(spellings, table());
  CHECK(groups_of(result) == truth);
  const std::vector<std::string> ids = ids_of(result);
  CHECK(std::count(ids.begin(), ids.end(), "ioannis-kompatsiaris") == 1);
}
