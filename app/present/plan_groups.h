// The actions of the list in groups other than cycles: by focus area, owner or status.
// Why: who leads a person or an area looks at its actions over all cycles; the order within a group
// stays the plan's, which is that of time.
#pragma once

#include <string>
#include <vector>

#include "app/present/plan_presenter.h"

namespace sightline {

enum class GroupBy { cycle, focus, owner, status };

struct ActionGroup {
  std::string title;  ///< "Sales", "Ada Byron", "at risk"
  std::string count;  ///< "5 actions": all of the group, found or not
  std::string late;   ///< "1 late", or blank
  std::vector<ActionRow> actions;

  bool operator==(const ActionGroup&) const = default;
};

/// Groups in the plan's order, what has no focus area or owner last; only those with a found
/// action. The column that a group's title makes needless says the cycle instead. None for
/// GroupBy::cycle, which plan_list() shows.
[[nodiscard]] std::vector<ActionGroup> plan_groups(const Document& document, Day today,
                                                   const Catalog& catalog, GroupBy by,
                                                   const std::string& wanted = {});

}  // namespace sightline
