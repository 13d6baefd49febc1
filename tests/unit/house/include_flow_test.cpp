// SPDX-License-Identifier: GPL-2.0-or-later
// Folders are stages of a flow, and an #include may only point against it: what runs later knows
// what runs earlier, never the other way round.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "tests/unit/house/include_tree.h"

namespace {

using namespace mitos::tests;
namespace fs = std::filesystem;

using Folders = std::set<std::string>;

// What the files of a folder may include besides each other. "common" itself is error.h and
// finding.h. A folder that is not here is not part of the house yet: add its row.
const std::map<std::string, Folders>& flow() {
  static const std::map<std::string, Folders> kTable = [] {
    const Folders common{
        "common",        "common/io",       "common/model",      "common/text",       "common/index",
        "common/config", "common/taxonomy", "common/names/read", "common/names/join", "common/command_line"};
    const auto and_common = [&common](Folders folders) {
      folders.insert(common.begin(), common.end());
      return folders;
    };
    const Folders source_rooms{
        "indexer/source/built_pages",  "indexer/source/citations",    "indexer/source/files",
        "indexer/source/front_matter", "indexer/source/html",         "indexer/source/markdown",
        "indexer/source/site",         "indexer/source/templates",    "indexer/source/addresses",
        "indexer/source/walk",         "indexer/source/markdown/code"};
    const auto from_sources = [&and_common, &source_rooms](Folders folders) {
      folders.insert(source_rooms.begin(), source_rooms.end());
      folders.insert("indexer/source");
      return and_common(std::move(folders));
    };
    return std::map<std::string, Folders>{
        {"common", {"common/text"}},
        {"common/io", {"common", "common/text"}},
        {"common/model", {"common/text"}},
        {"common/text", {}},
        {"common/index", {"common", "common/io", "common/model", "common/text"}},
        {"common/config", {"common", "common/io", "common/model", "common/text", "common/index"}},
        {"common/command_line", {"common", "common/config", "common/text"}},
        {"common/taxonomy", {"common", "common/io", "common/text", "common/config"}},
        {"common/names/read", {"common/text"}},
        {"common/names/join",
         {"common", "common/config", "common/index", "common/io", "common/names/read", "common/text"}},
        {"indexer/source/citations", common},
        {"indexer/source/files", common},
        {"indexer/source/front_matter", common},
        {"indexer/source/built_pages", {"common/text"}},
        {"indexer/source/html", {"common/io", "indexer/source/built_pages", "common/text"}},
        {"indexer/source/markdown/code", {"common/text"}},
        {"indexer/source/markdown/kramdown", {"indexer/source/markdown/code", "common/text"}},
        {"indexer/source/markdown",
         {"indexer/source/html", "indexer/source/markdown/code", "indexer/source/markdown/kramdown",
          "common/text"}},
        {"indexer/source/site",
         and_common({"indexer/source/files", "indexer/source/front_matter", "indexer/source/markdown"})},
        {"indexer/source/templates",
         and_common({"indexer/source/site", "indexer/source/markdown/code", "indexer/source/front_matter"})},
        {"indexer/source/addresses", and_common({"indexer/source/site", "indexer/source/front_matter"})},
        {"indexer/source/walk", and_common({"indexer/source/addresses", "indexer/source/site",
                                            "indexer/source/front_matter", "indexer/source/files"})},
        {"indexer/source", and_common(source_rooms)},
        {"indexer/build", from_sources({})},
        {"indexer/check", from_sources({"indexer/build"})},
        {"indexer/evaluate", common},
        {"indexer/cli", from_sources({"indexer/build", "indexer/check", "indexer/evaluate"})},
        {"indexer", {"indexer/cli"}},
        {"searchd/query", common},
        {"searchd/facets", common},
        {"searchd/lookup", and_common({"searchd/facets", "searchd/query"})},
        {"searchd/lookup/people", and_common({"searchd/lookup", "searchd/facets", "searchd/query"})},
        {"searchd/lookup/values", and_common({"searchd/facets", "searchd/query"})},
        {"searchd/snapshot",
         and_common({"searchd/facets", "searchd/lookup", "searchd/lookup/people", "searchd/lookup/values"})},
        {"searchd/interpret", and_common({"searchd/facets", "searchd/lookup/values", "searchd/query"})},
        {"searchd/rewrite/tree", and_common({"searchd/snapshot", "searchd/lookup/people", "searchd/query"})},
        {"searchd/rewrite/rules",
         and_common({"searchd/rewrite/tree", "searchd/snapshot", "searchd/lookup", "searchd/query"})},
        {"searchd/rewrite/names",
         and_common({"searchd/rewrite/tree", "searchd/snapshot", "searchd/lookup/people",
                     "searchd/lookup/values", "searchd/lookup", "searchd/query"})},
        {"searchd/rewrite", and_common({"searchd/rewrite/tree", "searchd/rewrite/rules",
                                        "searchd/rewrite/names", "searchd/snapshot", "searchd/query"})},
        {"searchd/marks", common},
        {"searchd/match/evaluation", and_common({"searchd/snapshot"})},
        {"searchd/match", and_common({"searchd/match/evaluation", "searchd/rewrite/tree", "searchd/marks",
                                      "searchd/rewrite", "searchd/snapshot", "searchd/lookup",
                                      "searchd/lookup/values", "searchd/facets", "searchd/query"})},
        {"searchd/search/order", and_common({"searchd/rewrite/tree", "searchd/rewrite", "searchd/snapshot",
                                             "searchd/facets", "searchd/query"})},
        {"searchd/search/ranking", and_common({"searchd/search/order", "searchd/match", "searchd/marks",
                                               "searchd/rewrite/tree", "searchd/snapshot", "searchd/query"})},
        {"searchd/search/similar", and_common({"searchd/snapshot", "searchd/facets", "searchd/query"})},
        {"searchd/search/people",
         and_common({"searchd/search/ranking", "searchd/interpret", "searchd/rewrite/tree",
                     "searchd/snapshot", "searchd/lookup/people", "searchd/lookup/values", "searchd/facets",
                     "searchd/query"})},
        {"searchd/search",
         and_common({"searchd/search/order", "searchd/search/people", "searchd/search/ranking",
                     "searchd/interpret", "searchd/rewrite/tree", "searchd/lookup/people", "searchd/match",
                     "searchd/marks", "searchd/rewrite", "searchd/snapshot", "searchd/lookup",
                     "searchd/facets", "searchd/query"})},
        {"searchd/suggest",
         and_common({"searchd/interpret", "searchd/facets", "searchd/lookup/people", "searchd/lookup/values",
                     "searchd/marks", "searchd/snapshot", "searchd/lookup", "searchd/query"})},
        {"searchd/api", and_common({"searchd/search", "searchd/search/ranking", "searchd/search/similar",
                                    "searchd/snapshot", "searchd/facets"})},
        {"searchd/api/search",
         and_common({"searchd/api", "searchd/suggest", "searchd/search", "searchd/search/people",
                     "searchd/marks", "searchd/snapshot", "searchd/lookup"})},
        {"searchd/api/export", and_common({"searchd/api", "searchd/api/search", "searchd/facets",
                                           "searchd/lookup/people", "searchd/search", "searchd/snapshot"})},
        {"searchd/api/browse",
         and_common({"searchd/api", "searchd/api/export", "searchd/api/search", "searchd/suggest",
                     "searchd/search", "searchd/search/people", "searchd/snapshot"})},
        {"searchd/pages",
         and_common({"searchd/api", "searchd/api/search", "searchd/search/people", "searchd/snapshot"})},
        {"searchd/pages/browse",
         and_common({"searchd/pages", "searchd/api", "searchd/api/browse", "searchd/suggest",
                     "searchd/lookup", "searchd/search", "searchd/search/people", "searchd/snapshot"})},
        {"searchd/pages/document",
         and_common({"searchd/pages", "searchd/pages/browse", "searchd/search", "searchd/search/ranking",
                     "searchd/search/similar", "searchd/snapshot"})},
        {"searchd/pages/params", and_common({"searchd/pages", "searchd/api/search", "searchd/query"})},
        {"searchd/pages/facets", and_common({"searchd/pages", "searchd/pages/params", "searchd/search",
                                             "searchd/interpret", "searchd/snapshot", "searchd/facets"})},
        {"searchd/pages/results",
         and_common({"searchd/pages", "searchd/pages/browse", "searchd/pages/document",
                     "searchd/pages/facets", "searchd/pages/params", "searchd/api/search", "searchd/search",
                     "searchd/search/people", "searchd/interpret", "searchd/snapshot",
                     "searchd/lookup/people", "searchd/query"})},
        {"searchd/http/server", and_common({"searchd/api"})},
        {"searchd/http",
         and_common({"searchd/http/server", "searchd/pages", "searchd/pages/browse", "searchd/pages/document",
                     "searchd/pages/params", "searchd/pages/results", "searchd/api", "searchd/api/browse",
                     "searchd/api/export", "searchd/api/search", "searchd/search", "searchd/snapshot"})},
        {"searchd/ops",
         and_common({"searchd/http/server", "searchd/http", "searchd/pages", "searchd/snapshot"})},
        {"searchd", {"searchd/ops"}},
    };
  }();
  return kTable;
}

// Libraries that stay where they are used: the files or folders that may know each.
const std::map<std::string, Folders>& confined() {
  static const std::map<std::string, Folders> kTable{
      {"xapian.h",
       {"indexer/build", "searchd/facets", "searchd/lookup", "searchd/lookup/values", "searchd/snapshot",
        "searchd/rewrite", "searchd/rewrite/tree", "searchd/rewrite/rules", "searchd/rewrite/names",
        "searchd/match", "searchd/match/evaluation", "searchd/search", "searchd/search/order",
        "searchd/search/people", "searchd/search/ranking", "searchd/search/similar", "searchd/suggest"}},
      {"httplib.h",
       {"indexer/evaluate/endpoint.cpp", "searchd/http/server/listener.cpp",
        "searchd/http/server/library_messages.cpp", "searchd/http/server/library_messages.h",
        "searchd/http/server/socket_stream.cpp", "searchd/http/server/socket_stream.h"}},
      {"kainjow/mustache.hpp", {"searchd/pages/templates.cpp"}},
      {"gumbo.h",
       {"indexer/source/html/html_text.cpp", "indexer/source/html/element_kinds.h",
        "indexer/source/built_pages", "indexer/source/html/flat_html.cpp",
        "indexer/source/html/gumbo_tree.cpp", "indexer/source/html/tree_cost.cpp"}},
  };
  return kTable;
}

std::vector<std::string> arrows_against_the_flow(const Tree& tree) {
  std::vector<std::string> findings;
  for (const auto& [file, includes] : tree) {
    const std::string folder = folder_of(file);
    const auto row = flow().find(folder);
    if (row == flow().end()) {
      findings.push_back(file + ": the folder " + folder + " has no row in the table");
      continue;
    }
    for (const std::string& included : includes.own) {
      const std::string target = folder_of(included);
      if (target != folder && !row->second.contains(target)) {
        findings.push_back(file + " includes " + included);
      }
    }
    for (const std::string& library : libraries_seen(tree, file)) {
      const auto places = confined().find(library);
      if (places == confined().end() || places->second.contains(folder) || places->second.contains(file))
        continue;
      findings.push_back(file + " sees <" + library + ">");
    }
  }
  return findings;
}

// The folder of each library, and what its LINKS name.
struct Library {
  std::string folder;
  std::vector<std::string> links;
};

std::map<std::string, Library> project_libraries() {
  const fs::path root = MITOS_SOURCE_DIR;
  const std::regex call(R"(mitos_library\(\s*(\w+)[^)]*?\sLINKS\s([^)]*)\))");
  std::map<std::string, Library> libraries;
  for (const char* top : {"common", "indexer", "searchd"}) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / top)) {
      if (entry.path().filename() != "CMakeLists.txt") continue;
      const std::ifstream file(entry.path());
      std::stringstream text;
      text << file.rdbuf();
      std::smatch found;
      const std::string source = text.str();
      if (!std::regex_search(source, found, call)) continue;
      Library library{folder_of(entry.path().lexically_relative(root).generic_string()), {}};
      std::istringstream links(found[2].str());
      for (std::string link; links >> link;) library.links.push_back(link);
      libraries.emplace(found[1].str(), std::move(library));
    }
  }
  return libraries;
}

// The folders that the files of `folder` include. error.h and finding.h are part of common/io.
Folders included_by(const Tree& tree, const std::string& folder) {
  Folders folders;
  for (const auto& [file, includes] : tree) {
    if (folder_of(file) != folder && !(folder == "common/io" && folder_of(file) == "common")) continue;
    for (const std::string& included : includes.own) {
      const std::string target = folder_of(included);
      folders.insert(target == "common" ? "common/io" : target);
    }
  }
  folders.erase(folder);
  return folders;
}

}  // namespace

TEST_CASE("every include points the way of the flow", "[house]") {
  const Tree tree = project_tree();
  CHECK(tree.size() > 50);  // or the test looks in the wrong place
  for (const std::string& finding : arrows_against_the_flow(tree)) {
    UNSCOPED_INFO(finding);
  }
  CHECK(arrows_against_the_flow(tree).empty());
}

TEST_CASE("a folder links the folders that it includes, and no other", "[house]") {
  const Tree tree = project_tree();
  const std::map<std::string, Library> libraries = project_libraries();
  CHECK(libraries.size() > 20);  // or the test looks in the wrong place
  for (const auto& [name, library] : libraries) {
    Folders linked;
    for (const std::string& link : library.links) {
      if (const auto ours = libraries.find(link); ours != libraries.end()) linked.insert(ours->second.folder);
    }
    CAPTURE(name);
    CHECK(linked == included_by(tree, library.folder));
  }
}

TEST_CASE("every header that is included by its path exists", "[house]") {
  const Tree tree = project_tree();
  for (const auto& [file, includes] : tree) {
    for (const std::string& included : includes.own) {
      CAPTURE(file, included);
      CHECK(tree.contains(included));
    }
  }
}

TEST_CASE("an invented bad include is found", "[house]") {
  struct Case {
    std::string what;
    Tree tree;
    std::string finding;
  };
  const auto& [what, tree, finding] = GENERATE_REF(values<Case>({
      {"common knows nothing above it",
       {{"common/io/files.cpp", {{"indexer/source/walk/walk.h"}, {}}}},
       "common/io/files.cpp includes indexer/source/walk/walk.h"},
      {"the two programs do not know each other",
       {{"searchd/search/search.cpp", {{"indexer/build/build.h"}, {}}}},
       "searchd/search/search.cpp includes indexer/build/build.h"},
      {"an earlier stage does not know a later one",
       {{"indexer/source/walk/walk.cpp", {{"indexer/build/build.h"}, {}}}},
       "indexer/source/walk/walk.cpp includes indexer/build/build.h"},
      {"errors are not for the pure folders",
       {{"common/text/fold.cpp", {{"common/error.h"}, {}}}},
       "common/text/fold.cpp includes common/error.h"},
      {"a folder without a row",
       {{"common/utils/misc.h", {{}, {}}}},
       "common/utils/misc.h: the folder common/utils has no row in the table"},
      {"Xapian where JSON is made",
       {{"searchd/api/stats.cpp", {{}, {"xapian.h"}}}},
       "searchd/api/stats.cpp sees <xapian.h>"},
      {"Xapian through a header",
       {{"searchd/api/stats.cpp", {{"searchd/search/a.h"}, {}}},
        {"searchd/search/a.h", {{"searchd/search/b.h"}, {}}},
        {"searchd/search/b.h", {{}, {"xapian.h"}}}},
       "searchd/api/stats.cpp sees <xapian.h>"},
      {"the HTTP library beside its one file",
       {{"searchd/http/routes.cpp", {{}, {"httplib.h"}}}},
       "searchd/http/routes.cpp sees <httplib.h>"},
      {"the HTML library beside its files",
       {{"indexer/source/markdown/markdown.cpp", {{}, {"gumbo.h"}}}},
       "indexer/source/markdown/markdown.cpp sees <gumbo.h>"},
  }));
  CAPTURE(what);
  CHECK(arrows_against_the_flow(tree) == std::vector<std::string>{finding});
}

TEST_CASE("an allowed include is not found", "[house]") {
  const Tree tree{
      {"searchd/api/a.cpp", {{"searchd/api/a.h", "searchd/search/b.h", "common/error.h"}, {"vector"}}},
      {"searchd/search/b.cpp", {{"searchd/search/b.h"}, {"xapian.h"}}},
      {"searchd/http/server/listener.cpp", {{}, {"httplib.h"}}},
      {"indexer/main.cpp", {{"indexer/cli/run.h"}, {}}}};
  CHECK(arrows_against_the_flow(tree).empty());
}

TEST_CASE("an include is recognised however it is spaced, and prose is not one", "[house]") {
  std::istringstream source("#include \"a/b.h\"\n  #  include <c>\n// #include \"d.h\"\n#define e \"f.h\"\n");
  const Includes includes = includes_of(source);
  CHECK(includes.own == std::vector<std::string>{"a/b.h"});
  CHECK(includes.library == std::vector<std::string>{"c"});
}
