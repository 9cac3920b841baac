#include <algorithm>
#include <cmath>

#include "app/present/plan_presenter.h"
#include "app/present/plan_reschedule.h"
#include "app/present/plan_rows.h"
#include "model/find.h"

namespace sightline {
namespace {

draw::BarState bar_state(ActionState state) {
  switch (state) {
    case ActionState::late:
    case ActionState::blocked:
      return draw::BarState::late;
    case ActionState::at_risk:
      return draw::BarState::at_risk;
    case ActionState::done:
      return draw::BarState::done;
    case ActionState::rolled:
      return draw::BarState::rolled;
    case ActionState::dropped:
      return draw::BarState::dropped;
    case ActionState::planned:
      return draw::BarState::planned;
    default:
      return draw::BarState::normal;
  }
}

/// From start to due; an action with one of them is a day long. A due date before the start is
/// found by the plan check and drawn as the day it is due.
std::optional<draw::TimelineBar> bar_of(const Candidate& candidate, Day first, Day today) {
  const auto& action = *candidate.action;
  if (!action.start && !action.due) return std::nullopt;
  const Day to = action.due.value_or(*(action.start ? action.start : action.due));
  const Day from = std::min(action.start.value_or(to), to);
  draw::TimelineBar bar;
  bar.first_day = days_between(first, from);
  bar.days = days_between(from, to) + 1;
  bar.done = candidate.row.complete_part;
  bar.state = bar_state(state_of(action, today));
  // What is not to be read from the bar's colour alone.
  if (bar.state == draw::BarState::late || bar.state == draw::BarState::at_risk ||
      bar.state == draw::BarState::rolled || bar.state == draw::BarState::dropped)
    bar.note = candidate.row.status;
  return bar;
}

/// Where it is of use and whose it is; its state is told by its bar.
std::string area_and_owner(const ActionRow& row) {
  if (row.focus.empty() || row.owner.empty()) return row.focus + row.owner;
  return row.focus + " · " + row.owner;
}

}  // namespace

std::optional<std::size_t> PlanTimeline::row_of(Id<Action> id) const {
  const auto found = std::ranges::find(ids, id);
  if (found == ids.end()) return std::nullopt;
  return static_cast<std::size_t>(found - ids.begin());
}

std::string PlanTimeline::words_of(std::size_t row) const {
  if (row >= spec.rows.size()) return {};
  std::string words = spec.rows[row].title;
  for (const auto& more : {spec.rows[row].subtitle, dates[row]})
    if (!more.empty()) words += ", " + more;
  return words;
}

std::string PlanTimeline::months_of(const draw::DayWindow& view, const Catalog& catalog) const {
  const double from = view.days > 0 ? view.first : 0;
  const double end = view.days > 0 ? view.end() : spec.days;
  const auto month_at = [&](double day) {
    return month_of(add_days(first, static_cast<int>(std::floor(day))));
  };
  // The day after the last one in view is not seen, and a sliver of a day neither.
  return catalog.month_range(month_at(from + 0.5), month_at(std::max(from, end - 0.5)));
}

PlanTimeline plan_timeline(const Document& document, Day today, const Catalog& catalog,
                           const std::string& wanted) {
  const auto& plan = document.plan;
  const auto [first, last] = timeline_days(plan);
  PlanTimeline timeline{.spec = {}, .ids = {}, .first = first};
  auto& spec = timeline.spec;
  spec.days = days_between(first, last) + 1;
  for (const auto& cycle : plan.cycles)
    spec.bands.push_back(
        {.first_day = days_between(first, first_day(cycle.start)),
         .days = days_between(first_day(cycle.start), last_day(cycle.last_month())) + 1,
         .title = catalog.text(cycle_words(plan, cycle.id)),
         // Short enough for a narrow window; the year is in the list.
         .subtitle =
             catalog.short_month(cycle.start) + "–" + catalog.short_month(cycle.last_month()),
         .current = cycle.contains(today)});
  for (auto month = month_of(first); first_day(month) <= last; month = add_months(month, 1))
    spec.months.push_back({days_between(first, first_day(month)), catalog.short_month(month)});
  if (today >= first && today <= last) {
    spec.today = days_between(first, today);
    spec.today_label = catalog.text(msg("today"));
  }
  const auto candidates = shown_candidates(plan, today, catalog, wanted);
  for (const auto& candidate : candidates) {
    spec.rows.push_back({.title = candidate.row.title,
                         .subtitle = area_and_owner(candidate.row),
                         .bar = bar_of(candidate, first, today)});
    timeline.ids.push_back(candidate.row.id);
    timeline.dates.push_back(
        dates_words({candidate.action->start, candidate.action->due}, catalog));
  }
  spec.corner = shown_words(candidates.size(), plan, catalog);
  spec.empty_sentence = plan_empty_sentence(plan, catalog);
  return timeline;
}

}  // namespace sightline
