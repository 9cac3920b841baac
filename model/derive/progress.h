// Progress: how far actions, cycles and focus areas are, and what state to call it.
// Why: the word beside an action ("late 6 days") and the count on the card come from the same rule.
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/derive/available.h"
#include "model/find.h"

namespace sightline {

/// 0 … 1: 1 when done, else the check-list's done part where there is one, else what was entered.
[[nodiscard]] Percent percent_complete(const Action& action);

/// Days an open action is past its due date; 0 when it is not.
[[nodiscard]] int days_late(const Action& action, Day today);

/// What to call an action today, from the quietest to the loudest.
enum class ActionState { done, dropped, rolled, planned, on_track, at_risk, blocked, late };
[[nodiscard]] ActionState state_of(const Action& action, Day today);
/// "late 6 days", "on track", "planned" …: words that stand by themselves.
[[nodiscard]] Message state_words(const Action& action, Day today);

/// Rolled actions that went on as planned: their successors continue them.
[[nodiscard]] std::unordered_set<Id<Action>> continued_actions(const Plan& plan);
/// Likewise, with "continued" in place of "rolled" for those.
[[nodiscard]] Message state_words(const Action& action,
                                  const std::unordered_set<Id<Action>>& continued, Day today);

struct Counts {
  int done = 0;
  int open = 0;
  int rolled = 0;
  int continued = 0;  ///< they go on in another cycle as planned: no slippage
  int dropped = 0;
  int late = 0;           ///< of the open ones
  int at_risk = 0;        ///< of the open ones that are not late: at risk or blocked
  int rolled_before = 0;  ///< open ones that slipped into this cycle

  bool operator==(const Counts&) const = default;
  /// All but the dropped ones.
  [[nodiscard]] int counted() const { return done + open + rolled + continued; }
};

/// Actions of a cycle; with a focus area, only of that.
[[nodiscard]] Counts count_actions(const Plan& plan, Id<Cycle> cycle, Day today);
[[nodiscard]] Counts count_actions(const Plan& plan, Id<Cycle> cycle, Id<FocusArea> focus,
                                   Day today);
/// done / (all but dropped); not available when there are none.
[[nodiscard]] Available<Percent> progress(const Counts& counts);

/// How often each action was rolled: from predecessor to predecessor, where going on as planned
/// (`continues`) counts as none and hides no roll before it. Predecessors in a circle, which no
/// gesture makes, count as none.
[[nodiscard]] std::unordered_map<Id<Action>, int> times_rolled(const Plan& plan);

/// Actions of a cycle in the plan's order.
[[nodiscard]] std::vector<const Action*> actions_of(const Plan& plan, Id<Cycle> cycle);

/// Where today stands in its cycle: "Cycle 2 of 6, day 41 of 91".
struct CycleDay {
  const Cycle* cycle = nullptr;
  int number = 0;
  int day = 0;
  int days = 0;
};
/// nullopt when today is outside the horizon.
[[nodiscard]] std::optional<CycleDay> cycle_day(const Plan& plan, Day today);
/// "The plan begins in …" before its 18 months, "The plan ended in …" after them; none within.
[[nodiscard]] std::optional<Message> outside_plan(const Plan& plan, Day today);

}  // namespace sightline
