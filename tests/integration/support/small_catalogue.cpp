// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/integration/support/small_catalogue.h"

#include <algorithm>
#include <stdexcept>

namespace mitos::test {
namespace {

constexpr std::string_view kOpen = "<mark>";
constexpr std::string_view kClose = "</mark>";

void append_marks(std::vector<std::string>& marks, const std::string& html) {
  for (std::size_t at = html.find(kOpen); at != std::string::npos; at = html.find(kOpen, at)) {
    at += kOpen.size();
    const std::size_t end = html.find(kClose, at);
    marks.push_back(html.substr(at, end - at));
  }
}

}  // namespace

SmallCatalogue::SmallCatalogue(const Pages& pages, const std::string& config, const Pages& files) {
  for (const auto& [name, text] : pages) write_file(folder_ / ("pages/" + name + ".md"), text);
  for (const auto& [name, text] : files) write_file(folder_ / name, text);
  write_file(folder_ / "mitos.yaml", "collections:\n  projects: { source: pages }\n" + config);
  const Finished built = run_indexer(
      {"build", "--config", (folder_ / "mitos.yaml").string(), "--index", (folder_ / "index").string()});
  if (built.status != 0) throw std::runtime_error(built.err);
  searchd_ = std::make_unique<Searchd>(
      folder_ / "index", std::vector<std::string>{"--config", (folder_ / "mitos.yaml").string()});
}

std::vector<std::string> SmallCatalogue::found(const std::string& q) const {
  std::vector<std::string> names = searchd_->ids(q);
  for (std::string& name : names) name = name.substr(name.find('/') + 1);
  return names;
}

std::vector<std::string> SmallCatalogue::found_sorted(const std::string& q) const {
  return sorted(found(q));
}

std::vector<std::string> SmallCatalogue::marks(const std::string& q, const std::string& name) const {
  const nlohmann::json answer = searchd_->search({{"q", q}}).json();
  for (const nlohmann::json& hit : answer.at("hits")) {
    if (hit.at("id") != "projects/" + name) continue;
    std::vector<std::string> marks;
    append_marks(marks, hit.at("highlight").at("title"));
    append_marks(marks, hit.at("highlight").at("snippet"));
    return marks;
  }
  return {"not found"};
}

nlohmann::json SmallCatalogue::suggest(const std::string& q) const {
  return searchd_->get("/api/v1/suggest?q=" + percent_encoded(q)).json();
}

std::pair<std::string, std::string> page(const std::string& name, const std::string& title,
                                         const std::string& body) {
  return {name, "---\ntitle: \"" + title + "\"\n---\n" + body + "\n"};
}

std::pair<std::string, std::string> page_in(const std::string& language, const std::string& name,
                                            const std::string& title, const std::string& body) {
  return {name, "---\ntitle: \"" + title + "\"\nlang: " + language + "\n---\n" + body + "\n"};
}

std::vector<std::string> names_of(const nlohmann::json& answer) {
  std::vector<std::string> names;
  for (const nlohmann::json& hit : answer.at("hits")) {
    const std::string id = hit.at("id");
    names.push_back(id.substr(id.find('/') + 1));
  }
  return names;
}

std::vector<std::string> sorted(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  return names;
}

std::string word_filters(const nlohmann::json& answer, const char* list) {
  std::string out;
  for (const nlohmann::json& filter : answer.at("query").at(list))
    out += (out.empty() ? "" : " ") + filter.at("field").get<std::string>() + "=" +
           filter.at("value").get<std::string>();
  return out;
}

}  // namespace mitos::test
