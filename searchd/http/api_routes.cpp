// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/http/api_routes.h"

#include <memory>
#include <optional>
#include <utility>
#include <variant>

#include "searchd/api/browse/people_answer.h"
#include "searchd/api/browse/programmes_answer.h"
#include "searchd/api/document_answer.h"
#include "searchd/api/export/export_answer.h"
#include "searchd/api/export/whole_file.h"
#include "searchd/api/openapi.h"
#include "searchd/api/search/facet_answer.h"
#include "searchd/api/search/search_answer.h"
#include "searchd/api/search/suggest_answer.h"
#include "searchd/api/stats.h"

namespace mitos::http {
namespace {

using nlohmann::ordered_json;

// Most routes search a snapshot, which they keep until they have answered.
template <typename Function>
Response with_snapshot(const Call& call, Function&& function) {
  const snapshot::LiveIndex& index = call.service.index;
  const auto snapshot = index.snapshot();
  if (!snapshot) return to_response(api::readiness(nullptr, index.refusal()));
  return to_response(api::Answer(snapshot->read(function)));
}

// A file that is made while it is being sent, from a snapshot which it keeps.
Response file_response(api::Export file, std::shared_ptr<const snapshot::Snapshot> snapshot) {
  Response response;
  response.content_type = std::move(file.content_type);
  response.pieces = [snapshot = std::move(snapshot), next = std::move(file.next)] {
    return snapshot->read([&next](const snapshot::Snapshot&) { return next(); });
  };
  response.length = file.length;
  response.headers = {{"Content-Disposition", "attachment; filename=\"" + file.file_name + '"'},
                      {"Access-Control-Allow-Origin", "*"}};
  return response;
}

// Some answers can be had as files.
template <typename Function>
Response with_snapshot_or_file(const Call& call, Function&& function) {
  const snapshot::LiveIndex& index = call.service.index;
  auto snapshot = index.snapshot();
  if (!snapshot) return to_response(api::readiness(nullptr, index.refusal()));
  api::AnswerOrFile answer = snapshot->read(function);
  if (auto* file = std::get_if<api::Export>(&answer))
    return file_response(std::move(*file), std::move(snapshot));
  return to_response(std::get<api::Answer>(answer));
}

}  // namespace

Response to_response(const api::Answer& answer) {
  Response response;
  if (const auto* problem = std::get_if<api::Problem>(&answer)) {
    response = to_response(*problem);
  } else {
    response.body = api::to_text(std::get<ordered_json>(answer));
  }
  response.headers.emplace_back("Access-Control-Allow-Origin", "*");
  return response;
}

Response live(const Call&) {
  return to_response(api::Answer(ordered_json{{"status", "ok"}}));
}

Response ready(const Call& call) {
  const snapshot::LiveIndex& index = call.service.index;
  const auto snapshot = index.snapshot();
  return to_response(api::readiness(snapshot.get(), index.refusal()));
}

Response search(const Call& call) {
  return with_snapshot(call, [&](const snapshot::Snapshot& snapshot) {
    return api::search_answer(snapshot, call.request.params, in_turn(call.service.admission));
  });
}

Response export_matches(const Call& call) {
  const snapshot::LiveIndex& index = call.service.index;
  const auto snapshot = index.snapshot();
  if (!snapshot) return to_response(api::readiness(nullptr, index.refusal()));
  const auto length = call.request.takes_chunks ? api::Length::unknown : api::Length::known;
  auto answer = snapshot->read([&](const snapshot::Snapshot&) {
    return api::export_answer(snapshot, call.request.params, in_turn(call.service.admission), length);
  });
  if (const auto* problem = std::get_if<api::Problem>(&answer)) return to_response(api::Answer(*problem));
  return file_response(std::get<api::Export>(std::move(answer)), snapshot);
}

Response suggest(const Call& call) {
  return with_snapshot(call, [&](const snapshot::Snapshot& snapshot) {
    return api::suggest_answer(snapshot, call.request.params);
  });
}

Response document(const Call& call) {
  return with_snapshot(call, [&](const snapshot::Snapshot& snapshot) {
    return api::document_answer(snapshot, call.rest, call.request.params);
  });
}

Response people(const Call& call) {
  return with_snapshot_or_file(call, [&](const snapshot::Snapshot& snapshot) {
    return api::people_answer(snapshot, call.request.params);
  });
}

Response person(const Call& call) {
  return with_snapshot(
      call, [&](const snapshot::Snapshot& snapshot) { return api::person_answer(snapshot, call.rest); });
}

Response facet(const Call& call) {
  return with_snapshot(call, [&](const snapshot::Snapshot& snapshot) {
    return api::facet_answer(snapshot, call.rest, call.request.params, in_turn(call.service.admission));
  });
}

Response programmes(const Call& call) {
  return with_snapshot_or_file(call, [&](const snapshot::Snapshot& snapshot) {
    return api::programmes_answer(snapshot, call.request.params);
  });
}

Response stats(const Call& call) {
  return with_snapshot(call, [](const snapshot::Snapshot& snapshot) { return api::stats(snapshot); });
}

Response reference(const Call&) {
  return to_response(api::openapi_answer());
}

}  // namespace mitos::http
