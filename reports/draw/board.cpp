#include "reports/draw/board.h"

#include <algorithm>
#include <string>

#include "reports/draw/progress.h"
#include "reports/draw/shapes.h"
#include "reports/draw/text.h"

namespace sightline::draw {
namespace {

class BoardPainter {
 public:
  BoardPainter(cairo_t* cr, const BoardSpec& spec, const BoardLayout& layout,
               const Palette& palette)
      : cr_(cr), spec_(spec), layout_(layout), palette_(palette) {}

  void paint() {
    const auto along = layout_.column_width + layout_.column_gap;
    for (auto column = static_cast<std::size_t>(layout_.scroll.x / along);
         column < spec_.columns.size() && layout_.column_rect(column).x < layout_.bounds.right();
         ++column)
      draw_column(column);
    if (!spec_.lifted || !spec_.has(spec_.lifted->from)) return;
    const Rect place = layout_.card_rect(spec_.lifted->from);
    const Rect lifted{spec_.lifted->at.x, spec_.lifted->at.y, place.width, place.height};
    draw_card(card(spec_.lifted->from), lifted, palette_.surface);
    stroke_rounded(cr_, lifted, units(8), palette_.accent, units(2));
  }

 private:
  [[nodiscard]] double units(double count) const { return count * layout_.unit; }
  [[nodiscard]] TextStyle style(double px, Weight weight, double max_width) const {
    return {.px = units(px), .weight = weight, .max_width = std::max(0.0, max_width)};
  }
  [[nodiscard]] const BoardCard& card(CardPlace place) const {
    return spec_.columns[place.column].cards[place.row];
  }

  void draw_column(std::size_t index) {
    const BoardColumn& column = spec_.columns[index];
    const Rect rect = layout_.column_rect(index);
    const bool wanted =
        spec_.lifted && spec_.lifted->over == index && spec_.lifted->from.column != index;
    fill_rounded(cr_, rect, units(8), wanted ? palette_.accent_pale : palette_.sunken);
    if (wanted) stroke_rounded(cr_, rect, units(8), palette_.accent, units(2));
    const double padding = units(12);
    const double room = rect.width - 2 * padding;
    const Text count(std::to_string(column.cards.size()), style(12, Weight::regular, room));
    const Text title(column.title, style(14, Weight::semibold, room - count.width() - units(6)));
    const Text subtitle(column.subtitle, style(12, Weight::regular, room));
    const double middle = (rect.y + layout_.body.y) / 2;
    const double height = title.height() + (column.subtitle.empty() ? 0 : subtitle.height());
    const double y = middle - height / 2;
    title.paint(cr_, {rect.x + padding, y}, column.current ? palette_.accent : palette_.ink);
    count.paint(cr_,
                {rect.right() - padding - count.width(), y + (title.height() - count.height()) / 2},
                palette_.second);
    if (!column.subtitle.empty())
      subtitle.paint(cr_, {rect.x + padding, y + title.height()}, palette_.second);
    if (column.cards.empty()) {
      const Text sentence(
          spec_.empty_column,
          {.px = units(12), .max_width = std::max(0.0, room), .wrap = Wrap::paragraph});
      sentence.paint(cr_, {rect.x + padding, layout_.body.y + units(8)}, palette_.second);
    }
    draw_cards(index);
  }

  void draw_cards(std::size_t index) {
    const SavedState saved(cr_);
    const Rect& body = layout_.body;
    cairo_rectangle(cr_, body.x, body.y, body.width, body.height);
    cairo_clip(cr_);
    cairo_new_path(cr_);
    const double hidden = layout_.downs[index] / layout_.card_step();
    for (CardPlace place{index, static_cast<std::size_t>(hidden)};
         spec_.has(place) && layout_.card_rect(place).y < body.bottom(); ++place.row)
      draw_place(place);
  }

  void draw_place(CardPlace place) {
    const Rect rect = layout_.card_rect(place);
    if (spec_.lifted && spec_.lifted->from == place) {
      stroke_rounded(cr_, rect, units(8), palette_.line, units(1));
      return;
    }
    const bool selected = spec_.selected == place;
    draw_card(card(place), rect, selected ? palette_.accent_pale : palette_.surface);
    if (selected)
      stroke_rounded(cr_, rect, units(8), palette_.accent, units(spec_.focused ? 2 : 1));
    else
      stroke_rounded(cr_, rect, units(8), spec_.hovered == place ? palette_.second : palette_.line,
                     units(1));
  }

  void draw_card(const BoardCard& card, const Rect& rect, Colour ground) {
    fill_rounded(cr_, rect, units(8), ground);
    const double padding = units(10);
    const double left = rect.x + padding;
    const double room = rect.width - 2 * padding;
    const Text title = fitted(card.title, {.px = units(13),
                                           .max_width = std::max(0.0, room),
                                           .wrap = Wrap::paragraph,
                                           .max_height = units(68)});
    title.paint(cr_, {left, rect.y + units(8)}, palette_.ink);
    const Text owner(card.subtitle, style(12, Weight::regular, room));
    owner.paint(cr_, {left, rect.y + units(78)}, palette_.second);
    const Text when(card.when, style(12, Weight::regular, room));
    when.paint(cr_, {left, rect.y + units(95)}, palette_.text(card.tone));
    const Text part(card.part_words, style(11.5, Weight::regular, room));
    const double middle = rect.bottom() - units(14);
    part.paint(cr_, {rect.right() - padding - part.width(), middle - part.height() / 2},
               palette_.second);
    draw_progress(cr_, {left, middle - units(2), room - units(40), units(4)}, card.part, palette_,
                  card.tone == Tone::neutral ? Tone::accent : card.tone);
  }

  cairo_t* cr_;
  const BoardSpec& spec_;
  const BoardLayout& layout_;
  const Palette& palette_;
};

}  // namespace

void draw_board(cairo_t* cr, const BoardSpec& spec, const Rect& rect, const Palette& palette,
                double font_px, Point scroll) {
  const BoardLayout layout = layout_board(spec, rect, font_px, scroll);
  if (!layout.bounds.drawable()) return;
  const SavedState saved(cr);
  cairo_rectangle(cr, rect.x, rect.y, rect.width, rect.height);
  cairo_clip(cr);
  cairo_new_path(cr);
  BoardPainter(cr, spec, layout, palette).paint();
}

}  // namespace sightline::draw
