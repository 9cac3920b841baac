// The board of the Plan page: the actions as cards in columns, by status or by cycle.
// Why: what a column means and what a card let go there does, is one rule for mouse and keyboard.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/present/session.h"
#include "model/catalog/catalog.h"
#include "reports/draw/board.h"

namespace sightline {

enum class BoardBy { status, cycle };

struct PlanBoard {
  BoardBy by = BoardBy::status;
  draw::BoardSpec spec;
  std::vector<std::vector<Id<Action>>> ids;  ///< of the cards, column by column

  [[nodiscard]] std::optional<Id<Action>> id_at(draw::CardPlace place) const;
  [[nodiscard]] std::optional<draw::CardPlace> place_of(Id<Action> id) const;
  /// "Train the team, Ada Byron, late 6 days, in progress": for who can't see the board.
  [[nodiscard]] std::string words_of(draw::CardPlace place) const;
};

/// Columns of all states, or of all cycles in order of time with the backlog last; the actions that
/// have every word of `wanted`, in the plan's order.
[[nodiscard]] PlanBoard plan_board(const Document& document, Day today, const Catalog& catalog,
                                   BoardBy by, const std::string& wanted = {});

/// The column to which a card goes by keyboard; past `rolled`, which only closing a cycle gives.
[[nodiscard]] std::optional<std::size_t> column_beside(const PlanBoard& board, std::size_t column,
                                                       int step);

/// Puts the card into a column: sets the status (see change_status) or moves it to the cycle. False
/// when it stays where it is: it is there already, or the person thought better of it.
bool drop_card(Session& session, Id<Action> id, BoardBy by, std::size_t column);

}  // namespace sightline
