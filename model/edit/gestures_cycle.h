// The gesture that closes a cycle: each open action is done, rolled, continues or is dropped.
// Why: what a team decides at the end of 90 days is one step, in the history as in undo.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/edit/gesture.h"

namespace sightline {

/// What becomes of an open action when its cycle is closed.
enum class Closing {
  done,
  rolled,     ///< it slipped: a successor takes up what is left of it
  continues,  ///< it was planned over several cycles: a successor, and no slippage
  dropped     ///< with a reason
};
template <>
inline constexpr auto enum_texts<Closing> =
    std::array{EnumText("done", "done"), EnumText("rolled", "rolled"),
               EnumText("continues", "continues"), EnumText("dropped", "dropped")};

struct ClosingChoice {
  Id<Action> action;
  Closing closing = Closing::rolled;
  std::string reason = {};  ///< its reason from then on, when rolled or dropped

  bool operator==(const ClosingChoice&) const = default;
};

struct ClosingCounts {
  int done = 0;
  int rolled = 0;
  int continued = 0;
  int dropped = 0;

  bool operator==(const ClosingCounts&) const = default;
};
[[nodiscard]] ClosingCounts count_choices(const std::vector<ClosingChoice>& choices);

/// Open actions of a cycle, in the plan's order.
[[nodiscard]] std::vector<const Action*> open_actions(const Plan& plan, Id<Cycle> cycle);
/// The first later cycle that is not closed, or nullptr: what is left then goes to the backlog.
[[nodiscard]] const Cycle* cycle_after(const Plan& plan, const Cycle& cycle);
/// Why the cycle can't be closed: it is closed, or has not begun. None when it can be.
[[nodiscard]] std::optional<Message> why_not_closed(const Plan& plan, const Cycle& cycle,
                                                    Day today);
/// The first open action, in the plan's order, that is to be dropped without a reason; or nullptr.
[[nodiscard]] const Action* dropped_silently(const Plan& plan, Id<Cycle> cycle,
                                             const std::vector<ClosingChoice>& choices);

/// Closes the cycle on `today` with a choice for each of its open actions, and with these review
/// notes. A successor in cycle_after() carries title, focus area, owner, priority, what it serves,
/// cost, notes and the open check items; dates before that cycle move into it by whole cycles. One
/// that continues keeps how far it is and begins with the cycle; in the backlog an action has no
/// date that is over, and has slipped unless it was planned over several cycles. Originals stay,
/// as rolled. Throws Failure{input} when why_not_closed() says so, when an open action is without
/// a choice or a dropped one without a reason, and when a choice is about no open action.
[[nodiscard]] Edit close_cycle(const Document& document, Id<Cycle> id,
                               const std::vector<ClosingChoice>& choices,
                               std::string_view review_notes, Day today, IdSource& ids);
/// Takes the closing day away; successors and what was decided stay. Empty when it is not closed.
[[nodiscard]] Edit reopen_cycle(const Document& document, Id<Cycle> id);

/// What an open cycle handed on when it was closed: successors of its rolled actions.
struct HandedOn {
  std::vector<Id<Action>> untouched;  ///< nothing was done on them yet
  std::vector<Id<Action>> begun;      ///< these stay whatever happens

  bool operator==(const HandedOn&) const = default;
};
[[nodiscard]] HandedOn handed_on(const Plan& plan, Id<Cycle> cycle);
/// Removes the untouched successors and opens their originals again: as far as they were, planned
/// when that is 0 %. Empty when there are none or the cycle is closed.
[[nodiscard]] Edit take_back_rolled(const Document& document, Id<Cycle> cycle);

}  // namespace sightline
