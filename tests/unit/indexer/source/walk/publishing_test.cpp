// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/walk/publishing.h"

#include <catch2/catch.hpp>

#include "common/model/moment.h"

using namespace mitos;
using namespace mitos::source;

namespace {

std::chrono::sys_seconds at(const std::string& time) {
  return std::chrono::sys_seconds(model::parse_moment(time)->local.time_since_epoch());
}

Publishing in_2026() {
  Publishing publishing;
  publishing.now = at("2026-11-28T12:00:00Z");
  return publishing;
}

Site site_of(Generator generator) {
  Site site;
  site.generator = generator;
  return site;
}

// "" if it is published.
std::string reason_of(const Verdict& verdict) {
  if (!verdict.reason) return "";
  for (const ReasonName& name : kReasons) {
    if (name.reason == *verdict.reason) return std::string(name.key);
  }
  return "?";
}

Verdict verdict_of(const std::string& yaml, Generator generator, const PageFile& file = {},
                   const Publishing& wanted = in_2026()) {
  return verdict_on(parse_yaml(yaml, 1), file, site_of(generator), wanted);
}

}  // namespace

// The column of Hugo is what Hugo 0.111 does; “build” is of later versions.
TEST_CASE("what front matter says of being published is heeded as the generator does", "[publishing]") {
  struct Case {
    std::string yaml;
    std::string hugo;
    std::string unknown;
  };
  const auto [yaml, hugo, unknown] = GENERATE(values<Case>({
      {"title: x", "", ""},
      {"draft: true", "draft", "draft"},
      {"DRAFT: True", "draft", "draft"},
      {"draft: yes", "draft", "draft"},
      {"draft: 1", "draft", "draft"},
      {"draft: on", "draft", "draft"},
      {"draft: false", "", ""},
      {"draft: 0", "", ""},
      {"draft:", "", ""},
      {"draft: truely", "", ""},
      {"published: false", "unpublished", "unpublished"},
      {"published: no", "unpublished", "unpublished"},
      {"published: 0", "unpublished", "unpublished"},
      {"published:", "unpublished", ""},
      {"published: true", "", ""},
      {"published: 2020-01-01", "", ""},
      {"published: 2099-01-01", "future", "future"},
      {"draft: false\npublished: false", "", "unpublished"},
      {"draft: true\npublished: true", "draft", "draft"},
      {"expiryDate: 2020-01-01", "expired", "expired"},
      {"unpublishdate: 2020-01-01", "expired", "expired"},
      {"expiryDate: 2099-01-01", "", ""},
      {"expiryDate: 2020", "expired", "expired"},
      {"expiryDate: 2020-01-01 10:00", "", "expired"},
      {"publishDate: 2099-01-01", "future", "future"},
      {"pubdate: 2099-01-01", "future", "future"},
      {"date: 2099-01-01", "future", "future"},
      {"publishDate: 2020-01-01\ndate: 2099-01-01", "", ""},
      {"publishDate: someday\ndate: 2099-01-01", "future", "future"},
      {"pubdate: 2020-01-01\npublishDate: 2099-01-01", "future", "future"},
      {"lastmod: 2099-01-01", "", ""},
      {"date: 2099-1-1", "", "future"},
      {"date: 2099", "", "future"},
      {"date: 2099-01-01T10:00", "", "future"},
      {"date: 2099-01-01 10:00:00", "future", "future"},
      {"date: 2099-01-01 10:00:00 +0200", "future", "future"},
      {"date: 2099-01-01T10:00:00.123Z", "future", "future"},
      {"date: 04 Oct 2099", "future", "future"},
      {"date: October 4, 2099", "", "future"},
      {"date: Sun, 04 Oct 2099 10:00:00 GMT", "future", "future"},
      {"_build: { render: never }", "not_rendered", "not_rendered"},
      {"_build: { render: link }", "not_rendered", "not_rendered"},
      {"_build: { render: false }", "not_rendered", "not_rendered"},
      {"_build: { Render: never }", "not_rendered", "not_rendered"},
      {"_build: { render: always, list: never }", "", ""},
      {"build: { render: never }", "not_rendered", "not_rendered"},
      {"headless: true", "", ""},
  }));
  CAPTURE(yaml);
  CHECK(reason_of(verdict_of(yaml, Generator::hugo)) == hugo);
  CHECK(reason_of(verdict_of(yaml, Generator::unknown)) == unknown);
}

TEST_CASE("Jekyll heeds “published”, and dates of posts and collections", "[publishing]") {
  struct Case {
    std::string yaml;
    std::string page;
    std::string post;
  };
  const auto [yaml, page, post] = GENERATE(values<Case>({
      {"title: x", "", ""},
      {"published: false", "unpublished", "unpublished"},
      {"published: no", "unpublished", "unpublished"},
      {"published: 0", "", ""},
      {"published:", "", ""},
      {"draft: true", "", ""},
      {"date: 2099-01-01", "", "future"},
      {"date: 2099-1-1 10:00", "", "future"},
      {"expiryDate: 2020-01-01", "", ""},
      {"publishDate: 2099-01-01", "", ""},
      {"_build: { render: never }", "", ""},
  }));
  CAPTURE(yaml);
  CHECK(reason_of(verdict_of(yaml, Generator::jekyll)) == page);
  CHECK(reason_of(verdict_of(yaml, Generator::jekyll, {false, true, "2020-01-01-x"})) == post);
}

TEST_CASE("a post without a date of its own has that of its name", "[publishing]") {
  struct Case {
    std::string name;
    std::string reason;
  };
  const auto [name, reason] = GENERATE(values<Case>({{"2099-01-01-later", "future"},
                                                     {"2099-1-1-later", "future"},
                                                     {"2020-01-01-before", ""},
                                                     {"99-01-01-before", ""},
                                                     {"undated", ""}}));
  CAPTURE(name);
  CHECK(reason_of(verdict_of("title: x", Generator::jekyll, {false, true, name})) == reason);
  CHECK(reason_of(verdict_of("date: 2020-01-01", Generator::jekyll, {false, true, name})) == "");
}

TEST_CASE("only a bundle can be headless", "[publishing]") {
  CHECK(reason_of(verdict_of("headless: true", Generator::hugo, {true, false, "index"})) == "headless");
  CHECK(reason_of(verdict_of("headless: false", Generator::hugo, {true, false, "index"})) == "");
}

TEST_CASE("who asks for drafts, later or expired pages gets them", "[publishing]") {
  struct Case {
    std::string yaml;
    bool Publishing::*wanted;
  };
  const auto [yaml, wanted] = GENERATE(values<Case>({{"draft: true", &Publishing::drafts},
                                                     {"published: false", &Publishing::drafts},
                                                     {"date: 2099-01-01", &Publishing::future},
                                                     {"expiryDate: 2020-01-01", &Publishing::expired}}));
  CAPTURE(yaml);
  Publishing publishing = in_2026();
  publishing.*wanted = true;
  CHECK(reason_of(verdict_of(yaml, Generator::hugo, {}, publishing)) == "");
  publishing = {true, true, true, publishing.now};
  publishing.*wanted = false;
  CHECK(reason_of(verdict_of(yaml, Generator::hugo, {}, publishing)) != "");
}

TEST_CASE("a page is due and over at the second that it names", "[publishing]") {
  const std::string yaml = "publishDate: 2026-11-28T12:00:00Z\nexpiryDate: 2026-11-28T13:00:00Z";
  struct Case {
    std::string now;
    std::string reason;
    std::string changes_at;  // "" for never
  };
  const auto [now, reason, changes_at] = GENERATE(values<Case>({
      {"2026-11-28T11:59:59Z", "future", "2026-11-28T12:00:00Z"},
      {"2026-11-28T12:00:00Z", "", "2026-11-28T13:00:01Z"},
      {"2026-11-28T13:00:00Z", "", "2026-11-28T13:00:01Z"},
      {"2026-11-28T13:00:01Z", "expired", ""},
  }));
  CAPTURE(now);
  Publishing publishing;
  publishing.now = at(now);
  const Verdict verdict = verdict_of(yaml, Generator::hugo, {}, publishing);
  CHECK(reason_of(verdict) == reason);
  CHECK((verdict.changes_at ? model::to_string(*verdict.changes_at) : "") == changes_at);
}

TEST_CASE("time changes nothing for a page that stays unpublished", "[publishing]") {
  const std::string yaml = GENERATE(
      values<std::string>({"draft: true\ndate: 2099-01-01", "date: 2099-01-01\nexpiryDate: 2098-01-01",
                           "_build: { render: never }\nexpiryDate: 2099-01-01"}));
  CAPTURE(yaml);
  const Verdict verdict = verdict_of(yaml, Generator::hugo);
  CHECK(verdict.reason);
  CHECK_FALSE(verdict.changes_at);
}

TEST_CASE("a time without a zone is the site's", "[publishing]") {
  Site site = site_of(Generator::hugo);
  site.zone = TimeZone::named("America/New_York").value();
  const auto due = [&](const std::string& date) {
    return reason_of(verdict_on(parse_yaml("date: " + date, 1), {}, site, in_2026())) == "";
  };
  CHECK_FALSE(due("2026-11-28T11:30:00"));  // 16:30 in UTC
  CHECK(due("2026-11-28T11:30:00Z"));
  CHECK(due("2026-11-28T06:59:00"));
  site.zone = TimeZone();
  CHECK(due("2026-11-28T11:30:00"));
}
