// Gestures on scenarios: adding, driving and adopting them; and what a department's heads carry.
// Why: comparing what might be changes no target; adopting one changes them all, in one edit.
#pragma once

#include "model/edit/gesture.h"

namespace sightline {

/// A scenario of this kind with drivers to begin with; its name is that of the kind, which the
/// caller may have translated.
[[nodiscard]] Scenario new_scenario(const Plan& plan, ScenarioKind kind, std::string_view name,
                                    IdSource& ids);
/// Another one with the same drivers and ids of its own.
[[nodiscard]] Scenario copy_of(const Scenario& scenario, std::string_view name, IdSource& ids);

/// A new scenario comes last. Throws Failure{input} without a name and for one that is taken.
[[nodiscard]] Edit add_scenario(const Document& document, Scenario scenario);
/// Several at once, such as those to begin with.
[[nodiscard]] Edit add_scenarios(const Document& document, std::vector<Scenario> scenarios);
[[nodiscard]] Edit rename_scenario(const Document& document, Id<Scenario> id,
                                   std::string_view name);
[[nodiscard]] Edit remove_scenario(const Document& document, Id<Scenario> id);
[[nodiscard]] Edit set_scenario_notes(const Document& document, Id<Scenario> id,
                                      std::string_view typed);

/// These throw Failure{input} for what would leave less than nothing, −100 %, or more than triple
/// a figure, +200 %. `driver` is the id of the growth when the scenario has none of this area yet.
[[nodiscard]] Edit set_area_growth(const Document& document, Id<Scenario> id,
                                   Id<SpecialtyArea> area, Percent growth, Id<AreaDriver> driver);
[[nodiscard]] Edit set_price(const Document& document, Id<Scenario> id, Percent price);
[[nodiscard]] Edit set_win_rate(const Document& document, Id<Scenario> id, Percent win_rate);
/// Throws Failure{input} beyond 18 months either way.
[[nodiscard]] Edit set_hiring_delay(const Document& document, Id<Scenario> id, int months);

/// The targets of the plan's open months become those of the scenario, whose drivers are used up:
/// its figures stay what they were. Actuals, past months and baselines are left alone.
[[nodiscard]] Edit adopt_scenario(const Document& document, Id<Scenario> id);

/// Throws Failure{input} for an amount that isn't above zero.
[[nodiscard]] Edit set_revenue_per_head(const Document& document, Id<Department> id,
                                        std::optional<Money> amount);

}  // namespace sightline
