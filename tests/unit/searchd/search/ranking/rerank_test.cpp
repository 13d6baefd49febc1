// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/ranking/rerank.h"

#include <catch2/catch.hpp>

using namespace mitos::search;

namespace {

// "level" is commoner than the other words.
double rarity(const std::string& stem) {
  return stem == "level" ? 1 : 4;
}

double factor(const std::vector<std::string>& words, const std::string& body,
              const std::string& title = "Untitled") {
  mitos::text::Lexicon lexicon;
  Rerank rerank(words, lexicon, rarity);
  mitos::model::Document document;
  document.title = title;
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
  CHECK(together <= 2);
}

TEST_CASE("a stop word between two words keeps them neighbours", "[rerank]") {
  const std::string body = "sea levels";
  CHECK(factor({"the", "sea", "and", "its", "level"}, body) == factor({"sea", "level"}, body));
  CHECK(factor({"to", "be", "or", "not", "to", "be"}, "to be or not to be") > 1);
}

TEST_CASE("the more of the query the title has, the more it counts, and rare words the most", "[rerank]") {
  const std::vector<std::string> words{"sea", "level", "gauges"};
  const double none = factor(words, "");
  const double common = factor(words, "", "Level");
  const double rare = factor(words, "", "Gauges");
  const double two = factor(words, "", "Gauges of the sea");
  CHECK(none == 1);
  CHECK(common > none);
  CHECK(rare > common);
  CHECK(two > rare);
}

TEST_CASE("words of a long name count more than those of a title", "[rerank]") {
  mitos::text::Lexicon lexicon;
  Rerank rerank({"sea", "gauges"}, lexicon, rarity);
  mitos::model::Document project;
  project.acronym = "Gauges of every sea";
  mitos::model::Document paper;
  paper.title = project.acronym;
  CHECK(rerank.factor(project) > rerank.factor(paper));
}

TEST_CASE("a name with the whole query counts most, the long name before the title", "[rerank]") {
  mitos::text::Lexicon lexicon;
  Rerank rerank({"sea", "level", "gauges"}, lexicon, rarity);
  const auto factor_of = [&rerank](const std::string& title, const std::string& long_name,
                                   const std::string& body = "") {
    mitos::model::Document document;
    document.title = title;
    document.acronym = long_name;
    document.body = body;
    return rerank.factor(document);
  };
  const double in_parts = factor_of("Gauges", "A sea of books", "gauges of the sea level; sea level gauges");
  const double in_title = factor_of("Gauges, the sea and a level", "");
  const double in_long_name = factor_of("", "Gauges, the sea and a level");
  CHECK(in_long_name > in_parts);
  CHECK(in_long_name > in_title);
  CHECK(in_title > factor_of("Gauges and a level", "", "the sea"));
}

TEST_CASE("words do not stand together across two fields, and one word has no neighbour", "[rerank]") {
  mitos::text::Lexicon lexicon;
  Rerank rerank({"sea", "level"}, lexicon, rarity);
  mitos::model::Document document;
  document.tags = {"sea"};
  document.body = "level";
  CHECK(rerank.factor(document) == 1);
  CHECK(rerank.useful());
  CHECK_FALSE(Rerank({"sea"}, lexicon, rarity).useful());
}
