#include "app/present/home_presenter.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "app/present/home_rows.h"
#include "model/derive/at_a_glance.h"
#include "model/derive/review.h"
#include "model/find.h"
#include "reports/charts.h"
#include "reports/short_words.h"
#include "reports/sight.h"

namespace sightline {
namespace {

HomeFigure not_available(const Message& label, const Message& why, const Catalog& catalog) {
  return {
      .label = catalog.text(label), .number = catalog.text(msg("n/a")), .state = catalog.text(why)};
}

HomeFigure money_figure(const Message& label, const Available<Variance<Money>>& found,
                        const Currency& currency, const Catalog& catalog) {
  if (!found) return not_available(label, msg("No actual to compare yet"), catalog);
  const auto& variance = *found;
  HomeFigure figure{.label = catalog.text(label),
                    .number = catalog.money(variance.result, currency),
                    .state = {},
                    .note = catalog.text(msg("{1} of {2} months", variance.months, variance.of))};
  const auto part = percent(variance);
  const auto size = part ? catalog.percent({std::abs((*part).fraction)})
                         : catalog.money({std::abs(variance.difference.minor)}, currency);
  switch (standing(variance)) {
    case Standing::favourable:
      figure.tone = draw::Tone::good;
      figure.state = catalog.text(msg("▲ {1} over target", size));
      break;
    case Standing::unfavourable:
      figure.tone = draw::Tone::bad;
      figure.state = catalog.text(msg("▼ {1} under target", size));
      break;
    default:
      figure.tone = draw::Tone::good;
      figure.state = catalog.text(msg("● On target"));
  }
  return figure;
}

void note_parts(HomeFigure& figure, const Message& parts, const Catalog& catalog) {
  if (!parts.empty()) add_dotted(figure.note, catalog.text(parts));
}

HomeFigure headcount_figure(const Available<Variance<Fte>>& found, const Catalog& catalog) {
  const auto label = msg("Headcount");
  if (!found) return not_available(label, msg("No actual to compare yet"), catalog);
  HomeFigure figure{
      .label = catalog.text(label), .number = catalog.fte((*found).result), .state = {}};
  const auto apart = catalog.fte({std::abs((*found).difference.hundredths)});
  switch (standing(*found)) {
    case Standing::above_plan:
      figure.tone = draw::Tone::warning;
      figure.state = catalog.text(msg("▲ {1} above plan", apart));
      break;
    case Standing::below_plan:
      figure.tone = draw::Tone::warning;
      figure.state = catalog.text(msg("▼ {1} below plan", apart));
      break;
    default:
      figure.tone = draw::Tone::good;
      figure.state = catalog.text(msg("● As planned"));
  }
  return figure;
}

/// `elsewhere`: late ones that are not of this cycle, which nobody else would tell.
HomeFigure action_figure(const Counts& counts, std::size_t elsewhere, const Catalog& catalog) {
  const auto label = msg("Actions this cycle");
  if (counts.counted() == 0 && elsewhere == 0) {
    return not_available(label, msg("No actions in this cycle yet"), catalog);
  }
  HomeFigure figure{.label = catalog.text(label),
                    .number = catalog.text(msg("{1} of {2} done", counts.done, counts.counted())),
                    .state = {}};
  const bool is_late = counts.late > 0 || elsewhere > 0;
  figure.tone = is_late ? draw::Tone::warning : draw::Tone::good;
  if (counts.late > 0)
    figure.state = catalog.text(msg("▲ {1} late", counts.late));
  else
    figure.state =
        catalog.text(is_late ? msg("▲ {1} late elsewhere", elsewhere) : msg("● None late"));
  if (counts.late > 0 && elsewhere > 0)
    figure.state += catalog.text(msg(" · {1} late elsewhere", elsewhere));
  if (counts.rolled_before > 0) {
    figure.state += catalog.text(msg(" · {1} rolled before", counts.rolled_before));
  }
  return figure;
}

bool is_blank(const Plan& plan) {
  const auto& vision = plan.vision.organization;
  const bool has_targets =
      std::ranges::any_of(plan.targets.revenue,
                          [](const AreaRevenue& area) { return !area.line.target.empty(); }) ||
      std::ranges::any_of(plan.targets.departments,
                          [](const Department& d) { return !d.line.target.empty(); }) ||
      !plan.targets.profit.target.empty();
  return !vision.revenue.now && !vision.revenue.then && !vision.employees.now &&
         !vision.employees.then && !has_targets && plan.actions.empty();
}

}  // namespace

std::string spoken(const HomeRow& row) {
  std::string words;
  for (const auto* part : {&row.lead, &row.title, &row.who, &row.state}) {
    if (part->empty()) continue;
    if (!words.empty()) words += ", ";
    words += *part;
  }
  return words;
}

HomeView home_view(const Session& session, const Catalog& catalog) {
  const auto& document = session.document();
  const auto& plan = document.plan;
  const Day today = session.today();
  const auto glance = at_a_glance(document, today);
  const auto& currency = plan.organization.currency;
  HomeView view;
  view.is_blank = is_blank(plan);
  view.sight = sight_picture(document, today, catalog);
  view.figures = {
      money_figure(msg("Revenue this cycle"), glance.revenue, currency, catalog),
      headcount_figure(glance.headcount, catalog),
      money_figure(msg("{1} this cycle", term(label_of(plan.vision.success.profit_kind))),
                   glance.profit, currency, catalog),
      action_figure(glance.actions, late_elsewhere(plan, current_cycle(plan, today), today).size(),
                    catalog)};
  note_parts(view.figures[0], areas_reported(glance.areas_reported), catalog);
  note_parts(view.figures[1], departments_reported(glance.departments_reported), catalog);
  view.figures[0].place = {PageId::targets, "/plan/targets/revenue"};
  view.figures[1].place = {PageId::targets, "/plan/targets/departments"};
  view.figures[2].place = {PageId::targets, "/plan/targets/profit"};
  view.figures[3].place = {PageId::plan, {}};
  view.revenue = revenue_chart(document, today, catalog);
  view.revenue_spoken =
      catalog.text(msg("Chart of revenue by month; the arrow keys tell each month’s figures."));
  if (const auto* cycle = current_cycle(plan, today)) {
    const bool is_now = cycle->contains(today);
    view.cycle =
        catalog.text(is_now ? msg("This cycle") : msg("Cycle {1}", cycle_number(plan, cycle->id)));
    view.theme = cycle->theme;
    view.areas = area_rows(plan, cycle->id, today, catalog);
    view.actions = late_rows(late_elsewhere(plan, cycle, today), plan, today, catalog);
    std::ranges::move(action_rows(plan, cycle->id, today, catalog),
                      std::back_inserter(view.actions));
  }
  view.actions_empty =
      catalog.text(msg("Nothing is planned for this cycle yet. Add actions on the Plan page."));
  const auto& findings = session.findings();
  view.findings = grouped_finding_rows(findings.open, catalog);
  view.open_findings = findings.open.size();
  view.attention =
      catalog.text(view.findings.empty() ? msg("Needs attention")
                                         : msg("Needs attention · {1}", view.open_findings));
  const auto silenced = findings.silenced.size();
  if (silenced > 0)
    view.silenced = catalog.text(
        msg_n("{1} finding is silenced; the review shows it with the reason.",
              "{1} findings are silenced; the review shows them with the reasons.", silenced));
  view.findings_empty = catalog.text(msg("✓ Nothing needs attention."));
  return view;
}

}  // namespace sightline
