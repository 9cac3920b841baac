// Targets: revenue by specialty area, headcount by department and profit, month by month.
// Why: target, actual and outlook are kept apart for ever; baseline figures are read from a frozen
// plan and stored nowhere here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/base/leaf.h"
#include "model/vision.h"

namespace sightline {

inline constexpr int plan_months = 18;
inline constexpr int max_history_months = 36;

/// One figure over time. Months without a value are missing, never 0.
template <class T>
struct Line {
  Series<T> target;
  Series<T> actual;
  Series<T> outlook;           ///< what the owner expects
  Series<std::string> reason;  ///< why, by month of the outlook
  Series<bool> provisional;    ///< actuals that may still change

  bool operator==(const Line&) const = default;
};
template <class T>
inline constexpr auto fields<Line<T>> =
    FieldList{Field("target", &Line<T>::target, "target", Topic::open),
              Field("actual", &Line<T>::actual, "actual", Topic::open),
              Field("outlook", &Line<T>::outlook, "outlook", Topic::open),
              Field("reason", &Line<T>::reason, "reason for the outlook", Topic::internal),
              Field("provisional", &Line<T>::provisional, "provisional", Topic::open)};

/// Revenue of one specialty area: a flow. The id is that of the area.
struct AreaRevenue {
  Id<SpecialtyArea> id;
  Line<Money> line;

  bool operator==(const AreaRevenue&) const = default;
};
template <>
inline constexpr auto fields<AreaRevenue> =
    FieldList{Field("id", &AreaRevenue::id, "specialty area", Topic::open),
              Field("line", &AreaRevenue::line, "revenue", Topic::open)};

/// Headcount of a department: a level, full-time equivalents at the end of each month; contractors
/// apart.
struct Department {
  Id<Department> id;
  std::string name;
  Line<Fte> line;
  Series<Fte> contractors;
  std::optional<int> ramp_months;  ///< until a new hire carries full revenue
  std::optional<Money>
      revenue_per_head{};  ///< a year's revenue that one of them carries after that

  bool operator==(const Department&) const = default;
};
template <>
inline constexpr auto fields<Department> = FieldList{
    Field("id", &Department::id, "id", Topic::open),
    Field("name", &Department::name, "name", Topic::open),
    Field("line", &Department::line, "headcount", Topic::open),
    Field("contractors", &Department::contractors, "contractors", Topic::open),
    Field("ramp_months", &Department::ramp_months, "ramp time in months", Topic::open),
    Field("revenue_per_head", &Department::revenue_per_head, "revenue per head", Topic::open, 3)};

struct Targets {
  std::vector<AreaRevenue> revenue;
  std::vector<Department> departments;
  Line<Money> profit;

  bool operator==(const Targets&) const = default;
};
template <>
inline constexpr auto fields<Targets> =
    FieldList{Field("revenue", &Targets::revenue, "revenue", Topic::open),
              Field("departments", &Targets::departments, "headcount", Topic::open),
              Field("profit", &Targets::profit, "profit", Topic::profit)};

}  // namespace sightline
