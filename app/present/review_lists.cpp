#include "app/present/review_lists.h"

#include <algorithm>
#include <ranges>
#include <utility>

#include "app/present/home_rows.h"
#include "model/base/joined.h"
#include "model/derive/review.h"
#include "model/edit/change.h"
#include "model/edit/gestures_review.h"
#include "reports/review_slides.h"
#include "reports/tables_actions.h"

namespace sightline {
namespace {

HomeRow row_of(std::string lead, std::string title, std::string state, draw::Tone tone,
               Place place) {
  return {.lead = std::move(lead),
          .title = std::move(title),
          .state = std::move(state),
          .tone = tone,
          .done = std::nullopt,
          .place = std::move(place)};
}

std::string line_name(const LineActuals& line, const Catalog& catalog) {
  switch (line.kind) {
    case ServedKind::revenue:
      return catalog.text(msg("Revenue: {1}", line.name));
    case ServedKind::headcount:
      return catalog.text(msg("Headcount: {1}", line.name));
    default:
      return catalog.text(msg("Profit"));
  }
}

std::string months_text(const std::vector<Month>& months, const Catalog& catalog) {
  return catalog.text(joined(
      months | std::views::transform([&](Month month) { return catalog.short_month(month); })));
}

std::vector<HomeRow> rows_of(const std::vector<draw::SlideRow>& rows, const Place& place) {
  std::vector<HomeRow> result;
  for (const auto& row : rows) {
    auto title = row.title;
    add_dotted(title, row.note);
    result.push_back(row_of(row.lead, std::move(title), row.state, row.tone, place));
  }
  return result;
}

ReviewSection figures_of(draw::Slide slide, const Place& place) {
  ReviewSection section{std::move(slide.title), {}, {}};
  for (const auto& figure : slide.figures) {
    auto title = figure.number;
    add_dotted(title, figure.note);
    section.rows.push_back(
        row_of(figure.label, std::move(title), figure.state, figure.tone, place));
  }
  return section;
}

Message cycle_words(const Plan& plan, const Cycle& cycle, const Counts& counts) {
  const int number = cycle_number(plan, cycle.id);
  if (counts.continued == 0)
    return msg("Cycle {1}: {2} done · {3} open · {4} rolled · {5} dropped", number, counts.done,
               counts.open, counts.rolled, counts.dropped);
  return msg("Cycle {1}: {2} done · {3} open · {4} rolled · {5} continued · {6} dropped", number,
             counts.done, counts.open, counts.rolled, counts.continued, counts.dropped);
}

HomeRow action_row(const Plan& plan, const Action& action,
                   const std::unordered_set<Id<Action>>& continued, Day today,
                   const Catalog& catalog) {
  auto title = action.title;
  if (action.status == Status::dropped || action.status == Status::rolled)
    add_dotted(title, action.reason);
  const auto state = state_of(action, today);
  return row_of(owner_name(plan, action), std::move(title),
                catalog.text(state_words(action, continued, today)), chip_tone(tone_of(state)),
                {PageId::plan, path_to("/plan/actions", action.id)});
}

std::string age_text(int days, const Catalog& catalog) {
  constexpr int month_days = 30;
  if (days < 2 * month_days) return catalog.text(msg_n("{1} day old", "{1} days old", days));
  return catalog.text(msg("{1} months old", days / month_days));
}

HomeRow slipped_row(const Plan& plan, const Slippage& slipped, const Catalog& catalog) {
  auto title = slipped.action->title;
  add_dotted(title, age_text(slipped.days, catalog));
  for (const auto& reason : slipped.reasons)
    add_dotted(title, reason.cycle > 0
                          ? catalog.text(msg("Cycle {1}: {2}", reason.cycle, reason.text))
                          : reason.text);
  return row_of(owner_name(plan, *slipped.action), std::move(title),
                slipped_words(slipped, catalog), slipped_tone(slipped),
                {PageId::plan, path_to("/plan/actions", slipped.action->id)});
}

HomeRow decision_row(const Document& document, const Review& review, const Decision& decision,
                     Day today, const Catalog& catalog) {
  const auto& plan = document.plan;
  const auto* owner = find(plan.people, decision.owner);
  auto title = decision.text;
  if (const auto* action = find(plan.actions, decision.action))
    add_dotted(title, catalog.text(msg("Became the action ‘{1}’: {2}", action->title,
                                       catalog.text(state_words(*action, today)))));
  std::string state;
  auto tone = draw::Tone::neutral;
  if (decision.done) {
    state = catalog.text(msg("✓ done"));
    tone = draw::Tone::good;
  } else if (decision.due && *decision.due < today) {
    const int days = days_between(*decision.due, today);
    state = "■ " + catalog.text(msg_n("late {1} day", "late {1} days", days));
    tone = draw::Tone::bad;
  } else {
    state = catalog.text(decision.due ? msg("○ due {1}", *decision.due) : msg("○ open"));
  }
  return row_of(
      owner ? owner->display_name() : std::string{}, std::move(title), std::move(state), tone,
      {PageId::review, path_to(path_to("/plan/reviews", review.id, "decisions"), decision.id)});
}

}  // namespace

std::vector<ReviewSection> actuals_sections(const Plan& plan, const Cycle* cycle, Day today,
                                            const Catalog& catalog) {
  ReviewSection section{{}, {}, {}};
  section.empty =
      catalog.text(msg("No line has a target in this cycle, so there is no actual to wait for."));
  if (!cycle) return {section};
  section.heading = catalog.month_range(cycle->start, cycle->last_month());
  const auto actuals = cycle_actuals(plan, *cycle, today);
  for (const auto& line : actuals.lines) {
    const Place place{PageId::targets, line.place};
    if (!line.missing.empty())
      section.rows.push_back(
          row_of({}, line_name(line, catalog),
                 catalog.text(msg_n("■ {2} missing", "■ {2} missing", line.missing.size(),
                                    months_text(line.missing, catalog))),
                 draw::Tone::bad, place));
    else if (!line.provisional.empty())
      section.rows.push_back(
          row_of({}, line_name(line, catalog),
                 catalog.text(msg("▲ {1} provisional", months_text(line.provisional, catalog))),
                 draw::Tone::warning, place));
    else
      section.rows.push_back(
          row_of({}, line_name(line, catalog),
                 catalog.text(actuals.months_over == cycle_months
                                  ? msg("✓ complete")
                                  : msg("✓ {1} of {2} months", actuals.months_over, cycle_months)),
                 draw::Tone::good, place));
  }
  return {section};
}

std::vector<ReviewSection> scorecard_sections(const Document& document, Day today,
                                              const Catalog& catalog) {
  std::vector<ReviewSection> sections;
  if (const auto slide = scorecard_slide(document, today, catalog))
    for (const auto& list : slide->lists)
      sections.push_back({list.heading, rows_of(list.rows, {PageId::home, {}}), list.empty});
  if (sections.empty())
    sections.push_back(
        {{},
         {},
         catalog.text(msg("No KPI has a standard and a reading yet. Four or five of them tell a "
                          "team how it does."))});
  return sections;
}

std::vector<ReviewSection> target_sections(const Document& document, Day today,
                                           const Catalog& catalog) {
  const Place place{PageId::targets, {}};
  std::vector<ReviewSection> sections;
  sections.push_back(figures_of(landing_slide(document, today, catalog), place));
  for (const auto measure : {Measure::revenue, Measure::headcount, Measure::profit})
    sections.push_back(figures_of(figure_slide(document, measure, today, catalog), place));
  return sections;
}

std::vector<ReviewSection> action_sections(const Plan& plan, const Cycle* cycle, Day today,
                                           const Catalog& catalog) {
  std::vector<ReviewSection> sections;
  if (cycle) {
    const auto counts = count_actions(plan, cycle->id, today);
    ReviewSection own{catalog.text(cycle_words(plan, *cycle, counts)),
                      {},
                      catalog.text(msg("Nothing was planned for this cycle."))};
    const auto continued = continued_actions(plan);
    for (const auto* action : actions_of(plan, cycle->id))
      own.rows.push_back(action_row(plan, *action, continued, today, catalog));
    sections.push_back(std::move(own));
  }
  ReviewSection slipped{
      catalog.text(msg("What slipped, how often and why")),
      {},
      catalog.text(msg("✓ No open action was rolled, and no ended cycle was left with one."))};
  for (const auto& each : slipped_actions(plan, today))
    slipped.rows.push_back(slipped_row(plan, each, catalog));
  sections.push_back(std::move(slipped));
  return sections;
}

std::vector<ReviewSection> finding_sections(const SortedFindings& sorted, const Catalog& catalog) {
  ReviewSection open{
      catalog.text(msg_n("{1} open finding", "{1} open findings", sorted.open.size())),
      finding_rows(sorted.open, catalog), catalog.text(msg("✓ Nothing needs attention."))};
  ReviewSection silenced{
      catalog.text(msg_n("{1} silenced finding", "{1} silenced findings", sorted.silenced.size())),
      {},
      catalog.text(msg("No finding was left as it is."))};
  for (const auto& left : sorted.silenced) {
    auto title = catalog.text(left.finding.what);
    add_dotted(title, catalog.text(msg("{1}: {2}", left.on, left.reason)));
    silenced.rows.push_back(row_of({}, std::move(title), catalog.text(msg("○ silenced")),
                                   draw::Tone::neutral, place_of(left.finding.place)));
  }
  return {std::move(open), std::move(silenced)};
}

std::vector<ReviewSection> last_decision_sections(const Document& document, const Review& last,
                                                  Day today, const Catalog& catalog) {
  ReviewSection section{catalog.text(msg("Decided on {1}", last.on)),
                        {},
                        catalog.text(msg("The last review decided nothing."))};
  for (const bool done : {false, true})
    for (const auto& decision : last.decisions)
      if (decision.done == done)
        section.rows.push_back(decision_row(document, last, decision, today, catalog));
  return {std::move(section)};
}

std::vector<ReviewSection> decision_sections(const Document& document, const Review* review,
                                             Day today, const Catalog& catalog) {
  ReviewSection now{catalog.text(msg("Decided today")),
                    {},
                    catalog.text(msg("Nothing is decided yet. For example: “Hire a second "
                                     "engineer”."))};
  if (review)
    for (const auto& decision : review->decisions)
      now.rows.push_back(decision_row(document, *review, decision, today, catalog));
  return {std::move(now)};
}

}  // namespace sightline
