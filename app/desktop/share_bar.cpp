#include "app/desktop/share_bar.h"

#include "reports/draw/progress.h"

namespace sightline::desktop {

ShareBar::ShareBar(wxWindow* parent, draw::Tone tone)
    : Painted(parent, Focus::never), tone_(tone) {}

void ShareBar::set(double part) {
  if (part == part_) return;
  part_ = part;
  Refresh();
}

void ShareBar::paint(cairo_t* cr, const draw::Rect& bounds) {
  draw::draw_progress(cr, {0, bounds.height / 2 - 3, bounds.width, 6}, part_, theme().palette,
                      tone_);
}

}  // namespace sightline::desktop
