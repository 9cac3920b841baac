// Gestures on KPIs: what is measured, how, and what counts as good from a day on.
// Why: a new standard from a date leaves what was judged by the old one as it was.
#pragma once

#include "model/edit/gesture.h"

namespace sightline {

/// Its name is not blank and is there once in its team.
[[nodiscard]] Edit add_kpi(const Document& document, Kpi kpi);
[[nodiscard]] Edit rename_kpi(const Document& document, Id<Kpi> id, std::string_view name);
/// With its standards and readings, and what formulas and actions said of it.
[[nodiscard]] Edit remove_kpi(const Document& document, Id<Kpi> id);
[[nodiscard]] Edit set_kpi_owner(const Document& document, Id<Kpi> id,
                                 std::optional<Id<Person>> owner);
[[nodiscard]] Edit set_kpi_unit(const Document& document, Id<Kpi> id, KpiUnit unit);
/// Another direction than a range takes the upper ends of its standards away.
[[nodiscard]] Edit set_kpi_direction(const Document& document, Id<Kpi> id, Direction direction);
[[nodiscard]] Edit set_kpi_rhythm(const Document& document, Id<Kpi> id, Rhythm rhythm);
/// Throws Failure{input} for a threshold below 0 % or above 100 %.
[[nodiscard]] Edit set_kpi_warning(const Document& document, Id<Kpi> id, Percent warning);
[[nodiscard]] Edit set_kpi_source(const Document& document, Id<Kpi> id, KpiSource source);
/// Makes it a formula: the sum of KPIs, divided by the sum of others if there are any. Throws
/// Failure{input} without anything to add up, for too many parts, for one of another rhythm, and
/// when the formula would lead back to itself.
[[nodiscard]] Edit set_kpi_formula(const Document& document, Id<Kpi> id,
                                   std::vector<Id<Kpi>> sum_of, std::vector<Id<Kpi>> divided_by);

/// Sets what counts as good from its day on; one of the same person and day is changed, all others
/// stay. Throws Failure{input} for a range that ends before it begins, and for no sane number.
[[nodiscard]] Edit set_standard(const Document& document, Id<Kpi> id, Standard standard);
[[nodiscard]] Edit remove_standard(const Document& document, Id<Kpi> id, Id<Standard> standard);

}  // namespace sightline
