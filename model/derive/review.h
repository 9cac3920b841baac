// What a review has to show: which actuals of its cycle are there, and what slipped and why.
// Why: a team that argues about missing figures decides nothing, and what slips again and again has
// to be seen as such.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/base/message.h"
#include "model/document.h"
#include "model/find.h"

namespace sightline {

/// A line of the targets in a cycle: months with a target that are over.
struct LineActuals {
  ServedKind kind = ServedKind::revenue;
  Uuid id;                         ///< of the area or department; empty for profit
  std::string name;                ///< as typed; blank for profit
  std::vector<Month> missing;      ///< without an actual
  std::vector<Month> provisional;  ///< with one that may still change
  std::string place;               ///< of the first such actual, or of the line

  bool operator==(const LineActuals&) const = default;
  [[nodiscard]] bool is_final() const { return missing.empty() && provisional.empty(); }
};

struct CycleActuals {
  std::vector<LineActuals> lines;  ///< that have a target in the cycle, in the plan's order
  int months_over = 0;             ///< of the cycle's three

  /// Cells, not lines.
  [[nodiscard]] int missing() const;
  [[nodiscard]] int provisional() const;
  /// Nothing of the cycle may still change.
  [[nodiscard]] bool is_final() const;
};
[[nodiscard]] CycleActuals cycle_actuals(const Plan& plan, const Cycle& cycle, Day today);

/// The cycle that a review held today is about: the earliest that ended with actions and was
/// neither reviewed nor closed, else in its last two weeks the current one, else the one before
/// while no review was about it. nullptr when the plan has no cycles.
[[nodiscard]] const Cycle* cycle_to_review(const Plan& plan, Day today);
/// When a cycle's last two weeks begin, in which its review is held.
[[nodiscard]] Day review_due_from(const Cycle& cycle);
/// The newest review about the cycle that is over; nullptr when none is.
[[nodiscard]] const Review* concluded_review(const Document& document, Id<Cycle> cycle);
/// Why that is an earlier one than the calendar says; none when it isn't.
[[nodiscard]] std::optional<Message> why_reviewed_first(const Plan& plan, Day today);
/// That of the review that goes on, else of one held today.
[[nodiscard]] const Cycle* cycle_under_review(const Document& document, Day today);

/// Late actions of other cycles than this one, which may be null, or of none: what an ended cycle
/// was left with is late still. In the plan's order.
[[nodiscard]] std::vector<const Action*> late_elsewhere(const Plan& plan, const Cycle* cycle,
                                                        Day today);

/// Why an action was rolled out of a cycle.
struct RollReason {
  int cycle = 0;  ///< its number; 0 from the backlog
  std::string text;

  bool operator==(const RollReason&) const = default;
};

/// A cycle that is over and that nobody closed, with its open actions in the plan's order.
struct UnclosedCycle {
  const Cycle* cycle = nullptr;
  std::vector<const Action*> open;
};
/// Those that have actions at all, the oldest first.
[[nodiscard]] std::vector<UnclosedCycle> unclosed_cycles(const Plan& plan, Day today);

/// An open action that was rolled at least once, or that an ended cycle was left with.
struct Slippage {
  const Action* action = nullptr;
  int times = 0;                    ///< rolled
  int left_in = 0;                  ///< number of the ended, unclosed cycle it is in, else 0
  int days = 0;                     ///< since it was to begin for the first time
  std::vector<RollReason> reasons;  ///< the last one first; cycles without a reason are left out

  [[nodiscard]] int slips() const { return times + (left_in > 0 ? 1 : 0); }
};
/// The most often slipped first, then the oldest. Being left in an ended cycle is one time more: it
/// will be rolled, or should have been.
[[nodiscard]] std::vector<Slippage> slipped_actions(const Plan& plan, Day today);

}  // namespace sightline
