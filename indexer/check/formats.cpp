// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/check/formats.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

namespace mitos::check {
namespace {

using Json = nlohmann::ordered_json;

const char* name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "";
}

std::string dump(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string message_of(const Issue& issue) {
  return issue.remedy.empty() ? issue.finding.message : issue.finding.message + ". " + issue.remedy;
}

// As actions/toolkit escapes data, and properties with two characters more.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    if (c == '%') {
      out += "%25";
    } else if (c == '\r') {
      out += "%0D";
    } else if (c == '\n') {
      out += "%0A";
    } else if (property && c == ':') {
      out += "%3A";
    } else if (property && c == ',') {
      out += "%2C";
    } else {
      out += c;
    }
  }
  return out;
}

// A relative reference (RFC 3986), which SARIF wants for files.
std::string uri_of(std::string_view file) {
  constexpr std::string_view kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/!$&'()*+,;=@";
  std::string out;
  for (const char c : file) {
    if (kPlain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

Json location(const std::string& file, int line) {
  Json physical{{"artifactLocation", {{"uri", uri_of(file)}}}};
  if (line > 0) physical["region"] = {{"startLine", line}};
  return {{"physicalLocation", std::move(physical)}};
}

}  // namespace

std::string as_text(const std::vector<Issue>& issues) {
  std::string out;
  for (const Issue& issue : issues) {
    out += fmt::format("{}: {} [{}]\n", name_of(issue.severity), to_string(issue.finding), issue.rule);
    for (const Place& place : issue.others) {
      // As a finding without a message is written: with what no terminal should get shown as \xNN.
      std::string where = to_string(Finding{place.file, place.line, "", ""});
      where.resize(where.size() - 2);  // ": "
      out += fmt::format("    also {}\n", where);
    }
    if (!issue.remedy.empty()) out += fmt::format("    {}\n", issue.remedy);
  }
  return out;
}

std::string as_json(const std::vector<Issue>& issues) {
  Json list = Json::array();
  for (const Issue& issue : issues) {
    Json others = Json::array();
    for (const Place& place : issue.others) others.push_back({{"file", place.file}, {"line", place.line}});
    list.push_back({{"rule", issue.rule},
                    {"severity", name_of(issue.severity)},
                    {"file", issue.finding.file},
                    {"line", issue.finding.line},
                    {"field", issue.finding.field},
                    {"message", issue.finding.message},
                    {"others", std::move(others)},
                    {"remedy", issue.remedy}});
  }
  return dump(list);
}

std::string as_github(const std::vector<Issue>& issues) {
  std::string out;
  for (const Issue& issue : issues) {
    const char* command = issue.severity == Severity::note ? "notice" : name_of(issue.severity);
    out += fmt::format("::{} file={}", command, escaped(issue.finding.file, true));
    if (issue.finding.line > 0) out += fmt::format(",line={}", issue.finding.line);
    out += fmt::format(",title={}::{}\n", escaped(issue.rule, true), escaped(message_of(issue), false));
  }
  return out;
}

std::string as_sarif(const std::vector<Issue>& issues) {
  Json rules = Json::array();
  Json results = Json::array();
  std::set<std::string> known;
  for (const Issue& issue : issues) {
    if (known.insert(issue.rule).second) rules.push_back({{"id", issue.rule}});
    Json result{{"ruleId", issue.rule},
                {"level", name_of(issue.severity)},
                {"message", {{"text", message_of(issue)}}}};
    if (!issue.finding.file.empty())
      result["locations"] = Json::array({location(issue.finding.file, issue.finding.line)});
    if (!issue.others.empty()) {
      Json& others = result["relatedLocations"] = Json::array();
      for (const Place& place : issue.others) others.push_back(location(place.file, place.line));
    }
    results.push_back(std::move(result));
  }
  Json driver{{"name", "mitos-indexer"}, {"version", MITOS_VERSION}, {"rules", std::move(rules)}};
  Json run{{"tool", {{"driver", std::move(driver)}}}, {"results", std::move(results)}};
  return dump({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
               {"version", "2.1.0"},
               {"runs", Json::array({std::move(run)})}});
}

}  // namespace mitos::check
