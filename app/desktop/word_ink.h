// The ink of a word about a state.
// Why: a list, a field and a sentence show the same state in the same colour.
#pragma once

#include "app/desktop/theme.h"
#include "app/present/plan_words.h"

namespace sightline::desktop {

/// Second for neutral words, which are quiet.
[[nodiscard]] Ink ink_of(WordTone tone);

}  // namespace sightline::desktop
