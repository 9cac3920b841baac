// When a review is due: what the page says beside its button, and what is asked before an odd one.
// Why: who has just agreed has nothing to begin, and a second review of a cycle is rarely meant.
#pragma once

#include <optional>

#include "model/document.h"

namespace sightline {

/// Asked before a review begins, and what the button says that begins it all the same.
struct ReviewDoubt {
  Message question;
  Message deed;
};

/// Of a cycle that was reviewed already, or has not begun.
[[nodiscard]] std::optional<ReviewDoubt> doubt_about_review(const Document& document,
                                                            const Cycle& cycle, Day today);

/// "Begin the review of cycle 2", or "Review cycle 2 once more…", which asks.
[[nodiscard]] Message begin_words(const Document& document, const Cycle& cycle, Day today);

/// Why it is this cycle's turn, or when it will be: what was reviewed last and from when on the
/// next review is due. None where the cycle is simply on its turn.
[[nodiscard]] std::optional<Message> why_now(const Document& document, const Cycle& cycle,
                                             Day today);

}  // namespace sightline
