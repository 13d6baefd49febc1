// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/engine/rerank.h"

#include <catch2/catch.hpp>

using namespace mitos::engine;

namespace {

double factor(const std::vector<std::string>& words, const std::string& body) {
  mitos::text::Lexicon lexicon;
  Rerank rerank(words, lexicon);
  mitos::model::Document document;
  document.title = "Untitled";
  document.body = body;
  return rerank.factor(document);
}

}  // namespace

TEST_CASE("the nearer the words of a query stand, in their order, the more it counts", "[rerank]") {
  const std::vector<std::string> words{"sea", "level", "rise"};
  const double scattered =
      factor(words, "rise of prices, far away from any level or so, said the old man and the sea");
  const double near = factor(words, "sea and level and rise");
  const double swapped = factor(words, "rise level sea");
  const double together = factor(words, "the rising level: sea levels rise");
  CHECK(scattered == 1);
  CHECK(swapped == 1);
  CHECK(near > scattered);
  CHECK(together > near);
  CHECK(together <= 1.5);
}

TEST_CASE("words do not stand together across two fields, and one word has no neighbour", "[rerank]") {
  mitos::text::Lexicon lexicon;
  Rerank rerank({"sea", "level"}, lexicon);
  mitos::model::Document document;
  document.title = "Sea";
  document.acronym = "Level";
  CHECK(rerank.factor(document) == 1);
  CHECK(rerank.useful());
  CHECK_FALSE(Rerank({"sea"}, lexicon).useful());
}
