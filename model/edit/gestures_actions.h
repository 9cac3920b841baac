// Gestures on actions: what is done, by whom, until when, and where it stands in the list.
// Why: what follows from one (a done action is complete) belongs to the same undoable edit.
#pragma once

#include "model/edit/gesture.h"

namespace sightline {

/// The new action stands behind the last one of its cycle and focus area, or last of all.
[[nodiscard]] Edit add_action(const Document& document, Action action);
/// A copy right behind it: planned, with nothing done. Its check items get ids from `ids`.
[[nodiscard]] Edit duplicate_action(const Document& document, Id<Action> id, Id<Action> copy,
                                    IdSource& ids);
/// References to it (predecessor, day's priorities, decisions) are cleared too.
[[nodiscard]] Edit remove_action(const Document& document, Id<Action> id);
[[nodiscard]] Edit remove_actions(const Document& document, const std::vector<Id<Action>>& ids);
/// Right behind another action in the list, or first when `behind` is empty.
[[nodiscard]] Edit reorder_action(const Document& document, Id<Action> id, Id<Action> behind);
/// To another cycle, or the backlog, and to a focus area. Dates that lay within its cycle move by
/// as many months as the cycles are apart; it then stands last in its new place.
[[nodiscard]] Edit move_action(const Document& document, Id<Action> id,
                               std::optional<Id<Cycle>> cycle, Id<FocusArea> focus);

[[nodiscard]] Edit set_title(const Document& document, Id<Action> id, std::string_view typed);
[[nodiscard]] Edit set_focus(const Document& document, Id<Action> id, Id<FocusArea> focus);
[[nodiscard]] Edit set_owner(const Document& document, Id<Action> id,
                             std::optional<Id<Person>> owner);
[[nodiscard]] Edit set_start(const Document& document, Id<Action> id, std::optional<Day> start);
[[nodiscard]] Edit set_due(const Document& document, Id<Action> id, std::optional<Day> due);
/// Both at once, as a bar on the timeline is moved.
[[nodiscard]] Edit set_dates(const Document& document, Id<Action> id, std::optional<Day> start,
                             std::optional<Day> due);
/// Done makes it done on `today` (unless it was done before); leaving done takes that day away and
/// goes on from the percentage it had, and back to planned starts it at 0 %.
[[nodiscard]] Edit set_status(const Document& document, Id<Action> id, Status status, Day today);
/// The same with the reason for being at risk, blocked, rolled or dropped.
[[nodiscard]] Edit set_status(const Document& document, Id<Action> id, Status status, Day today,
                              std::string_view reason);
/// Clamped to 0 … 1.
[[nodiscard]] Edit set_complete(const Document& document, Id<Action> id, Percent complete);
[[nodiscard]] Edit set_priority(const Document& document, Id<Action> id, Priority priority);
/// Without repetitions, in the order given.
[[nodiscard]] Edit set_serves(const Document& document, Id<Action> id,
                              const std::vector<Served>& serves);
[[nodiscard]] Edit set_cost(const Document& document, Id<Action> id, std::optional<Money> cost);
[[nodiscard]] Edit set_notes(const Document& document, Id<Action> id, std::string_view typed);
[[nodiscard]] Edit set_reason(const Document& document, Id<Action> id, std::string_view typed);
[[nodiscard]] Edit set_continues(const Document& document, Id<Action> id, bool continues);

[[nodiscard]] Edit add_check(const Document& document, Id<Action> id, Id<CheckItem> item,
                             std::string_view typed);
[[nodiscard]] Edit set_check_text(const Document& document, Id<Action> id, Id<CheckItem> item,
                                  std::string_view typed);
[[nodiscard]] Edit set_check_done(const Document& document, Id<Action> id, Id<CheckItem> item,
                                  bool done);
[[nodiscard]] Edit remove_check(const Document& document, Id<Action> id, Id<CheckItem> item);
[[nodiscard]] Edit move_check(const Document& document, Id<Action> id, Id<CheckItem> item,
                              Id<CheckItem> behind);

}  // namespace sightline
