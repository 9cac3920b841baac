// Gestures on the plan as a whole: cycles' themes, focus areas, approval.
// Why: approving freezes what was agreed, and is undoable like everything else until it is saved.
#pragma once

#include "model/edit/gesture.h"

namespace sightline {

[[nodiscard]] Edit set_cycle_theme(const Document& document, Id<Cycle> id, std::string_view typed);
[[nodiscard]] Edit set_review_notes(const Document& document, Id<Cycle> id, std::string_view typed);

/// One of the organization's own, behind the others.
[[nodiscard]] Edit add_focus_area(const Document& document, Id<FocusArea> id,
                                  std::string_view name);
/// A blank name gives one of the three standard areas its usual name back.
[[nodiscard]] Edit rename_focus_area(const Document& document, Id<FocusArea> id,
                                     std::string_view name);
/// Throws Failure{input} for the three standard ones, and while actions are in it.
[[nodiscard]] Edit remove_focus_area(const Document& document, Id<FocusArea> id);
[[nodiscard]] Edit move_focus_area(const Document& document, Id<FocusArea> id,
                                   Id<FocusArea> behind);
/// Its name, or the word for a standard one.
[[nodiscard]] Arg focus_name(const FocusArea& focus);

/// 0 before the plan was ever approved.
[[nodiscard]] int next_baseline_number(const Document& document);
/// Freezes the plan as the next baseline, agreed by these people (blank names are left out) on
/// this day. Baseline 0 becomes the reference.
[[nodiscard]] Edit approve_plan(const Document& document, Id<Baseline> id, Day day,
                                const std::vector<std::string>& names);
/// Which baseline variances compare with.
[[nodiscard]] Edit set_reference(const Document& document, Id<Baseline> id);

}  // namespace sightline
