#include "app/desktop/share_bar.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "app/desktop/left_down.h"
#include "reports/draw/progress.h"
#include "reports/draw/shapes.h"

namespace sightline::desktop {
namespace {

constexpr int knob = 5;
constexpr int steady = 3;  ///< a hand that clicks moves less than this

}  // namespace

ShareBar::ShareBar(wxWindow* parent, draw::Tone tone, Gestures gestures)
    : Painted(parent, Focus::never), tone_(tone), gestures_(std::move(gestures)) {
  SetCursor(wxCursor(wxCURSOR_SIZEWE));
  on_left_down(*this, [this](wxMouseEvent& event) {
    held_ = true;
    moved_ = false;
    from_ = event.GetX();
    CaptureMouse();
  });
  Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
    if (!held_) return;
    moved_ = moved_ || std::abs(event.GetX() - from_) >= FromDIP(steady);
    if (moved_) gestures_.drag(part_at(event));
  });
  Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
    if (!let_go() || !moved_) return;
    gestures_.drag(part_at(event));
    gestures_.drop();
  });
  Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) {
    if (std::exchange(held_, false)) gestures_.give_up();
  });
}

bool ShareBar::let_go() {
  if (HasCapture()) ReleaseMouse();
  return std::exchange(held_, false);
}

double ShareBar::part_at(const wxMouseEvent& event) const {
  const double part = static_cast<double>(event.GetX()) / std::max(GetClientSize().x, 1);
  // By whole percents, as the fields show them.
  return std::round(std::clamp(part, 0.0, 1.0) * 100) / 100;
}

void ShareBar::set(double part) {
  if (part == part_) return;
  part_ = part;
  Refresh();
}

void ShareBar::paint(cairo_t* cr, const draw::Rect& bounds) {
  draw::draw_progress(cr, {0, bounds.height / 2 - 3, bounds.width, 6}, part_, theme().palette,
                      tone_);
  // What can be taken hold of.
  const auto& palette = theme().palette;
  const double radius = FromDIP(knob);
  const double x = std::clamp(part_ * bounds.width, radius + 1, bounds.width - radius - 1);
  const draw::Point end{x, bounds.height / 2};
  draw::fill_circle(cr, end, radius + 1,
                    tone_ == draw::Tone::accent ? palette.accent : palette.second);
  draw::fill_circle(cr, end, radius - 1, palette.surface);
}

}  // namespace sightline::desktop
