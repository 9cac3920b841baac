// Capacity: per department what one of them carries, and whether hiring carries the revenue.
// Why: two figures a department are typed; when to hire follows from them.
#pragma once

#include <string>
#include <vector>

#include "app/present/edit_entry.h"
#include "app/present/plan_words.h"
#include "model/catalog/catalog.h"
#include "model/document.h"

namespace sightline {

struct CapacityRow {
  Id<Department> id;
  std::string name;
  std::string per_head;        ///< blank: it carries none
  std::string per_head_entry;  ///< the same for typing into
  std::string ramp;            ///< months, blank when there is none
  std::string verdict;
  WordTone tone = WordTone::neutral;
};
struct CapacityView {
  std::vector<CapacityRow> rows;
  std::string summary;  ///< of all departments together
  WordTone tone = WordTone::neutral;
};
[[nodiscard]] CapacityView capacity_view(const Plan& plan, Day today, const Catalog& catalog);

[[nodiscard]] EditEntry enter_per_head(const Document& document, Id<Department> id,
                                       std::string_view typed, const Catalog& catalog);
[[nodiscard]] EditEntry enter_ramp(const Document& document, Id<Department> id,
                                   std::string_view typed, const Catalog& catalog);

}  // namespace sightline
