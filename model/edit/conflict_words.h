// Conflict words: what a conflict of a merge is about and what either side has, for people.
// Why: the window and the command line put the same question.
#pragma once

#include "model/edit/merge.h"
#include "model/edit/place_words.h"

namespace sightline {

struct ConflictWords {
  Message what;  ///< "Action ‘Train the sales team’: owner"
  Message why;   ///< "changed on both sides"
  Message base;  ///< "Dana"
  Message mine;
  Message theirs;
};

[[nodiscard]] ConflictWords conflict_words(const Conflict& conflict, const PlaceWords& words);

}  // namespace sightline
