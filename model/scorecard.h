// Scorecard: teams, their KPIs with dated standards per person, and the readings against them.
// Why: the categories are the same for everyone in a team, the standard differs per person and over
// time; a change never rewrites history.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/base/leaf.h"
#include "model/person.h"

namespace sightline {

struct Team {
  Id<Team> id;
  std::string name;
  std::optional<Id<Person>> leader;
  std::vector<Id<Person>> members;

  bool operator==(const Team&) const = default;
};
template <>
inline constexpr auto fields<Team> = FieldList{
    Field("id", &Team::id, "id", Topic::people), Field("name", &Team::name, "name", Topic::people),
    Field("leader", &Team::leader, "leader", Topic::people),
    Field("members", &Team::members, "members", Topic::people)};

enum class KpiUnit { number, percent, money, days, ratio };
template <>
inline constexpr auto enum_texts<KpiUnit> =
    std::array{EnumText("number", "number"), EnumText("percent", "percent"),
               EnumText("money", "money"), EnumText("days", "days"), EnumText("ratio", "ratio")};

enum class Direction { higher, lower, range };
template <>
inline constexpr auto enum_texts<Direction> =
    std::array{EnumText("higher", "higher is better"), EnumText("lower", "lower is better"),
               EnumText("range", "within a range is better")};

enum class Rhythm { weekly, monthly };
template <>
inline constexpr auto enum_texts<Rhythm> =
    std::array{EnumText("weekly", "weekly"), EnumText("monthly", "monthly")};

/// Where a KPI's readings come from: typed in, computed from the pipeline, or from other KPIs.
enum class KpiSource {
  entered,
  forecast_accuracy,
  win_rate_count,
  win_rate_value,
  pipeline_to_quota,
  leads,
  net_new_accounts,
  average_deal,
  sales_cycle,
  average_discount,
  formula,
};
template <>
inline constexpr auto enum_texts<KpiSource> =
    std::array{EnumText("entered", "entered"),
               EnumText("forecast_accuracy", "forecast accuracy"),
               EnumText("win_rate_count", "win rate by count"),
               EnumText("win_rate_value", "win rate by value"),
               EnumText("pipeline_to_quota", "pipeline-to-quota ratio"),
               EnumText("leads", "leads"),
               EnumText("net_new_accounts", "net-new accounts"),
               EnumText("average_deal", "average deal"),
               EnumText("sales_cycle", "sales cycle in days"),
               EnumText("average_discount", "average discount"),
               EnumText("formula", "other KPIs")};

/// What counts as good from a day on, for one person or (with no person) the whole team.
struct Standard {
  Id<Standard> id;
  std::optional<Id<Person>> person;
  Day from = std::chrono::year{2026} / 1 / 1;
  double value = 0;  ///< in the KPI's unit (percent as a fraction, money in currency units)
  std::optional<double> upper;  ///< upper end for direction `range`

  bool operator==(const Standard&) const = default;
};
template <>
inline constexpr auto fields<Standard> =
    FieldList{Field("id", &Standard::id, "id", Topic::standards),
              Field("person", &Standard::person, "person", Topic::personal_standards),
              Field("from", &Standard::from, "from", Topic::standards),
              Field("value", &Standard::value, "standard", Topic::standards),
              Field("upper", &Standard::upper, "upper end", Topic::standards)};

struct Kpi {
  Id<Kpi> id;
  std::string name;
  Id<Team> team;
  std::optional<Id<Person>> owner;
  KpiUnit unit = KpiUnit::number;
  Direction direction = Direction::higher;
  Rhythm rhythm = Rhythm::weekly;
  KpiSource source = KpiSource::entered;
  Percent warning{0.05};  ///< distance from the standard, as a fraction of it, up to which a miss
                          ///< is only a warning
  std::vector<Standard> standards;
  std::vector<Id<Kpi>> sum_of{};      ///< source formula: the KPIs added up …
  std::vector<Id<Kpi>> divided_by{};  ///< … and those whose sum divides them; none: no division

  bool operator==(const Kpi&) const = default;
};
template <>
inline constexpr auto fields<Kpi> =
    FieldList{Field("id", &Kpi::id, "id", Topic::open),
              Field("name", &Kpi::name, "name", Topic::open),
              Field("team", &Kpi::team, "team", Topic::people),
              Field("owner", &Kpi::owner, "owner", Topic::people),
              Field("unit", &Kpi::unit, "unit", Topic::open),
              Field("direction", &Kpi::direction, "direction", Topic::open),
              Field("rhythm", &Kpi::rhythm, "rhythm", Topic::open),
              Field("source", &Kpi::source, "source", Topic::open),
              Field("warning", &Kpi::warning, "warning threshold", Topic::open),
              Field("standards", &Kpi::standards, "standards", Topic::standards),
              Field("sum_of", &Kpi::sum_of, "sum of", Topic::open, 3),
              Field("divided_by", &Kpi::divided_by, "divided by", Topic::open, 3)};

/// One period's result. Ratios carry their parts, so that they roll up from sums and never as a
/// mean of ratios.
struct Reading {
  Day period = std::chrono::year{2026} / 1 / 1;  ///< first day of the week or month
  double value = 0;
  std::optional<double> numerator;
  std::optional<double> denominator;
  std::string note;
  Day entered_on = std::chrono::year{2026} / 1 / 1;

  bool operator==(const Reading&) const = default;
};
template <>
inline constexpr auto fields<Reading> =
    FieldList{Field("period", &Reading::period, "period", Topic::standards),
              Field("value", &Reading::value, "value", Topic::standards),
              Field("numerator", &Reading::numerator, "numerator", Topic::standards),
              Field("denominator", &Reading::denominator, "denominator", Topic::standards),
              Field("note", &Reading::note, "note", Topic::internal),
              Field("entered_on", &Reading::entered_on, "entered on", Topic::internal)};

/// The readings of one KPI for one person, or (with no person) for the team.
struct ReadingSeries {
  Id<ReadingSeries> id;
  Id<Kpi> kpi;
  std::optional<Id<Person>> person;
  std::vector<Reading> readings;

  bool operator==(const ReadingSeries&) const = default;
};
template <>
inline constexpr auto fields<ReadingSeries> =
    FieldList{Field("id", &ReadingSeries::id, "id", Topic::standards),
              Field("kpi", &ReadingSeries::kpi, "KPI", Topic::standards),
              Field("person", &ReadingSeries::person, "person", Topic::personal_standards),
              Field("readings", &ReadingSeries::readings, "readings", Topic::standards)};

}  // namespace sightline
