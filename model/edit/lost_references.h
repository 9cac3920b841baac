// Lost references: those of a document that lead nowhere, and taking them away.
// Why: merging and copying for an audience both take parts away that others refer to.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <unordered_set>
#include <vector>

#include "model/derive/references.h"
#include "model/document.h"

namespace sightline {

struct LostReference {
  std::string path;
  std::string holder;  ///< path of what refers
  Uuid target;
  ReferenceShape shape = ReferenceShape::must;

  auto operator<=>(const LostReference&) const = default;
};

/// What references may lead to: parts of the plan, and baselines.
[[nodiscard]] std::unordered_set<Uuid> referable_ids(const Document& document);
[[nodiscard]] std::vector<LostReference> lost_references(const Document& document,
                                                         const std::unordered_set<Uuid>& ids);

/// Takes the reference away: out of its list, or by `instead` (the JSON of an id; null for none).
/// Where there has to be one and there is none instead, what refers goes too.
void drop_reference(Document& document, const LostReference& reference,
                    const nlohmann::json& instead);

}  // namespace sightline
