// merge: one plan from two that were made of the same one.
// Why: two people work on one file; what only one of them changed is taken, and what both changed
// is put before a person instead of being lost.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/edit/change.h"

namespace sightline {

enum class Side { mine, theirs };
template <>
inline constexpr auto enum_texts<Side> =
    std::array{EnumText("mine", "mine"), EnumText("theirs", "theirs")};
[[nodiscard]] constexpr Side other(Side side) {
  return side == Side::mine ? Side::theirs : Side::mine;
}

enum class ConflictKind {
  both_changed,        ///< to different values
  deleted_changed,     ///< one side took away what the other changed
  dangling_reference,  ///< one side took away what the other refers to
  order,               ///< both ordered a list, and nobody can tell how
};
template <>
inline constexpr auto enum_texts<ConflictKind> =
    std::array{EnumText("both_changed", "changed on both sides"),
               EnumText("deleted_changed", "removed on one side and changed on the other"),
               EnumText("dangling_reference", "removed on one side and used on the other"),
               EnumText("order", "put in another order on both sides")};

struct Conflict {
  ConflictKind kind = ConflictKind::both_changed;
  /// As in change.h; elements without ids are named by what tells them apart.
  std::string path;
  ChangeValue base;  ///< what stands there; null where nothing does
  ChangeValue mine;
  ChangeValue theirs;
  Side taken = Side::mine;
  Uuid target = {};          ///< of a dangling reference: what one side took away,
  Side keeper = Side::mine;  ///< and the side that still has it
};

/// What a person, or an option, decided about conflicts.
struct MergeChoices {
  std::map<std::string, Side, std::less<>> chosen;  ///< by path
  Side otherwise = Side::mine;

  [[nodiscard]] Side at(std::string_view path) const {
    const auto found = chosen.find(path);
    return found == chosen.end() ? otherwise : found->second;
  }
};

struct Merge {
  Document document;                ///< with every conflict as it was decided
  std::vector<Conflict> conflicts;  ///< each path once
};

/// Fields go by themselves, lists element by element (by id, or by what tells their elements
/// apart), series month by month. The greater revision and both histories are taken. A decision may
/// bring up further conflicts: whoever decides merges anew after each. Swapping the sides, and the
/// decisions, gives the same document.
///
/// The document refers to nothing that is gone unless a side did so in the same place, and a file
/// can hold it if it can hold both sides.
[[nodiscard]] Merge merge(const Document& base, const Document& mine, const Document& theirs,
                          const MergeChoices& choices = {});

}  // namespace sightline
