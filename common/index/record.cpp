// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/record.h"

#include <cstdint>
#include <limits>

#include "common/error.h"
#include "common/index/bytes.h"

namespace mitos::index {
namespace {

class Writer {
 public:
  void operator()(const std::string& text) {
    append_u32(out_, static_cast<std::uint32_t>(text.size()));
    out_ += text;
  }
  void operator()(const std::vector<std::string>& texts) {
    append_u32(out_, static_cast<std::uint32_t>(texts.size()));
    for (const std::string& text : texts) (*this)(text);
  }
  void operator()(const std::optional<model::Date>& date) { (*this)(date ? model::to_string(*date) : ""); }
  void operator()(const std::vector<std::pair<std::string, std::vector<std::string>>>& fields) {
    append_u32(out_, static_cast<std::uint32_t>(fields.size()));
    for (const auto& [name, values] : fields) {
      (*this)(name);
      (*this)(values);
    }
  }

  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  void operator()(std::string& text) { text = next(); }
  void operator()(std::vector<std::string>& texts) {
    texts.resize(count());
    for (std::string& text : texts) (*this)(text);
  }
  void operator()(std::optional<model::Date>& date) { date = model::parse_date(next()); }
  void operator()(std::vector<std::pair<std::string, std::vector<std::string>>>& fields) {
    fields.resize(count());
    for (auto& [name, values] : fields) {
      (*this)(name);
      (*this)(values);
    }
  }

  void expect_end() const {
    if (!bytes_.empty()) damaged();
  }

 private:
  [[noreturn]] static void damaged() { throw IndexError("a record of the document store is damaged"); }

  std::uint32_t number() {
    if (bytes_.size() < sizeof(std::uint32_t)) damaged();
    const std::uint32_t value = read_u32(bytes_.data());
    bytes_.remove_prefix(sizeof(std::uint32_t));
    return value;
  }

  // Each item takes four bytes at least, so a count beyond that is a lie.
  std::uint32_t count() {
    const std::uint32_t value = number();
    if (value > bytes_.size() / sizeof(std::uint32_t)) damaged();
    return value;
  }

  std::string_view next() {
    const std::uint32_t length = number();
    if (length > bytes_.size()) damaged();
    const std::string_view text = bytes_.substr(0, length);
    bytes_.remove_prefix(length);
    return text;
  }

  std::string_view bytes_;
};

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
  Reader reader(bytes);
  model::Document document;
  for_each_member(document, reader);
  reader.expect_end();
  return document;
}

}  // namespace mitos::index
