// Gestures on incentives: their terms, who shares in a bonus, what counts in a contest.
// Why: terms are typed a field at a time, and each is an edit that says which.
#pragma once

#include "model/edit/gesture.h"

namespace sightline {

/// An incentive of this kind for the months people usually give it, from `month` on: a bonus for
/// three, a contest for two, a year for a year; contests count sales won.
[[nodiscard]] Incentive new_incentive(IncentiveKind kind, std::string_view name, Month month,
                                      IdSource& ids);

/// A new one comes last. Throws Failure{input} without a name.
[[nodiscard]] Edit add_incentive(const Document& document, Incentive incentive);
[[nodiscard]] Edit remove_incentive(const Document& document, Id<Incentive> id);
/// &Incentive::name, prize, stretch_prize or rules; a name can't be blank.
[[nodiscard]] Edit set_incentive_text(const Document& document, Id<Incentive> id,
                                      std::string Incentive::*field, std::string_view typed);
/// &Incentive::threshold or pool; not below zero.
[[nodiscard]] Edit set_incentive_amount(const Document& document, Id<Incentive> id,
                                        std::optional<Money> Incentive::*field,
                                        std::optional<Money> amount);
/// Throws Failure{input} when the last month comes before the first.
[[nodiscard]] Edit set_incentive_months(const Document& document, Id<Incentive> id, Month first,
                                        Month last);
/// The part of what is above the number to beat that joins the pool: 0 to 100 %.
[[nodiscard]] Edit set_excess(const Document& document, Id<Incentive> id,
                              std::optional<Percent> excess);
/// Of the quota; more than all of it.
[[nodiscard]] Edit set_stretch(const Document& document, Id<Incentive> id, Percent stretch);

/// A person's share of a bonus, 0 to 100 %; none takes it away. `share` is its id if it is new.
[[nodiscard]] Edit set_bonus_share(const Document& document, Id<Incentive> id, Id<Person> person,
                                   std::optional<Percent> part, Id<Share> share);

/// What counts, and how many points one of it gives; none: it doesn't count. `kpi` belongs to
/// ContestMeasure::kpi only. `rule` is its id if it is new.
[[nodiscard]] Edit set_points(const Document& document, Id<Incentive> id, ContestMeasure measure,
                              std::optional<Id<Kpi>> kpi, std::optional<double> points,
                              Id<ContestRule> rule);

[[nodiscard]] Edit add_contest_team(const Document& document, Id<Incentive> id,
                                    Id<ContestTeam> team, std::string_view name);
[[nodiscard]] Edit rename_contest_team(const Document& document, Id<Incentive> id,
                                       Id<ContestTeam> team, std::string_view name);
[[nodiscard]] Edit remove_contest_team(const Document& document, Id<Incentive> id,
                                       Id<ContestTeam> team);
/// A person is in one team of a contest, or in none.
[[nodiscard]] Edit put_in_contest_team(const Document& document, Id<Incentive> id,
                                       Id<Person> person, std::optional<Id<ContestTeam>> team);

}  // namespace sightline
