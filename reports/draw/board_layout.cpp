#include <algorithm>
#include <cmath>

#include "reports/draw/board.h"

namespace sightline::draw {
namespace {

// Measures at 14 units of text; all grow with it.
constexpr double board_head_height = 52, least_column = 156, most_column = 320, column_gap = 8;
constexpr double card_height = 138, card_gap = 8, inside = 8;

double clamped_scroll(double wanted, double whole, double room) {
  return std::isfinite(wanted) ? std::clamp(wanted, 0.0, std::max(0.0, whole - room)) : 0;
}

/// A column that has cards, from `column` on in steps; none when there is none any more.
std::optional<std::size_t> filled_column(const BoardSpec& spec, std::size_t column, int step) {
  for (auto at = static_cast<std::ptrdiff_t>(column) + step;
       at >= 0 && at < std::ssize(spec.columns); at += step) {
    if (!spec.columns[static_cast<std::size_t>(at)].cards.empty())
      return static_cast<std::size_t>(at);
  }
  return {};
}

}  // namespace

BoardLayout layout_board(const BoardSpec& spec, const Rect& rect, double font_px, Point scroll) {
  BoardLayout layout;
  if (!rect.drawable() || !std::isfinite(font_px) || font_px <= 0 || spec.columns.empty())
    return layout;
  layout.bounds = rect;
  layout.unit = font_px / base_font_px;
  const auto units = [&](double count) { return std::round(count * layout.unit); };
  const double head = std::min(rect.height, units(board_head_height));
  layout.body = {rect.x, rect.y + head, rect.width, rect.height - head};
  layout.column_gap = units(column_gap);
  layout.card_height = units(card_height);
  layout.card_gap = units(card_gap);
  const auto columns = static_cast<double>(spec.columns.size());
  const double share = (rect.width - (columns - 1) * layout.column_gap) / columns;
  layout.column_width = std::floor(std::clamp(share, units(least_column), units(most_column)));
  std::size_t most = 0;
  for (const auto& column : spec.columns) most = std::max(most, column.cards.size());
  layout.whole = {columns * layout.column_width + (columns - 1) * layout.column_gap,
                  head + static_cast<double>(most) * layout.card_step()};
  layout.scroll = {clamped_scroll(scroll.x, layout.whole.width, rect.width),
                   clamped_scroll(scroll.y, layout.whole.height, rect.height)};
  for (const auto& column : spec.columns)
    layout.downs.push_back(clamped_scroll(
        layout.scroll.y, static_cast<double>(column.cards.size()) * layout.card_step(),
        layout.body.height));
  return layout;
}

Rect BoardLayout::column_rect(std::size_t column) const {
  return {bounds.x - scroll.x + static_cast<double>(column) * (column_width + column_gap), bounds.y,
          column_width, bounds.height};
}

Rect BoardLayout::card_rect(CardPlace place) const {
  const Rect column = column_rect(place.column);
  const double inset = std::round(inside * unit);
  return {column.x + inset,
          body.y - downs.at(place.column) + static_cast<double>(place.row) * card_step(),
          column.width - 2 * inset, card_height};
}

std::optional<std::size_t> column_at(const BoardSpec& spec, const BoardLayout& layout,
                                     Point point) {
  if (layout.column_width <= 0) return {};
  const double along = point.x - layout.bounds.x + layout.scroll.x;
  if (along < 0 || point.x < layout.bounds.x || point.x >= layout.bounds.right()) return {};
  const auto column = static_cast<std::size_t>(along / (layout.column_width + layout.column_gap));
  if (column >= spec.columns.size() || point.x >= layout.column_rect(column).right()) return {};
  return column;
}

std::optional<CardPlace> card_at(const BoardSpec& spec, const BoardLayout& layout, Point point) {
  const auto column = column_at(spec, layout, point);
  if (!column || !layout.body.contains(point)) return {};
  const double down = point.y - layout.body.y + layout.downs[*column];
  const CardPlace place{*column, static_cast<std::size_t>(down / layout.card_step())};
  if (!spec.has(place) || !layout.card_rect(place).contains(point)) return {};
  return place;
}

Point scroll_to_show(const BoardLayout& layout, CardPlace place) {
  const Rect card = layout.card_rect(place);
  const Rect column = layout.column_rect(place.column);
  Point scroll = layout.scroll;
  if (column.right() > layout.bounds.right()) scroll.x += column.right() - layout.bounds.right();
  if (column.x < layout.bounds.x || column.width > layout.bounds.width)
    scroll.x = layout.scroll.x + column.x - layout.bounds.x;
  const double top = static_cast<double>(place.row) * layout.card_step();
  if (card.bottom() + layout.card_gap > layout.body.bottom())
    scroll.y = top + layout.card_step() - layout.body.height;
  if (card.y < layout.body.y || card.height > layout.body.height) scroll.y = top;
  return scroll;
}

std::optional<CardPlace> neighbour(const BoardSpec& spec, std::optional<CardPlace> from,
                                   BoardStep step) {
  if (!from || !spec.has(*from)) {
    if (!spec.columns.empty() && !spec.columns.front().cards.empty()) return CardPlace{};
    const auto column = filled_column(spec, 0, 1);
    return column ? std::optional(CardPlace{*column, 0}) : std::nullopt;
  }
  const std::size_t last = spec.columns[from->column].cards.size() - 1;
  switch (step) {
    case BoardStep::up:
      return CardPlace{from->column, std::max<std::size_t>(from->row, 1) - 1};
    case BoardStep::down:
      return CardPlace{from->column, std::min(from->row + 1, last)};
    case BoardStep::first:
      return CardPlace{from->column, 0};
    case BoardStep::last:
      return CardPlace{from->column, last};
    default:
      break;
  }
  const auto column = filled_column(spec, from->column, step == BoardStep::left ? -1 : 1);
  if (!column) return from;
  return CardPlace{*column, std::min(from->row, spec.columns[*column].cards.size() - 1)};
}

}  // namespace sightline::draw
