// History: who changed what and when, and the plan as it was then.
// Why: in a year somebody asks who moved that target, and what it was before; the file itself has
// to know, wherever it went.
#pragma once

#include <cstdint>
#include <optional>

#include "model/document.h"
#include "model/edit/change.h"

namespace sightline {

/// Entries that are kept; the oldest go first. Every step of undo holds them, as pointers.
inline constexpr std::size_t most_history = 500;
/// Bytes of what leads back (HistoryEntry::back) that are kept, the latest first; the entries
/// beyond still say who, what and when.
inline constexpr std::size_t most_way_back = 256 << 10;
/// Seconds within which one person's changes of the same places are one entry.
inline constexpr std::int64_t one_sitting = 600;

/// `after` with an entry for the edit that made it of `before`. `entry` says who and when; what it
/// was, and what leads back, come from the edit. Typing the same field, or
/// importing the same file, again within a sitting replaces the last entry, which then leads back
/// to before both.
[[nodiscard]] Document noted(const Document& before, Document after, const Edit& edit,
                             HistoryEntry entry);

/// The plan as it was at some time; or why nobody knows.
struct Past {
  std::optional<Document> document;
  Message why;
};

/// As it was when its history had `entries` entries; with none, before the first that is kept. What
/// changed without an entry (by another program) is not taken back; where that is in the way, there
/// is no past beyond it.
[[nodiscard]] Past as_it_was(const Document& now, std::size_t entries);

}  // namespace sightline
