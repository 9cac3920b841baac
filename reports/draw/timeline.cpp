#include "reports/draw/timeline.h"

#include <algorithm>
#include <cmath>

#include "reports/draw/progress.h"
#include "reports/draw/shapes.h"
#include "reports/draw/text.h"

namespace sightline::draw {
namespace {

constexpr double open_alpha = 0.3;   // what is still to do
constexpr double done_alpha = 0.55;  // an action that is over is history, and quieter
constexpr double title_height = 36;  // two lines
constexpr double gone_alpha = 0.12;  // it went on elsewhere

class TimelinePainter {
 public:
  TimelinePainter(cairo_t* cr, const TimelineSpec& spec, const TimelineLayout& layout,
                  const Palette& palette)
      : cr_(cr), spec_(spec), layout_(layout), palette_(palette) {}

  void paint() {
    draw_bands();
    if (named_months()) draw_month_lines();
    draw_rows();
    draw_today();
    draw_header();
    if (spec_.rows.empty()) draw_sentence();
  }

 private:
  [[nodiscard]] double units(double count) const { return count * layout_.unit; }
  [[nodiscard]] bool titled() const { return layout_.titles.width > 0; }

  [[nodiscard]] TextStyle style(double px, Weight weight, double max_width) const {
    return {.px = units(px), .weight = weight, .max_width = std::max(0.0, max_width)};
  }

  // The stretch of a band that is in view, from the top of the chart to its bottom.
  [[nodiscard]] Rect band_rect(const TimelineBand& band) const {
    const DayWindow& view = layout_.view;
    const double first = std::clamp<double>(band.first_day, view.first, view.end());
    const double end =
        std::clamp(static_cast<double>(band.first_day) + band.days, first, view.end());
    const double left = layout_.x_of(first);
    return {left, layout_.bounds.y, layout_.x_of(end) - left, layout_.bounds.height};
  }

  void clip(const Rect& rect) {
    cairo_rectangle(cr_, rect.x, rect.y, rect.width, rect.height);
    cairo_clip(cr_);
    cairo_new_path(cr_);
  }

  void draw_bands() {
    bool odd = false;
    for (const TimelineBand& band : spec_.bands) {
      odd = !odd;
      if (band.current) {
        fill_rect(cr_, band_rect(band), palette_.current_cycle);
      } else if (odd) {
        fill_rect(cr_, band_rect(band), palette_.other_cycle);
      }
    }
  }

  // Zoomed in far enough for a name under each month instead of the first and last of a cycle.
  [[nodiscard]] bool named_months() const {
    return !spec_.months.empty() && layout_.day_width() * 30 >= units(60);
  }

  void draw_month_lines() {
    for (const TimelineMonth& month : spec_.months) {
      if (month.first_day <= layout_.view.first || month.first_day >= layout_.view.end()) continue;
      vertical_hairline(cr_, layout_.x_of(month.first_day), layout_.bars.y, layout_.bounds.bottom(),
                        palette_.line, units(1));
    }
  }

  void draw_month_names() {
    for (std::size_t i = 0; i < spec_.months.size(); ++i) {
      const double end = i + 1 < spec_.months.size() ? spec_.months[i + 1].first_day : spec_.days;
      const double left =
          layout_.x_of(std::max<double>(spec_.months[i].first_day, layout_.view.first));
      const double right = layout_.x_of(std::min(end, layout_.view.end()));
      const Text name(spec_.months[i].name, style(11.5, Weight::regular, layout_.bars.width));
      if (name.width() + units(12) > right - left) continue;
      name.paint(cr_, {left + units(8), layout_.header.centre().y + units(1)}, palette_.second);
    }
  }

  void draw_rows() {
    const SavedState saved(cr_);
    const Rect& top = layout_.titles;
    clip({top.x, top.y, layout_.bounds.width, top.height});
    const auto first = static_cast<std::size_t>(layout_.scroll / layout_.row_height);
    for (std::size_t row = first; row < spec_.rows.size(); ++row) {
      const Rect rect = layout_.row_rect(row);
      if (rect.y >= layout_.bounds.bottom()) break;
      draw_row_background(row, rect);
      if (titled()) draw_title(spec_.rows[row], rect);
      draw_bar(row);
      horizontal_hairline(cr_, rect.x, rect.right(), rect.bottom() - units(0.5), palette_.line,
                          units(1));
    }
  }

  void draw_row_background(std::size_t row, const Rect& rect) {
    if (spec_.selected == row) {
      fill_rect(cr_, rect, palette_.accent_pale);
      fill_rect(cr_, {rect.x, rect.y, units(3), rect.height}, palette_.accent);
    } else if (spec_.hovered == row) {
      fill_rect(cr_, rect, palette_.other_cycle);
    }
  }

  void draw_title(const TimelineRow& row, const Rect& rect) {
    const double padding = units(12);
    const double room = layout_.titles.width - 2 * padding;
    auto title_style = style(14, Weight::regular, room);
    title_style.wrap = Wrap::paragraph;
    title_style.max_height = units(title_height);
    const Text title(row.title, title_style);
    const Text owner(row.subtitle, style(12, Weight::regular, room));
    const double height = title.height() + (row.subtitle.empty() ? 0 : owner.height());
    const double y = rect.centre().y - height / 2;
    title.paint(cr_, {rect.x + padding, y}, palette_.ink);
    if (!row.subtitle.empty()) {
      owner.paint(cr_, {rect.x + padding, y + title.height()}, palette_.second);
    }
  }

  [[nodiscard]] Colour bar_colour(BarState state) const {
    switch (state) {
      case BarState::at_risk:
        return palette_.landing;
      case BarState::late:
        return palette_.late;
      case BarState::planned:
        return palette_.trajectory;
      case BarState::done:
        return palette_.good;
      case BarState::rolled:
      case BarState::dropped:
        return palette_.second;
      case BarState::normal:
        break;
    }
    return palette_.accent;
  }

  [[nodiscard]] Colour note_colour(BarState state) const {
    switch (state) {
      case BarState::at_risk:
        return palette_.warning;
      case BarState::late:
        return palette_.late_ink;
      default:
        return palette_.second;
    }
  }

  void draw_bar(std::size_t row) {
    const std::optional<TimelineBar>& planned = spec_.rows[row].bar;
    const auto rect = bar_rect(spec_, layout_, row);
    if (!planned || !rect) return;
    const TimelineBar& bar = *planned;
    const Colour colour = bar_colour(bar.state);
    {
      const SavedState saved(cr_);
      const Rect at = snapped(cr_, *rect);
      rounded_path(cr_, at, units(5));
      cairo_clip(cr_);
      fill_rect(cr_, at, palette_.surface);
      fill_rect(cr_, at, colour, ground_alpha(bar.state));
      const double part = std::isfinite(bar.done) ? std::clamp(bar.done, 0.0, 1.0) : 0;
      if (bar.state < BarState::done) {
        fill_rect(cr_, {at.x, at.y, at.width * part, at.height}, colour);
      }
    }
    if (bar.state == BarState::rolled || bar.state == BarState::dropped) {
      stroke_rounded(cr_, rect->inset(units(0.5)), units(4.5), colour, units(1));
      draw_sign(bar.state, *rect, colour);
    }
    if (spec_.held == row) {
      stroke_rounded(cr_, rect->inset(-units(2)), units(7), palette_.accent, units(2));
      draw_held_note(bar, *rect);
    } else {
      draw_note(bar, *rect);
    }
  }

  [[nodiscard]] static double ground_alpha(BarState state) {
    if (state == BarState::done) return done_alpha;
    if (state == BarState::rolled) return gone_alpha;
    return state == BarState::dropped ? 0 : open_alpha;
  }

  // An arrow for what went on elsewhere, a cross for what was given up; not in a bar too short.
  void draw_sign(BarState state, const Rect& rect, Colour colour) {
    const double reach = units(3.5);
    if (rect.width < units(16)) return;
    const SavedState saved(cr_);
    const Point at{rect.x + units(9), rect.centre().y};
    set_colour(cr_, colour);
    cairo_set_line_width(cr_, units(1.6));
    cairo_set_line_cap(cr_, CAIRO_LINE_CAP_ROUND);
    const auto line = [&](double x0, double y0, double x1, double y1) {
      cairo_move_to(cr_, at.x + x0 * reach, at.y + y0 * reach);
      cairo_line_to(cr_, at.x + x1 * reach, at.y + y1 * reach);
    };
    if (state == BarState::dropped) {
      line(-1, -1, 1, 1);
      line(-1, 1, 1, -1);
    } else {
      line(-1.3, 0, 1.3, 0);
      line(0.3, -1, 1.3, 0);
      line(0.3, 1, 1.3, 0);
    }
    cairo_stroke(cr_);
  }

  // On a ground of its own, as near to the bar as it fits: whoever moves a bar reads it.
  void draw_held_note(const TimelineBar& bar, const Rect& rect) {
    const Text note(bar.note, style(12, Weight::semibold, layout_.bars.width));
    const double padding = units(6);
    const Size size{note.width() + 2 * padding, note.height() + padding};
    double x = rect.right() + units(8);
    if (x + size.width > layout_.bars.right()) x = rect.x - units(8) - size.width;
    x = std::max(x, layout_.bars.x + units(4));
    const Rect ground{x, rect.centre().y - size.height / 2, size.width, size.height};
    fill_rounded(cr_, ground, units(6), palette_.surface);
    stroke_rounded(cr_, ground, units(6), palette_.accent, units(1));
    note.paint(cr_, {x + padding, ground.y + padding / 2}, palette_.ink);
  }

  // To the right of the bar if it fits there, else to its left, else not at all.
  void draw_note(const TimelineBar& bar, const Rect& rect) {
    if (bar.note.empty()) return;
    const Text note(bar.note, style(12, Weight::regular, layout_.bars.width));
    const double gap = units(8);
    double x = rect.right() + gap;
    // The line of today doesn't go through words.
    if (spec_.today) {
      const double line = layout_.x_of(*spec_.today);
      if (line > x - gap / 2 && line < x + note.width() + gap / 2) x = line + gap / 2 + units(2);
    }
    if (x + note.width() > layout_.bars.right()) x = rect.x - gap - note.width();
    if (x < layout_.bars.x) return;
    note.paint(cr_, {x, rect.centre().y - note.height() / 2}, note_colour(bar.state));
  }

  void draw_today() {
    if (!spec_.today || *spec_.today < layout_.view.first || *spec_.today > layout_.view.end())
      return;
    const double x = std::min(layout_.x_of(*spec_.today), layout_.bars.right() - units(1));
    vertical_hairline(cr_, x, layout_.bars.y, layout_.bounds.bottom(), palette_.late, units(2));
    if (spec_.today_label.empty()) return;
    const Text label(spec_.today_label, style(12, Weight::regular, layout_.bars.width));
    const double right = x + units(6);
    const bool fits = right + label.width() <= layout_.bars.right();
    const Point at{fits ? right : x - units(6) - label.width(),
                   layout_.bounds.bottom() - label.height() - units(4)};
    // Among bars it stands on a ground of its own.
    if (layout_.row_rect(spec_.rows.size()).y > at.y) {
      const Rect ground{at.x - units(4), at.y - units(2), label.width() + units(8),
                        label.height() + units(4)};
      fill_rounded(cr_, ground, units(6), palette_.surface);
      stroke_rounded(cr_, ground, units(6), palette_.late, units(1));
    }
    label.paint(cr_, at, palette_.late_ink);
  }

  void draw_header() {
    const Rect& header = layout_.header;
    for (const TimelineBand& band : spec_.bands) {
      const Rect rect = band_rect(band);
      const double room = rect.width - units(12);
      if (room < units(12)) continue;
      const Text title(band.title, style(12, Weight::semibold, room));
      const Text months(named_months() ? "" : band.subtitle, style(11.5, Weight::regular, room));
      const double y = header.centre().y - (title.height() + months.height()) / 2;
      title.paint(cr_, {rect.x + units(8), y}, band.current ? palette_.accent : palette_.second);
      months.paint(cr_, {rect.x + units(8), y + title.height()}, palette_.second);
    }
    if (named_months()) draw_month_names();
    if (titled()) {
      const Text corner(spec_.corner, style(12, Weight::regular, layout_.titles.width - units(24)));
      corner.paint(cr_, {header.x + units(12), header.centre().y - corner.height() / 2},
                   palette_.second);
      vertical_hairline(cr_, layout_.titles.right(), layout_.bounds.y, layout_.bounds.bottom(),
                        palette_.line, units(1));
    }
    horizontal_hairline(cr_, header.x, header.right(), header.bottom() - units(0.5), palette_.line,
                        units(1));
  }

  void draw_sentence() {
    const Text sentence(spec_.empty_sentence,
                        {.px = units(14),
                         .max_width = std::max(0.0, layout_.bounds.width - units(64)),
                         .wrap = Wrap::lines});
    const Rect below{layout_.bounds.x, layout_.titles.y, layout_.bounds.width,
                     layout_.titles.height};
    const Point middle = below.centre();
    // Words don't run across the stripes of the cycles.
    fill_rounded(
        cr_,
        {middle.x - sentence.width() / 2 - units(16), middle.y - sentence.height() / 2 - units(12),
         sentence.width() + units(32), sentence.height() + units(24)},
        units(8), palette_.surface);
    sentence.paint(cr_, {middle.x - sentence.width() / 2, middle.y - sentence.height() / 2},
                   palette_.second);
  }

  cairo_t* cr_;
  const TimelineSpec& spec_;
  const TimelineLayout& layout_;
  const Palette& palette_;
};

}  // namespace

void draw_timeline(cairo_t* cr, const TimelineSpec& spec, const Rect& rect, const Palette& palette,
                   double font_px, double scroll) {
  if (!rect.drawable()) return;
  const TimelineLayout layout = layout_timeline(spec, rect, font_px, scroll);
  if (!layout.bounds.drawable()) return;
  const SavedState saved(cr);
  cairo_rectangle(cr, rect.x, rect.y, rect.width, rect.height);
  cairo_clip(cr);
  cairo_new_path(cr);
  TimelinePainter(cr, spec, layout, palette).paint();
}

}  // namespace sightline::draw
