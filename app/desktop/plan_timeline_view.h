// PlanTimelineView: the actions as bars over the cycles; a click selects, a drag moves or stretches
// a bar, the wheel scrolls and, with Ctrl, zooms.
// Why: it paints what reports draw, so screen and plan book show the same timeline, and only the
// rows that can be seen are drawn; what a drag does to dates the presenter knows.
#pragma once

#include <functional>

#include "app/desktop/painted_view.h"
#include "app/present/plan_presenter.h"

namespace sightline::desktop {

struct TimelineHooks {
  std::function<void(Id<Action>)> chosen;
  /// The row's bar as it would be after moving it, or one of its ends, by that many days.
  std::function<std::optional<draw::TimelineBar>(std::size_t row, draw::BarPart, int days)> preview;
  std::function<void(Id<Action>, draw::BarPart, int days)> moved;
  std::function<void()> zoomed;                ///< other days are in view
  std::function<void()> menu;                  ///< of the chosen action
  std::function<void(wxKeyEvent&)> other_key;  ///< what the timeline itself knows nothing of
};

class PlanTimelineView : public PaintedView {
 public:
  PlanTimelineView(wxWindow* parent, TimelineHooks hooks);

  void set(PlanTimeline timeline, std::optional<Id<Action>> selected);
  [[nodiscard]] const PlanTimeline& timeline() const { return timeline_; }
  [[nodiscard]] draw::TimelineLayout layout() const;
  /// What a key or a button zooms by.
  static constexpr double zoom_step = 1.5;
  /// Shows fewer days (a factor above 1), or more; never less than a cycle.
  void zoom(double factor);
  /// All months of the plan again.
  void show_all() { show_days({}); }
  [[nodiscard]] bool can_zoom(bool in) const;

 private:
  /// A bar in somebody's hand.
  struct Drag {
    draw::BarHit hit;
    double from_x = 0;
    bool moved = false;  ///< far enough to be no click
    int days = 0;
    draw::TimelineBar before = {};
  };

  void paint(cairo_t* cr, const draw::Rect& bounds) override;
  [[nodiscard]] std::optional<double> focus_radius() const override;
  void adjust_bars() override;
  void scroll_down_to(int place) override { scroll_to(place); }
  void scroll_along_to(int place) override;
  void on_down(wxMouseEvent& event) override;
  void on_motion(wxMouseEvent& event) override;
  void on_up(wxMouseEvent& event) override;
  void on_wheel(wxMouseEvent& event) override;
  void on_menu(draw::Point at) override;
  void on_key(wxKeyEvent& event) override;
  void let_go() override;
  bool unhover() override;

  void choose(std::size_t row);
  void scroll_to(double offset);
  void reveal(std::size_t row);
  void show_days(draw::DayWindow view);
  void zoom_around(double factor, double day);
  void move_selected(draw::BarPart part, int days);
  bool take_ctrl_key(int code);
  void pull_to(double x);

  TimelineHooks hooks_;
  PlanTimeline timeline_;
  std::optional<Id<Action>> selected_;
  double scroll_ = 0;
  draw::DayWindow view_;  ///< none: the whole horizon
  std::optional<std::size_t> down_row_;
  std::optional<Drag> drag_;
};

}  // namespace sightline::desktop
