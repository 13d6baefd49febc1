// SPDX-License-Identifier: GPL-2.0-or-later
// Runs the public corpora of broken HTML and of Markdown's corner cases, if the environment
// variable MITOS_BAD_INPUT names the folder in which they were unpacked.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <regex>
#include <set>

#include "common/io/files.h"
#include "common/text/utf8.h"
#include "common/text/words.h"
#include "indexer/source/html/html_text.h"
#include "indexer/source/markdown/markdown.h"

using namespace mitos;
using namespace mitos::source;

namespace fs = std::filesystem;

namespace {

// Empty, with a warning, where there is no corpus.
fs::path corpus() {
  const char* folder = std::getenv("MITOS_BAD_INPUT");
  if (folder == nullptr) {
    WARN("skipped: MITOS_BAD_INPUT does not name a folder with the corpora");
    return {};
  }
  return folder;
}

std::vector<std::string> lines_of(const fs::path& file) {
  std::vector<std::string> lines{""};
  for (const char c : io::read_file(file)) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  return lines;
}

// One case of html5lib: a page, and the tree that it must become.
struct TreeCase {
  std::string html;
  std::vector<std::string> tree;
  bool fragment = false;
};

std::vector<TreeCase> tree_cases(const fs::path& file) {
  std::vector<TreeCase> cases;
  std::string part;
  for (const std::string& line : lines_of(file)) {
    if (line == "#data") {
      cases.emplace_back();
    } else if (line == "#document-fragment") {
      cases.back().fragment = true;
    } else if (part == "#data" && !line.starts_with("#errors")) {
      cases.back().html += line + "\n";
    } else if (part == "#document") {
      cases.back().tree.push_back(line);
    }
    static const std::set<std::string> kParts{
        "#data", "#errors", "#new-errors", "#document-fragment", "#script-off", "#script-on", "#document"};
    if (kParts.contains(line)) part = line;
  }
  for (TreeCase& one : cases) {
    if (!one.html.empty()) one.html.pop_back();
  }
  return cases;
}

// The text of script and style elements in an expected tree: lines '|   "text"' below '| <script>'.
std::vector<std::string> hidden_texts(const std::vector<std::string>& tree) {
  std::vector<std::string> texts;
  for (std::size_t i = 1; i < tree.size(); ++i) {
    const std::string& above = tree[i - 1];
    const bool hidden = above.ends_with(" <script>") || above.ends_with(" <style>");
    const std::size_t quote = tree[i].find('"');
    if (!hidden || quote == std::string::npos || !tree[i].ends_with('"')) continue;
    if (tree[i].find_first_not_of("| ") == quote && tree[i].size() > quote + 6) {
      texts.push_back(tree[i].substr(quote + 1, tree[i].size() - quote - 2));
    }
  }
  return texts;
}

std::multiset<std::string> words_of(const HtmlText& page) {
  std::multiset<std::string> words;
  const auto add = [&words](const std::string& text) {
    text::for_each_word(text, [&](text::Word word) { words.emplace(text::bytes_of(text, word)); });
  };
  add(page.title);
  add(page.text);
  for (const std::string& heading : page.headings) add(heading);
  return words;
}

}  // namespace

TEST_CASE("any page of html5lib gives text, without scripts and styles", "[corpus]") {
  const fs::path folder = corpus();
  if (folder.empty()) return;
  HtmlReader reader;
  std::size_t run = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder / "html5lib/tree-construction")) {
    if (entry.path().extension() != ".dat") continue;
    for (const TreeCase& one : tree_cases(entry.path())) {
      const HtmlText page = reader.read(text::replace_unfit(one.html));
      ++run;
      CAPTURE(entry.path().filename().string(), one.html);
      if (text::needs_replacing(page.text)) CHECK_FALSE(text::find_unfit(page.text));
      if (one.fragment) continue;
      for (const std::string& hidden : hidden_texts(one.tree)) {
        if (page.text.find(hidden) != std::string::npos) FAIL_CHECK(hidden);
      }
    }
  }
  CHECK(run > 1'500);
}

TEST_CASE("Markdown and the HTML that its specification gives have the same words", "[corpus]") {
  const fs::path folder = corpus();
  if (folder.empty()) return;
  const std::string fence(32, '`');
  HtmlReader reader;
  std::string markdown;
  std::string html;
  enum class Side { neither, left, right } side = Side::neither;
  int example = 0;
  int compared = 0;
  const std::regex picture("<img src=\"[^\"]*\" alt=\"([^\"]*)\"[^>]*>");  // its text stands for it
  for (std::string line : lines_of(folder / "commonmark/spec.txt")) {
    if (line == fence + " example") {
      markdown.clear();
      html.clear();
      side = Side::left;
      ++example;
    } else if (side == Side::left && line == ".") {
      side = Side::right;
    } else if (side == Side::right && line == fence) {
      side = Side::neither;
      // md4c 0.4 follows CommonMark 0.29, in which a textarea could not hold a blank line, nor a comment two
      // hyphens.
      const bool newer =
          markdown.starts_with("<textarea>\n") || markdown.starts_with("foo <!-- this is a --\n");
      if (newer) continue;
      ++compared;
      const auto from_markdown = words_of(reader.read(markdown_to_html(markdown)));
      const auto from_html = words_of(reader.read(std::regex_replace(html, picture, " $1 ")));
      CAPTURE(example, markdown, html);
      if (from_markdown != from_html) CHECK(from_markdown == from_html);
    } else if (side != Side::neither) {
      for (std::size_t at = line.find("→"); at != std::string::npos; at = line.find("→")) {
        line.replace(at, std::string_view("→").size(), "\t");
      }
      (side == Side::left ? markdown : html) += line + "\n";
    }
  }
  CHECK(compared > 600);
}
