// Gestures on the vision: answers, numbers, specialty areas.
// Why: an area and its revenue line come and go together, whoever adds or removes it.
#pragma once

#include "model/edit/gesture.h"

namespace sightline {

/// The two columns of the vision: at the as-of date, and at the horizon.
enum class When { now, then };

/// The text that answers a part: meaning, clients, competitors, business_community, vendors, or
/// ultimate_goal (its reasoning). Throws std::logic_error for a part that is answered by numbers.
[[nodiscard]] Edit set_answer(const Document& document, VisionPart part, std::string_view typed);
/// Another text of the ultimate goal: &UltimateGoal::time_frame or …::preconditions.
[[nodiscard]] Edit set_goal_text(const Document& document, std::string UltimateGoal::*field,
                                 std::string_view typed);
/// None takes the answer back; `undecided` is an answer.
[[nodiscard]] Edit set_goal_kind(const Document& document, std::optional<GoalKind> kind);

/// The amount of part revenue, net_worth, company_value or profit; none clears it. Throws
/// std::logic_error for other parts.
[[nodiscard]] Edit set_amount(const Document& document, VisionPart part, When when,
                              std::optional<Money> amount);
/// Throws Failure{input} for a negative headcount.
[[nodiscard]] Edit set_employees(const Document& document, When when, std::optional<Fte> headcount);
[[nodiscard]] Edit set_profit_kind(const Document& document, ProfitKind kind);
[[nodiscard]] Edit set_horizon(const Document& document, Day day);

/// A new area comes last, with an empty revenue line of its own.
[[nodiscard]] Edit add_area(const Document& document, Id<SpecialtyArea> id, std::string_view name);
[[nodiscard]] Edit rename_area(const Document& document, Id<SpecialtyArea> id,
                               std::string_view name);
/// Removes its revenue line too (the label says so when it has figures), and what served it.
[[nodiscard]] Edit remove_area(const Document& document, Id<SpecialtyArea> id);
/// Behind another area, or first when `behind` is empty; its revenue line moves along.
[[nodiscard]] Edit move_area(const Document& document, Id<SpecialtyArea> id,
                             Id<SpecialtyArea> behind);
/// Shares lie within 0 … 1; beyond that they are clamped.
[[nodiscard]] Edit set_share(const Document& document, Id<SpecialtyArea> id, When when,
                             std::optional<Percent> share);

/// The same, and the other areas make room or fill it, in proportion and by whole percents, so that
/// all come to 100 %. Without others only the share itself is set.
[[nodiscard]] Edit balance_share(const Document& document, Id<SpecialtyArea> id, When when,
                                 Percent share);

}  // namespace sightline
