// Score entry: what people type as a reading or a standard, by the KPI's unit.
// Why: a ratio typed as 3/8 keeps its parts, so that it can roll up; everything else is one number.
#pragma once

#include "app/present/month_table.h"
#include "model/catalog/number_entry.h"
#include "model/edit/gestures_readings.h"

namespace sightline {

/// "12", "35 %" (of a percentage "35" as well), "4.5k" of money; of percentages and ratios also the
/// parts, "3/8".
[[nodiscard]] Entry<ReadingValue> read_reading(const Kpi& kpi, std::string_view typed,
                                               const Currency& currency, const Catalog& catalog);
/// One number, without parts.
[[nodiscard]] Entry<double> read_figure(const Kpi& kpi, std::string_view typed,
                                        const Currency& currency, const Catalog& catalog);
/// As one would type it: "3/8", "35 %", "4500".
[[nodiscard]] std::string entry_text(const Kpi& kpi, const ReadingValue& value,
                                     const Catalog& catalog);
[[nodiscard]] std::string entry_text(const Kpi& kpi, double value, const Catalog& catalog);
/// What other programs get of a cell: the number, and of a text the parts it was typed with.
void put_copied(MonthCell& cell, const Kpi& kpi, const ReadingValue& value, const LocaleForm& form);

}  // namespace sightline
