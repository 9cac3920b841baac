// Pipeline table: what persons won, lost and have open against their quotas, quarter by quarter.
// Why: win rates, coverage and cycle stand on the window's page, and a script wants them as well.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "model/catalog/catalog.h"
#include "model/derive/pipeline_scores.h"

namespace sightline {

/// Whose figures: one person's, a team's with its members', or everybody's.
struct PipelineOf {
  const Person* person = nullptr;
  const Team* team = nullptr;
};

/// Of known_quarters(), rows of persons who have a deal, quota or commitment there, and of all
/// together; blank when nothing is known of any quarter.
[[nodiscard]] std::string pipeline_text(const Document& document, const PipelineOf& whose,
                                        const Days& days, Day today, const Catalog& catalog);
/// The same as {quarter, person, quota, won, …}; null for what is not available, and for the person
/// where it is about all of them.
[[nodiscard]] nlohmann::ordered_json pipeline_json(const Document& document,
                                                   const PipelineOf& whose, const Days& days,
                                                   Day today);

}  // namespace sightline
