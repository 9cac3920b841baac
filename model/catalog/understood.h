// Understood: what the answers to a new plan's questions were taken for.
// Why: whoever typed "3,4 Mio. €" wants to see the figure that became of it before it is built on.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/catalog/templates.h"

namespace sightline {

/// Label and value of each answer: "Organization", "Acme"; "Revenue, last 12 months", "€3,400,000".
[[nodiscard]] std::vector<std::pair<std::string, std::string>> understood(
    const TemplateAnswers& answers, const Catalog& catalog);

}  // namespace sightline
