#include "model/edit/gestures_incentives.h"

#include <cmath>

#include "model/find.h"

namespace sightline {
namespace {

constexpr int months_of(IncentiveKind kind) {
  switch (kind) {
    case IncentiveKind::contest:
      return 2;
    case IncentiveKind::year_contest:
      return 12;
    case IncentiveKind::team_bonus:
    case IncentiveKind::company_contest:
      break;
  }
  return 3;
}

std::string team_name(std::string_view typed) {
  auto name = clean_line(typed);
  if (name.empty()) refuse(msg("A team needs a name. Type what it is called."));
  return name;
}

Edit change_incentive(const Document& document, Id<Incentive> id, Message label,
                      const std::function<void(Incentive&)>& change) {
  return make_edit(document, std::move(label),
                   [&](Document& d) { change_element(d.plan.incentives, id, change); });
}

template <class M>
Message field_set(const Document& document, Id<Incentive> id, M Incentive::*field) {
  return msg("Set ‘{1}’ of ‘{2}’", term(field_label(field)),
             require(document.plan.incentives, id).name);
}

}  // namespace

Incentive new_incentive(IncentiveKind kind, std::string_view name, Month month, IdSource& ids) {
  Incentive incentive;
  incentive.id = ids.next<Incentive>();
  incentive.name = name;
  incentive.kind = kind;
  incentive.first = month;
  incentive.last = add_months(month, months_of(kind) - 1);
  if (kind == IncentiveKind::contest || kind == IncentiveKind::company_contest)
    incentive.counts.push_back(
        {ids.next<ContestRule>(), ContestMeasure::won_value, std::nullopt, 1});
  return incentive;
}

Edit add_incentive(const Document& document, Incentive incentive) {
  incentive.name = clean_line(incentive.name);
  if (incentive.name.empty()) refuse(msg("An incentive needs a name. Type what it is called."));
  return make_edit(document, msg("Add the incentive ‘{1}’", incentive.name),
                   [&](Document& d) { d.plan.incentives.push_back(incentive); });
}

Edit remove_incentive(const Document& document, Id<Incentive> id) {
  const auto& before = require(document.plan.incentives, id);
  return make_edit(document, msg("Remove the incentive ‘{1}’", before.name),
                   [&](Document& d) { remove_element(d.plan.incentives, id); });
}

Edit set_incentive_text(const Document& document, Id<Incentive> id, std::string Incentive::*field,
                        std::string_view typed) {
  const bool is_name = field == &Incentive::name;
  auto text = field == &Incentive::rules ? clean_text(typed) : clean_line(typed);
  if (is_name && text.empty()) refuse(msg("An incentive needs a name. Type what it is called."));
  auto label = is_name ? msg("Rename the incentive ‘{1}’ to ‘{2}’",
                             require(document.plan.incentives, id).name, text)
                       : field_set(document, id, field);
  return change_incentive(document, id, std::move(label),
                          [&](Incentive& incentive) { incentive.*field = text; });
}

Edit set_incentive_amount(const Document& document, Id<Incentive> id,
                          std::optional<Money> Incentive::*field, std::optional<Money> amount) {
  if (amount && (amount->minor < 0 || amount->minor > max_money))
    refuse(msg("The amount can’t be below zero. Enter what is to be reached or paid."));
  return change_incentive(document, id, field_set(document, id, field),
                          [&](Incentive& incentive) { incentive.*field = amount; });
}

Edit set_incentive_months(const Document& document, Id<Incentive> id, Month first, Month last) {
  if (!is_valid(first) || !is_valid(last) || last < first)
    refuse(msg("The last month comes before the first. Choose a later one."));
  return change_incentive(
      document, id, msg("Set the months of ‘{1}’", require(document.plan.incentives, id).name),
      [&](Incentive& incentive) {
        incentive.first = first;
        incentive.last = last;
      });
}

Edit set_excess(const Document& document, Id<Incentive> id, std::optional<Percent> excess) {
  if (excess && clamped(*excess) != *excess)
    refuse(msg("A share is 0 to 100 %. Type one of those."));
  return change_incentive(document, id, field_set(document, id, &Incentive::excess),
                          [&](Incentive& incentive) { incentive.excess = excess; });
}

Edit set_stretch(const Document& document, Id<Incentive> id, Percent stretch) {
  constexpr double most = 10;
  if (!std::isfinite(stretch.fraction) || stretch.fraction < 1 || stretch.fraction > most)
    refuse(
        msg("Who wins more has reached more than the quota: type 100 % or more, such as 115 %."));
  return change_incentive(document, id, field_set(document, id, &Incentive::stretch),
                          [&](Incentive& incentive) { incentive.stretch = stretch; });
}

Edit set_bonus_share(const Document& document, Id<Incentive> id, Id<Person> person,
                     std::optional<Percent> part, Id<Share> share) {
  if (part && clamped(*part) != *part) refuse(msg("A share is 0 to 100 %. Type one of those."));
  const auto& bonus = require(document.plan.incentives, id);
  const auto label = msg("Set the share of {1} in ‘{2}’",
                         require(document.plan.people, person).display_name(), bonus.name);
  return change_incentive(document, id, label, [&](Incentive& incentive) {
    const auto known = std::ranges::find(incentive.shares, person, &Share::person);
    if (!part)
      std::erase_if(incentive.shares, [&](const Share& one) { return one.person == person; });
    else if (known == incentive.shares.end())
      incentive.shares.push_back({share, person, *part});
    else
      known->part = *part;
  });
}

Edit set_points(const Document& document, Id<Incentive> id, ContestMeasure measure,
                std::optional<Id<Kpi>> kpi, std::optional<double> points, Id<ContestRule> rule) {
  constexpr double most = 1'000'000;
  if (points && (!std::isfinite(*points) || *points < 0 || *points > most))
    refuse(msg("Points are 0 to 1,000,000. Type a smaller number."));
  if (measure != ContestMeasure::kpi) kpi.reset();
  const auto what = kpi ? arg(require(document.plan.kpis, *kpi).name) : term(label_of(measure));
  const auto label =
      msg("Set the points for ‘{1}’ in ‘{2}’", what, require(document.plan.incentives, id).name);
  return change_incentive(document, id, label, [&](Incentive& contest) {
    const auto counts = [&](const ContestRule& known) {
      return known.measure == measure && known.kpi == kpi;
    };
    const auto known = std::ranges::find_if(contest.counts, counts);
    if (!points)
      std::erase_if(contest.counts, counts);
    else if (known == contest.counts.end())
      contest.counts.push_back({rule, measure, kpi, *points});
    else
      known->points = *points;
  });
}

Edit add_contest_team(const Document& document, Id<Incentive> id, Id<ContestTeam> team,
                      std::string_view name) {
  const auto& contest = require(document.plan.incentives, id);
  const auto called = team_name(name);
  return change_incentive(document, id, msg("Add the team ‘{1}’ to ‘{2}’", called, contest.name),
                          [&](Incentive& incentive) {
                            incentive.teams.push_back({team, called, {}});
                          });
}

Edit rename_contest_team(const Document& document, Id<Incentive> id, Id<ContestTeam> team,
                         std::string_view name) {
  const auto& before = require(require(document.plan.incentives, id).teams, team);
  const auto called = team_name(name);
  return change_incentive(document, id, msg("Rename the team ‘{1}’ to ‘{2}’", before.name, called),
                          [&](Incentive& incentive) {
                            change_element(incentive.teams, team,
                                           [&](ContestTeam& one) { one.name = called; });
                          });
}

Edit remove_contest_team(const Document& document, Id<Incentive> id, Id<ContestTeam> team) {
  const auto& contest = require(document.plan.incentives, id);
  return change_incentive(
      document, id,
      msg("Remove the team ‘{1}’ from ‘{2}’", require(contest.teams, team).name, contest.name),
      [&](Incentive& incentive) { remove_element(incentive.teams, team); });
}

Edit put_in_contest_team(const Document& document, Id<Incentive> id, Id<Person> person,
                         std::optional<Id<ContestTeam>> team) {
  const auto& contest = require(document.plan.incentives, id);
  const auto& who = require(document.plan.people, person).display_name();
  auto label = team ? msg("Put {1} in the team ‘{2}’", who, require(contest.teams, *team).name)
                    : msg("Take {1} out of the teams of ‘{2}’", who, contest.name);
  return change_incentive(document, id, std::move(label), [&](Incentive& incentive) {
    for (auto& one : incentive.teams) {
      const bool is_member = std::ranges::count(one.members, person) > 0;
      if (one.id == team && !is_member) one.members.push_back(person);
      if (one.id != team) std::erase(one.members, person);
    }
  });
}

}  // namespace sightline
