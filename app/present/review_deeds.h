// What is done in a quarterly review: begun, decided, agreed, its findings left, the horizon moved.
// Why: each deed asks what it has to know and tells what it did, the same from page and menu.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/present/edit_entry.h"
#include "app/present/session.h"
#include "model/catalog/catalog.h"

namespace sightline {

/// Begins the review of cycle_to_review(); asks first where that was reviewed already or has not
/// begun. False, with a notice, while one goes on.
bool begin_review(Session& session);
/// Asks whether to drop the review that goes on, and does.
bool drop_review(Session& session);

/// "Hire an engineer @Ada ^30 June": a decision of the review that goes on, with owner and due date
/// as an action is added on the Plan page.
[[nodiscard]] EditEntry enter_decision(const Document& document, std::string_view typed,
                                       Id<Decision> id, Day today, const Catalog& catalog);
/// What to type, by an example that can be typed in this plan.
[[nodiscard]] Message decision_hint(const Plan& plan);
/// "Ada, Grace", as typed.
[[nodiscard]] EditEntry enter_attendees(const Document& document, std::string_view typed);
[[nodiscard]] EditEntry enter_notes(const Document& document, std::string_view typed);

/// A decision by its path, "/plan/reviews/<id>/decisions/<id>".
struct DecisionPlace {
  Id<Review> review;
  Id<Decision> decision;

  bool operator==(const DecisionPlace&) const = default;
};
[[nodiscard]] std::optional<DecisionPlace> decision_at(std::string_view path);

/// What can be done with a decision.
struct DecisionStanding {
  bool done = false;
  bool is_action = false;
  bool can_be_removed = false;

  bool operator==(const DecisionStanding&) const = default;
};
[[nodiscard]] DecisionStanding decision_standing(const Document& document,
                                                 const DecisionPlace& place);

void toggle_done(Session& session, const DecisionPlace& place);
/// The action goes where its due date or the next open cycle is; tells so.
void make_action(Session& session, const DecisionPlace& place);
void remove_decision(Session& session, const DecisionPlace& place);

/// Freezes the next baseline, agreed by the typed names. A sentence, and nothing has changed, when
/// that can't be.
[[nodiscard]] std::optional<Message> finish_review(Session& session, std::string_view names);

/// Asks why and leaves the finding at this place in open_findings(); false when the person thought
/// better of it or it is an error, which is said.
bool silence_finding(Session& session, std::size_t open);
/// Takes up the one at this place in the silenced ones.
void take_up_finding(Session& session, std::size_t silenced);

/// Asks, and moves the 18 months on by a cycle; by six when all six are closed. A notice says why
/// it can't be done.
bool move_horizon_on(Session& session);
/// A cycle behind the last one, with a notice of its months.
bool add_cycle(Session& session, const Catalog& catalog);

}  // namespace sightline
