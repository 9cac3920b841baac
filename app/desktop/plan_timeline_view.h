// PlanTimelineView: the actions as bars over the cycles, with a scroll bar; a click selects.
// Why: it paints what reports draw, so screen and plan book show the same timeline, and only the
// rows that can be seen are drawn.
#pragma once

#include <wx/scrolbar.h>

#include <functional>

#include "app/desktop/painted.h"
#include "app/desktop/panel.h"
#include "app/present/plan_presenter.h"

namespace sightline::desktop {

class PlanTimelineView : public Panel {
 public:
  PlanTimelineView(wxWindow* parent, std::function<void(Id<Action>)> chosen);

  void set(PlanTimeline timeline, std::optional<Id<Action>> selected);
  [[nodiscard]] const PlanTimeline& timeline() const { return timeline_; }

 private:
  class Canvas;

  void choose(std::size_t row);
  void scroll_to(double offset);
  void reveal(std::size_t row);
  void adjust_bar();
  [[nodiscard]] draw::TimelineLayout layout() const;
  void on_key(wxKeyEvent& event);

  std::function<void(Id<Action>)> chosen_;
  PlanTimeline timeline_;
  double scroll_ = 0;
  Canvas* canvas_;
  wxScrollBar* bar_;
};

}  // namespace sightline::desktop
