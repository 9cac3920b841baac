#include "model/edit/gestures_many.h"

#include "model/edit/action_parts.h"
#include "model/find.h"

namespace sightline {
namespace {

template <class Change>
Edit change_each(const Document& document, const ActionIds& ids, Message label, Change&& change) {
  for (const auto id : ids) (void)require(document.plan.actions, id);
  return make_edit(document, std::move(label), [&](Document& d) {
    for (const auto id : ids) change_element(d.plan.actions, id, change);
  });
}

/// `place` sets cycle and focus area, and each then stands last in its new place.
template <class Place>
Edit move_each(const Document& document, const ActionIds& ids, Message label, Place&& place) {
  return make_edit(document, std::move(label), [&](Document& d) {
    for (const auto id : ids) {
      const auto& before = require(document.plan.actions, id);
      auto action = before;
      place(action);
      if (action.cycle == before.cycle && action.focus == before.focus) continue;
      remove_element(d.plan.actions, id);
      d.plan.actions.insert(end_of_cell(d.plan.actions, action), Box<Action>(action));
    }
  });
}

Message status_label(const ActionIds& ids, Status status) {
  return msg_n("Set status of {1} action to {2}", "Set status of {1} actions to {2}", ids.size(),
               term(label_of(status)));
}

}  // namespace

Edit set_status(const Document& document, const ActionIds& ids, Status status, Day today) {
  return change_each(document, ids, status_label(ids, status),
                     [&](Action& action) { enter_status(action, status, today); });
}

Edit set_status(const Document& document, const ActionIds& ids, Status status, Day today,
                std::string_view reason) {
  return change_each(document, ids, status_label(ids, status), [&](Action& action) {
    enter_status(action, status, today);
    action.reason = clean_text(reason);
  });
}

Edit set_owner(const Document& document, const ActionIds& ids, std::optional<Id<Person>> owner) {
  auto label = owner ? msg_n("Set owner of {1} action to {2}", "Set owner of {1} actions to {2}",
                             ids.size(), require(document.plan.people, *owner).display_name())
                     : msg_n("Clear owner of {1} action", "Clear owner of {1} actions", ids.size());
  return change_each(document, ids, std::move(label),
                     [&](Action& action) { action.owner = owner; });
}

Edit set_priority(const Document& document, const ActionIds& ids, Priority priority) {
  return change_each(
      document, ids,
      msg_n("Set priority of {1} action to {2}", "Set priority of {1} actions to {2}", ids.size(),
            term(label_of(priority))),
      [&](Action& action) { action.priority = priority; });
}

Edit set_due(const Document& document, const ActionIds& ids, std::optional<Day> due) {
  auto label =
      due ? msg_n("Set due date of {1} action to {2}", "Set due date of {1} actions to {2}",
                  ids.size(), *due)
          : msg_n("Clear due date of {1} action", "Clear due date of {1} actions", ids.size());
  return change_each(document, ids, std::move(label), [&](Action& action) { action.due = due; });
}

Edit shift_dates(const Document& document, const ActionIds& ids, int days) {
  return change_each(
      document, ids,
      msg_n("Shift the dates of {1} action", "Shift the dates of {1} actions", ids.size()),
      [&](Action& action) {
        for (auto* day : {&action.start, &action.due})
          if (*day) *day = add_days(**day, days);
      });
}

Edit move_to_cycle(const Document& document, const ActionIds& ids, std::optional<Id<Cycle>> cycle) {
  const auto& plan = document.plan;
  const auto* to = cycle ? &require(plan.cycles, *cycle) : nullptr;
  const auto is_there = [&](Id<Action> id) { return require(plan.actions, id).cycle == cycle; };
  if (to && to->closed_on && !std::ranges::all_of(ids, is_there)) refuse_closed(plan, *cycle);
  auto label =
      to ? msg_n("Move {1} action to cycle {2}", "Move {1} actions to cycle {2}", ids.size(),
                 cycle_number(plan, *cycle))
         : msg_n("Move {1} action to the backlog", "Move {1} actions to the backlog", ids.size());
  return move_each(document, ids, std::move(label), [&](Action& action) {
    if (action.cycle != cycle) shift_dates(action, find(plan.cycles, action.cycle), to);
    action.cycle = cycle;
  });
}

Edit move_to_focus(const Document& document, const ActionIds& ids, Id<FocusArea> focus) {
  (void)require(document.plan.focus_areas, focus);
  return move_each(
      document, ids,
      msg_n("Set focus area of {1} action", "Set focus area of {1} actions", ids.size()),
      [&](Action& action) { action.focus = focus; });
}

}  // namespace sightline
