// audience_copy: a plan of its own for readers who must not see all of the other.
// Why: what is taken out of a file can't be found in it, and what is only hidden can.
#pragma once

#include <optional>
#include <string>

#include "model/derive/audience.h"
#include "model/document.h"

namespace sightline {

/// What the copy tells of itself, in the language of who makes it.
struct CopyWords {
  std::string reason;   ///< why something that it lacks is not complained of
  std::string team;     ///< what a team is called that stands for those that are withheld
  std::string without;  ///< what the audience gets of no plan
};
struct CopyNote {
  Day today = std::chrono::year{2026} / 1 / 1;
  CopyWords words;
  std::int64_t at = 0;  ///< seconds since 1970-01-01 UTC, for its history
};
/// "Left out of this copy for: Lender."
[[nodiscard]] Message left_out_reason(const AudienceOptions& options);
/// "All teams".
[[nodiscard]] Message team_of_all();
/// "people and teams, pay": what this audience gets of no plan, so that it tells nothing of what
/// stands in one. Empty for who sees all.
[[nodiscard]] Message never_shown(const AudienceOptions& options);

/// The audience's label, of a copy that says so in its history; none for another plan.
[[nodiscard]] std::optional<Arg> copied_for(const Document& document);

/// What for_audience leaves, as another plan: with an id of its own, so that nobody merges it back
/// and takes away what it lacks, and its revisions counted anew. Nothing in it refers to what was
/// taken out; KPIs whose teams are withheld stand in one team, which the note names. What the plan
/// check would say of it only because something was taken out is silenced, with the note's reason.
/// Its history begins with whom it is for and what they get of no plan, where it lacks anything.
[[nodiscard]] Document copy_for_audience(const Document& document, const AudienceOptions& options,
                                         IdSource& ids, const CopyNote& note);

}  // namespace sightline
