#include "app/desktop/chip.h"

#include <cmath>

#include "app/desktop/announcement.h"
#include "app/desktop/text.h"
#include "reports/draw/progress.h"

namespace sightline::desktop {

Chip::Chip(wxWindow* parent, Ground ground) : Painted(parent, Focus::never, ground) {}

void Chip::set(const wxString& text, draw::Tone tone) {
  text_ = from_wx(text);
  tone_ = tone;
  native::speak(*this, text, native::SpokenAs::text);
  InvalidateBestSize();
  Refresh();
}

void Chip::paint(cairo_t* cr, const draw::Rect& bounds) {
  const auto size = draw::chip_size(text_, theme().font_px, bounds.width);
  draw::draw_chip(cr, {0, (bounds.height - size.height) / 2}, text_, tone_, theme().palette,
                  theme().font_px, bounds.width);
}

wxSize Chip::DoGetBestSize() const {
  if (text_.empty()) return {0, 0};
  const auto size = draw::chip_size(text_, theme().font_px);
  return {static_cast<int>(std::ceil(size.width)) + 1, static_cast<int>(std::ceil(size.height))};
}

}  // namespace sightline::desktop
