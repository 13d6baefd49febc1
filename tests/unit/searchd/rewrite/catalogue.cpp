// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/unit/searchd/rewrite/catalogue.h"

#include <array>
#include <stop_token>

#include "indexer/build/build.h"
#include "searchd/rewrite/rewrite.h"
#include "tests/support/temporary_folder.h"

namespace mitos::test {
namespace {

struct Page {
  const char* name;
  const char* text;
};

constexpr std::array<Page, 9> kPages{{
    {"socialsensor.md",
     "---\ntitle: SocialSensor\ncontact: Ioannis Kompatsiaris\n---\n"
     "Social media as a sensor of what people say. See also AI4Media. Work with deafblind people.\n"},
    {"wildfire.md",
     "---\ntitle: Wildfire smoke\ncontact: Maria Papadopoulou\n---\n"
     "Early warning of wildfires. Drones see smoke by its colour. Recognizing smoke takes a centre of "
     "analysis.\n"},
    {"health.md",
     "---\ntitle: Safe prescriptions\ncontact: George Li\n---\n"
     "The prescription of drugs, its verification, and the explanation of what a patient is given.\n"},
    {"things.md",
     "---\ntitle: Internet of Things (IoT) in the city\ncontact: Wei Li\n---\n"
     "Artificial intelligence in street lamps. Neural networks count cars. Horizon 2020 pays.\n"},
    {"traps.md",
     "---\ntitle: Έξυπνες παγίδες\nlang: el\ncontact: Ελένη Αθανασίου\n---\n"
     "Παγίδες για τον δάκο της ελιάς. Ο δρόμος προς τη Θεσσαλονίκη.\n"},
    {"olive.md",
     "---\ntitle: Olive flies\ncontact: Joao Garcia Marquez\n---\n"
     "Traps for olive flies. Sensors in fields. The publisher of a report. Beginning of a season.\n"},
    {"reef.md",
     "---\ntitle: 7REEF\nacronym: 7REEF\ncontact: Anna Long\n---\n"
     "A long expedition to a reef. A long dive, a long swim. Posidonia meadows. Mapping of the sea floor.\n"},
    {"festival.md",
     "---\ntitle: Street festival\ncontact: Michael Brown\n---\n"
     "A festival of light in brown tents. Brown bears, brown leaves, a brown dog. Cut the cord.\n"},
    {"leimon.md",
     "---\ntitle: LEIMON\ncontact: Ioannis Kompatsiaris\n---\n"
     "Posidonia again, and the meadows of the sea. Routines of a sensor.\n"},
}};

}  // namespace

const snapshot::Snapshot& catalogue() {
  static const TemporaryFolder kFolder;
  static const std::shared_ptr<const snapshot::Snapshot> kSnapshot = [] {
    for (const Page& page : kPages) kFolder.write(std::string("pages/") + page.name, page.text);
    kFolder.write("synonyms.yaml",
                  "- [AI, artificial intelligence]\n- { from: lamps, to: [street lights] }\n"
                  "- [H2020, Horizon 2020]\n");
    build::BuildOptions options;
    options.config.index = kFolder / "index";
    options.config.languages = {"en", "el"};
    options.config.synonyms = kFolder / "synonyms.yaml";
    options.config.collections.push_back(config::parse_source((kFolder / "pages").string()));
    build::Progress progress;
    const auto built = build::build(options, progress, std::stop_token());
    return snapshot::Snapshot::open(kFolder / "index", built.generation);
  }();
  return *kSnapshot;
}

rewrite::RewrittenQuery rewritten(const std::string& typed, query::Typos typos) {
  snapshot::Snapshot::Lease lease = catalogue().lease();
  query::Budget budget = query::Budget::unlimited();
  return rewrite::rewritten(query::Query(typed), typos, lease, budget);
}

std::string tree_of(const std::string& typed, query::Typos typos) {
  return rewrite::to_string(rewritten(typed, typos).root);
}

}  // namespace mitos::test
