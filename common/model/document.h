// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/model/date.h"

namespace mitos::model {

/// Where what stands below a heading is to be found.
struct Section {
  std::string anchor;      // of the heading in its page, without "#"; "" if the generator gives it none
  std::uint32_t line = 0;  // of the body, from 0, with which the text below begins

  bool operator==(const Section&) const = default;
};

/// One page of a catalogue, read and tidied: what the indexer stores and searchd shows.
/// All text is UTF-8 and trimmed; an empty string or list means the page did not say.
struct Document {
  std::uint32_t number = 0;  // inside a generation; 0 if it is not from one
  std::string id;            // "projects/AI4Media"
  std::string collection;    // "projects"
  std::string url;
  std::string lang;     // "en", "el"
  std::string title;    // never empty
  std::string acronym;  // by the users' custom the LONG name; `title` is the short one
  std::string excerpt;
  std::optional<Date> date;      // of a span of time the beginning
  std::optional<Date> date_end;  // and its end, if it is known
  std::vector<std::string> tags;
  std::vector<std::string> program;
  std::vector<std::string> contact;
  std::vector<std::string> images;
  std::vector<std::string> types;    // "project": of the site's generator
  std::string layout;                // likewise
  std::vector<std::string> aliases;  // former addresses
  std::string website_name;
  std::string website_link;
  // Declared in mitos.yaml: those whose words can be found, and those that are only kept.
  std::vector<std::pair<std::string, std::vector<std::string>>> fields;
  std::vector<std::pair<std::string, std::vector<std::string>>> kept_fields;
  std::vector<std::string> headings;
  std::vector<Section> sections;  // of the headings, one each; empty if there are none
  std::string body;               // plain text, a line a block
};

}  // namespace mitos::model
