// A board: columns side by side, each with cards below each other, all of one height.
// Laid out by arithmetic on places, so that ten thousand cards cost no more than those in sight.
#pragma once

#include <cairo.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "reports/draw/geometry.h"
#include "reports/draw/palette.h"

namespace sightline::draw {

struct BoardCard {
  std::string title;
  std::string subtitle;  // the owner
  std::string when;      // "late 6 days", "due 30 Jun 2026"; may be empty
  Tone tone = Tone::neutral;
  std::string part_words;  // "20 %"
  double part = 0;         // 0 to 1
};

struct BoardColumn {
  std::string title;     // "at risk", "Cycle 2"
  std::string subtitle;  // "Apr–Jun 2026"; may be empty
  bool current = false;  // the cycle of today
  std::vector<BoardCard> cards;
};

struct CardPlace {
  std::size_t column = 0;
  std::size_t row = 0;

  bool operator==(const CardPlace&) const = default;
};

// A card in somebody's hand, and the column it would fall into.
struct LiftedCard {
  CardPlace from;
  Point at;  // its top left corner
  std::optional<std::size_t> over;
};

struct BoardSpec {
  std::vector<BoardColumn> columns;
  std::string empty_column;  // said where a column has no card
  std::optional<CardPlace> selected;
  std::optional<CardPlace> hovered;
  std::optional<LiftedCard> lifted;
  bool focused = false;  // the keyboard is here

  [[nodiscard]] bool has(CardPlace place) const {
    return place.column < columns.size() && place.row < columns[place.column].cards.size();
  }
};

struct BoardLayout {
  Rect bounds;
  Rect body;                  // below the titles of the columns
  Size whole;                 // of all columns and cards, titles included
  Point scroll;               // cut to what can be scrolled
  std::vector<double> downs;  // of each column: a short one stays when the others scroll on
  double column_width = 0, column_gap = 0;
  double card_height = 0, card_gap = 0;
  double unit = 1;

  [[nodiscard]] double card_step() const { return card_height + card_gap; }
  [[nodiscard]] Rect column_rect(std::size_t column) const;  // from the top to the bottom in view
  [[nodiscard]] Rect card_rect(CardPlace place) const;
};

// `scroll` is how far the board is moved left and up, in units.
[[nodiscard]] BoardLayout layout_board(const BoardSpec& spec, const Rect& rect, double font_px,
                                       Point scroll);

// The column at a height or above or below it: a card may be let go anywhere along it.
[[nodiscard]] std::optional<std::size_t> column_at(const BoardSpec& spec, const BoardLayout& layout,
                                                   Point point);
[[nodiscard]] std::optional<CardPlace> card_at(const BoardSpec& spec, const BoardLayout& layout,
                                               Point point);
// How far to scroll so that the card is in view, as little as possible.
[[nodiscard]] Point scroll_to_show(const BoardLayout& layout, CardPlace place);

enum class BoardStep { left, right, up, down, first, last };
// The next card in that direction: over empty columns, at the same height or the last one above it.
// From no card: the first of all. None when there is no card to go to.
[[nodiscard]] std::optional<CardPlace> neighbour(const BoardSpec& spec,
                                                 std::optional<CardPlace> from, BoardStep step);

// Draws only the columns and cards in view.
void draw_board(cairo_t* cr, const BoardSpec& spec, const Rect& rect, const Palette& palette,
                double font_px, Point scroll);

}  // namespace sightline::draw
