// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "tests/integration/support/searchd.h"

namespace mitos::test {

/// A collection `projects` of a few pages, indexed and served. A page is its name and its whole text; its id
/// is "projects/" and the name.
class SmallCatalogue {
 public:
  using Pages = std::vector<std::pair<std::string, std::string>>;

  /// `config` stands below the collections in mitos.yaml; `files` are written beside it.
  explicit SmallCatalogue(const Pages& pages, const std::string& config = "", const Pages& files = {});

  SmallCatalogue(const SmallCatalogue&) = delete;
  SmallCatalogue& operator=(const SmallCatalogue&) = delete;
  ~SmallCatalogue() = default;

  const Searchd& searchd() const { return *searchd_; }

  /// The names of the pages that a query finds, best first.
  std::vector<std::string> found(const std::string& q) const;

  /// The same, by name.
  std::vector<std::string> found_sorted(const std::string& q) const;

  /// What is marked in the title and the snippet of a page that a query finds.
  std::vector<std::string> marks(const std::string& q, const std::string& name) const;

  nlohmann::json suggest(const std::string& q) const;

 private:
  TemporaryFolder folder_;
  std::unique_ptr<Searchd> searchd_;
};

/// A page with a title and a body.
std::pair<std::string, std::string> page(const std::string& name, const std::string& title,
                                         const std::string& body = "x");

/// The same in a language.
std::pair<std::string, std::string> page_in(const std::string& language, const std::string& name,
                                            const std::string& title, const std::string& body);

/// The names of the pages of an answer, best first.
std::vector<std::string> names_of(const nlohmann::json& answer);

std::vector<std::string> sorted(std::vector<std::string> names);

/// The `filters` or `choices` of an answer: "program=horizon-2020 year=2018..".
std::string word_filters(const nlohmann::json& answer, const char* list);

}  // namespace mitos::test
