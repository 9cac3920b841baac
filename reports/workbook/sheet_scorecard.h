// The sheets Scorecard and People: the KPIs of teams and persons against their standards.
// Why: a number says something only beside what counts as good.
#pragma once

#include "reports/workbook/context.h"

namespace sightline::workbook {

void write_scorecard(Context& context, Sheet& sheet);
void write_people(Context& context, Sheet& sheet);

}  // namespace sightline::workbook
