// The cards at the top of the Summary sheet: what counts most, each with what it is held against.
// Why: a card is read as one thing, so its caption, number and comparison are made in one place.
#pragma once

#include "model/derive/at_a_glance.h"
#include "reports/workbook/context.h"

namespace sightline::workbook {

/// Cards side by side over the whole width (profit's only where it may be seen), in rows 4 to 6;
/// `current` is the cycle of today, nullptr outside of all.
void write_summary_cards(const Context& context, Sheet& sheet, const Glance& glance,
                         const CyclePlaces* current);

/// Amounts there are shown in billions, two decimals, while they are that large.
void show_billions(Sheet& sheet, Range range);
/// Likewise in millions, from a hundredth of one on, while there is such an amount beside them.
void show_millions(Sheet& sheet, Range range);

}  // namespace sightline::workbook
