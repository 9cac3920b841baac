// Incentive: a bonus or contest, what has to be reached and what it pays.
// Why: the payout is computed from results that are in the plan already; here stand only its terms.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/base/leaf.h"
#include "model/scorecard.h"

namespace sightline {

enum class IncentiveKind { team_bonus, contest, year_contest, company_contest };
template <>
inline constexpr auto enum_texts<IncentiveKind> =
    std::array{EnumText("team_bonus", "team bonus"), EnumText("contest", "contest"),
               EnumText("year_contest", "year-long contest"),
               EnumText("company_contest", "company-wide contest")};

/// A person's part of the pool, by contribution.
struct Share {
  Id<Share> id;
  Id<Person> person;
  Percent part;

  bool operator==(const Share&) const = default;
};
template <>
inline constexpr auto fields<Share> =
    FieldList{Field("id", &Share::id, "id", Topic::pay),
              Field("person", &Share::person, "person", Topic::pay),
              Field("part", &Share::part, "share", Topic::pay)};

/// What counts in a contest.
enum class ContestMeasure { won_value, pipeline_value, leads, net_new_accounts, kpi };
template <>
inline constexpr auto enum_texts<ContestMeasure> =
    std::array{EnumText("won_value", "sales won"), EnumText("pipeline_value", "pipeline value"),
               EnumText("leads", "leads"), EnumText("net_new_accounts", "net-new accounts"),
               EnumText("kpi", "KPI")};

/// One of the things that count, and how many points one of it gives.
struct ContestRule {
  Id<ContestRule> id;
  ContestMeasure measure = ContestMeasure::won_value;
  std::optional<Id<Kpi>> kpi;  ///< counts for measure kpi only
  double points = 1;           ///< a unit; of money: a currency unit

  bool operator==(const ContestRule&) const = default;
};
template <>
inline constexpr auto fields<ContestRule> =
    FieldList{Field("id", &ContestRule::id, "id", Topic::pay, 3),
              Field("measure", &ContestRule::measure, "measure", Topic::pay, 3),
              Field("kpi", &ContestRule::kpi, "KPI", Topic::pay, 3),
              Field("points", &ContestRule::points, "points", Topic::pay, 3)};

/// A mixed team of a contest, apart from the plan's own teams.
struct ContestTeam {
  Id<ContestTeam> id;
  std::string name;
  std::vector<Id<Person>> members;

  bool operator==(const ContestTeam&) const = default;
};
template <>
inline constexpr auto fields<ContestTeam> =
    FieldList{Field("id", &ContestTeam::id, "id", Topic::pay, 3),
              Field("name", &ContestTeam::name, "name", Topic::pay, 3),
              Field("members", &ContestTeam::members, "members", Topic::pay, 3)};

struct Incentive {
  Id<Incentive> id;
  std::string name;
  IncentiveKind kind = IncentiveKind::team_bonus;
  Month first = std::chrono::year{2026} / 1;
  Month last = std::chrono::year{2026} / 3;
  std::optional<Money> threshold;  ///< the number to beat
  std::optional<Money> pool;
  Percent stretch{1.15};  ///< of the quota, wins more in the year-long contest
  std::string prize;
  std::string rules;
  std::vector<Share> shares;
  std::optional<Percent> excess{};  ///< the part of what is above the threshold that joins the pool
  std::string stretch_prize{};      ///< for who reaches `stretch` of the quota
  std::vector<ContestRule> counts{};
  std::vector<ContestTeam> teams{};

  bool operator==(const Incentive&) const = default;
};
template <>
inline constexpr auto fields<Incentive> = FieldList{
    Field("id", &Incentive::id, "id", Topic::pay),
    Field("name", &Incentive::name, "name", Topic::pay),
    Field("kind", &Incentive::kind, "kind", Topic::pay),
    Field("first", &Incentive::first, "first month", Topic::pay),
    Field("last", &Incentive::last, "last month", Topic::pay),
    Field("threshold", &Incentive::threshold, "threshold", Topic::pay),
    Field("pool", &Incentive::pool, "pool", Topic::pay),
    Field("stretch", &Incentive::stretch, "stretch", Topic::pay),
    Field("prize", &Incentive::prize, "prize", Topic::pay),
    Field("rules", &Incentive::rules, "rules", Topic::pay),
    Field("shares", &Incentive::shares, "shares", Topic::pay),
    Field("excess", &Incentive::excess, "share of the excess", Topic::pay, 3),
    Field("stretch_prize", &Incentive::stretch_prize, "prize for the stretch", Topic::pay, 3),
    Field("counts", &Incentive::counts, "what counts", Topic::pay, 3),
    Field("teams", &Incentive::teams, "teams", Topic::pay, 3)};

}  // namespace sightline
