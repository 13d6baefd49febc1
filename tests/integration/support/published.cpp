// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/integration/support/published.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/integration/support/searchd.h"

namespace mitos::test {

namespace fs = std::filesystem;
using nlohmann::json;

std::string mark_of(const SiteFile& file) {
  std::string mark = "of";
  for (const char c : file.path) mark += std::to_string(static_cast<int>(c)) + "x";
  return mark;
}

namespace {

std::string bytes_of(const SiteFile& file) {
  return "---\ntitle: Page\n" + file.front + (file.front.empty() ? "" : "\n") + "---\nOne cormorant " +
         mark_of(file) + ".\n";
}

}  // namespace

bool is_installed(const std::string& program) {
  for (const char* folder : {"/usr/bin/", "/usr/local/bin/"}) {
    if (::access((folder + program).c_str(), X_OK) == 0) return true;
  }
  WARN("skipped: " + program + " is not installed; only the values written down are checked");
  return false;
}

void run_in(const fs::path& folder, const std::string& command) {
  Process shell("/bin/sh", {"-c", "cd '" + folder.string() + "' && " + command + " >log 2>&1"});
  const int status = shell.wait();
  CAPTURE(read_file(folder / "log"));
  REQUIRE(status == 0);
}

void write_files(const fs::path& folder, const std::vector<SiteFile>& files) {
  for (const SiteFile& file : files) write_file(folder / file.path, bytes_of(file));
}

Finished build_pages(const fs::path& folder, const std::string& source,
                     const std::vector<std::string>& more) {
  std::vector<std::string> arguments{"build",      "--json",
                                     "--progress", "off",
                                     "--index",    (folder / "index").string(),
                                     "--clock",    kNow,
                                     "--source",   "s=" + (folder / source).string()};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_indexer(arguments);
}

Names documents_of(const fs::path& folder) {
  const Searchd searchd(folder / "index");
  std::istringstream lines(searchd.get("/api/v1/export?format=jsonl").body);
  Names ids;
  for (std::string line; std::getline(lines, line);)
    ids.insert(json::parse(line).at("id").get<std::string>().substr(std::string("s/").size()));
  return ids;
}

}  // namespace mitos::test
