// Plan check: what a plan still lacks, why that matters and what to do about it.
// Why: a bad plan is not an error; it opens, and says itself what is wrong with it.
#pragma once

#include <string>
#include <vector>

#include "model/base/leaf.h"
#include "model/document.h"

namespace sightline {

/// An error contradicts itself or can't be; a warning will hurt; advice makes the plan better.
enum class Severity { error, warning, advice };
template <>
inline constexpr auto enum_texts<Severity> = std::array{
    EnumText("error", "error"), EnumText("warning", "warning"), EnumText("advice", "advice")};

enum class FindingKind {
  name_missing,
  horizon_not_after_as_of,
  question_unanswered,
  part_unserved,
  shares_above,
  shares_below,
  target_unserved,
  below_trajectory,
  productivity_falls,
  negative_headcount,
  negative_revenue,
  focus_without_action,
  serves_nothing,
  no_owner,
  no_due_date,
  due_before_start,
  due_outside_cycle,
  overdue,
  cycle_not_closed,
  open_in_closed_cycle,
  rolled_often,
  overloaded,
  few_kpis,
  many_kpis,
  standard_missing,
  hiring_too_late,
  client_not_met,
  no_vendor_review,
  no_company_meeting,
  discount_rising,
  standard_ahead,
  range_reversed,
  formula_circle,
  formula_incomplete,
  dangling_reference,
  examples_left,
};
template <>
inline constexpr auto enum_texts<FindingKind> =
    std::array{EnumText("name_missing", "no name"),
               EnumText("horizon_not_after_as_of", "horizon before the as-of date"),
               EnumText("question_unanswered", "vision not answered"),
               EnumText("part_unserved", "vision part without an action"),
               EnumText("shares_above", "shares above 100 %"),
               EnumText("shares_below", "shares below 100 %"),
               EnumText("target_unserved", "target without an action"),
               EnumText("below_trajectory", "target below the trajectory"),
               EnumText("productivity_falls", "revenue per employee falls"),
               EnumText("negative_headcount", "headcount below zero"),
               EnumText("negative_revenue", "revenue target below zero"),
               EnumText("focus_without_action", "focus area without an action"),
               EnumText("serves_nothing", "action that serves nothing"),
               EnumText("no_owner", "no owner"),
               EnumText("no_due_date", "no due date"),
               EnumText("due_before_start", "due before its start"),
               EnumText("due_outside_cycle", "due outside its cycle"),
               EnumText("overdue", "overdue"),
               EnumText("cycle_not_closed", "cycle ended and not closed"),
               EnumText("open_in_closed_cycle", "action open in a closed cycle"),
               EnumText("rolled_often", "rolled twice or more"),
               EnumText("overloaded", "too many open actions"),
               EnumText("few_kpis", "fewer than four KPIs"),
               EnumText("many_kpis", "more than five KPIs"),
               EnumText("standard_missing", "no standard"),
               EnumText("hiring_too_late", "hiring too late"),
               EnumText("client_not_met", "client not met"),
               EnumText("no_vendor_review", "no vendor review"),
               EnumText("no_company_meeting", "no company meeting"),
               EnumText("discount_rising", "average discount rising"),
               EnumText("standard_ahead", "standard not in force yet"),
               EnumText("range_reversed", "range ends before it begins"),
               EnumText("formula_circle", "formula in a circle"),
               EnumText("formula_incomplete", "formula without its parts"),
               EnumText("dangling_reference", "lost reference"),
               EnumText("examples_left", "examples left")};

struct Finding {
  Severity severity = Severity::advice;
  FindingKind kind = FindingKind::name_missing;
  std::string place;  ///< a path as in model/edit/change.h: "/plan/actions/<id>/due"
  Message what;       ///< the finding itself, a whole sentence
  Message why;        ///< why it matters
  Message todo;       ///< what to do about it

  bool operator==(const Finding&) const = default;
};

/// More open actions than this in the current and the next cycle are too many for one person.
inline constexpr int most_open_actions = 8;
/// A team watches this many KPIs.
inline constexpr int fewest_kpis = 4;
inline constexpr int most_kpis = 5;

/// A vendor review a quarter; a company meeting a month, which is five weeks when it is on a
/// weekday.
inline constexpr int days_between_reviews = 92;
inline constexpr int days_between_company_meetings = 35;

/// All findings, by severity, then in the order of the plan. Findings about actions look at the
/// current and the next cycle only (before the plan's start: at the first two), so that a new plan
/// is not a wall of red; a due date before its start is wrong anywhere, and an ended cycle that
/// nobody closed is named with what is open in it, until it is closed.
[[nodiscard]] std::vector<Finding> check(const Document& document, Day today);

}  // namespace sightline
