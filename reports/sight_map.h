// The map of a plan's line of sight, in words ready to be drawn, and where each box of it leads.
// Why: what serves what is derived once; the picture only says it in another way than the table.
#pragma once

#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/document.h"
#include "reports/draw/serving_map.h"

namespace sightline {

struct SightMap {
  draw::ServingMap map;
  std::vector<std::string> paths;  ///< of the nodes, in their order
};

/// Rolled and dropped actions are left out: their successors serve, or nobody. Of very many actions
/// the first are shown.
[[nodiscard]] SightMap sight_map(const Plan& plan, Day today, const Catalog& catalog);

/// "Win ten clients, late 6 days. Serves Revenue: Cloud, revenue": a node with all it is connected
/// with, for those who don't see the map.
[[nodiscard]] std::string spoken(const draw::ServingMap& map, std::size_t node,
                                 const Catalog& catalog);

}  // namespace sightline
