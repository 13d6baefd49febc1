// SPDX-License-Identifier: GPL-2.0-or-later
// Asking for people: the documents of a person that a query names come first.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/integration/support/sample.h"

using namespace mitos::test;

namespace {

using Strings = std::vector<std::string>;

Strings named(const nlohmann::json& answer) {
  Strings values;
  for (const auto& person : answer["query"]["people"]) values.push_back(person["value"]);
  std::sort(values.begin(), values.end());
  return values;
}

bool is_of(const nlohmann::json& hit, const std::string& person, const char* field = "contact") {
  return std::any_of(hit[field].begin(), hit[field].end(),
                     [&person](const auto& contact) { return contact["value"] == person; });
}

std::size_t count_of(const nlohmann::json& hits, const std::string& person) {
  return static_cast<std::size_t>(
      std::count_if(hits.begin(), hits.end(), [&person](const auto& hit) { return is_of(hit, person); }));
}

nlohmann::json ask(const Searchd& searchd, std::vector<std::pair<std::string, std::string>> parameters) {
  parameters.emplace_back("facets", "");
  const Reply reply = searchd.search(parameters);
  REQUIRE(reply.status == 200);
  return reply.json();
}

// Papers of authors whose family names are words, too.
const Searchd& papers() {
  static const TemporaryFolder kFolder;
  static const Searchd kSearchd = [] {
    write_file(kFolder / "mitos.yaml",
               "index: index\ncollections: { papers: { source: papers } }\n"
               "fields: { authors: { type: person, facet: true } }\n");
    const auto paper = [](const std::string& name, const std::string& title, const std::string& authors,
                          const std::string& text) {
      write_file(kFolder / ("papers/" + name + ".md"),
                 "---\ntitle: " + title + "\nauthors: [" + authors + "]\n---\n" + text + "\n");
    };
    paper("tides", "Tides", "Anna Long, Ben Field", "The field was flooded.");
    paper("waves", "Waves", "Cara Quillfeather", "A long field of waves.");
    paper("storms", "Storms", "Dora Quillfeather", "How long a storm lasts in the field.");
    paper("sand", "Sand", "Ed Northgate", "A long bank in a field of sand.");
    paper("shells", "Shells", "Ed Northgate", "Not for long in this field.");
    paper("quill", "Quillfeather", "Ed Northgate", "An album.");
    paper("rain", "Rain", "Rohit Paris", "It rained for a week.");
    for (int i = 0; i < 9; ++i)
      paper("more-" + std::to_string(i), "More", "Ed Northgate", "As long as the field.");
    const Finished built = run_indexer({"build", "--config", (kFolder / "mitos.yaml").string()});
    if (built.status != 0) throw std::runtime_error(built.err);
    return Searchd(kFolder / "index");
  }();
  return kSearchd;
}

}  // namespace

TEST_CASE("a person is named by every way to write the name", "[people]") {
  struct Case {
    std::string q;
    Strings people;
  };
  const auto [q, people] = GENERATE(values<Case>({
      {"Ingrid Lindqvist-Moraes", {"ingrid-lindqvist-moraes"}},
      {"lindqvist-moraes, ingrid", {"ingrid-lindqvist-moraes"}},
      {"I. Lindqvist-Moraes", {"ingrid-lindqvist-moraes"}},
      {"lindqvist moraes", {"ingrid-lindqvist-moraes"}},
      {"LINDQVIST", {"ingrid-lindqvist-moraes"}},
      {"Ελένη Γαλαζούδη", {"eleni-galazoudi"}},
      {"γαλαζουδη", {"eleni-galazoudi"}},
      {"του Νίκου Κυματίδη", {"nikos-kymatidis"}},
      {"galazoudh", {"eleni-galazoudi"}},
      {"Elena Galazoudi", {"eleni-galazoudi"}},
      {"Gаlazoudi", {"eleni-galazoudi"}},  // the first a is Cyrillic
      {"Gαlazoudi", {"eleni-galazoudi"}},  // and here it is Greek
      {"galazuodi", {"eleni-galazoudi"}},
      {"Westerdüne", {"jurgen-westerdune"}},
      {"westerduene juergen", {"jurgen-westerdune"}},
      {"westerdune", {"jurgen-westerdune"}},
      {"Giannis Kymatidis", {"ioannis-kymatidis"}},
      {"Κυματίδης Γιάννης", {"ioannis-kymatidis"}},
      {"kymatidis y.", {"ioannis-kymatidis"}},
      {"Kymatidis Yannis (Ioannis)", {"ioannis-kymatidis"}},
      {"XanthakoglouMarkos", {"markos-xanthakoglou"}},
      {"markosxanthakoglou", {"markos-xanthakoglou"}},
      {"Thanasis Vasilikiotis", {"athanasios-vasilikiotis"}},
      {"O'Dwerrin", {"fintan-odwerrin"}},
      {"al-rashidani", {"leila-al-rashidani"}},
      {"kymatidis", {"ioannis-kymatidis", "nikos-kymatidis"}},
      {"kymatidis galazoudi", {"eleni-galazoudi", "ioannis-kymatidis", "nikos-kymatidis"}},
      {"stelios thymianos sofia skiathopoulou", {"sofia-skiathopoulou", "stelios-thymianos"}},
  }));
  CAPTURE(q);
  const auto answer = ask(sample(), {{"q", q}});
  CHECK(named(answer) == people);
  REQUIRE_FALSE(answer["hits"].empty());
  CHECK(std::any_of(people.begin(), people.end(),
                    [&](const std::string& person) { return is_of(answer["hits"][0], person); }));
}

TEST_CASE("a given name, a word and an empty query name no person", "[people]") {
  const std::string q = GENERATE(as<std::string>(), "ioannis", "Γιάννης", "stelios", "flood", "", "i.",
                                 "\"kymatidis\"", "-kymatidis", "title:kymatidis", "kymat", "(", "a OR b");
  CAPTURE(q);
  CHECK(named(ask(sample(), {{"q", q}})).empty());
}

TEST_CASE("every document of a person who is named matches, before all others that have the words",
          "[people]") {
  const auto all = ask(sample(), {{"q", ""}, {"contact", "ioannis-kymatidis"}, {"per_page", "100"}});
  const std::size_t documents = all["hits"].size();
  REQUIRE(documents > 5);
  const std::string q = GENERATE(as<std::string>(), "ioannis kymatidis", "Κυματίδης Γιάννης", "kymatidis i.");
  CAPTURE(q);
  const auto answer = ask(sample(), {{"q", q}, {"per_page", "100"}, {"interpret", "off"}});
  CHECK(count_of(answer["hits"], "ioannis-kymatidis") == documents);
  for (std::size_t i = 0; i < documents; ++i) CHECK(is_of(answer["hits"][i], "ioannis-kymatidis"));

  SECTION("page by page") {
    const auto second = ask(sample(), {{"q", q}, {"per_page", "3"}, {"page", "2"}, {"interpret", "off"}});
    for (std::size_t i = 0; i < 3; ++i) CHECK(second["hits"][i]["id"] == answer["hits"][i + 3]["id"]);
  }
  SECTION("under every filter and order") {
    const auto ordered =
        ask(sample(), {{"q", q}, {"sort", "title"}, {"per_page", "100"}, {"interpret", "off"}});
    CHECK(ordered["total"] == answer["total"]);
    const auto filtered = ask(sample(), {{"q", q}, {"contact", "ioannis-kymatidis"}});
    CHECK(filtered["total"] == documents);
  }
}

TEST_CASE("a person beside a topic: first what has both", "[people]") {
  const auto answer = ask(sample(), {{"q", "lindqvist sand"}});
  CHECK(named(answer) == Strings{"ingrid-lindqvist-moraes"});
  CHECK(answer["hits"][0]["id"] == "projects/sandtrace");
  // Spelt in another script, no text has the two.
  const auto greek = ask(sample(), {{"q", "Κυματίδης Νίκος flood"}});
  CHECK(greek["hits"][0]["id"] == "projects/flashcreek");
}

TEST_CASE("a topic of which a person has nothing leaves the person's projects", "[people]") {
  const std::string topic = GENERATE(as<std::string>(), "zyxwvu", "earthquake", "dog");
  const auto answer = ask(sample(), {{"q", "armyrou " + topic}});
  CAPTURE(topic);
  CHECK(named(answer) == Strings{"despoina-armyrou"});
  REQUIRE_FALSE(answer["hits"].empty());
  CHECK(is_of(answer["hits"][0], "despoina-armyrou"));
}

TEST_CASE("what is excluded, quoted or asked for in a field limits the person's projects, too", "[people]") {
  const auto answer = ask(sample(), {{"q", "kymatidis -flood"}, {"per_page", "100"}});
  CHECK(named(answer).size() == 2);
  for (const auto& hit : answer["hits"]) CHECK(hit["id"] != "projects/flashcreek");
  const auto phrase = ask(sample(), {{"q", "Κυματίδης title:flashcreek"}, {"per_page", "100"}});
  REQUIRE(phrase["total"] == 1);
  CHECK(phrase["hits"][0]["id"] == "projects/flashcreek");
}

TEST_CASE("without forgiving typing errors a misspelt name names no person", "[people]") {
  CHECK(named(ask(sample(), {{"q", "galazuodi"}, {"typos", "off"}})).empty());
}

TEST_CASE("why a person's project comes first is explained", "[people]") {
  const auto answer = ask(sample(), {{"q", "Γαλαζούδη"}, {"explain", "on"}});
  const std::string reasons = answer["hits"][0]["explanation"].dump();
  CHECK(reasons.find("“Γαλαζούδη” was read as person = Eleni Galazoudi") != std::string::npos);
  const auto words = ask(sample(), {{"q", "Γαλαζούδη"}, {"explain", "on"}, {"interpret", "off"}});
  CHECK(words["hits"][0]["explanation"].dump().find("The query names a person of it, “Eleni Galazoudi”") !=
        std::string::npos);
}

TEST_CASE("a family name that is rather a word names no person, unless a given name stands beside it",
          "[people]") {
  struct Case {
    std::string q;
    Strings people;
  };
  const auto [q, people] = GENERATE(values<Case>({
      {"long", {}},
      {"field", {}},
      {"a long field", {}},
      {"how long", {}},
      {"Anna Long", {"anna-long"}},
      {"long anna", {"anna-long"}},
      {"A. Long", {"anna-long"}},
      {"ben field waves", {"ben-field"}},
      {"quillfeather", {"cara-quillfeather", "dora-quillfeather"}},
      {"Quillfeather C.", {"cara-quillfeather"}},
      {"michael quillfeather", {}},  // another person
      {"northgate", {"ed-northgate"}},
  }));
  CAPTURE(q);
  CHECK(named(ask(papers(), {{"q", q}})) == people);
}

TEST_CASE("what is called just so comes before the person of that name", "[people]") {
  const auto answer = ask(papers(), {{"q", "quillfeather"}});
  REQUIRE(answer["hits"].size() == 3);
  CHECK(answer["hits"][0]["id"] == "papers/quill");
  CHECK(is_of(answer["hits"][1], answer["query"]["people"][0]["value"], "authors"));
}

TEST_CASE("people are suggested by any way to write them, while they are typed", "[people]") {
  struct Case {
    std::string q;
    Strings people;
  };
  const auto [q, people] = GENERATE(values<Case>({
      {"e. gala", {"eleni-galazoudi"}},
      {"Γαλαζ", {"eleni-galazoudi"}},
      {"galazuodi", {"eleni-galazoudi"}},
      {"giannis kym", {"ioannis-kymatidis"}},
      {"kym giannis", {"ioannis-kymatidis"}},
      {"Κυματίδης Γιάν", {"ioannis-kymatidis"}},
      {"kymat", {"ioannis-kymatidis", "nikos-kymatidis"}},
      {"westerdu", {"jurgen-westerdune"}},
      {"lindq", {"ingrid-lindqvist-moraes"}},
      {"moraes i", {"ingrid-lindqvist-moraes"}},
  }));
  CAPTURE(q);
  const auto answer = sample().get("/api/v1/suggest?q=" + percent_encoded(q)).json();
  Strings values;
  for (const auto& person : answer["people"]) {
    values.push_back(person["value"]);
    CHECK(person["count"] ==
          sample().search({{"contact", person["value"].get<std::string>()}}).json()["total"]);
  }
  std::sort(values.begin(), values.end());
  CHECK(values == people);
}

TEST_CASE("everybody is listed, those with most documents first, page by page", "[people]") {
  const auto all = sample().get("/api/v1/people?per_page=100").json();
  REQUIRE(all["total"] == all["people"].size());
  REQUIRE(all["total"] > 5);
  for (std::size_t i = 1; i < all["people"].size(); ++i)
    CHECK(all["people"][i - 1]["count"] >= all["people"][i]["count"]);
  const auto second = sample().get("/api/v1/people?per_page=2&page=2").json();
  CHECK(second["people"][0] == all["people"][2]);
  CHECK(second["page"] == 2);
  CHECK(second["per_page"] == 2);
  CHECK(second["total"] == all["total"]);
  const auto found = sample().get("/api/v1/people?q=" + percent_encoded("Κυματίδης")).json();
  CHECK(found["total"] == 2);
  CHECK(sample().get("/api/v1/people?q=zyxwvu").json()["total"] == 0);
}

TEST_CASE("what is wrong with a question for people is told", "[people]") {
  struct Case {
    std::string target;
    int status;
    std::string parameter;
  };
  const auto [target, status, parameter] = GENERATE(values<Case>({
      {"/api/v1/people?page=0", 400, "page"},
      {"/api/v1/people?per_page=101", 400, "per_page"},
      {"/api/v1/people?q=a&q=b", 400, "q"},
      {"/api/v1/people?name=a", 400, "name"},
      {"/api/v1/people/ioannis-kymatidis?q=a", 400, "q"},
      {"/api/v1/people/nobody-at-all", 404, ""},
  }));
  CAPTURE(target);
  const Reply reply = sample().get(target);
  CHECK(reply.status == status);
  CHECK(reply.type == "application/problem+json");
  CHECK(reply.json().value("parameter", "") == parameter);
}

TEST_CASE("a person is found at the address of every spelling, and described", "[people]") {
  const auto person = sample().get("/api/v1/people/ioannis-kymatidis").json();
  CHECK(person["label"] == "Ioannis Kymatidis");
  for (const auto& spelling : person["spellings"]) {
    CHECK(spelling["count"] >= 1);
    const std::string raw = spelling["raw"];
    CHECK(sample().get("/api/v1/people/" + percent_encoded(raw)).json()["value"] == "ioannis-kymatidis");
  }
  CHECK(sample().get("/api/v1/people/kymatidis-yannis-ioannis").json()["value"] == "ioannis-kymatidis");
  CHECK(person["spellings"].size() > 2);
  CHECK(person["links"].size() + 1 >= person["spellings"].size());
  CHECK(person["links"][0]["reason"].is_string());
  CHECK(person["email"].is_null());
  CHECK(person["roles"] ==
        nlohmann::json::parse(R"([{"field": "contact", "count": )" + person["count"].dump() + "}]"));
  CHECK(person["count"] == person["projects"].size());
  CHECK(person["count"] == sample().search({{"contact", "ioannis-kymatidis"}}).json()["total"]);
  for (std::size_t i = 1; i < person["projects"].size(); ++i) {
    const auto& newer = person["projects"][i - 1]["date"];
    const auto& older = person["projects"][i]["date"];
    CHECK((older.is_null() || newer.get<std::string>() >= older.get<std::string>()));
  }
  CHECK(person["first_year"] == person["years"].front()["value"]);
  CHECK(person["last_year"] == person["years"].back()["value"]);
  CHECK_FALSE(person["programmes"].empty());
  const auto& other = person["co_contacts"][0];
  CHECK(other["count"] == sample()
                              .search({{"contact.all", "ioannis-kymatidis"},
                                       {"contact.all", other["value"].get<std::string>()}})
                              .json()["total"]);
}

TEST_CASE("a person has a page in both languages, to which old addresses lead", "[people]") {
  const Reply page = sample().get("/people/ioannis-kymatidis?ui=en");
  REQUIRE(page.status == 200);
  CHECK(page.body.find("<h1 dir=\"auto\">Ioannis Kymatidis</h1>") != std::string::npos);
  CHECK(page.body.find("I. Kymatidis") != std::string::npos);
  CHECK(page.body.find("Why these are one person:") != std::string::npos);
  CHECK(page.body.find("/search?contact=ioannis-kymatidis") != std::string::npos);
  CHECK(page.body.find("<a href=\"/programmes/horizon-europe?ui=en\"><bdi>Horizon Europe</bdi></a>") !=
        std::string::npos);
  CHECK(sample().get("/people/ioannis-kymatidis?ui=el").body.find("γραφές του ονόματος") !=
        std::string::npos);
  const Reply moved = sample().get("/people/kymatidis-yannis-ioannis");
  CHECK(moved.status == 302);
  CHECK(moved.header("Location") == "/people/ioannis-kymatidis");
  CHECK(sample().get("/people/nobody-at-all").status == 404);
}

TEST_CASE("the page of all people counts them and looks for some", "[people]") {
  const Reply all = sample().get("/people/?ui=en");
  REQUIRE(all.status == 200);
  CHECK(all.body.find("/people/eleni-galazoudi?ui=en") != std::string::npos);
  const Reply found = sample().get("/people/?ui=en&q=kymatidis");
  CHECK(found.body.find("2 people") != std::string::npos);
  CHECK(found.body.find("eleni-galazoudi") == std::string::npos);
  CHECK(sample().get("/people/?utm_source=mail").status == 200);
}

TEST_CASE("a family name that is a Greek given name, too, names its bearer", "[people]") {
  for (const char* q : {"paris", "Rohit Paris", "paris rohit", "R. Paris", "paris week"}) {
    CAPTURE(q);
    const nlohmann::json answer = ask(papers(), {{"q", q}});
    CHECK(named(answer) == Strings{"rohit-paris"});
    REQUIRE_FALSE(answer["hits"].empty());
    CHECK(answer["hits"][0]["id"] == "papers/rain");
  }
}
