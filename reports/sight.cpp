#include "reports/sight.h"

#include <algorithm>
#include <cmath>

#include "model/derive/at_a_glance.h"
#include "model/derive/growth.h"
#include "model/find.h"

namespace sightline {
namespace {

/// Revenue and headcount that are known or promised on a day, as one headline.
std::string headline(const Catalog& catalog, const Plan& plan, const SightPoint& point,
                     const char* both) {
  const auto& currency = plan.organization.currency;
  const auto money = point.revenue ? catalog.money(*point.revenue, currency) : std::string{};
  const auto people = point.headcount ? catalog.fte(*point.headcount) : std::string{};
  if (point.revenue && point.headcount) return catalog.text(msg(both, money, people));
  if (point.revenue) return money;
  if (point.headcount)
    return catalog.text(*point.headcount == Fte{100} ? msg("1 person") : msg("{1} people", people));
  return catalog.text(msg("n/a"));
}

std::string horizon_label(const Plan& plan, const Catalog& catalog) {
  const double years = years_between(plan.organization.as_of, plan.vision.horizon);
  const auto when = catalog.short_month_year(month_of(plan.vision.horizon));
  const bool three = years > 2.95 && years < 3.05;
  return catalog.text(three ? msg("Three years · {1}", when)
                            : msg("{1} years · {2}", catalog.trimmed_number(years, 1), when));
}

/// "landing $7.1m ± $300k": the likely range, as far down as up.
std::string landing_detail(const LineOfSight& sight, const Currency& currency,
                           const Catalog& catalog) {
  if (!sight.landing_18) return {};
  const auto lands = catalog.money(*sight.landing_18, currency);
  if (!sight.landing_range) return catalog.text(msg("landing {1}", lands));
  const Money reach{(sight.landing_range->most - sight.landing_range->least).minor / 2};
  return catalog.text(msg("landing {1} ± {2}", lands, catalog.money(reach, currency)));
}

/// What the figures of today rest on, or why there are none.
std::string today_detail(const LineOfSight& sight, const Catalog& catalog) {
  const auto partly = areas_reported(sight.reported);
  if (!sight.last_reported) {
    if (!partly.empty()) return catalog.text(partly);
    return sight.today.headcount ? std::string{} : catalog.text(msg("no actuals yet"));
  }
  if (!sight.today.revenue)
    return catalog.text(msg("actuals end in {1}", catalog.short_month_year(*sight.last_reported)));
  if (sight.today_months == 12) return catalog.text(msg("trailing 12 months"));
  return catalog.text(msg("{1} of 12 months known", sight.today_months));
}

/// "Today" would be a year's revenue there.
std::string today_label(const LineOfSight& sight, const Catalog& catalog) {
  constexpr int year = 12;
  if (!sight.today.revenue || !sight.last_reported || sight.today_months == year)
    return catalog.text(msg("Today"));
  return catalog.text(msg_n("{1} month to {2}", "{1} months to {2}", sight.today_months,
                            catalog.short_month_year(*sight.last_reported)));
}

}  // namespace

std::string then_head(double years, const Catalog& catalog) {
  const double whole = std::round(years);
  if (std::abs(years - 3) < 0.01) return catalog.text(msg("In three years"));
  if (whole < 1 || std::abs(years - whole) > 0.01) return catalog.text(msg("At the horizon"));
  return catalog.text(msg_n("In {1} year", "In {1} years", static_cast<int>(whole)));
}

draw::LineOfSight sight_picture(const Document& document, Day today, const Catalog& catalog) {
  const auto& plan = document.plan;
  const auto sight = line_of_sight(document, today);
  const Day from = plan.organization.as_of;
  const double whole = days_between(from, plan.vision.horizon);
  const auto point = [&](const SightPoint& at, std::string date, const char* both,
                         std::string detail, std::string path) {
    return draw::SightPoint{.position = whole > 0 ? days_between(from, at.day) / whole : 0,
                            .date = std::move(date),
                            .headline = headline(catalog, plan, at, both),
                            .detail = std::move(detail),
                            .reached = at.day <= today,
                            .today = false,
                            .path = std::move(path)};
  };
  const std::string revenue = "/plan/vision/organization/revenue";
  const std::string targets = "/plan/targets/revenue";
  draw::LineOfSight result;
  result.points.push_back(
      point(sight.as_of,
            catalog.text(msg("As of {1}", catalog.short_month_year(month_of(sight.as_of.day)))),
            "{1} · {2} people", {}, revenue + "/now"));
  if (today > from && today < plan.vision.horizon) {
    auto now = point(sight.today, today_label(sight, catalog), "{1} · {2}",
                     today_detail(sight, catalog), targets);
    now.today = true;
    result.points.push_back(std::move(now));
  }
  const Month last = last_plan_month(plan);
  result.points.push_back(point(
      sight.month_18,
      // Its amount is a year's, as those of now and the horizon are.
      catalog.text(sight.month_18.revenue
                       ? msg("12 months to month 18 · {1}", catalog.short_month_year(last))
                       : msg("Month 18 · {1}", catalog.short_month_year(last))),
      "{1} target · {2}", landing_detail(sight, plan.organization.currency, catalog), targets));
  result.points.push_back(
      point(sight.horizon, horizon_label(plan, catalog), "{1} · {2} people",
            sight.growth ? catalog.text(msg("{1} a year", catalog.percent(*sight.growth)))
                         : std::string{},
            revenue + "/then"));
  std::ranges::stable_sort(result.points, {}, &draw::SightPoint::position);
  return result;
}

}  // namespace sightline
