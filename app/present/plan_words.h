// The words for an action's state and place, the same on every page.
// Why: colour never stands alone, and an owner, cycle or target is called the same everywhere.
#pragma once

#include <string>
#include <vector>

#include "model/base/message.h"
#include "model/catalog/catalog.h"
#include "model/derive/progress.h"
#include "model/plan.h"
#include "reports/draw/palette.h"
#include "reports/short_words.h"

namespace sightline {

enum class WordTone { neutral, good, warning, bad };

/// Bad: late and blocked; warning: at risk; good: done and on track.
[[nodiscard]] WordTone tone_of(ActionState state);
/// The same tone for what is drawn.
[[nodiscard]] draw::Tone chip_tone(WordTone tone);
/// What states are called, the long ones too: how much room a column of them needs.
[[nodiscard]] std::vector<std::string> state_samples(const Catalog& catalog);

/// "Revenue: managed services"; empty when what it served is gone.
[[nodiscard]] Message served_words(const Plan& plan, const Served& served);
/// "Sales", or the name the organization gave; empty when the area is gone.
[[nodiscard]] Message focus_words(const Plan& plan, Id<FocusArea> focus);

}  // namespace sightline
