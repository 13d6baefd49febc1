// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/join/people_store.h"

#include <cstdint>
#include <type_traits>

#include "common/error.h"
#include "common/index/serial.h"
#include "common/io/files.h"

namespace mitos::names {
namespace {

// Counts, kinds and reasons as the numbers that a file holds, whichever the way.
template <typename Number, typename Each>
void as_number(const Number& value, Each& each) {
  each(static_cast<std::uint32_t>(value));
}

template <typename Number, typename Each>
void as_number(Number& value, Each& each)
  requires(!std::is_const_v<Number>)
{
  std::uint32_t number = 0;
  each(number);
  value = static_cast<Number>(number);
}

}  // namespace

template <index::SameButConst<Spelling> T, typename Each>
void for_each_member(T& spelling, Each& each) {
  each(spelling.raw);
  as_number(spelling.count, each);
}

template <index::SameButConst<Link> T, typename Each>
void for_each_member(T& link, Each& each) {
  each(link.a);
  each(link.b);
  as_number(link.reason, each);
}

template <index::SameButConst<Person> T, typename Each>
void for_each_member(T& person, Each& each) {
  each(person.id);
  each(person.label);
  each(person.family);
  each(person.spellings);
  each(person.links);
  as_number(person.kind, each);
  each(person.email);
  each(person.orcid);
  each(person.homepage);
  as_number(person.page, each);
}

void write_people(const std::filesystem::path& path, const std::vector<Person>& people) {
  index::Writer writer;
  writer(people);
  io::write_file_durably(path, writer.take());
}

std::vector<Person> read_people(const std::filesystem::path& path) {
  const std::string bytes = io::read_file(path);
  const std::string name = path.string();
  index::Reader reader(bytes, name);
  std::vector<Person> people;
  reader(people);
  reader.expect_end();
  for (const Person& person : people) {
    if (person.kind > Kind::organisation || person.page > OwnPage::none)
      throw IndexError(name + " is damaged");
    for (const Link& link : person.links) {
      if (link.reason > Reason::same_orcid) throw IndexError(name + " is damaged");
    }
  }
  return people;
}

}  // namespace mitos::names
