// SPDX-License-Identifier: GPL-2.0-or-later
// Who is who in a folder of pages, as JSON: tests/names/acl.py judges it.
//   mitos-join-names FOLDER FIELD      FIELD: contact, or one that holds names, such as authors
#include <chrono>
#include <exception>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "common/io/files.h"
#include "common/names/join/join.h"
#include "common/names/read/orcid.h"
#include "common/names/read/split_people.h"
#include "indexer/source/read_document.h"

namespace {

using namespace mitos;
using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

std::vector<std::string> values_of(const model::Document& document, const std::string& field) {
  if (field == "contact") return document.contact;
  for (const auto& [name, values] : document.fields) {
    if (name == field) return values;
  }
  return {};
}

struct Reading {
  std::vector<names::Spelling> spellings;
  std::vector<names::DocumentPeople> document_people;
  std::size_t files = 0;
  double ms = 0;
};

Reading read(const std::string& folder, const std::string& field, const names::GivenNames& table) {
  source::ReadOptions options;
  if (field != "contact") options.fields = {{field, model::FieldType::person, true, {}}};
  config::Collection collection;
  collection.name = "documents";
  collection.source = folder;
  source::HtmlReader html;
  std::map<std::string, std::size_t> counts;
  Reading reading;
  const auto start = Clock::now();
  for (const source::SourceFile& file : source::walk({collection}).files) {
    const auto result = source::read_document(file, io::read_file(file.path), options, html);
    ++reading.files;
    names::DocumentPeople here;
    if (result.document.date) here.year = result.document.date->year;
    for (const std::string& value : values_of(result.document, field)) {
      for (std::string& name : names::split_people(value, table)) {
        ++counts[name];
        here.spellings.push_back(std::move(name));
      }
    }
    if (!here.spellings.empty()) reading.document_people.push_back(std::move(here));
  }
  reading.ms = ms_since(start);
  for (const auto& [spelling, count] : counts) {
    names::NameAndOrcid parted = names::parted_orcid(spelling);
    reading.spellings.push_back({std::move(parted.name), count, std::move(parted.orcid)});
  }
  return reading;
}

nlohmann::json json_of(const names::People& result) {
  nlohmann::json people = nlohmann::json::array();
  for (const names::Person& person : result.people) {
    nlohmann::json spellings = nlohmann::json::array();
    for (const auto& [raw, count, orcid] : person.spellings) spellings.push_back({raw, count});
    nlohmann::json links = nlohmann::json::array();
    for (const auto& [a, b, reason] : person.links) links.push_back({a, b, names::name_of(reason)});
    people.push_back({{"id", person.id},
                      {"label", person.label},
                      {"kind", names::name_of(person.kind)},
                      {"spellings", spellings},
                      {"links", links}});
  }
  nlohmann::json near_misses = nlohmann::json::array();
  for (const auto& [a, b, doubt] : result.near_misses) near_misses.push_back({a, b, names::name_of(doubt)});
  return {{"people", people}, {"near_misses", near_misses}};
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 3) {
    std::cerr << "usage: mitos-join-names FOLDER FIELD\n";
    return 2;
  }
  const names::GivenNames& table = names::given_names();
  const Reading reading = read(argv[1], argv[2], table);
  const auto start = Clock::now();
  const names::People people = names::join_people(reading.spellings, table, {}, reading.document_people);
  const double join_ms = ms_since(start);
  nlohmann::json answer = json_of(people);
  answer["files"] = reading.files;
  answer["read_ms"] = reading.ms;
  answer["join_ms"] = join_ms;
  std::cout << answer.dump() << "\n";
  return 0;
} catch (const std::exception& problem) {
  std::cerr << problem.what() << "\n";
  return 1;
}
