// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/record.h"

#include <type_traits>
#include <variant>

#include "common/index/serial.h"
#include "common/index/standard_fields.h"

namespace mitos::model {

// Beside the type, where Writer and Reader look for it.
template <typename Each>
void for_each_member(index::SameButConst<Section> auto& section, Each& each) {
  each(section.anchor);
  each(section.line);
}

}  // namespace mitos::model

namespace mitos::index {
namespace {

// The year is not kept beside its day.
template <typename Document, typename Each, typename Member>
void visit_member(Document& document, Each& each, Member member) {
  if constexpr (!std::is_same_v<Member, YearOfDay>) each(document.*member);
}

// The one list of what a record holds, and in which order.
template <typename Document, typename Each>
void for_each_member(Document& document, Each& each) {
  for (const StandardField& field : kStandardFields)
    std::visit([&](auto member) { visit_member(document, each, member); }, field.member);
  each(document.date_end);
  each(document.fields);
  each(document.kept_fields);
  each(document.sections);
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
