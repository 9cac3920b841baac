#include "app/present/incentive_entry.h"

#include <optional>

#include "app/present/bare_text.h"
#include "model/base/text.h"
#include "model/edit/gestures_incentives.h"
#include "model/find.h"

namespace sightline {
namespace {

/// By its short name in the person's language, near the plan.
std::optional<Month> named_month(std::string_view typed, const Plan& plan, const Catalog& catalog) {
  constexpr int before = max_history_months;
  constexpr int after = 60;
  const auto wanted = bare(typed);
  const auto start = plan.organization.plan_start;
  for (int i = -before; i <= after; ++i) {
    const auto month = add_months(start, i);
    if (wanted == bare(catalog.short_month_year(month)) || wanted == bare(catalog.month(month)))
      return month;
  }
  return std::nullopt;
}

Entry<Month> read_month(std::string_view typed, const Plan& plan, Day today,
                        const Catalog& catalog) {
  const auto text = trimmed(typed);
  if (const auto month = parse_month(text)) return *month;
  if (const auto month = named_month(text, plan, catalog)) return *month;
  const auto day = read_date(text, today, catalog);
  if (const auto* found = value_of(day)) return month_of(*found);
  return msg("‘{1}’ is no month. Type one such as {2}.", text,
             catalog.short_month_year(month_of(today)));
}

EditEntry enter_month(const Document& document, const Incentive& incentive, Term term,
                      std::string_view typed, Day today, const Catalog& catalog) {
  const auto month = read_month(typed, document.plan, today, catalog);
  if (const auto* problem = problem_of(month)) return *problem;
  // A first month behind the last one moves both: nobody can type two fields at once.
  if (term == Term::first)
    return set_incentive_months(
        document, incentive.id, *value_of(month),
        *value_of(month) > incentive.last
            ? add_months(*value_of(month), months_between(incentive.first, incentive.last))
            : incentive.last);
  return set_incentive_months(document, incentive.id, incentive.first, *value_of(month));
}

EditEntry enter_amount(const Document& document, Id<Incentive> id,
                       std::optional<Money> Incentive::*field, std::string_view typed,
                       const Catalog& catalog) {
  if (trimmed(typed).empty()) return set_incentive_amount(document, id, field, std::nullopt);
  const auto amount = read_money(typed, document.plan.organization.currency, catalog);
  if (const auto* problem = problem_of(amount)) return *problem;
  return set_incentive_amount(document, id, field, *value_of(amount));
}

}  // namespace

EditEntry enter_term(const Document& document, Id<Incentive> id, Term term, std::string_view typed,
                     Day today, const Catalog& catalog) {
  return attempt([&]() -> EditEntry {
    switch (term) {
      case Term::name:
        return set_incentive_text(document, id, &Incentive::name, typed);
      case Term::prize:
        return set_incentive_text(document, id, &Incentive::prize, typed);
      case Term::stretch_prize:
        return set_incentive_text(document, id, &Incentive::stretch_prize, typed);
      case Term::rules:
        return set_incentive_text(document, id, &Incentive::rules, typed);
      case Term::threshold:
        return enter_amount(document, id, &Incentive::threshold, typed, catalog);
      case Term::pool:
        return enter_amount(document, id, &Incentive::pool, typed, catalog);
      case Term::first:
      case Term::last:
        return enter_month(document, require(document.plan.incentives, id), term, typed, today,
                           catalog);
      case Term::excess:
      case Term::stretch:
        break;
    }
    if (term == Term::excess && trimmed(typed).empty())
      return set_excess(document, id, std::nullopt);
    const auto percent = read_percent(typed, catalog);
    if (const auto* problem = problem_of(percent)) return *problem;
    return term == Term::excess ? set_excess(document, id, *value_of(percent))
                                : set_stretch(document, id, *value_of(percent));
  });
}

EditEntry enter_share(const Document& document, Id<Incentive> id, Id<Person> person,
                      std::string_view typed, Id<Share> share, const Catalog& catalog) {
  return attempt([&]() -> EditEntry {
    if (trimmed(typed).empty()) return set_bonus_share(document, id, person, std::nullopt, share);
    const auto part = read_percent(typed, catalog);
    if (const auto* problem = problem_of(part)) return *problem;
    return set_bonus_share(document, id, person, *value_of(part), share);
  });
}

EditEntry enter_points(const Document& document, Id<Incentive> id, const CountRow& row,
                       std::string_view typed, Id<ContestRule> rule, const Catalog& catalog) {
  return attempt([&]() -> EditEntry {
    if (trimmed(typed).empty())
      return set_points(document, id, row.measure, row.kpi, std::nullopt, rule);
    const auto points = read_number(typed, catalog);
    if (const auto* problem = problem_of(points)) return *problem;
    return set_points(document, id, row.measure, row.kpi, *value_of(points), rule);
  });
}

EditEntry choose_contest_team(const Document& document, Id<Incentive> id, Id<Person> person,
                              std::size_t choice) {
  return attempt([&]() -> EditEntry {
    const auto& teams = require(document.plan.incentives, id).teams;
    std::optional<Id<ContestTeam>> team;
    if (choice > 0 && choice <= teams.size()) team = teams[choice - 1].id;
    return put_in_contest_team(document, id, person, team);
  });
}

}  // namespace sightline
