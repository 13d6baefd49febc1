// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/record.h"

#include "common/index/serial.h"

namespace mitos::index {
namespace {

// The one list of what a record holds, and in which order.
template <typename Document, typename Each>
void for_each_member(Document& document, Each& each) {
  each(document.id);
  each(document.collection);
  each(document.url);
  each(document.lang);
  each(document.title);
  each(document.acronym);
  each(document.excerpt);
  each(document.date);
  each(document.tags);
  each(document.program);
  each(document.contact);
  each(document.images);
  each(document.types);
  each(document.layout);
  each(document.aliases);
  each(document.website_name);
  each(document.website_link);
  each(document.fields);
  each(document.kept_fields);
  each(document.headings);
  each(document.body);
}

}  // namespace

std::string encode_record(const model::Document& document) {
  Writer writer;
  for_each_member(document, writer);
  return writer.take();
}

model::Document decode_record(std::string_view bytes) {
  model::Document document;
  decode_record(bytes, document);
  return document;
}

void decode_record(std::string_view bytes, model::Document& document) {
  Reader reader(bytes, "a record of the document store");
  for_each_member(document, reader);
  reader.expect_end();
}

}  // namespace mitos::index
