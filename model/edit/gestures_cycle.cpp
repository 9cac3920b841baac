#include "model/edit/gestures_cycle.h"

#include "model/base/text.h"
#include "model/derive/progress.h"
#include "model/edit/action_parts.h"
#include "model/edit/apply.h"
#include "model/edit/gestures_actions.h"
#include "model/find.h"

namespace sightline {
namespace {

const ClosingChoice* choice_for(const std::vector<ClosingChoice>& choices, Id<Action> id) {
  const auto found = std::ranges::find(choices, id, &ClosingChoice::action);
  return found == choices.end() ? nullptr : &*found;
}

void require_closable(const Plan& plan, const Cycle& cycle,
                      const std::vector<ClosingChoice>& choices, Day today) {
  if (auto why = why_not_closed(plan, cycle, today)) refuse(std::move(*why));
  const auto open = open_actions(plan, cycle.id);
  const auto undecided = std::ranges::count_if(
      open, [&](const Action* action) { return !choice_for(choices, action->id); });
  if (undecided > 0)
    refuse(msg_n("{1} open action of cycle {2} is undecided. Say what becomes of it.",
                 "{1} open actions of cycle {2} are undecided. Say what becomes of each.",
                 undecided, cycle_number(plan, cycle.id)));
  if (choices.size() != open.size()) detail::refuse_missing();
  if (const auto* silent = dropped_silently(plan, cycle.id, choices))
    refuse(msg("Say why ‘{1}’ is dropped.", silent->title));
}

Message label_of_closing(int number, const ClosingCounts& counts, bool has_next) {
  const auto [done, rolled, continued, dropped] = counts;
  if (counts == ClosingCounts{}) return msg("Close cycle {1}", number);
  if (!has_next)
    return msg("Close cycle {1}: {2} done, {3} to the backlog, {4} dropped", number, done,
               rolled + continued, dropped);
  if (continued == 0)
    return msg("Close cycle {1}: {2} done, {3} rolled, {4} dropped", number, done, rolled, dropped);
  return msg("Close cycle {1}: {2} done, {3} rolled, {4} continued, {5} dropped", number, done,
             rolled, continued, dropped);
}

/// Into a cycle that starts later, by whole cycles; a day that lies there or behind it stays.
void move_into(std::optional<Day>& day, const Cycle& next) {
  if (!day) return;
  const int behind = months_between(month_of(*day), next.start);
  if (behind <= 0) return;
  day = shifted(*day, (behind + cycle_months - 1) / cycle_months * cycle_months);
}

void set_dates(Action& action, const Cycle& closed, const Cycle* next) {
  if (!next) {
    for (auto* day : {&action.start, &action.due})
      if (*day && month_of(**day) <= closed.last_month()) day->reset();
    return;
  }
  const auto first = first_day(next->start);
  if (action.continues && action.start && *action.start < first) action.start = first;
  move_into(action.start, *next);
  move_into(action.due, *next);
  // What was due early in the next cycle anyway can't begin late in it.
  if (action.start && action.due && *action.due < *action.start) action.start = first;
}

/// Two people who close a cycle, each in a copy of the plan, make the same successors: merged,
/// there is one of each. A cycle closed anew, while an earlier successor stays, makes others.
Id<Action> successor_id(const Plan& plan, Id<Action> original, Id<Cycle> closed, IdSource& ids) {
  const Id<Action> id{derived_id(original.uuid, closed.uuid)};
  return find(plan.actions, id) ? ids.next<Action>() : id;
}

Action successor_of(const Action& original, Id<Action> id, bool continues, const Cycle& closed,
                    const Cycle* next) {
  auto action = original;
  action.id = id;
  action.rolled_from = original.id;
  action.continues = continues;
  action.cycle.reset();
  if (next) action.cycle = next->id;
  action.done_on.reset();
  if (!continues) {
    action.status = Status::planned;
    action.complete = {};
    action.reason.clear();
  }
  // One that continues is as far as it was; one that begins anew has the rest to do.
  if (!continues) std::erase_if(action.checks, [](const CheckItem& check) { return check.done; });
  for (auto& check : action.checks) check.id = {derived_id(check.id.uuid, id.uuid)};
  set_dates(action, closed, next);
  return action;
}

void close(Action& action, const ClosingChoice& choice, Day today) {
  if (choice.closing == Closing::rolled || choice.closing == Closing::dropped)
    action.reason = clean_text(trimmed(choice.reason));
  switch (choice.closing) {
    case Closing::done:
      return enter_status(action, Status::done, today);
    case Closing::dropped:
      return enter_status(action, Status::dropped, today);
    case Closing::rolled:
    case Closing::continues:
      return enter_status(action, Status::rolled, today);
  }
}

}  // namespace

ClosingCounts count_choices(const std::vector<ClosingChoice>& choices) {
  const auto count = [&](Closing closing) {
    return static_cast<int>(std::ranges::count(choices, closing, &ClosingChoice::closing));
  };
  return {count(Closing::done), count(Closing::rolled), count(Closing::continues),
          count(Closing::dropped)};
}

std::vector<const Action*> open_actions(const Plan& plan, Id<Cycle> cycle) {
  std::vector<const Action*> open;
  for (const auto& action : plan.actions)
    if (action->cycle == cycle && is_open(action->status)) open.push_back(&*action);
  return open;
}

const Cycle* cycle_after(const Plan& plan, const Cycle& cycle) {
  const auto next = std::ranges::find_if(plan.cycles, [&](const Cycle& other) {
    return other.start > cycle.start && !other.closed_on;
  });
  return next == plan.cycles.end() ? nullptr : &*next;
}

std::optional<Message> why_not_closed(const Plan& plan, const Cycle& cycle, Day today) {
  const int number = cycle_number(plan, cycle.id);
  if (cycle.closed_on) return msg("Cycle {1} was closed on {2}.", number, *cycle.closed_on);
  const auto first = first_day(cycle.start);
  if (today < first)
    return msg("Cycle {1} begins on {2}. It can be closed once it has begun.", number, first);
  return std::nullopt;
}

const Action* dropped_silently(const Plan& plan, Id<Cycle> cycle,
                               const std::vector<ClosingChoice>& choices) {
  for (const auto* action : open_actions(plan, cycle)) {
    const auto* choice = choice_for(choices, action->id);
    if (choice && choice->closing == Closing::dropped && trimmed(choice->reason).empty())
      return action;
  }
  return nullptr;
}

Edit close_cycle(const Document& document, Id<Cycle> id, const std::vector<ClosingChoice>& choices,
                 std::string_view review_notes, Day today, IdSource& ids) {
  const auto& plan = document.plan;
  const auto& cycle = require(plan.cycles, id);
  require_closable(plan, cycle, choices, today);
  const auto* next = cycle_after(plan, cycle);
  auto label = label_of_closing(cycle_number(plan, id), count_choices(choices), next != nullptr);
  return make_edit(document, std::move(label), [&](Document& d) {
    change_element(d.plan.cycles, id, [&](Cycle& c) {
      c.closed_on = today;
      c.review_notes = clean_text(review_notes);
    });
    for (const auto* original : open_actions(plan, id)) {
      const auto& choice = *choice_for(choices, original->id);
      change_element(d.plan.actions, original->id, [&](Action& a) { close(a, choice, today); });
      if (choice.closing == Closing::done || choice.closing == Closing::dropped) continue;
      const bool continues = next ? choice.closing == Closing::continues : original->continues;
      const auto successor = successor_of(*original, successor_id(plan, original->id, id, ids),
                                          continues, cycle, next);
      d.plan.actions.insert(end_of_cell(d.plan.actions, successor), Box<Action>(successor));
    }
  });
}

Edit reopen_cycle(const Document& document, Id<Cycle> id) {
  (void)require(document.plan.cycles, id);
  return make_edit(document, msg("Reopen cycle {1}", cycle_number(document.plan, id)),
                   [&](Document& d) {
                     change_element(d.plan.cycles, id, [](Cycle& c) { c.closed_on.reset(); });
                   });
}

HandedOn handed_on(const Plan& plan, Id<Cycle> cycle) {
  HandedOn found;
  for (const auto& box : plan.actions) {
    const auto& after = *box;
    const auto* original = find(plan.actions, after.rolled_from);
    if (!original || original->cycle != cycle || original->status != Status::rolled) continue;
    // One that continues began as far as its original was.
    const bool as_handed =
        after.continues
            ? is_open(after.status) && percent_complete(after) == percent_complete(*original)
            : after.status == Status::planned && percent_complete(after) == Percent{};
    const bool leads_on = std::ranges::any_of(
        plan.actions, [&](const auto& other) { return other->rolled_from == after.id; });
    (as_handed && !leads_on ? found.untouched : found.begun).push_back(after.id);
  }
  return found;
}

Edit take_back_rolled(const Document& document, Id<Cycle> id) {
  const auto& cycle = require(document.plan.cycles, id);
  const auto back = handed_on(document.plan, id).untouched;
  auto label = msg_n("Take {1} action back into cycle {2}", "Take {1} actions back into cycle {2}",
                     back.size(), cycle_number(document.plan, id));
  if (cycle.closed_on || back.empty()) return {std::move(label), {}};
  auto removed = remove_actions(document, back);
  return make_edit(document, std::move(label), [&](Document& d) {
    d = apply(document, removed);
    for (const auto successor : back) {
      const auto original = *require(document.plan.actions, successor).rolled_from;
      change_element(d.plan.actions, original, [](Action& action) {
        const bool begun = percent_complete(action).fraction > 0;
        action.status = begun ? Status::in_progress : Status::planned;
      });
    }
  });
}

}  // namespace sightline
