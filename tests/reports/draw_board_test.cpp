#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "reports/draw/board.h"
#include "reports/draw/surface.h"

namespace draw_board_test {
using namespace sightline::draw;

namespace {

constexpr Rect usual{10, 20, 900, 400};

/// Columns with that many cards.
BoardSpec board(std::initializer_list<std::size_t> counts) {
  BoardSpec spec;
  spec.empty_column = "No action here";
  for (const auto count : counts) {
    BoardColumn column;
    column.title = "planned";
    for (std::size_t i = 0; i < count; ++i)
      column.cards.push_back({"Train the team", "Ada", "late 6 days", Tone::bad, "20 %", 0.2});
    spec.columns.push_back(column);
  }
  return spec;
}

}  // namespace

TEST_CASE("a point on a card finds it, scrolled or not") {
  const auto spec = board({2, 9, 0});
  const auto still = layout_board(spec, usual, 14, {});
  for (const CardPlace place : {CardPlace{0, 1}, CardPlace{1, 1}})
    CHECK(card_at(spec, still, still.card_rect(place).centre()) == place);
  const auto moved = layout_board(spec, usual, 14, {0, 300});
  CHECK(card_at(spec, moved, moved.card_rect({1, 3}).centre()) == CardPlace{1, 3});
}

TEST_CASE("titles, gaps and the room below the last card are no card") {
  const auto spec = board({2, 9, 0});
  const auto layout = layout_board(spec, usual, 14, {});
  CHECK_FALSE(card_at(spec, layout, {layout.column_rect(0).centre().x, usual.y + 5}));
  CHECK_FALSE(card_at(spec, layout, {layout.column_rect(0).right() + 2, layout.body.y + 20}));
  CHECK_FALSE(card_at(spec, layout, layout.card_rect({0, 2}).centre()));
  CHECK_FALSE(card_at(spec, layout, layout.card_rect({2, 0}).centre()));
  CHECK_FALSE(card_at(spec, layout, {0, 0}));
}

TEST_CASE("a card may be let go anywhere along a column, and nowhere beside it") {
  const auto spec = board({2, 9, 0});
  const auto layout = layout_board(spec, usual, 14, {});
  const double x = layout.column_rect(2).centre().x;
  CHECK(column_at(spec, layout, {x, usual.y - 100}) == 2u);
  CHECK(column_at(spec, layout, {x, usual.bottom() + 100}) == 2u);
  CHECK_FALSE(column_at(spec, layout, {layout.column_rect(1).right() + 2, 100}));
  CHECK_FALSE(column_at(spec, layout, {usual.x - 1, 100}));
  CHECK_FALSE(column_at(spec, layout, {usual.right() + 50, 100}));
}

TEST_CASE("columns share the room, and scroll where they would become too narrow") {
  const auto few = layout_board(board({1, 1, 1}), usual, 14, {1e9, 0});
  CHECK(few.whole.width <= usual.width);
  CHECK(few.scroll.x == 0);
  const auto spec = board({1, 1, 1, 1, 1, 1, 1});
  const auto many = layout_board(spec, usual, 14, {1e9, 1e9});
  CHECK(many.scroll.x == many.whole.width - usual.width);
  CHECK(many.column_rect(6).right() == usual.right());
  CHECK(many.scroll.y == 0);
}

TEST_CASE("a scroll that is no number, and a board without room or columns, are harmless") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(layout_board(board({90}), usual, 14, {nan, nan}).scroll == Point{});
  const auto spec = board({1});
  const auto none = layout_board(spec, {}, 14, {});
  CHECK_FALSE(card_at(spec, none, {0, 0}));
  CHECK_FALSE(column_at(spec, none, {0, 0}));
  CHECK_FALSE(column_at({}, layout_board({}, usual, 14, {}), {50, 50}));
}

TEST_CASE("scrolling shows a whole card, moved as little as possible") {
  const auto spec = board({1, 1, 1, 1, 1, 1, 20});
  const auto layout = layout_board(spec, usual, 14, {});
  CHECK(scroll_to_show(layout, {0, 0}) == Point{});
  const auto there = layout_board(spec, usual, 14, scroll_to_show(layout, {6, 12}));
  const auto card = there.card_rect({6, 12});
  CHECK(card.right() <= usual.right());
  CHECK(card.bottom() <= there.body.bottom());
  const auto back = layout_board(spec, usual, 14, scroll_to_show(there, {0, 0}));
  CHECK(back.scroll.x == 0);
  CHECK(back.card_rect({0, 0}).y == back.body.y);
}

TEST_CASE("a short column stays in sight while the longer ones scroll on") {
  const auto spec = board({2, 9, 4});
  const auto layout = layout_board(spec, usual, 14, {0, 1e9});
  CHECK(layout.card_rect({0, 0}).y == layout.body.y);
  CHECK(layout.card_rect({1, 0}).y < layout.body.y);
  CHECK(layout.card_rect({2, 3}).bottom() + layout.card_gap == layout.body.bottom());
  CHECK(card_at(spec, layout, layout.card_rect({0, 1}).centre()) == CardPlace{0, 1});
  const auto up = layout_board(spec, usual, 14, scroll_to_show(layout, {2, 0}));
  CHECK(up.card_rect({2, 0}).y == up.body.y);
}

TEST_CASE("arrows go from card to card and over empty columns") {
  const auto spec = board({0, 3, 0, 1});
  CHECK(neighbour(spec, {}, BoardStep::down) == CardPlace{1, 0});
  CHECK(neighbour(spec, CardPlace{1, 2}, BoardStep::right) == CardPlace{3, 0});
  CHECK(neighbour(spec, CardPlace{3, 0}, BoardStep::left) == CardPlace{1, 0});
  CHECK(neighbour(spec, CardPlace{3, 0}, BoardStep::right) == CardPlace{3, 0});
  CHECK(neighbour(spec, CardPlace{1, 0}, BoardStep::left) == CardPlace{1, 0});
  CHECK(neighbour(spec, CardPlace{1, 2}, BoardStep::down) == CardPlace{1, 2});
  CHECK(neighbour(spec, CardPlace{1, 2}, BoardStep::up) == CardPlace{1, 1});
  CHECK(neighbour(spec, CardPlace{1, 0}, BoardStep::up) == CardPlace{1, 0});
  CHECK(neighbour(spec, CardPlace{1, 2}, BoardStep::first) == CardPlace{1, 0});
  CHECK(neighbour(spec, CardPlace{1, 0}, BoardStep::last) == CardPlace{1, 2});
  CHECK(neighbour(spec, CardPlace{9, 9}, BoardStep::left) == CardPlace{1, 0});
  CHECK_FALSE(neighbour(board({0, 0}), {}, BoardStep::down));
  CHECK_FALSE(neighbour({}, {}, BoardStep::right));
}

TEST_CASE("cards out of view change nothing that is seen") {
  const auto many = board({10'000, 3});
  const auto few = board({10, 3});
  const auto image = [](const BoardSpec& spec) {
    return render_image({920, 430}, 1, rgb(0xFFFFFF), [&](cairo_t* cr) {
      draw_board(cr, spec, usual, Palette::light(), 14, {});
    });
  };
  // The number of cards stands in the title; below it both look the same.
  const auto a = image(many);
  const auto b = image(few);
  for (int y = 90; y < 430; y += 7)
    for (int x = 0; x < 920; x += 7) REQUIRE(a.at(x, y) == b.at(x, y));
}

TEST_CASE("a card in the hand is drawn where the hand is, over a marked column") {
  const Palette palette = Palette::light();
  auto spec = board({2, 0, 1});
  const auto layout = layout_board(spec, usual, 14, {});
  const auto over = layout.column_rect(1);
  const auto image = [&] {
    return render_image({920, 430}, 1, palette.surface,
                        [&](cairo_t* cr) { draw_board(cr, spec, usual, palette, 14, {}); });
  };
  const auto at = [](const Image& picture, Point point) {
    return picture.at(static_cast<int>(point.x), static_cast<int>(point.y));
  };
  const Point in_column{over.x + 20, over.bottom() - 20};
  CHECK(at(image(), in_column) == palette.sunken);
  spec.lifted = LiftedCard{{0, 0}, {over.x + 4, layout.body.y + 40}, 1};
  const auto lifted = image();
  CHECK(at(lifted, in_column) == palette.accent_pale);
  CHECK(at(lifted, {over.x + 40, layout.body.y + 44}) == palette.surface);
  // Where it came from the column is seen.
  CHECK(at(lifted, layout.card_rect({0, 0}).centre()) == palette.sunken);
  // One that came from nowhere is not drawn.
  spec.lifted = LiftedCard{{7, 7}, {over.x, over.y}, 1};
  CHECK(at(image(), in_column) == palette.accent_pale);
}

}  // namespace draw_board_test
