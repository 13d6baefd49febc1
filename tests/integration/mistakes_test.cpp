// SPDX-License-Identifier: GPL-2.0-or-later
// What a builder gets wrong in a configuration, a command line or a terminal, and what is told of it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/integration/support/searchd.h"

using namespace mitos::test;
using nlohmann::json;

namespace {

namespace fs = std::filesystem;

// A line of a shell in `folder`, in which $INDEXER and $SEARCHD are the programs and the home folder is
// ./home.
Finished shell(const TemporaryFolder& folder, const std::string& line) {
  fs::create_directories(folder / "home");
  const std::string setting = "INDEXER='" + program("mitos-indexer") + "' SEARCHD='" +
                              program("mitos-searchd") + "' HOME='" + (folder / "home").string() +
                              "'; export HOME; cd '" + folder.path().string() + "' || exit 99; ";
  Process process("/bin/sh", {"-c", setting + line});
  const int status = process.wait();
  return {status, process.out(), process.err()};
}

std::set<std::string> names_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.insert(entry.path().filename().string());
  return names;
}

void write_page(const TemporaryFolder& folder) {
  write_file(folder / "content" / "a.md", "---\ntitle: Otters\ntags: sea kelp\n---\nkelp\n");
}

const std::string kProjects = "collections:\n  projects: { source: content }\n";

}  // namespace

TEST_CASE("a mistake in the configuration is told with its line, and nothing is written", "[mistakes]") {
  struct Case {
    std::string yaml;  // after the two lines of kProjects
    std::string message;
  };
  const auto [yaml, message] = GENERATE(values<Case>({
      {"index: a\nindex: b\n", "mitos.yaml:4: index: is given twice, first in line 3"},
      {"server:\n  web: true\n  web: false\n", "mitos.yaml:5: server.web: is given twice, first in line 4"},
      {"---\nindex: b\n", "mitos.yaml:3: a second YAML document begins here"},
      {"index: ${HOME}/x\n", "mitos.yaml:3: index: “${HOME}” is not replaced here"},
      {"index: ''\n", "mitos.yaml:3: index: is empty"},
      {"index: ~\n", "mitos.yaml:3: index: is empty"},
      {"synonyms: nope.yaml\n", "mitos.yaml:3: synonyms: cannot open nope.yaml: No such file or directory"},
      {"people: nope.yaml\n", "mitos.yaml:3: people: cannot open nope.yaml: No such file or directory"},
      {"programmes: content\n", "mitos.yaml:3: programmes: cannot read content: Is a directory"},
      {"synonyms: a.yaml\npeople: b.yaml\n", "mitos.yaml:4: people: cannot open b.yaml"},
  }));
  CAPTURE(yaml);
  const TemporaryFolder folder;
  write_page(folder);
  write_file(folder / "mitos.yaml", kProjects + yaml);
  const Finished built = shell(folder, "\"$INDEXER\" build");
  CHECK(built.status == 2);
  CHECK_THAT(built.err, Catch::Contains(message));
  CHECK_THAT(built.err, Catch::EndsWith("Mend the configuration and try again.\n"));
  CHECK(names_in(folder.path()) == std::set<std::string>{"content", "home", "mitos.yaml"});
  CHECK(names_in(folder / "home").empty());
}

TEST_CASE("a mistake in a file that the configuration names is told, and nothing is written", "[mistakes]") {
  const TemporaryFolder folder;
  write_page(folder);
  write_file(folder / "mitos.yaml", kProjects + "synonyms: s.yaml\npeople: p.yaml\n");
  write_file(folder / "s.yaml", "- [a, b]\n---\n- [c, d]\n");
  write_file(folder / "p.yaml", "people:\n  - name: A\n    name: B\n");
  for (const std::string command : {"build", "check"}) {
    const Finished finished = shell(folder, "\"$INDEXER\" " + command);
    CHECK(finished.status == 2);
    CHECK_THAT(finished.err, Catch::Contains("s.yaml:2: a second YAML document"));
    CHECK_THAT(finished.err, Catch::Contains("p.yaml:3: people.name: is given twice, first in line 2"));
  }
  CHECK_FALSE(fs::exists(folder / "mitos-index"));
}

TEST_CASE("a file of the staff's that is no regular file, or too large, is refused where it is named",
          "[mistakes]") {
  struct Case {
    std::string make;  // by the shell
    std::string yaml;  // after the two lines of kProjects
    std::string message;
  };
  const auto [make, yaml, message] = GENERATE(values<Case>({
      {"mkfifo odd", "people: odd\n",
       "mitos.yaml:3: people: cannot read odd: it is a pipe, not a regular file"},
      {"mkfifo odd", "synonyms: odd\n", "mitos.yaml:3: synonyms: cannot read odd: it is a pipe"},
      {"mkfifo odd", "programmes: odd\n", "mitos.yaml:3: programmes: cannot read odd: it is a pipe"},
      {"ln -s /dev/zero odd", "people: odd\n", "mitos.yaml:3: people: cannot read odd: it is a device"},
      {"true", "people: /dev/zero\n", "mitos.yaml:3: people: cannot read /dev/zero: it is a device"},
      {"truncate -s 5M odd", "people: odd\n",
       "mitos.yaml:3: people: cannot read odd: it is larger than 4 MiB"},
      {"truncate -s 5M odd", "synonyms: odd\n", "mitos.yaml:3: synonyms: cannot read odd: it is larger"},
      {"truncate -s 5M odd", "programmes: odd\n", "mitos.yaml:3: programmes: cannot read odd: it is larger"},
      {"rm mitos.yaml; mkfifo mitos.yaml", "", "mitos.yaml: cannot read mitos.yaml: it is a pipe"},
      {"ln -sf /dev/zero mitos.yaml", "", "mitos.yaml: cannot read mitos.yaml: it is a device"},
      {"truncate -s 5M mitos.yaml", "", "mitos.yaml: cannot read mitos.yaml: it is larger than 4 MiB"},
  }));
  CAPTURE(make, yaml);
  const TemporaryFolder folder;
  write_page(folder);
  write_file(folder / "mitos.yaml", kProjects + yaml);
  REQUIRE(shell(folder, make).status == 0);
  // A sanitizer needs far more addresses than that.
  const std::string limit = programs_are_sanitized() ? "" : "ulimit -v 4000000; ";
  const Finished built = shell(folder, limit + "timeout 60 \"$INDEXER\" build");
  CHECK(built.status == 2);
  CHECK_THAT(built.err, Catch::Contains(message));
  CHECK_FALSE(fs::exists(folder / "mitos-index"));
}

TEST_CASE("a file for --config is regular, whatever its name", "[mistakes]") {
  const TemporaryFolder folder;
  write_page(folder);
  // Relative paths would start at /dev.
  write_file(folder / "a.yaml", "index: " + (folder / "a").string() +
                                    "\ncollections:\n  projects: { source: " + (folder / "content").string() +
                                    " }\n");
  CHECK(shell(folder, "\"$INDEXER\" build --config /dev/stdin < a.yaml").status == 0);
  const Finished piped = shell(folder, "cat a.yaml | \"$INDEXER\" build --config /dev/stdin");
  CHECK(piped.status == 2);
  CHECK_THAT(piped.err,
             Catch::Contains("--config: cannot read /dev/stdin: it is a pipe, not a regular file"));
  const Finished device = shell(folder, "timeout 60 \"$INDEXER\" build --config /dev/zero");
  CHECK(device.status == 2);
  CHECK_THAT(device.err, Catch::Contains("--config: cannot read /dev/zero: it is a device"));
}

TEST_CASE("a mistake that is made again and again is told once", "[mistakes]") {
  const TemporaryFolder folder;
  write_page(folder);
  write_file(folder / "mitos.yaml", kProjects + "people: people.yaml\n");
  write_file(folder / "people.yaml", "same: " + std::string(100'000, '[') + "\n");
  const Finished deep = shell(folder, "\"$INDEXER\" build");
  CHECK(deep.status == 2);
  CHECK_THAT(deep.err, Catch::Contains("people.yaml:1: same: a key must be a text\n"));
  CHECK(std::count(deep.err.begin(), deep.err.end(), '\n') < 10);
}

TEST_CASE("a folder that is gone, and an index that leads nowhere, are told of in words", "[mistakes]") {
  const TemporaryFolder folder;
  write_page(folder);
  const Finished gone = shell(folder, "mkdir gone; cd gone; rmdir ../gone; \"$INDEXER\" build --source a");
  CHECK(gone.status == 3);
  CHECK_THAT(gone.err,
             Catch::Contains("cannot find the current folder, below which a is named: No such file"));
  fs::create_symlink("nowhere", folder / "idx");
  const Finished nowhere = shell(folder, "\"$INDEXER\" build --source content --index idx");
  CHECK(nowhere.status == 3);
  CHECK_THAT(nowhere.err, Catch::Contains("/idx: it is a link that leads nowhere"));
}

TEST_CASE("a source that is not there is told with the line that names it", "[mistakes]") {
  const TemporaryFolder folder;
  write_file(folder / "mitos.yaml", kProjects + "  news: { source: news }\n");
  write_file(folder / "news", "a file");
  const Finished built = shell(folder, "\"$INDEXER\" build");
  CHECK(built.status == 3);
  CHECK_THAT(built.err, Catch::Contains("mitos.yaml:2: collections.projects.source: content is not there"));
  CHECK_THAT(built.err, Catch::Contains("mitos.yaml:3: collections.news.source: news is no folder"));
  CHECK_FALSE(fs::exists(folder / "mitos-index"));
}

TEST_CASE("a tilde is the home folder, never one that is called so", "[mistakes]") {
  const TemporaryFolder folder;
  write_page(folder);
  write_file(folder / "home" / "pages" / "b.md", "---\ntitle: Kelp\n---\n");
  write_file(folder / "mitos.yaml", "index: ~/search/index\n" + kProjects);
  CHECK(shell(folder, "\"$INDEXER\" build").status == 0);
  CHECK(fs::exists(folder / "home/search/index/current"));
  CHECK(
      shell(folder, "\"$INDEXER\" build --index '~/other' --source '~/pages' --source 'b=~/pages'").status ==
      0);
  CHECK(fs::exists(folder / "home/other/current"));
  CHECK(shell(folder, "\"$INDEXER\" build --config '~/nope.yaml'")
            .err.find((folder / "home/nope.yaml").string()) != std::string::npos);
  CHECK(names_in(folder.path()) == std::set<std::string>{"content", "home", "mitos.yaml"});
}

TEST_CASE("mitos.yml is read, and what is not read is named", "[mistakes]") {
  const TemporaryFolder folder;
  write_page(folder);
  write_file(folder / "mitos.yml", "index: from-yml\n" + kProjects);
  const Finished alone = shell(folder, "\"$INDEXER\" build");
  CHECK(alone.status == 0);
  CHECK(fs::exists(folder / "from-yml/current"));
  CHECK(alone.err.find("warning") == std::string::npos);

  write_file(folder / "mitos.yaml", "index: from-yaml\n" + kProjects);
  const Finished both = shell(folder, "\"$INDEXER\" build");
  CHECK(both.status == 0);
  CHECK(fs::exists(folder / "from-yaml/current"));
  CHECK_THAT(both.err, Catch::Contains("warning: mitos.yml is not read: mitos.yaml is"));
}

TEST_CASE("a file that is nearly called mitos.yaml is named", "[mistakes]") {
  struct Case {
    std::string name;
    bool is_named;
  };
  const auto [name, is_named] = GENERATE(values<Case>({
      {"mitos.json", true},
      {"mitos.toml", true},
      {".mitos.yaml", true},
      {"Mitos.yaml", true},
      {"MITOS.YML", true},
      {"mitos.ymal", true},
      {"mitso.yaml", true},
      {"mitos.yaml.txt", true},
      {"mitos.yaml~", false},
      {"other.yaml", false},
  }));
  CAPTURE(name);
  const TemporaryFolder folder;
  write_page(folder);
  write_file(folder / name, kProjects);
  const Finished built = shell(folder, "\"$INDEXER\" build");
  CHECK(built.status == 2);
  CHECK((built.err.find("warning: " + name + " is not read: rename it to mitos.yaml") != std::string::npos) ==
        is_named);
  CHECK((shell(folder, "\"$INDEXER\" build --source content").err.find(name) != std::string::npos) ==
        is_named);
}

TEST_CASE("a configuration that cannot be opened is not passed over", "[mistakes]") {
  const TemporaryFolder folder;
  write_page(folder);
  fs::create_symlink("nowhere", folder / "mitos.yaml");
  CHECK(shell(folder, "\"$INDEXER\" build --source content").status == 2);
  CHECK_FALSE(fs::exists(folder / "mitos-index"));
}

TEST_CASE("a wrong word of the command line is named, with the one that is meant", "[mistakes]") {
  struct Case {
    std::string line;
    std::string message;
  };
  const auto [line, message] = GENERATE(values<Case>({
      {"bulid",
       "there is no command “bulid” (did you mean “build”?); there are build, check, evaluate, verify"},
      {"bulid --source x", "there is no command “bulid” (did you mean “build”?)"},
      {"Check", "there is no command “Check” (did you mean “check”?)"},
      {"help", "there is no command “help” (did you mean “--help”?)"},
      {"watch", "there is no command “watch”; there are build, check, evaluate, verify"},
      {"''", "there is no command “”"},
      {"", "a command is missing; there are build, check, evaluate, verify"},
      {"--hlep", "there is no option “--hlep” (did you mean “--help”?)"},
      {"-version", "there is no option “-version” (did you mean “--version”?)"},
      {"build --sorce x", "there is no option “--sorce” (did you mean “--source”?)"},
      {"build --sorce=x", "there is no option “--sorce” (did you mean “--source”?)"},
      {"check --fromat json", "there is no option “--fromat” (did you mean “--format”?)"},
      {"build --progress of", "--progress: “of” is none of auto, plain, off (did you mean “off”?)"},
      {"check --format jsno", "(did you mean “json”?)"},
      {"--json build", "“--json” stands behind the command: mitos-indexer build --json"},
      {"build content", "“content” is not expected after build"},
      {"build json", "(did you mean “--json”?)"},
      {"build –source content",
       "“–source” is not expected after build: everything there is an option (did you mean "
       "“--source”?)"},
      {"build --index", "--index"},
      {"build --index ''", "--index: is empty"},
      {"build --index=", "--index: is empty"},
      {"build --index= --source content", "--index: is empty"},
      {"build --index ' '", "--index: is empty"},
      {"build --config ''", "--config: is empty"},
      {"build --config nope.yaml", "--config: cannot open nope.yaml: No such file or directory"},
      {"build --source ''", "--source: is empty"},
      {"build --source a=", "--source a=: is empty"},
      {"build --source 'a= '", "is empty"},
      {"build --source --json", "--source: needs a value; “--json” is an option"},
      {"build --source content --index '$HOME/x'", "--index $HOME/x: “$HOME” is not replaced"},
      {"build --source content --index '~nosuchuser/x'", "there is no home folder “~nosuchuser”"},
      {"build --index a --index b --source content", "--index is given more than once"},
      {"check --json --format text --source content", "--json and --format text contradict each other"},
      {"verify --index ''", "--index: is empty"},
      {"build", "no documents are named: name a folder with --source, or collections in mitos.yaml"},
      {"check", "no documents are named"},
  }));
  CAPTURE(line);
  const TemporaryFolder folder;
  write_page(folder);
  const Finished finished = shell(folder, "\"$INDEXER\" " + line);
  CHECK(finished.status == 2);
  CHECK_THAT(finished.err, Catch::StartsWith("mitos-indexer: ") && Catch::Contains(message));
  CHECK(finished.err.find("mitos-indexer: mitos-indexer") == std::string::npos);
  CHECK(finished.err.find("Mend the configuration") == std::string::npos);
  CHECK_THAT(finished.err, Catch::Contains("See mitos-indexer ") && Catch::EndsWith("--help.\n"));
  CHECK(finished.out.empty());
  CHECK(names_in(folder.path()) == std::set<std::string>{"content", "home"});
}

TEST_CASE("searchd names what is wrong in its command line, too", "[mistakes]") {
  struct Case {
    std::string line;
    std::string message;
  };
  const auto [line, message] = GENERATE(values<Case>({
      {"--lissten x", "there is no option “--lissten” (did you mean “--listen”?)"},
      {"junk", "“junk” is not expected: everything is an option"},
      {"index", "(did you mean “--index”?)"},
      {"--listen ''", "--listen: is empty"},
      {"--listen=", "--listen: is empty"},
      {"--listen localhost", "--listen localhost: must be HOST:PORT"},
      {"--web ' '", "--web: is empty"},
      {"--index ''", "--index: is empty"},
      {"--index '${HOME}'", "“${HOME}” is not replaced"},
      {"--config nope.yaml", "--config: cannot open nope.yaml"},
      {"--listen a:1 --listen b:2", "--listen is given more than once"},
  }));
  CAPTURE(line);
  const TemporaryFolder folder;
  const Finished finished = shell(folder, "timeout 60 \"$SEARCHD\" " + line);
  CHECK(finished.status == 2);
  CHECK_THAT(finished.err, Catch::StartsWith("mitos-searchd: ") && Catch::Contains(message) &&
                               Catch::EndsWith("See mitos-searchd --help.\n"));
}

TEST_CASE("every command has --version and --help", "[mistakes]") {
  const TemporaryFolder folder;
  const std::string command = GENERATE(as<std::string>(), "\"$INDEXER\"", "\"$INDEXER\" build",
                                       "\"$INDEXER\" check", "\"$INDEXER\" verify", "\"$SEARCHD\"");
  CAPTURE(command);
  const Finished version = shell(folder, command + " --version");
  CHECK(version.status == 0);
  CHECK_THAT(version.out, Catch::Matches("[0-9]+\\.[0-9]+\\.[0-9]+\n"));
  const Finished help = shell(folder, command + " --help");
  CHECK(help.status == 0);
  CHECK_THAT(help.out, Catch::Contains("--version") && Catch::Contains("--help"));
  CHECK(shell(folder, command + " --version > /dev/full").status == 3);
  CHECK(shell(folder, command + " --help > /dev/full").status == 3);
  CHECK(shell(folder, command + " --version >&-").status == 3);
}

TEST_CASE("verify reports as JSON what is whole and what is not", "[mistakes]") {
  const TemporaryFolder folder;
  write_page(folder);
  const Finished none = shell(folder, "\"$INDEXER\" verify --json");
  CHECK(none.status == 3);
  CHECK(json::parse(none.out) ==
        json{{"generation", nullptr}, {"whole", false}, {"problem", "there is no index in mitos-index"}});
  REQUIRE(shell(folder, "\"$INDEXER\" build --source content").status == 0);
  const Finished whole = shell(folder, "\"$INDEXER\" verify --json");
  CHECK(whole.status == 0);
  const json report = json::parse(whole.out);
  CHECK(report["generation"] == 1);
  CHECK(report["whole"] == true);
  CHECK(report["documents"] == 1);
  fs::resize_file(folder / "mitos-index/generations/000001/documents", 1);
  const Finished damaged = shell(folder, "\"$INDEXER\" verify --json");
  CHECK(damaged.status == 3);
  CHECK(json::parse(damaged.out)["generation"] == 1);
  CHECK(json::parse(damaged.out)["whole"] == false);
  CHECK_THAT(json::parse(damaged.out)["problem"].get<std::string>(), Catch::Contains("documents"));
}

TEST_CASE("check --json is check --format json", "[mistakes]") {
  const TemporaryFolder folder;
  write_file(folder / "content" / "a.md", "---\ntitle: [\n---\n");
  const Finished json_flag = shell(folder, "\"$INDEXER\" check --source content --json");
  CHECK(json_flag.status == 1);
  CHECK_FALSE(json::parse(json_flag.out).empty());
  CHECK(json_flag.out == shell(folder, "\"$INDEXER\" check --source content --format json").out);
  CHECK(json_flag.out == shell(folder, "\"$INDEXER\" check --source content --json --format json").out);
}

TEST_CASE("output that cannot be written is told", "[mistakes]") {
  const TemporaryFolder folder;
  write_page(folder);
  const std::string build = "\"$INDEXER\" build --json --progress off --source content ";
  const std::string check = "\"$INDEXER\" check --json --source content ";

  // A summary that is lost undoes no generation.
  const Finished full = shell(folder, build + "> /dev/full");
  CHECK(full.status == 0);
  CHECK_THAT(full.err, Catch::Contains("generation 1 published") &&
                           Catch::Contains("warning: cannot write the summary to standard output"));
  // That nothing can be written is known before.
  const Finished closed = shell(folder, build + ">&-");
  CHECK(closed.status == 3);
  CHECK_THAT(closed.err, Catch::Contains("standard output, where --json goes, is closed"));
  CHECK_FALSE(fs::exists(folder / "mitos-index/generations/000002"));

  CHECK(shell(folder, check + "> /dev/full").status == 3);
  CHECK_THAT(shell(folder, check + "> /dev/full").err, Catch::Contains("No space left on device"));
  CHECK(shell(folder, check + ">&-").status == 3);
  CHECK(shell(folder, "\"$INDEXER\" verify --json > /dev/full").status == 3);
  CHECK(shell(folder, "\"$INDEXER\" verify --json >&-").status == 3);
}

TEST_CASE("a reader that goes away, and messages that nothing takes, are no failure", "[mistakes]") {
  const TemporaryFolder folder;
  write_page(folder);
  const std::string build = "\"$INDEXER\" build --source content ";
  const Finished piped = shell(
      folder,
      "{ " + build + "--json; echo $? > status; } | true; \"$INDEXER\" check --json --source content | true");
  CHECK(piped.err.find("cannot write") == std::string::npos);
  CHECK(read_file(folder / "status") == "0\n");
  // Files that are opened later must not get the numbers of closed streams, and with them the messages.
  CHECK(shell(folder, build + "2> /dev/full").status == 0);
  CHECK(shell(folder, build + "<&- >&- 2>&-").status == 0);
  CHECK(shell(folder, build + "--drafts 2>&-").status == 0);
  CHECK(shell(folder, "\"$INDEXER\" verify").status == 0);
}

TEST_CASE("below a Jekyll configuration a text of tags is several", "[mistakes]") {
  const TemporaryFolder folder;
  write_page(folder);
  const auto tags = [&folder] {
    REQUIRE(shell(folder, "\"$INDEXER\" build --source posts=content").status == 0);
    const Searchd searchd(folder / "mitos-index");
    std::set<std::string> values;
    const json answer = searchd.search({{"q", ""}}).json();
    for (const json& value : answer["facets"]["tags"]["values"])
      values.insert(value["label"].get<std::string>());
    return values;
  };
  CHECK(tags() == std::set<std::string>{"sea kelp"});
  write_file(folder / "_config.yml", "title: A site\n");
  CHECK(tags() == std::set<std::string>{"sea", "kelp"});
  write_file(folder / "content" / "hugo.toml", "");
  CHECK(tags() == std::set<std::string>{"sea kelp"});
}
