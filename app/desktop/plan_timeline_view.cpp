#include "app/desktop/plan_timeline_view.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

// More than a third of the room is too much for titles, and less than this too little.
constexpr int least_titles = 280, most_titles = 380;
constexpr double part_of_titles = 0.36;
constexpr double corner = 6;
constexpr double usual_cycle = 90;

/// The least that is shown: a cycle.
double least_days(const draw::TimelineSpec& spec) {
  double least = usual_cycle;
  for (const auto& band : spec.bands) least = std::min<double>(least, std::max(1, band.days));
  return least;
}

}  // namespace

PlanTimelineView::PlanTimelineView(wxWindow* parent, TimelineHooks hooks)
    : PaintedView(parent), hooks_(std::move(hooks)) {}

void PlanTimelineView::paint(cairo_t* cr, const draw::Rect& bounds) {
  draw::draw_timeline(cr, timeline_.spec, bounds, theme().palette, theme().font_px, scroll_);
}

std::optional<double> PlanTimelineView::focus_radius() const { return corner; }

void PlanTimelineView::scroll_along_to(int place) {
  show_days({static_cast<double>(place), view_.days});
}

void PlanTimelineView::set(PlanTimeline timeline, std::optional<Id<Action>> selected) {
  let_go();
  timeline_ = std::move(timeline);
  auto& spec = timeline_.spec;
  spec.selected = selected ? timeline_.row_of(*selected) : std::nullopt;
  say(to_wx(spec.selected ? timeline_.words_of(*spec.selected) : spec.corner));
  const bool other = std::exchange(selected_, selected) != selected;
  adjust_bars();
  show_days(view_);
  const auto& row = spec.selected;
  if (row) reveal(*row);
  // Who looks around elsewhere is not called back by every change.
  if (other && row && spec.rows[*row].bar) {
    const double first = spec.rows[*row].bar->first_day;
    show_days(draw::showing(layout().view, first, first + spec.rows[*row].bar->days, spec.days));
  }
  canvas().Refresh();
}

draw::TimelineLayout PlanTimelineView::layout() const {
  return draw::layout_timeline(timeline_.spec, room(), theme().font_px, scroll_);
}

void PlanTimelineView::choose(std::size_t row) {
  if (row < timeline_.ids.size()) hooks_.chosen(timeline_.ids[row]);
}

void PlanTimelineView::scroll_to(double offset) {
  const double most = draw::timeline_height(timeline_.spec, theme().font_px) -
                      static_cast<double>(canvas().GetClientSize().y);
  scroll_ = std::clamp(offset, 0.0, std::max(0.0, most));
  down_bar().SetThumbPosition(static_cast<int>(scroll_));
  canvas().Refresh();
}

void PlanTimelineView::reveal(std::size_t row) {
  const auto now = layout();
  const auto place = now.row_rect(row);
  if (now.titles.height < now.row_height) return;
  if (place.y < now.titles.y) scroll_to(scroll_ - (now.titles.y - place.y));
  if (place.bottom() > now.titles.bottom())
    scroll_to(scroll_ + place.bottom() - now.titles.bottom());
}

void PlanTimelineView::adjust_bars() {
  timeline_.spec.title_width = std::clamp(canvas().GetClientSize().x * part_of_titles,
                                          static_cast<double>(FromDIP(least_titles)),
                                          static_cast<double>(FromDIP(most_titles)));
  const int height = canvas().GetClientSize().y;
  const double whole = draw::timeline_height(timeline_.spec, theme().font_px);
  set_bar(down_bar(), scroll_, height, whole);
  show_bars(std::ceil(whole) > height, view_.days > 0);
  scroll_to(scroll_);
}

void PlanTimelineView::show_days(draw::DayWindow view) {
  auto& spec = timeline_.spec;
  const double horizon = std::max(1, spec.days);
  view_ = view.days > 0 && view.days < horizon ? draw::within(view, horizon) : draw::DayWindow{};
  if (std::exchange(spec.view, view_) != view_) hooks_.zoomed();
  adjust_bars();
  if (view_.days > 0) set_bar(along_bar(), view_.first, static_cast<int>(view_.days), spec.days);
  canvas().Refresh();
}

void PlanTimelineView::zoom_around(double factor, double day) {
  const auto& spec = timeline_.spec;
  show_days(draw::zoomed(layout().view, factor, day, least_days(spec), std::max(1, spec.days)));
}

void PlanTimelineView::zoom(double factor) {
  // Around what is looked at: the selected bar, today, or the middle.
  const auto& spec = timeline_.spec;
  const auto view = layout().view;
  double day = view.first + view.days / 2;
  if (spec.today) day = *spec.today;
  if (spec.selected && spec.rows[*spec.selected].bar) {
    const auto& bar = *spec.rows[*spec.selected].bar;
    day = bar.first_day + bar.days / 2.0;
  }
  zoom_around(factor, day);
  if (spec.selected) reveal(*spec.selected);
}

bool PlanTimelineView::can_zoom(bool in) const {
  return in ? layout().view.days > least_days(timeline_.spec) : view_.days > 0;
}

}  // namespace sightline::desktop
