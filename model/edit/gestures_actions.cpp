#include "model/edit/gestures_actions.h"

#include "model/edit/action_parts.h"
#include "model/find.h"

namespace sightline {
namespace {

void clear_references(Plan& plan, Id<Action> gone) {
  for (auto& box : plan.actions) {
    if (box->rolled_from != gone) continue;
    auto action = *box;
    action.rolled_from.reset();
    box = std::move(action);
  }
  for (auto& person : plan.people) {
    if (person.first_priority == gone) person.first_priority.reset();
    if (person.second_priority == gone) person.second_priority.reset();
  }
  for (auto& review : plan.reviews)
    for (auto& decision : review.decisions)
      if (decision.action == gone) decision.action.reset();
}

}  // namespace

Edit add_action(const Document& document, Action action) {
  action.title = clean_line(action.title);
  action.complete = clamped(action.complete);
  return make_edit(document, msg("Add the action ‘{1}’", action.title), [&](Document& d) {
    d.plan.actions.insert(end_of_cell(d.plan.actions, action), Box<Action>(action));
  });
}

Edit duplicate_action(const Document& document, Id<Action> id, Id<Action> copy, IdSource& ids) {
  auto action = require(document.plan.actions, id);
  action.id = copy;
  action.status = Status::planned;
  action.complete = {};
  action.done_on.reset();
  action.rolled_from.reset();
  action.reason.clear();
  for (auto& check : action.checks) check = {ids.next<CheckItem>(), check.text, false};
  return make_edit(document, msg("Duplicate ‘{1}’", action.title), [&](Document& d) {
    d.plan.actions.emplace_back(action);
    move_element(d.plan.actions, copy, id);
  });
}

Edit remove_action(const Document& document, Id<Action> id) {
  return make_edit(document, msg("Remove ‘{1}’", require(document.plan.actions, id).title),
                   [&](Document& d) {
                     remove_element(d.plan.actions, id);
                     clear_references(d.plan, id);
                   });
}

Edit remove_actions(const Document& document, const std::vector<Id<Action>>& ids) {
  if (ids.size() == 1) return remove_action(document, ids.front());
  for (const auto id : ids) (void)require(document.plan.actions, id);
  return make_edit(document, msg_n("Remove {1} action", "Remove {1} actions", ids.size()),
                   [&](Document& d) {
                     for (const auto id : ids) {
                       remove_element(d.plan.actions, id);
                       clear_references(d.plan, id);
                     }
                   });
}

Edit reorder_action(const Document& document, Id<Action> id, Id<Action> behind) {
  return make_edit(document, msg("Move ‘{1}’", require(document.plan.actions, id).title),
                   [&](Document& d) { move_element(d.plan.actions, id, behind); });
}

Edit move_action(const Document& document, Id<Action> id, std::optional<Id<Cycle>> cycle,
                 Id<FocusArea> focus) {
  auto action = require(document.plan.actions, id);
  (void)require(document.plan.focus_areas, focus);
  const auto* to = cycle ? &require(document.plan.cycles, *cycle) : nullptr;
  if (to && to->closed_on && action.cycle != cycle) refuse_closed(document.plan, *cycle);
  auto label =
      to ? msg("Move ‘{1}’ to cycle {2}", action.title, cycle_number(document.plan, *cycle))
         : msg("Move ‘{1}’ to the backlog", action.title);
  if (action.cycle == cycle && action.focus == focus) return {std::move(label), {}};
  shift_dates(action, find(document.plan.cycles, action.cycle), to);
  action.cycle = cycle;
  action.focus = focus;
  return make_edit(document, std::move(label), [&](Document& d) {
    remove_element(d.plan.actions, id);
    d.plan.actions.insert(end_of_cell(d.plan.actions, action), Box<Action>(action));
  });
}

}  // namespace sightline
