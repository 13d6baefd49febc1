// SPDX-License-Identifier: GPL-2.0-or-later
// Headers that take seconds to compile stay out of headers, or every file pays for them.
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/unit/house/include_tree.h"

namespace {

using mitos::tests::Tree;

// The headers of ours that may include each: those whose own items are made of it.
const std::map<std::string, std::set<std::string>>& heavy() {
  static const std::map<std::string, std::set<std::string>> kTable{
      {"CLI/CLI.hpp", {}},
      {"fmt/format.h", {"indexer/cli/say.h"}},
      {"gumbo.h",
       {"indexer/source/built_pages/own_part.h", "indexer/source/built_pages/read_facts.h",
        "indexer/source/built_pages/text_blocks.h", "indexer/source/html/element_kinds.h"}},
      {"httplib.h", {"searchd/http/server/library_messages.h", "searchd/http/server/socket_stream.h"}},
      {"iostream", {}},
      {"nlohmann/json.hpp",
       {"indexer/source/front_matter/front_matter.h", "indexer/source/front_matter/settings_file.h",
        "indexer/source/site/hugo_site.h", "searchd/api/answer.h", "searchd/api/document_json.h",
        "searchd/api/facet_json.h", "searchd/ops/log.h", "searchd/pages/templates.h", "searchd/pages/texts.h",
        "searchd/pages/view.h"}},
      {"regex", {}},
      {"spdlog/spdlog.h", {}},
      {"tsl/robin_map.h", {}},
      {"unicode/localematcher.h", {}},
      {"unicode/numberformatter.h", {}},
      {"xapian.h", {"searchd/match/evaluation/term_reader.h"}},
      {"yaml-cpp/yaml.h",
       {"common/config/read_bibtex.h", "common/config/read_exclusions.h", "common/config/read_fields.h",
        "common/config/read_labels.h", "common/config/read_ranking.h", "common/config/read_server.h",
        "common/config/read_site.h", "common/config/yaml_checks.h", "common/config/yaml_file.h"}},
  };
  return kTable;
}

bool is_header(const std::string& file) {
  return file.ends_with(".h");
}

std::vector<std::string> heavy_in_headers(const Tree& tree) {
  std::vector<std::string> findings;
  for (const auto& [file, includes] : tree) {
    if (!is_header(file)) continue;
    for (const std::string& library : includes.library) {
      const auto row = heavy().find(library);
      if (row != heavy().end() && !row->second.contains(file))
        findings.push_back(file + " includes <" + library + ">");
    }
  }
  return findings;
}

}  // namespace

TEST_CASE("a header that is slow to compile stands in no header of ours but those named here", "[house]") {
  const Tree tree = mitos::tests::project_tree();
  CHECK(tree.size() > 50);  // or the test looks in the wrong place
  CHECK(heavy_in_headers(tree) == std::vector<std::string>{});
  for (const auto& [library, headers] : heavy()) {
    for (const std::string& header : headers) {
      CAPTURE(library, header);
      CHECK(tree.contains(header));
    }
  }
}

TEST_CASE("an invented slow header is found in a header, and left alone in a source", "[house]") {
  const Tree tree{{"searchd/search/a.h", {{}, {"vector", "regex"}}},
                  {"searchd/search/a.cpp", {{}, {"regex"}}},
                  {"searchd/pages/view.h", {{}, {"nlohmann/json.hpp"}}}};
  CHECK(heavy_in_headers(tree) == std::vector<std::string>{"searchd/search/a.h includes <regex>"});
}
