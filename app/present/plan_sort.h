// The order of the list's rows: the plan's own, or that of a column.
// Why: whoever looks for what is due next sorts by it, within whatever groups there are; the order
// is one for all groups, and equal rows stay in the plan's order.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/present/plan_groups.h"

namespace sightline {

enum class SortBy { plan, title, focus, owner, due, complete, status };
template <>
inline constexpr auto enum_texts<SortBy> = std::array{EnumText("plan", "Order of the plan"),
                                                      EnumText("title", "Action"),
                                                      EnumText("focus", "Focus area"),
                                                      EnumText("owner", "Owner"),
                                                      EnumText("due", "Due"),
                                                      EnumText("complete", "Done"),
                                                      EnumText("status", "Status")};

struct PlanSort {
  SortBy by = SortBy::plan;
  bool descending = false;

  bool operator==(const PlanSort&) const = default;
};

/// What a click on a column's head makes of the order: first ascending, then descending, then the
/// plan's own.
[[nodiscard]] PlanSort next_sort(const PlanSort& now, SortBy clicked);
/// "due", "due down"; and back, where anything else is the plan's order.
[[nodiscard]] std::string to_text(const PlanSort& sort);
[[nodiscard]] PlanSort parse_sort(std::string_view text);

/// The place of each action in that order. What is blank (no owner, no due date) comes last both
/// ways. Status goes from late to done. In groups by owner or focus area, the column that then says
/// the cycle sorts by cycle.
using ActionOrder = std::unordered_map<Id<Action>, std::size_t>;
[[nodiscard]] ActionOrder order_of(const Plan& plan, Day today, const PlanSort& sort, GroupBy by);
/// Rows of that plan in the order.
[[nodiscard]] std::vector<const ActionRow*> sorted_rows(const std::vector<const ActionRow*>& rows,
                                                        const ActionOrder& order);

}  // namespace sightline
