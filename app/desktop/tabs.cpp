#include "app/desktop/tabs.h"

#include <cmath>

#include "app/desktop/announcement.h"
#include "app/desktop/text.h"
#include "reports/draw/shapes.h"
#include "reports/draw/text.h"

namespace sightline::desktop {
namespace {

// Measures at 14 px text; all grow with it.
constexpr double tab_height = 26, tab_inside = 10, tab_gap = 6, edge = 2;

draw::Text set(const std::string& label) {
  return {label, {.px = text_px(TextRole::secondary), .weight = draw::Weight::semibold}};
}

}  // namespace

Tabs::Tabs(wxWindow* parent, std::vector<std::string> labels,
           std::function<void(std::size_t)> chosen, Ground ground)
    : PaintedItems(parent, ground, native::SpokenAs::tab),
      labels_(std::move(labels)),
      chosen_(std::move(chosen)) {
  select(0);
}

void Tabs::set_name(const wxString& name) {
  name_ = name;
  keep_cursor();
}

wxString Tabs::spoken(std::size_t index) const {
  const auto word = to_wx(labels_[index]);
  return name_.empty() ? word : name_ + L": " + word;
}

void Tabs::press(std::size_t index) {
  if (index >= labels_.size() || index == selected()) return;
  select(index);
  chosen_(index);
}

std::vector<draw::Rect> Tabs::places() const {
  std::vector<draw::Rect> places;
  double x = edge;
  for (const auto& label : labels_) {
    const double width = set(label).width() + 2 * tab_inside * text_unit();
    places.push_back({x, edge, width, tab_height * text_unit()});
    x += width + tab_gap * text_unit();
  }
  return places;
}

void Tabs::paint(cairo_t* cr, const draw::Rect&) {
  const auto& palette = theme().palette;
  const auto all = places();
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    const bool current = i == selected();
    draw::fill_rounded(cr, all[i], 6 * text_unit(), current ? palette.accent_pale : palette.sunken);
    const auto label = set(labels_[i]);
    label.paint(cr, {all[i].centre().x - label.width() / 2, all[i].centre().y - label.height() / 2},
                current ? palette.accent : palette.second);
    if (current) paint_focus(cr, all[i], 6 * text_unit());
  }
}

wxSize Tabs::DoGetBestSize() const {
  if (labels_.empty()) return {0, 0};
  const auto last = places().back();
  return {static_cast<int>(std::ceil(last.right() + edge)),
          static_cast<int>(std::ceil(last.bottom() + edge))};
}

}  // namespace sightline::desktop
