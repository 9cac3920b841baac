// Rows of actions, as list, board, details and timeline share them.
// Why: filter, order and words of a row must be the same wherever an action is shown.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "app/present/plan_presenter.h"

namespace sightline {

struct Candidate {
  const Action* action = nullptr;
  ActionRow row;
};

[[nodiscard]] ActionRow row_of(const Plan& plan, const Action& action,
                               const std::unordered_map<Id<Action>, int>& rolled, Day today,
                               const Catalog& catalog);
/// The actions that have every wanted word, in the plan's order.
[[nodiscard]] std::vector<Candidate> shown_candidates(const Plan& plan, Day today,
                                                      const Catalog& catalog,
                                                      const std::string& wanted);

/// "46 actions", or "12 of 46 actions" when not all are shown.
[[nodiscard]] std::string shown_words(std::size_t shown, const Plan& plan, const Catalog& catalog);
/// What to say where no action is shown.
[[nodiscard]] std::string plan_empty_sentence(const Plan& plan, const Catalog& catalog);

/// Blank for an empty message and for no day.
[[nodiscard]] std::string text_or_blank(const Catalog& catalog, const Message& message);
[[nodiscard]] std::string date_or_blank(const Catalog& catalog, const std::optional<Day>& day);

}  // namespace sightline
