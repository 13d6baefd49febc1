// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/read_labels.h"

#include <algorithm>
#include <string>

#include "common/text/language.h"

namespace mitos::config {

model::LabelByLanguage read_label(const YAML::Node& node, const std::string& field, YamlChecks& check) {
  model::LabelByLanguage label;
  if (!node.IsMap()) {
    if (const auto text = check.text(node, field)) label[""] = *text;
    return label;
  }
  for (const auto& entry : node) {
    const std::string language = text::tidy_tag(entry.first.Scalar());
    const std::string of_language = field + "." + language;
    if (!text::is_language_tag(language)) {
      check.report(entry.first, of_language, "is no language's code (ISO 639-1, such as en)");
    } else if (const auto text = check.text(entry.second, of_language)) {
      label[language == "en" ? "" : language] = *text;
    }
  }
  return label;
}

model::ValueLabels read_labels(const YAML::Node& node, const std::vector<std::string>& facets,
                               YamlChecks& check) {
  model::ValueLabels labels;
  if (node.IsNull() || !check.is_map(node, "labels")) return labels;
  for (const auto& facet : node) {
    const std::string name = facet.first.Scalar();
    const std::string field = "labels." + name;
    if (std::find(facets.begin(), facets.end(), name) == facets.end()) {
      check.unknown(facet.first, "labels", {facets.begin(), facets.end()});
    } else if (check.is_map(facet.second, field)) {
      for (const auto& value : facet.second)
        labels[name][value.first.Scalar()] =
            read_label(value.second, field + "." + value.first.Scalar(), check);
    }
  }
  return labels;
}

}  // namespace mitos::config
