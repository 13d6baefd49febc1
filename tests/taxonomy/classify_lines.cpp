// SPDX-License-Identifier: GPL-2.0-or-later
// What data/programmes.yaml makes of each line of standard input: the values of its paths, separated by
// tabs, a line for a line. For scripts/programmes, and to try a rule out:
//   echo "H2020, ICT-48-2020" | build/dev/bin/mitos-classify-lines data/programmes.yaml
#include <exception>
#include <iostream>
#include <string>

#include "common/taxonomy/classify.h"

int main(int argc, char** argv) {
  using namespace mitos::taxonomy;
  if (argc != 2) {
    std::cerr << "usage: mitos-classify-lines RULES < LINES\n";
    return 2;
  }
  try {
    const Rules rules = load_rules(argv[1]);
    for (std::string line; std::getline(std::cin, line);) {
      std::string values;
      for (const Path& path : classify(rules, line)) {
        values += (values.empty() ? "" : "\t") + path.programmes.back().value;
      }
      std::cout << values << '\n';
    }
  } catch (const std::exception& problem) {
    std::cerr << problem.what() << '\n';
    return 2;
  }
}
