// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/http/server/library_messages.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "common/text/ascii.h"
#include "searchd/http/server/accept_encoding.h"

namespace mitos::http {
namespace {

std::string lower_cased(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(), text::ascii_lower);
  return name;
}

// What cannot go on throws, through the library and up to the listener.
httplib::ContentProviderWithoutLength provider(Pieces pieces) {
  return [pieces = std::move(pieces)](std::size_t, httplib::DataSink& sink) {
    const std::optional<std::string> piece = pieces();
    if (piece) return sink.write(piece->data(), piece->size());
    sink.done();
    return true;
  };
}

// False, short of the length, makes the library close the connection.
httplib::ContentProvider provider_of_length(Pieces pieces) {
  return [pieces = std::move(pieces)](std::size_t, std::size_t, httplib::DataSink& sink) {
    const std::optional<std::string> piece = pieces();
    return piece && sink.write(piece->data(), piece->size());
  };
}

// The pieces of a query of which the end is missing. The last one is cut off: that it is left out changes
// least, unless it is what made the query so long.
std::string_view whole_pieces(std::string_view query) {
  std::size_t longest = 0;
  std::size_t begin = 0;
  for (std::size_t end = query.find('&'); end != std::string_view::npos; end = query.find('&', begin)) {
    longest = std::max(longest, end - begin);
    begin = end + 1;
  }
  return query.size() - begin > longest ? query : query.substr(0, begin == 0 ? 0 : begin - 1);
}

}  // namespace

Request from_library(const httplib::Request& given) {
  Request request{given.method, given.path, {}, {}};
  request.takes_chunks = given.version != "HTTP/1.0";
  for (const auto& [name, value] : given.params) request.params.emplace_back(name, value);
  for (const auto& [name, value] : given.headers) request.headers[lower_cased(name)] = value;
  return request;
}

void to_library(Response response, const httplib::Request& request, httplib::Response& given) {
  given.status = response.status;
  if (!response.pieces) {
    given.set_content(response.body, response.content_type);
  } else if (request.version == "HTTP/1.0") {
    // The end of the connection would look like the end of the file.
    if (!response.length) throw std::logic_error("a body in pieces without a length, for HTTP/1.0");
    given.set_content_provider(*response.length, response.content_type,
                               provider_of_length(std::move(response.pieces)));
  } else {
    given.set_chunked_content_provider(response.content_type, provider(std::move(response.pieces)));
  }
  given.set_header("X-Content-Type-Options", "nosniff");
  given.set_header("Vary", "Accept-Encoding");
  for (const auto& [name, value] : response.headers) given.set_header(name, value);
}

void choose_gzip(httplib::Request& request) {
  const std::string accepted = request.get_header_value("Accept-Encoding");
  request.headers.erase("Accept-Encoding");
  if (takes_gzip(accepted)) request.set_header("Accept-Encoding", "gzip");
}

Request begun_request(std::string_view line) {
  Request request;
  const std::size_t method_end = std::min(line.find(' '), line.size());
  request.method = line.substr(0, method_end);
  line.remove_prefix(std::min(method_end + 1, line.size()));
  const std::size_t target_end = line.find(' ');
  const std::string_view target = line.substr(0, target_end);
  const std::size_t path_end = std::min(target.find('?'), target.size());
  request.path = httplib::detail::decode_url(std::string(target.substr(0, path_end)), false);
  std::string_view query = target.substr(std::min(path_end + 1, target.size()));
  if (target_end == std::string_view::npos) query = whole_pieces(query);
  httplib::Params params;
  httplib::detail::parse_query_text(std::string(query), params);
  for (const auto& [name, value] : params) request.params.emplace_back(name, value);
  return request;
}

std::string closing_answer(const Response& response, std::string_view method) {
  constexpr std::string_view kHeadEnd = "\r\n\r\n";
  std::string text =
      "HTTP/1.1 " + std::to_string(response.status) + ' ' + api::title_of(response.status) + "\r\n";
  text += "Content-Type: " + response.content_type + "\r\n";
  text += "Content-Length: " + std::to_string(response.body.size()) + "\r\n";
  for (const auto& [name, value] : response.headers) text += name + ": " + value + "\r\n";
  if (response.status == 415) text += "Accept-Encoding: identity\r\n";
  text += "X-Content-Type-Options: nosniff\r\nConnection: close";
  return text.append(kHeadEnd) + (method == "HEAD" ? "" : response.body);
}

}  // namespace mitos::http
