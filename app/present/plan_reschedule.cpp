#include "app/present/plan_reschedule.h"

#include <algorithm>

#include "app/present/status_change.h"
#include "model/edit/gestures_actions.h"
#include "model/find.h"

namespace sightline {
namespace {

/// The days a bar covers; a due date before the start is drawn as the day it is due.
struct Stretch {
  Day from;
  Day to;
};

std::optional<Stretch> stretch_of(const ActionDates& dates) {
  if (!dates.start && !dates.due) return std::nullopt;
  const Day to = dates.due.value_or(*(dates.start ? dates.start : dates.due));
  return Stretch{std::min(dates.start.value_or(to), to), to};
}

/// The cycle that the action is due in, or begins in; empty when that is none.
Id<Cycle> cycle_of_dates(const Plan& plan, const Action& action) {
  const auto& day = action.due ? action.due : action.start;
  const auto* cycle = day ? cycle_of(plan, *day) : nullptr;
  return cycle ? cycle->id : Id<Cycle>{};
}

/// So far that a day of it is still within the horizon; what is outside comes nearer only.
int within_horizon(const TimelineDays& horizon, const Stretch& bar, int days) {
  if (days < 0) return std::max(days, std::min(0, days_between(bar.to, horizon.first)));
  return std::min(days, std::max(0, days_between(bar.from, horizon.last)));
}

}  // namespace

TimelineDays timeline_days(const Plan& plan) {
  if (plan.cycles.empty())
    return {first_day(plan.organization.plan_start), last_day(last_plan_month(plan))};
  return {first_day(plan.cycles.front().start), last_day(plan.cycles.back().last_month())};
}

ActionDates moved_dates(const Plan& plan, const Action& action, draw::BarPart part, int days) {
  ActionDates dates{action.start, action.due};
  const auto bar = stretch_of(dates);
  if (!bar) return dates;
  const auto horizon = timeline_days(plan);
  if (part == draw::BarPart::whole) {
    days = within_horizon(horizon, *bar, days);
    for (auto* day : {&dates.start, &dates.due})
      if (*day) *day = add_days(**day, days);
    return dates;
  }
  const int long_by = days_between(bar->from, bar->to);
  const bool at_start = part == draw::BarPart::start;
  // An end that is moved outwards stays within the horizon, inwards at the other end.
  if (at_start)
    days = std::clamp(days, std::min(0, days_between(bar->from, horizon.first)), long_by);
  else
    days = std::clamp(days, -long_by, std::max(0, days_between(bar->to, horizon.last)));
  if (days == 0) return dates;
  // A start behind the due date is no end of the bar: it stays until somebody moves it.
  if (at_start)
    dates.start = add_days(bar->from, days);
  else if (!dates.start)
    dates.start = bar->from;
  dates.due = at_start ? bar->to : add_days(bar->to, days);
  return dates;
}

EditEntry reschedule(const Document& document, Id<Action> id, draw::BarPart part, int days) {
  return attempt([&]() -> EditEntry {
    const auto dates = moved_dates(document.plan, require(document.plan.actions, id), part, days);
    return set_dates(document, id, dates.start, dates.due);
  });
}

void reschedule(Session& session, Id<Action> id, draw::BarPart part, int days) {
  const auto* before = find(session.plan().actions, id);
  if (!before) return;
  const auto lay_in = cycle_of_dates(session.plan(), *before);
  if (!perform_or_tell(
          session, [&](const Document& document) { return reschedule(document, id, part, days); }))
    return;
  const auto& plan = session.plan();
  const auto& action = require(plan.actions, id);
  const auto lies_in = cycle_of_dates(plan, action);
  if (lies_in.empty() || !action.cycle || lies_in == *action.cycle || lies_in == lay_in) return;
  session.user().notify(
      NoticeTone::warning,
      msg("‘{1}’ is due in cycle {2} now and stays an action of cycle {3}. Move it there if it is "
          "to be done then.",
          action.title, cycle_number(plan, lies_in), cycle_number(plan, *action.cycle)));
}

std::optional<draw::TimelineBar> moved_bar(const Document& document, const PlanTimeline& timeline,
                                           std::size_t row, draw::BarPart part, int days,
                                           const Catalog& catalog) {
  if (row >= timeline.ids.size() || !timeline.spec.rows[row].bar) return std::nullopt;
  const auto* action = find(document.plan.actions, timeline.ids[row]);
  if (!action) return std::nullopt;
  const auto dates = moved_dates(document.plan, *action, part, days);
  const auto stretch = stretch_of(dates);
  if (!stretch) return std::nullopt;
  auto bar = *timeline.spec.rows[row].bar;
  bar.first_day = days_between(timeline.first, stretch->from);
  bar.days = days_between(stretch->from, stretch->to) + 1;
  bar.note = dates_words(dates, catalog);
  return bar;
}

std::string dates_words(const ActionDates& dates, const Catalog& catalog) {
  if (dates.start && dates.due) return catalog.text(msg("{1} – {2}", *dates.start, *dates.due));
  if (dates.start) return catalog.date(*dates.start);
  return dates.due ? catalog.date(*dates.due) : std::string();
}

}  // namespace sightline
