// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "common/model/document.h"

namespace mitos::test {

/// A document that has something in every field.
inline model::Document full_document() {
  model::Document document;
  document.id = "projects/MITOS";
  document.collection = "projects";
  document.url = "/projects/mitos/";
  document.lang = "el";
  document.title = "MITOS (Coordinator)";
  document.acronym = "Multimodal Indexing of Text";
  document.excerpt = "A thread through the labyrinth.";
  document.date = model::Date{2021, 5, 14};
  document.tags = {"current", "european"};
  document.program = {"H2020, ICT-48-2020"};
  document.contact = {"Ελένη Βλάχου", "John Smith"};
  document.images = {"/images/mitos.png"};
  document.website_name = "mitos.example";
  document.website_link = "https://mitos.example/";
  document.fields = {{"authors", {"A. Writer", "B. Writer"}}, {"budget", {"1500"}}};
  document.headings = {"Aims", "Partners"};
  document.body = "Searching catalogues.\nΑναζήτηση σε καταλόγους.";
  return document;
}

}  // namespace mitos::test
