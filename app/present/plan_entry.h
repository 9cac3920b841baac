// What people type or choose for an action on the Plan page, turned into edits.
// Why: each field is read in one place, and what can't be read gets a sentence instead of a guess.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/present/edit_entry.h"
#include "model/document.h"

namespace sightline {

enum class ActionField {
  title,
  cycle,
  focus,
  owner,
  start,
  due,
  status,
  complete,
  priority,
  cost,
  notes,
  reason
};

/// Blank clears start, due date, cost, owner and texts, puts the action into the backlog, and is
/// refused for a title. Owners, cycles and the like are found by what choices() calls them, or by a
/// beginning that only one has.
[[nodiscard]] EditEntry enter(const Document& document, Id<Action> id, ActionField field,
                              std::string_view typed, Day today, const Catalog& catalog);

/// What can be chosen for cycle, focus, owner, status or priority, in order; for cycle and owner
/// the first is "Backlog" and "Nobody". Empty for other fields.
[[nodiscard]] std::vector<std::string> choices(const Plan& plan, ActionField field,
                                               const Catalog& catalog);
/// The place of the one called so, or of the only one that begins so.
[[nodiscard]] Entry<std::size_t> find_choice(const std::vector<std::string>& names,
                                             std::string_view typed);
/// The edit for a place in choices().
[[nodiscard]] EditEntry choose(const Document& document, Id<Action> id, ActionField field,
                               std::size_t choice, Day today);
/// A new person, known by a role, who owns the action.
[[nodiscard]] EditEntry add_owner(const Document& document, Id<Action> id, Id<Person> person,
                                  std::string_view role);
/// The place in choices() that the action has now; none when it refers to what is gone.
[[nodiscard]] std::optional<std::size_t> chosen(const Plan& plan, const Action& action,
                                                ActionField field);

/// What to type, by an example that can be typed in this plan.
[[nodiscard]] Message quick_add_hint(const Plan& plan, const Catalog& catalog);
/// "Train the team @sales-lead !sales ^30 June": a title, and in any order an owner by name or
/// role, a focus area and a due date. Without them it has no owner, the first focus area and no
/// date. It goes into `cycle`, or the cycle its due date lies in when one has that day.
[[nodiscard]] EditEntry quick_add(const Document& document, std::string_view typed, Id<Action> id,
                                  std::optional<Id<Cycle>> cycle, Day today,
                                  const Catalog& catalog);
/// What doesn't fit of an action's dates.
enum class DateFlaw { none, starts_late, outside };
[[nodiscard]] DateFlaw date_flaw(const Plan& plan, const Action& action);
/// What is to be said of an action that starts after it is due, or whose due date lies outside of
/// the plan's cycles, so that the date could not say where it goes.
[[nodiscard]] std::optional<Message> date_remark(const Plan& plan, Id<Action> id);

}  // namespace sightline
