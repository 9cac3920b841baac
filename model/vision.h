// Vision: the organization in three years, in words and numbers, as four questions with their
// parts. Why: everything in the plan serves one of these parts; the gap between now and then is
// what the 18 months work on.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/base/leaf.h"

namespace sightline {

/// The parts of the four questions that an action can serve.
enum class VisionPart {
  revenue,
  employees,
  specialty_areas,
  meaning,
  net_worth,
  company_value,
  profit,
  clients,
  competitors,
  business_community,
  vendors,
  ultimate_goal,
};
template <>
inline constexpr auto enum_texts<VisionPart> =
    std::array{EnumText("revenue", "revenue"),
               EnumText("employees", "number of employees"),
               EnumText("specialty_areas", "specialty areas"),
               EnumText("meaning", "what success means"),
               EnumText("net_worth", "net worth"),
               EnumText("company_value", "company value"),
               EnumText("profit", "profit"),
               EnumText("clients", "known by clients"),
               EnumText("competitors", "known by competitors"),
               EnumText("business_community", "known by the business community"),
               EnumText("vendors", "known by vendors"),
               EnumText("ultimate_goal", "the ultimate goal")};

/// An amount now (at the as-of date) and in three years (at the horizon).
struct MoneyGoal {
  std::optional<Money> now;
  std::optional<Money> then;

  bool operator==(const MoneyGoal&) const = default;
};
template <>
inline constexpr auto fields<MoneyGoal> =
    FieldList{Field("now", &MoneyGoal::now, "now", Topic::open),
              Field("then", &MoneyGoal::then, "in three years", Topic::open)};

struct FteGoal {
  std::optional<Fte> now;
  std::optional<Fte> then;

  bool operator==(const FteGoal&) const = default;
};
template <>
inline constexpr auto fields<FteGoal> =
    FieldList{Field("now", &FteGoal::now, "now", Topic::open),
              Field("then", &FteGoal::then, "in three years", Topic::open)};

/// A field of business with its share of revenue. Revenue targets are kept per specialty area.
struct SpecialtyArea {
  Id<SpecialtyArea> id;
  std::string name;
  std::optional<Percent> share_now;
  std::optional<Percent> share_then;

  bool operator==(const SpecialtyArea&) const = default;
};
template <>
inline constexpr auto fields<SpecialtyArea> =
    FieldList{Field("id", &SpecialtyArea::id, "id", Topic::open),
              Field("name", &SpecialtyArea::name, "name", Topic::open),
              Field("share_now", &SpecialtyArea::share_now, "share of revenue now", Topic::open),
              Field("share_then", &SpecialtyArea::share_then, "share of revenue in three years",
                    Topic::open)};

/// First question: the organization now and in three years.
struct OrganizationVision {
  MoneyGoal revenue;
  FteGoal employees;
  std::vector<SpecialtyArea> areas;

  bool operator==(const OrganizationVision&) const = default;
};
template <>
inline constexpr auto fields<OrganizationVision> = FieldList{
    Field("revenue", &OrganizationVision::revenue, "revenue", Topic::open),
    Field("employees", &OrganizationVision::employees, "number of employees", Topic::open),
    Field("areas", &OrganizationVision::areas, "specialty areas", Topic::open)};

enum class ProfitKind { operating, ebitda, net };
template <>
inline constexpr auto enum_texts<ProfitKind> =
    std::array{EnumText("operating", "Operating profit"), EnumText("ebitda", "EBITDA"),
               EnumText("net", "Net profit")};

/// Second question: success. The margin is profit over revenue and stored nowhere.
struct Success {
  std::string meaning;
  MoneyGoal net_worth;      ///< book equity
  MoneyGoal company_value;  ///< beside net worth, if wanted
  ProfitKind profit_kind = ProfitKind::operating;
  MoneyGoal profit;

  bool operator==(const Success&) const = default;
};
template <>
inline constexpr auto fields<Success> =
    FieldList{Field("meaning", &Success::meaning, "what success means", Topic::open),
              Field("net_worth", &Success::net_worth, "net worth", Topic::net_worth),
              Field("company_value", &Success::company_value, "company value", Topic::net_worth),
              Field("profit_kind", &Success::profit_kind, "kind of profit", Topic::profit),
              Field("profit", &Success::profit, "profit", Topic::profit)};

/// Third question: how the organization wants to be known.
struct Reputation {
  std::string clients;
  std::string competitors;
  std::string business_community;
  std::string vendors;

  bool operator==(const Reputation&) const = default;
};
template <>
inline constexpr auto fields<Reputation> =
    FieldList{Field("clients", &Reputation::clients, "known by clients", Topic::open),
              Field("competitors", &Reputation::competitors, "known by competitors", Topic::open),
              Field("business_community", &Reputation::business_community,
                    "known by the business community", Topic::open),
              Field("vendors", &Reputation::vendors, "known by vendors", Topic::open)};

/// `undecided` is an answer; no answer is an empty optional.
enum class GoalKind { acquire, be_acquired, build_to_last, undecided };
template <>
inline constexpr auto enum_texts<GoalKind> =
    std::array{EnumText("acquire", "acquire others"), EnumText("be_acquired", "be acquired"),
               EnumText("build_to_last", "build a long-term organization"),
               EnumText("undecided", "undecided")};

/// Fourth question: the ultimate goal.
struct UltimateGoal {
  std::optional<GoalKind> kind;
  std::string reasoning;
  std::string time_frame;
  std::string preconditions;  ///< what has to be true by then

  bool operator==(const UltimateGoal&) const = default;
};
template <>
inline constexpr auto fields<UltimateGoal> =
    FieldList{Field("kind", &UltimateGoal::kind, "ultimate goal", Topic::exit_terms),
              Field("reasoning", &UltimateGoal::reasoning, "reasoning", Topic::exit_terms),
              Field("time_frame", &UltimateGoal::time_frame, "time frame", Topic::exit_terms),
              Field("preconditions", &UltimateGoal::preconditions, "what has to be true by then",
                    Topic::exit_terms)};

struct Vision {
  Day horizon = std::chrono::year{2028} / 12 / 31;  ///< the date that "in three years" speaks of
  OrganizationVision organization;
  Success success;
  Reputation reputation;
  UltimateGoal goal;

  bool operator==(const Vision&) const = default;
};
template <>
inline constexpr auto fields<Vision> =
    FieldList{Field("horizon", &Vision::horizon, "horizon", Topic::open),
              Field("organization", &Vision::organization,
                    "the organization now and in three years", Topic::open),
              Field("success", &Vision::success, "success", Topic::open),
              Field("reputation", &Vision::reputation, "reputation", Topic::open),
              Field("goal", &Vision::goal, "the ultimate goal", Topic::exit_terms)};

/// A vision of an earlier year, kept readable after it was renewed.
struct VisionEdition {
  Id<VisionEdition> id;
  std::string name;
  Day as_of = std::chrono::year{2025} / 12 / 31;
  Vision vision;

  bool operator==(const VisionEdition&) const = default;
};
template <>
inline constexpr auto fields<VisionEdition> =
    FieldList{Field("id", &VisionEdition::id, "id", Topic::open),
              Field("name", &VisionEdition::name, "name", Topic::open),
              Field("as_of", &VisionEdition::as_of, "as-of date", Topic::open),
              Field("vision", &VisionEdition::vision, "vision", Topic::open)};

}  // namespace sightline
