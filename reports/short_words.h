// Short words for where an action stands: its cycle, how often it was rolled, what a finding
// weighs. Why: pages, slides and handouts call the same things the same.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "model/base/message.h"
#include "model/catalog/catalog.h"
#include "model/derive/check.h"
#include "model/derive/review.h"
#include "reports/draw/palette.h"

namespace sightline {

/// "rolled once", "rolled 3 times"; empty when it never was. `rolled` is what times_rolled() gives.
[[nodiscard]] Message rolled_words(int times);
[[nodiscard]] Message rolled_words(const std::unordered_map<Id<Action>, int>& rolled,
                                   Id<Action> id);
/// "→ rolled 2 times", "→ still open in cycle 1" or both.
[[nodiscard]] std::string slipped_words(const Slippage& slipped, const Catalog& catalog);
/// What slipped twice is worse than what slipped once.
[[nodiscard]] draw::Tone slipped_tone(const Slippage& slipped);
/// "Cycle 2"; "Backlog" for none.
[[nodiscard]] Message cycle_words(const Plan& plan, const std::optional<Id<Cycle>>& cycle);

/// "▲ Warning" and its tone.
struct SeverityLook {
  Message word;
  draw::Tone tone = draw::Tone::neutral;
};
[[nodiscard]] SeverityLook look_of(Severity severity);

/// "Sales" and "Dana" become "Sales · Dana"; nothing adds nothing.
void add_dotted(std::string& text, std::string_view more);

}  // namespace sightline
