// The sheet Cadence: meeting series, the clients and vendors they are with, every meeting.
// Why: a plan dies quietly when its meetings stop; here one sees which did.
#pragma once

#include "reports/workbook/context.h"

namespace sightline::workbook {

/// Meetings are no business of a lender.
[[nodiscard]] bool has_cadence(const Document& document, const AudienceOptions& options);
void write_cadence(Context& context, Sheet& sheet);

}  // namespace sightline::workbook
