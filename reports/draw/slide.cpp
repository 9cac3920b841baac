#include "reports/draw/slide.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "reports/draw/progress.h"
#include "reports/draw/shapes.h"
#include "reports/draw/slide_list.h"
#include "reports/draw/slide_text.h"

namespace sightline::draw {
namespace {

// All measures are of a slide of 1280 by 720.
constexpr Size drawn_for{1280, 720};
constexpr double slide_margin = 56;
constexpr double top = 40;
constexpr double slide_foot_room = 62;
constexpr double slide_gap = 18;
constexpr double card_pad = 22;
constexpr double slide_chart_px = 20;
constexpr double foot_px = 16;
constexpr std::size_t most_columns = 4;

constexpr std::array list_sizes = {32.0, 30.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0};
// Lists side by side are never as loud as one alone.
constexpr double largest_in_columns = 22;

// The largest type in which the labels of the line stand beside each other without being cut.
double fitting_sight_px(const LineOfSight& sight, double width, double wanted) {
  constexpr double unlimited = 1e5;
  const auto layout = layout_line_of_sight(sight, {0, 0, unlimited, 1}, wanted);
  double needed = 0;
  for (const auto& label : layout.labels) needed += label.box.width + wanted * 1.5;
  return needed > width ? wanted * width / needed : wanted;
}

class SlideBuilder {
 public:
  SlideBuilder(const Slide& slide, const SlideFoot& foot, const Rect& rect, const Palette& palette)
      : slide_(slide),
        foot_(foot),
        rect_(rect),
        palette_(palette),
        unit_(std::min(rect.width / drawn_for.width, rect.height / drawn_for.height)),
        left_(rect.x + slide_margin * unit_),
        width_(rect.width - 2 * slide_margin * unit_),
        y_(rect.y + top * unit_),
        bottom_(rect.bottom() - slide_foot_room * unit_) {}

  PageFlow all() && {
    head();
    foot();
    remark();
    sight();
    figures();
    if (slide_.chart) chart();
    if (!slide_.lists.empty()) lists();
    return std::move(flow_);
  }

 private:
  [[nodiscard]] double size(double units) const { return units * unit_; }
  [[nodiscard]] double room() const { return std::max(0.0, bottom_ - y_); }

  void card(const Rect& rect) {
    flow_.drawing([rect, &palette = palette_, font = size(base_font_px)](cairo_t* cr) {
      draw_card(cr, rect, palette, font);
    });
  }

  // Returns the height taken.
  double text(Text set, Point at, Colour colour) {
    const double height = set.height();
    flow_.place(std::move(set), at, colour);
    return height;
  }

  void head() {
    y_ += text(
        shrunk(slide_.title, {.px = size(40), .weight = Weight::semibold}, {width_, size(100)}),
        {left_, y_}, palette_.ink);
    if (!slide_.subtitle.empty()) {
      y_ += text(shrunk(slide_.subtitle, {.px = size(20)}, {width_, size(54)}),
                 {left_, y_ + size(2)}, palette_.second);
    }
    y_ += size(20);
  }

  void foot() {
    const double y = rect_.bottom() - size(42);
    double right = left_ + width_;
    // The clock's figures stay where they are while they run.
    const auto from_right = [&](const std::string& words, Colour colour, bool loud, bool runs) {
      if (words.empty()) return;
      Text set(words, {.px = size(foot_px),
                       .weight = loud ? Weight::semibold : Weight::regular,
                       .tabular = runs});
      right -= set.width();
      flow_.place(std::move(set), {right, y}, colour);
      right -= size(28);
    };
    from_right(foot_.progress, palette_.second, false, false);
    from_right(foot_.time, palette_.text(foot_.time_tone), foot_.time_tone != Tone::neutral, true);
    if (!foot_.left.empty()) {
      text(shrunk_line(foot_.left, {.px = size(foot_px)}, std::max(size(40), right - left_)),
           {left_, y}, palette_.second);
    }
    const Rect bar{rect_.x, rect_.bottom() - size(5), rect_.width, size(5)};
    flow_.drawing([bar, done = foot_.done, &palette = palette_](cairo_t* cr) {
      fill_rect(cr, bar, palette.sunken);
      const double part = std::isfinite(done) ? std::clamp(done, 0.0, 1.0) : 0;
      fill_rect(cr, {bar.x, bar.y, bar.width * part, bar.height}, palette.accent);
    });
  }

  void remark() {
    if (slide_.remark.empty()) return;
    Text set =
        shrunk(slide_.remark, {.px = size(20), .weight = Weight::semibold}, {width_, size(54)});
    bottom_ -= set.height();
    const auto ink =
        slide_.remark_tone == Tone::neutral ? palette_.second : palette_.text(slide_.remark_tone);
    flow_.place(std::move(set), {left_, bottom_}, ink);
    bottom_ -= size(slide_gap);
  }

  void sight() {
    if (!slide_.sight) return;
    const double pad = size(card_pad);
    const double inner = width_ - 2 * pad;
    const double px = fitting_sight_px(*slide_.sight, inner, size(21));
    const double height = line_of_sight_height(px);
    const Rect rect{left_, y_, width_, height + 2 * pad};
    card(rect);
    flow_.drawing([this_sight = &*slide_.sight, &palette = palette_, px, at = rect.inset(pad)](
                      cairo_t* cr) { draw_line_of_sight(cr, *this_sight, at, palette, px); });
    y_ = rect.bottom() + size(slide_gap);
  }

  // One figure in its card; without a card only measures. Returns the height.
  double figure(const SlideFigure& figure, double x, double width, bool draws) {
    const double inner = width - 2 * size(card_pad);
    double y = y_ + size(card_pad);
    const auto add = [&](Text set, Colour colour, double after) {
      const double height = set.height();
      if (draws) flow_.place(std::move(set), {x + size(card_pad), y}, colour);
      y += height + size(after);
    };
    add(shrunk(figure.label, {.px = size(18)}, {inner, size(46)}), palette_.second, 2);
    add(shrunk_line(figure.number, {.px = size(42), .weight = Weight::semibold}, inner),
        palette_.ink, 2);
    if (!figure.state.empty()) {
      add(shrunk(figure.state, {.px = size(18), .weight = Weight::semibold}, {inner, size(48)}),
          palette_.text(figure.tone), 2);
    }
    if (!figure.note.empty())
      add(shrunk(figure.note, {.px = size(16)}, {inner, size(40)}), palette_.second, 0);
    return y + size(card_pad) - y_;
  }

  void figures() {
    if (slide_.figures.empty()) return;
    const auto count = static_cast<double>(slide_.figures.size());
    const double width = (width_ - size(slide_gap) * (count - 1)) / count;
    double height = 0;
    for (const auto& one : slide_.figures)
      height = std::max(height, figure(one, left_, width, false));
    double x = left_;
    for (const auto& one : slide_.figures) {
      card({x, y_, width, height});
      figure(one, x, width, true);
      x += width + size(slide_gap);
    }
    y_ += height + size(slide_gap);
  }

  void chart() {
    const double share = slide_.lists.empty() ? 1 : 0.5;
    const Rect rect{left_, y_, width_, room() * share};
    if (!rect.drawable()) return;
    card(rect);
    flow_.drawing(
        [chart = &*slide_.chart, at = rect.inset(size(card_pad)), &palette = palette_,
         px = size(slide_chart_px)](cairo_t* cr) { draw_chart(cr, *chart, at, palette, px); });
    y_ = rect.bottom() + size(slide_gap);
  }

  void lists() {
    const std::size_t count = slide_.lists.size();
    const std::size_t columns = std::min(count, most_columns);
    const std::size_t rows = (count + columns - 1) / columns;
    const double pad = size(card_pad);
    const double width = (width_ - size(slide_gap) * static_cast<double>(columns - 1)) /
                         static_cast<double>(columns);
    const double height =
        (room() - size(slide_gap) * static_cast<double>(rows - 1)) / static_cast<double>(rows);
    const double inner = height - 2 * pad;
    if (inner <= 0) return;
    std::vector<SlideRows> shown;
    for (const auto& list : slide_.lists)
      shown.emplace_back(list, slide_.more, width - 2 * pad, unit_);
    const double px = list_px(shown, inner);
    for (std::size_t row = 0; row < rows; ++row) {
      // Cards beside each other are equally high, and no higher than they have to be.
      const auto first = row * columns;
      const auto end = std::min(count, first + columns);
      double needed = 0;
      for (std::size_t i = first; i < end; ++i) {
        const double most = slide_.lists[i].blank_lines > 0 ? inner : shown[i].height(px, inner);
        needed = std::max(needed, std::min(inner, most));
      }
      for (std::size_t i = first; i < end; ++i) {
        const Rect rect{left_ + static_cast<double>(i - first) * (width + size(slide_gap)), y_,
                        width, needed + 2 * pad};
        card(rect);
        shown[i].place(flow_, {rect.x + pad, rect.y + pad}, needed, px, palette_);
      }
      y_ += needed + 2 * pad + size(slide_gap);
    }
  }

  [[nodiscard]] double list_px(const std::vector<SlideRows>& shown, double height) const {
    for (const double px : list_sizes) {
      if (shown.size() > 1 && px > largest_in_columns) continue;
      const bool fits = std::ranges::all_of(
          shown, [&](const SlideRows& rows) { return rows.height(size(px), height) <= height; });
      if (fits) return size(px);
    }
    return size(list_sizes.back());
  }

  const Slide& slide_;
  const SlideFoot& foot_;
  const Rect& rect_;
  const Palette& palette_;
  double unit_;
  double left_;
  double width_;
  double y_;
  double bottom_;
  PageFlow flow_;
};

}  // namespace

PageFlow layout_slide(const Slide& slide, const SlideFoot& foot, const Rect& rect,
                      const Palette& palette) {
  if (!rect.drawable()) return {};
  return SlideBuilder(slide, foot, rect, palette).all();
}

void draw_slide(cairo_t* cr, const Slide& slide, const SlideFoot& foot, const Rect& rect,
                const Palette& palette) {
  if (!rect.drawable()) return;
  const SavedState saved(cr);
  cairo_rectangle(cr, rect.x, rect.y, rect.width, rect.height);
  cairo_clip(cr);
  fill_rect(cr, rect, palette.background);
  layout_slide(slide, foot, rect, palette).paint(cr);
}

}  // namespace sightline::draw
