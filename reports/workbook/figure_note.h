// Figure note: what a sheet of figures says below its title: the unit, and what its landing is.
// Why: the unit belongs on every page, the rest is read once and needs the room of a whole page.
#pragma once

#include "reports/workbook/context.h"

namespace sightline::workbook {

/// Whether some actual may still change.
[[nodiscard]] bool has_provisional(const FigurePlaces& places);

/// Once the widths of the columns up to `last` are set.
void write_figure_note(Context& context, const FigurePlaces& places, Column last);

}  // namespace sightline::workbook
