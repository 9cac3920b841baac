#include <algorithm>

#include "model/derive/check_parts.h"
#include "model/derive/progress.h"
#include "model/derive/review.h"
#include "model/find.h"

namespace sightline {
namespace {

std::string place_of(const Action& action, const char* field) {
  return "/plan/actions/" + to_text(action.id) + "/" + field;
}

void check_order(const Action& action, Findings& findings) {
  if (!action.start || !action.due || *action.due >= *action.start) return;
  findings.push_back({Severity::error, FindingKind::due_before_start, place_of(action, "due"),
                      msg("‘{1}’ is due on {2}, before it starts on {3}.", action.title,
                          *action.due, *action.start),
                      msg("Nobody can finish what has not begun."),
                      msg("Correct its start or its due date.")});
}

void check_owner(const Action& action, Findings& findings) {
  if (action.owner) return;
  findings.push_back({Severity::warning, FindingKind::no_owner, place_of(action, "owner"),
                      msg("‘{1}’ has no owner.", action.title),
                      msg("What belongs to everybody is done by nobody."),
                      msg("Name the one person who answers for it.")});
}

void check_due(const CheckedPlan& checked, const Action& action, const Cycle& cycle,
               Findings& findings) {
  if (!action.due) {
    findings.push_back({Severity::warning, FindingKind::no_due_date, place_of(action, "due"),
                        msg("‘{1}’ has no due date.", action.title),
                        msg("Without a date nobody can tell whether it is late."),
                        msg("Set the day it will be done by.")});
    return;
  }
  if (const int days = days_late(action, checked.today); days > 0)
    findings.push_back(
        {Severity::warning, FindingKind::overdue, place_of(action, "due"),
         msg_n("‘{2}’ is overdue by {1} day.", "‘{2}’ is overdue by {1} days.", days, action.title),
         msg("What is late holds up the actions and targets that count on it."),
         msg("Finish it, agree on a new date, roll it into the next cycle, or drop it.")});
  if (!cycle.contains(*action.due))
    findings.push_back(
        {Severity::warning, FindingKind::due_outside_cycle, place_of(action, "due"),
         msg("‘{1}’ is due on {2}, outside its cycle, {3} to {4}.", action.title, *action.due,
             first_day(cycle.start), last_day(cycle.last_month())),
         msg("A cycle is reviewed as a whole; what ends elsewhere is not seen there."),
         msg("Change its due date, or move it to the cycle it ends in.")});
}

void check_serves(const Action& action, Findings& findings) {
  if (!action.serves.empty()) return;
  findings.push_back({Severity::advice, FindingKind::serves_nothing, place_of(action, "serves"),
                      msg("‘{1}’ serves no target and no part of the vision.", action.title),
                      msg("Whoever does it can’t see what it is for."),
                      msg("Mark what it serves, or drop it.")});
}

void check_rolled(const Action& action, int times, Findings& findings) {
  if (times < 2) return;
  findings.push_back(
      {Severity::warning, FindingKind::rolled_often, place_of(action, "rolled_from"),
       msg_n("‘{2}’ has been rolled {1} time.", "‘{2}’ has been rolled {1} times.", times,
             action.title),
       msg("What slips again and again is too large, or nobody wants it."),
       msg("Cut it into steps that fit a cycle, give it to somebody else, or drop it.")});
}

/// The three standard focus areas, whatever an organization added.
void check_focus(const CheckedPlan& checked, const Cycle& cycle, Findings& findings) {
  const auto& plan = checked.plan;
  for (const auto& focus : plan.focus_areas) {
    if (focus.kind == FocusKind::own) continue;
    const auto serves = [&](const Action* action) {
      return action->cycle == cycle.id && action->focus == focus.id &&
             action->status != Status::dropped;
    };
    if (std::ranges::any_of(checked.near_actions, serves)) continue;
    findings.push_back({Severity::advice, FindingKind::focus_without_action,
                        "/plan/cycles/" + to_text(cycle.id),
                        msg("Cycle {1} has no action in {2}.", cycle_number(plan, cycle.id),
                            term(label_of(focus.kind))),
                        msg("An organization moves in sales, marketing and office together, or it "
                            "limps."),
                        msg("Plan one action there, even a small one.")});
  }
}

/// What is late must not vanish the day its cycle ends.
void check_closed(const CheckedPlan& checked, Findings& findings) {
  for (const auto& [cycle, open] : unclosed_cycles(checked.plan, checked.today)) {
    const int number = cycle_number(checked.plan, cycle->id);
    findings.push_back(
        {open.empty() ? Severity::advice : Severity::warning, FindingKind::cycle_not_closed,
         "/plan/cycles/" + to_text(cycle->id),
         open.empty()
             ? msg("Cycle {1} ended with no action open, and is not closed.", number)
             : msg_n("Cycle {2} ended with {1} action open: close it.",
                     "Cycle {2} ended with {1} actions open: close it.", open.size(), number),
         open.empty() ? msg("Until it is closed, what was decided in it can still be changed.")
                      : msg("What an ended cycle leaves open is on nobody’s list any more."),
         open.empty()
             ? msg("Close it in the quarterly review: there is nothing left to decide on its "
                   "actions.")
             : msg("Close it in the quarterly review: each open action is done, rolled, continued "
                   "or dropped.")});
  }
}

/// By the window none comes to be; a merge or a file from elsewhere can bring it.
void check_left_open(const CheckedPlan& checked, const Action& action, Findings& findings) {
  if (!action.cycle || !is_open(action.status)) return;
  const auto* cycle = find(checked.plan.cycles, *action.cycle);
  if (cycle == nullptr || !cycle->closed_on) return;
  findings.push_back(
      {Severity::warning, FindingKind::open_in_closed_cycle, place_of(action, "cycle"),
       msg("‘{1}’ is open in cycle {2}, which is closed.", action.title,
           cycle_number(checked.plan, cycle->id)),
       msg("A closed cycle is not looked at again, so nobody will finish it."),
       msg("Mark it as done or dropped, or move it to a cycle that is still to come.")});
}

}  // namespace

void check_actions(const CheckedPlan& checked, Findings& findings) {
  for (const auto* cycle : checked.near_cycles) check_focus(checked, *cycle, findings);
  check_closed(checked, findings);
  const auto rolled = times_rolled(checked.plan);
  for (const auto& box : checked.plan.actions) {
    const auto& action = *box;
    check_order(action, findings);
    check_left_open(checked, action, findings);
    const auto* cycle = checked.near_cycle(action.cycle);
    if (!cycle || !is_open(action.status)) continue;
    check_owner(action, findings);
    check_due(checked, action, *cycle, findings);
    check_serves(action, findings);
    if (const auto times = rolled.find(action.id); times != rolled.end())
      check_rolled(action, times->second, findings);
  }
}

}  // namespace sightline
