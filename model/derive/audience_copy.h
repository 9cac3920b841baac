// audience_copy: a plan of its own for readers who must not see all of the other.
// Why: what is taken out of a file can't be found in it, and what is only hidden can.
#pragma once

#include <string>

#include "model/derive/audience.h"
#include "model/document.h"

namespace sightline {

/// Why and when something is left out, as the copy tells it.
struct CopyNote {
  Day today = std::chrono::year{2026} / 1 / 1;
  std::string reason;
};
/// "Left out of this copy for: Lender."
[[nodiscard]] Message left_out_reason(const AudienceOptions& options);

/// What for_audience leaves, as another plan: with an id of its own, so that nobody merges it back
/// and takes away what it lacks, and its revisions counted anew. Nothing in it refers to what was
/// taken out; KPIs whose teams are withheld stand in one team without a name. What the plan check
/// would say of it only because something was taken out is silenced, with the note's reason.
[[nodiscard]] Document copy_for_audience(const Document& document, const AudienceOptions& options,
                                         IdSource& ids, const CopyNote& note);

}  // namespace sightline
