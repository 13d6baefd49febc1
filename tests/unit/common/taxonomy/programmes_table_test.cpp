// SPDX-License-Identifier: GPL-2.0-or-later
// data/programmes.yaml on every spelling of two catalogues, each judged by hand: tests/fixtures/programmes.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "common/io/files.h"
#include "common/taxonomy/classify.h"
#include "common/text/utf8.h"
#include "indexer/source/html/html_text.h"
#include "indexer/source/read_document.h"
#include "indexer/source/walk/walk.h"

using namespace mitos;
using namespace mitos::taxonomy;
namespace fs = std::filesystem;

namespace {

const fs::path kRoot = MITOS_SOURCE_DIR;

// "raw -> value | value": a line a spelling.
using Table = std::map<std::string, std::string>;

Table read_table(const std::string& name) {
  constexpr std::string_view kArrow = " -> ";
  Table table;
  std::ifstream file(kRoot / "tests/fixtures/programmes" / name);
  for (std::string line; std::getline(file, line);) {
    const std::size_t arrow = line.rfind(kArrow);
    if (line.starts_with('#') || arrow == std::string::npos) continue;
    table[line.substr(0, arrow)] = line.substr(arrow + kArrow.size());
  }
  return table;
}

const Rules& rules() {
  static const Rules kRules = load_rules(kRoot / "data/programmes.yaml");
  return kRules;
}

std::string classified(const std::string& raw) {
  std::string values;
  for (const Path& path : classify(rules(), raw)) {
    values += (values.empty() ? "" : " | ") + path.programmes.back().value;
  }
  return values;
}

std::set<std::string> programmes_in(const fs::path& folder) {
  std::set<std::string> programmes;
  source::HtmlReader html;
  source::ReadOptions options;
  options.publishing.drafts = true;
  for (const source::SourceFile& file : source::walk({{"projects", folder}}).files) {
    for (const std::string& raw :
         source::read_document(file, io::read_file(file.path), options, html).document.program) {
      programmes.insert(raw);
    }
  }
  return programmes;
}

void check_all_stand_in(const Table& table, const fs::path& folder) {
  const std::set<std::string> programmes = programmes_in(folder);
  CHECK(programmes.size() > 40);  // or the test looks in the wrong place
  for (const std::string& raw : programmes) {
    CAPTURE(raw);
    CHECK(table.contains(raw));
  }
}

}  // namespace

TEST_CASE("every spelling of a programme stands where a person put it", "[taxonomy]") {
  const Table table = read_table(GENERATE(values<std::string>({"site.txt", "sample.txt", "others.txt"})));
  CHECK(table.size() > 40);
  for (const auto& [raw, expected] : table) {
    CAPTURE(raw);
    CHECK(classified(raw) == expected);
  }
}

TEST_CASE("of the users' spellings a framework is known for 98 %, something below it for 85 %",
          "[taxonomy]") {
  const Table table = read_table("site.txt");
  std::size_t known = 0;
  std::size_t below = 0;
  for (const auto& [raw, expected] : table) {
    const std::vector<Path> paths = classify(rules(), raw);
    REQUIRE_FALSE(paths.empty());
    known += paths[0].reason.empty();
    below += paths[0].reason.empty() && paths[0].programmes.size() > 1;
  }
  CHECK(known * 100 >= table.size() * 98);
  CHECK(below * 100 >= table.size() * 85);
}

TEST_CASE("every programme of the sample catalogue stands in its table", "[taxonomy]") {
  check_all_stand_in(read_table("sample.txt"), kRoot / "data/sample/projects");
}

TEST_CASE("every programme of the users' site stands in its table", "[taxonomy]") {
  const char* shared = std::getenv("MITOS_SHARED");
  const fs::path site =
      fs::path(shared != nullptr ? shared : kRoot.parent_path() / "shared") / "corpora/site/projects";
  if (!fs::exists(site)) {
    WARN("skipped: the users' site is not in the folder of shared data (MITOS_SHARED)");
    return;
  }
  check_all_stand_in(read_table("site.txt"), site);
}
