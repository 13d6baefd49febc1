// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "common/names/join/join_state.h"
#include "common/names/join/name_position_counts.h"
#include "common/text/fold.h"
#include "common/text/script.h"

namespace mitos::names {
namespace {

// Read with the family name first because a Greek given name comes last: "João Silva", too.
bool is_turned(const Entry& entry) {
  return entry.name.order == Order::table && entry.name.family_first &&
         text::script_of(text::fold(entry.spelling.raw)) != text::Script::greek;
}

bool is_given_first(const Entry& entry) {
  return entry.name.order == Order::table && !entry.name.family_first;
}

}  // namespace

void reread_orders(JoinState& state, const GivenNames& table) {
  std::size_t turned = 0;
  std::size_t given_first = 0;
  NamePositionCounts roles;
  for (const Entry& entry : state.entries) {
    if (is_turned(entry)) {
      turned += entry.spelling.count;
      continue;
    }
    if (is_given_first(entry)) given_first += entry.spelling.count;
    roles.add(entry.key, 1);
  }
  if (turned >= given_first) return;
  const GivenNames knows_nobody({});
  for (Entry& entry : state.entries) {
    if (!is_turned(entry)) continue;
    // That the other word is a given name elsewhere says nothing: that is what makes the table turn it round.
    const std::string& family = entry.key.family;
    if (roles.as_family(family) > roles.as_given(family)) continue;
    entry.name = parse_person_name(entry.spelling.raw, knows_nobody);
    entry.key = key_of(entry.name, table);
  }
}

}  // namespace mitos::names
