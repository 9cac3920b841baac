#include "app/present/plan_board.h"

#include <algorithm>

#include "app/present/plan_rows.h"
#include "app/present/status_change.h"
#include "model/derive/progress.h"
#include "model/edit/gestures_actions.h"
#include "model/find.h"

namespace sightline {
namespace {

std::vector<draw::BoardColumn> status_columns(const Catalog& catalog) {
  std::vector<draw::BoardColumn> columns;
  for (const auto& text : enum_texts<Status>)
    columns.push_back({.title = catalog.term(text.label), .subtitle = {}, .cards = {}});
  return columns;
}

std::vector<draw::BoardColumn> cycle_columns(const Plan& plan, Day today, const Catalog& catalog) {
  std::vector<draw::BoardColumn> columns;
  for (const auto& cycle : plan.cycles)
    columns.push_back({.title = catalog.text(cycle_words(plan, cycle.id)),
                       .subtitle = catalog.month_range(cycle.start, cycle.last_month()),
                       .current = cycle.contains(today),
                       .cards = {}});
  columns.push_back(
      {.title = catalog.text(cycle_words(plan, std::nullopt)), .subtitle = {}, .cards = {}});
  return columns;
}

/// An action of a cycle that is gone waits in the backlog, as in the list.
std::size_t column_of(const Plan& plan, const Action& action, BoardBy by) {
  if (by == BoardBy::status) return static_cast<std::size_t>(action.status);
  const auto place = std::ranges::find_if(
      plan.cycles, [&](const auto& cycle) { return action.cycle == cycle.id; });
  return static_cast<std::size_t>(place - plan.cycles.begin());
}

/// What the column doesn't say: by status when it is due, by cycle where it stands; late always.
std::string when_words(const Candidate& entry, BoardBy by, Day today, const Catalog& catalog) {
  const auto& action = *entry.action;
  const bool late = state_of(action, today) == ActionState::late;
  if (late || by == BoardBy::cycle) return entry.row.status;
  if (action.done_on) return catalog.text(msg("done {1}", *action.done_on));
  return action.due ? catalog.text(msg("due {1}", *action.due)) : std::string();
}

}  // namespace

std::optional<Id<Action>> PlanBoard::id_at(draw::CardPlace place) const {
  if (place.column >= ids.size() || place.row >= ids[place.column].size()) return std::nullopt;
  return ids[place.column][place.row];
}

std::optional<draw::CardPlace> PlanBoard::place_of(Id<Action> id) const {
  for (std::size_t column = 0; column < ids.size(); ++column) {
    const auto found = std::ranges::find(ids[column], id);
    if (found != ids[column].end())
      return draw::CardPlace{column, static_cast<std::size_t>(found - ids[column].begin())};
  }
  return std::nullopt;
}

std::string PlanBoard::words_of(draw::CardPlace place) const {
  if (!spec.has(place)) return {};
  const auto& column = spec.columns[place.column];
  const auto& card = column.cards[place.row];
  std::string words = card.title;
  for (const auto& more : {card.subtitle, card.when, card.part_words, column.title})
    if (!more.empty()) words += ", " + more;
  return words;
}

PlanBoard plan_board(const Document& document, Day today, const Catalog& catalog, BoardBy by,
                     const std::string& wanted) {
  const auto& plan = document.plan;
  PlanBoard board;
  board.by = by;
  auto& columns = board.spec.columns;
  columns = by == BoardBy::status ? status_columns(catalog) : cycle_columns(plan, today, catalog);
  board.ids.resize(columns.size());
  for (const auto& entry : shown_candidates(plan, today, catalog, wanted)) {
    const auto column = column_of(plan, *entry.action, by);
    columns[column].cards.push_back({.title = entry.row.title,
                                     .subtitle = entry.row.owner,
                                     .when = when_words(entry, by, today, catalog),
                                     .tone = chip_tone(entry.row.tone),
                                     .part_words = entry.row.complete,
                                     .part = entry.row.complete_part});
    board.ids[column].push_back(entry.row.id);
  }
  board.spec.empty_column =
      catalog.text(trimmed(wanted).empty() ? msg("No action here") : msg("Nothing found here"));
  return board;
}

std::optional<std::size_t> column_beside(const PlanBoard& board, std::size_t column, int step) {
  auto to = static_cast<std::ptrdiff_t>(column) + step;
  if (board.by == BoardBy::status && to == static_cast<std::ptrdiff_t>(Status::rolled)) to += step;
  if (to < 0 || to >= std::ssize(board.spec.columns)) return std::nullopt;
  return static_cast<std::size_t>(to);
}

bool drop_card(Session& session, Id<Action> id, BoardBy by, std::size_t column) {
  const auto& plan = session.plan();
  const auto* action = find(plan.actions, id);
  if (!action) return false;
  if (by == BoardBy::status && column == static_cast<std::size_t>(Status::rolled)) {
    session.user().notify(NoticeTone::warning, rolled_by_closing());
    return false;
  }
  if (by == BoardBy::status)
    return column < count_of<Status>() && change_status(session, id, static_cast<Status>(column));
  if (column > plan.cycles.size() || column == column_of(plan, *action, by)) return false;
  std::optional<Id<Cycle>> cycle;
  if (column < plan.cycles.size()) cycle = plan.cycles[column].id;
  return perform_or_tell(session, [&](const Document& document) {
    return move_action(document, id, cycle, action->focus);
  });
}

}  // namespace sightline
