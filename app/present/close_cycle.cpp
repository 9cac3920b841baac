#include "app/present/close_cycle.h"

#include <algorithm>

#include "app/present/edit_entry.h"
#include "app/present/plan_rows.h"
#include "app/present/plan_words.h"
#include "app/present/status_change.h"
#include "model/base/text.h"
#include "model/find.h"
#include "reports/tables_actions.h"

namespace sightline {
namespace {

std::string about_text(const ActionRow& row, const Catalog& catalog) {
  const auto due = row.due.empty() ? std::string() : catalog.text(msg("due {1}", row.due));
  std::string about;
  for (const auto& part : {row.focus, row.owner, due, row.rolled}) add_dotted(about, part);
  return about;
}

std::string lead_text(const Plan& plan, const Cycle& cycle, std::size_t open,
                      const Catalog& catalog) {
  if (open == 0) return catalog.text(msg("Everything in this cycle is decided already."));
  if (const auto* next = cycle_after(plan, cycle)) {
    const auto lead = catalog.text(
        msg_n("{1} action is still open. Rolled or continued, it goes on as a new action in cycle "
              "{2}, and this one stays here with its history.",
              "{1} actions are still open. What is rolled or continues goes on as a new action in "
              "cycle {2}, and the old one stays here with its history.",
              open, cycle_number(plan, next->id)));
    return lead + " " +
           catalog.text(msg("Rolled is what should have been finished here: it counts as slipped. "
                            "Continued is what was meant to take longer: it doesn’t."));
  }
  return catalog.text(
      msg_n("{1} action is still open, and no later cycle is. Unless it is done or dropped, it "
            "waits in the backlog as a new action.",
            "{1} actions are still open, and no later cycle is. What is neither done nor dropped "
            "waits in the backlog as a new action.",
            open));
}

std::string early_text(const Cycle& cycle, Day today, const Catalog& catalog) {
  const auto last = last_day(cycle.last_month());
  const int left = days_between(today, last);
  if (left <= 0) return {};
  return catalog.text(msg_n("The cycle has {1} more day, until {2}.",
                            "The cycle has {1} more days, until {2}.", left, last));
}

std::string counts_text(const ClosingCounts& counts, bool has_next, const Catalog& catalog) {
  const auto [done, rolled, continued, dropped] = counts;
  if (!has_next)
    return catalog.text(
        msg("{1} done · {2} to the backlog · {3} dropped", done, rolled + continued, dropped));
  return catalog.text(
      msg("{1} done · {2} rolled · {3} continued · {4} dropped", done, rolled, continued, dropped));
}

std::string reason_hint(Closing closing, bool has_next, const Catalog& catalog) {
  if (closing == Closing::dropped) return catalog.text(msg("Why is it dropped?"));
  if (closing != Closing::rolled) return {};
  return catalog.text(has_next ? msg("Why is it rolled? (if you like)")
                               : msg("Why is it left? (if you like)"));
}

bool lacks_reason(const ClosingChoice& choice) {
  return choice.closing == Closing::dropped && trimmed(choice.reason).empty();
}

/// Of a plan in which it is closed.
Message closed_words(const Plan& plan, const ClosingForm& form, Day today) {
  const auto* cycle = find(plan.cycles, form.cycle);
  const auto* next = cycle ? cycle_after(plan, *cycle) : nullptr;
  const int number = cycle_number(plan, form.cycle);
  const auto counts = count_actions(plan, form.cycle, today);
  const auto chosen = count_choices(form.choices);
  const int carried = chosen.rolled + chosen.continued;
  if (next)
    return msg("Cycle {1} is closed: {2} of {3} done, {4} carried into cycle {5}, {6} dropped.",
               number, counts.done, counts.counted(), carried, cycle_number(plan, next->id),
               counts.dropped);
  return msg("Cycle {1} is closed: {2} of {3} done, {4} left in the backlog, {5} dropped.", number,
             counts.done, counts.counted(), carried, counts.dropped);
}

}  // namespace

const Cycle* cycle_to_close(const Plan& plan, Day today) {
  const auto waits = [&](const Cycle& cycle) {
    const bool is_over = month_of(today) > cycle.last_month();
    return !why_not_closed(plan, cycle, today) &&
           !(is_over && open_actions(plan, cycle.id).empty());
  };
  const auto found = std::ranges::find_if(plan.cycles, waits);
  return found == plan.cycles.end() ? nullptr : &*found;
}

const Cycle* cycle_for_new(const Plan& plan, Day today) {
  const auto* current = cycle_of(plan, today);
  return current && current->closed_on ? cycle_after(plan, *current) : current;
}

std::vector<Closing> closings(const Plan& plan, Id<Cycle> id) {
  const auto* cycle = find(plan.cycles, id);
  if (!cycle || !cycle_after(plan, *cycle))
    return {Closing::done, Closing::rolled, Closing::dropped};
  return {Closing::done, Closing::rolled, Closing::continues, Closing::dropped};
}

ClosingForm propose_closing(const Plan& plan, Id<Cycle> id) {
  ClosingForm form{id, {}, {}};
  const auto* cycle = find(plan.cycles, id);
  if (!cycle) return form;
  form.notes = cycle->review_notes;
  const bool has_next = cycle_after(plan, *cycle) != nullptr;
  for (const auto* action : actions_by_focus(plan, id)) {
    if (!is_open(action->status)) continue;
    const bool complete = percent_complete(*action).fraction >= 1;
    const auto closing = complete                        ? Closing::done
                         : has_next && action->continues ? Closing::continues
                                                         : Closing::rolled;
    form.choices.push_back({action->id, closing, action->reason});
  }
  return form;
}

std::size_t closing_pages(const ClosingForm& form) {
  return std::max<std::size_t>(1,
                               (form.choices.size() + closing_page_rows - 1) / closing_page_rows);
}

ClosingView closing_view(const Plan& plan, const ClosingForm& form, Day today,
                         const Catalog& catalog, std::size_t page) {
  const auto* cycle = find(plan.cycles, form.cycle);
  if (!cycle) return {};
  const auto offered = closings(plan, form.cycle);
  const auto counts = count_actions(plan, form.cycle, today);
  const auto rolled = times_rolled(plan);
  const bool has_next = cycle_after(plan, *cycle) != nullptr;
  ClosingView view;
  view.title = catalog.text(msg("Close cycle {1}", cycle_number(plan, form.cycle)));
  view.subtitle = catalog.month_range(cycle->start, cycle->last_month());
  if (counts.counted() > 0)
    view.subtitle += " · " + catalog.text(msg("{1} of {2} done", counts.done, counts.counted()));
  view.lead = lead_text(plan, *cycle, form.choices.size(), catalog);
  view.early = early_text(*cycle, today, catalog);
  for (const auto closing : offered)
    view.words.push_back(closing == Closing::rolled && !has_next
                             ? catalog.text(msg("to the backlog"))
                             : catalog.term(label_of(closing)));
  const auto all = form.choices.size();
  const auto first = std::min(page * closing_page_rows, all);
  const auto end = std::min(first + closing_page_rows, all);
  for (auto at = first; at < end; ++at) {
    const auto& choice = form.choices[at];
    auto& shown = view.rows.emplace_back();
    const auto* action = find(plan.actions, choice.action);
    if (!action) continue;
    const auto row = row_of(plan, *action, rolled, today, catalog);
    const auto chosen = std::ranges::find(offered, choice.closing) - offered.begin();
    shown = {row.title,
             about_text(row, catalog),
             row.status,
             row.tone,
             static_cast<std::size_t>(chosen),
             reason_hint(choice.closing, has_next, catalog)};
  }
  if (closing_pages(form) > 1)
    view.part = catalog.text(msg("Actions {1}–{2} of {3}", first + 1, end, all));
  view.counts = counts_text(count_choices(form.choices), has_next, catalog);
  const auto missing = std::ranges::find_if(form.choices, lacks_reason);
  if (missing == form.choices.end()) return view;
  view.missing_row = static_cast<std::size_t>(missing - form.choices.begin());
  if (const auto* action = find(plan.actions, missing->action))
    view.missing = catalog.text(msg("Say why ‘{1}’ is dropped.", action->title));
  return view;
}

bool is_begun(const Plan& plan, const ClosingForm& form) {
  return !(form == propose_closing(plan, form.cycle));
}

std::optional<Message> close_cycle(Session& session, const ClosingForm& form) {
  const auto today = session.today();
  auto worked =
      work_out(session, msg("Closing the cycle…"),
               [&](const Document& document, IdSource& ids) -> EditEntry {
                 return close_cycle(document, form.cycle, form.choices, form.notes, today, ids);
               });
  if (!worked) return msg("The cycle was not closed.");
  if (const auto* problem = problem_of(*worked)) return *problem;
  if (session.perform(std::get<Session::WorkedEdit>(*std::move(worked))))
    session.user().notify(NoticeTone::done, closed_words(session.plan(), form, session.today()));
  return std::nullopt;
}

const Cycle* cycle_to_reopen(const Plan& plan) {
  const Cycle* last = nullptr;
  for (const auto& cycle : plan.cycles)
    if (cycle.closed_on && (!last || cycle.start > last->start)) last = &cycle;
  return last;
}

void reopen_cycle(Session& session, Id<Cycle> id) {
  if (!perform_or_tell(session,
                       [&](const Document& document) { return reopen_cycle(document, id); }))
    return;
  const auto& plan = session.plan();
  const int number = cycle_number(plan, id);
  const auto went = handed_on(plan, id);
  const auto count = went.untouched.size() + went.begun.size();
  if (count == 0)
    return session.user().notify(NoticeTone::done, msg("Cycle {1} is open again.", number));
  session.user().notify(
      NoticeTone::done,
      went.untouched.empty()
          ? msg("Cycle {1} is open again. What was decided about its actions stays, and what went "
                "on from them too.",
                number)
          : msg_n("Cycle {2} is open again. {1} action that was rolled still goes on as a new one; "
                  "it can be taken back where the cycle is shown.",
                  "Cycle {2} is open again. {1} actions that were rolled still go on as new ones; "
                  "what is not begun can be taken back where the cycle is shown.",
                  count, number));
}

std::string take_back_words(const Plan& plan, const Cycle& cycle, const Catalog& catalog) {
  const auto count = cycle.closed_on ? 0 : handed_on(plan, cycle.id).untouched.size();
  if (count == 0) return {};
  return catalog.text(msg_n("Take {1} rolled action back", "Take {1} rolled actions back", count));
}

void take_back_rolled(Session& session, Id<Cycle> id) {
  const auto begun = handed_on(session.plan(), id).begun;
  const auto before = handed_on(session.plan(), id).untouched.size();
  if (before == 0 || !perform_or_tell(session, [&](const Document& document) {
        return take_back_rolled(document, id);
      }))
    return;
  const int number = cycle_number(session.plan(), id);
  session.user().notify(
      NoticeTone::done,
      begun.empty()
          ? msg_n("{1} action is open in cycle {2} again.",
                  "{1} actions are open in cycle {2} again.", before, number)
          : msg_n(
                "{1} action is open in cycle {2} again. What is begun already goes on where it is.",
                "{1} actions are open in cycle {2} again. What is begun already goes on where it "
                "is.",
                before, number));
}

}  // namespace sightline
