// SPDX-License-Identifier: GPL-2.0-or-later
// What a route is given to answer a request.
#pragma once

#include <stdexcept>
#include <string>

#include "searchd/http/admission.h"
#include "searchd/http/server/message.h"
#include "searchd/pages/site.h"
#include "searchd/search/search.h"
#include "searchd/snapshot/live_index.h"

namespace mitos::http {

/// What there is to answer from.
struct Service {
  const snapshot::LiveIndex& index;
  Admission& admission;
  const pages::Site* site = nullptr;  // null: the API alone, without pages
};

struct Call {
  const Request& request;
  const Service& service;
  std::string rest;  // what the route's pattern left open at the end of the path
};

/// There is no place for a request among the others.
struct Busy : std::runtime_error {
  Busy() : std::runtime_error("a request broke off: there is too much else to do") {}
};

/// Does each piece of a request's work when there is a place for it. The first waits as long as any request,
/// the others longer: a client that has been sent a part has more patience. Throws Busy.
search::InTurn in_turn(Admission& admission);

}  // namespace mitos::http
