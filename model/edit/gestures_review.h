// Gestures of the quarterly review: begun for a cycle, decided, finished with a frozen baseline.
// Why: what a review agreed on is agreed for good, so a finished one takes back and adds nothing.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/edit/gesture.h"

namespace sightline {

/// The review that goes on, or nullptr. Before format 3 none remembered its baseline: one that no
/// review names, and whose plan has the review in it, has ended it.
[[nodiscard]] const Review* review_in_progress(const Document& document);
/// The latest review that has ended before this one began, or before today without one; nullptr
/// when there is none.
[[nodiscard]] const Review* review_before(const Document& document, const Review* current);

/// Who took part last time takes part again, until somebody says otherwise. Throws Failure{input}
/// while another review goes on.
[[nodiscard]] Edit begin_review(const Document& document, Id<Review> id,
                                std::optional<Id<Cycle>> cycle, Day on);
/// A review that was begun by mistake, with what was decided in it; actions that decisions became
/// stay. Throws Failure{input} when it has ended.
[[nodiscard]] Edit drop_review(const Document& document, Id<Review> id);
[[nodiscard]] Edit set_notes(const Document& document, Id<Review> id, std::string_view typed);
/// Blank names are left out.
[[nodiscard]] Edit set_attendees(const Document& document, Id<Review> id,
                                 const std::vector<std::string>& names);

/// Throws Failure{input} when the review has ended, or without a text.
[[nodiscard]] Edit add_decision(const Document& document, Id<Review> review, Decision decision);
/// A decision's text is part of what was agreed: throws Failure{input} when its review has ended.
[[nodiscard]] Edit set_decision_text(const Document& document, Id<Review> review, Id<Decision> id,
                                     std::string_view typed);
[[nodiscard]] Edit remove_decision(const Document& document, Id<Review> review, Id<Decision> id);
/// What becomes of a decision goes on after its review.
[[nodiscard]] Edit set_decision_owner(const Document& document, Id<Review> review, Id<Decision> id,
                                      std::optional<Id<Person>> owner);
[[nodiscard]] Edit set_decision_due(const Document& document, Id<Review> review, Id<Decision> id,
                                    std::optional<Day> due);
[[nodiscard]] Edit set_decision_done(const Document& document, Id<Review> review, Id<Decision> id,
                                     bool done);
/// An action with the decision's text, owner and due date that serves what it concerns, in the
/// first focus area; in the open cycle its due date lies in, else in `cycle`. Throws Failure{input}
/// when it is an action already.
[[nodiscard]] Edit make_action(const Document& document, Id<Review> review, Id<Decision> id,
                               Id<Action> action, std::optional<Id<Cycle>> cycle);

/// Freezes the plan, this review included, as the next baseline, agreed by these people on `day`.
/// Its actuals are provisional when one of its cycle is, or is missing. Throws Failure{input}
/// without a name, and when the review has ended.
[[nodiscard]] Edit finish_review(const Document& document, Id<Review> id, Id<Baseline> baseline,
                                 Day day, const std::vector<std::string>& names);

/// Puts a message into somebody's language.
using InWords = std::function<std::string(const Message&)>;
/// Makes a baseline the reference by a decision of the review that goes on, which says why, in the
/// language of these words: it is kept as if somebody had typed it. Throws Failure{input} without a
/// review or a reason.
[[nodiscard]] Edit choose_reference(const Document& document, Id<Baseline> baseline,
                                    Id<Decision> decision, std::string_view reason,
                                    const InWords& words);

}  // namespace sightline
