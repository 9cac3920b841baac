#include "app/desktop/tabs.h"

#include <cmath>

#include "app/desktop/gtk_theme.h"
#include "app/desktop/text.h"
#include "reports/draw/shapes.h"
#include "reports/draw/text.h"

namespace sightline::desktop {
namespace {

// Measures at 14 px text; all grow with it.
constexpr double height = 26, inside = 10, gap = 6, edge = 2;

double unit() { return theme().font_px / draw::base_font_px; }

draw::Text set(const std::string& label) {
  return {label, {.px = text_px(TextRole::secondary), .weight = draw::Weight::semibold}};
}

}  // namespace

Tabs::Tabs(wxWindow* parent, std::vector<std::string> labels,
           std::function<void(std::size_t)> chosen)
    : Painted(parent, Focus::by_keyboard, Ground::background),
      labels_(std::move(labels)),
      chosen_(std::move(chosen)) {
  Bind(wxEVT_KEY_DOWN, &Tabs::on_key, this);
  Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
    SetFocus();
    for (std::size_t i = 0; i < labels_.size(); ++i)
      if (tab_rect(i).Contains(event.GetPosition())) choose(i);
  });
  Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
    Refresh();
    event.Skip();
  });
  Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    Refresh();
    event.Skip();
  });
  select(0);
}

void Tabs::select(std::size_t index) {
  selected_ = index;
  native::set_accessible_name(*this, to_wx(labels_[index]));
  Refresh();
}

void Tabs::choose(std::size_t index) {
  if (index >= labels_.size() || index == selected_) return;
  select(index);
  chosen_(index);
}

std::vector<draw::Rect> Tabs::places() const {
  std::vector<draw::Rect> places;
  double x = edge;
  for (const auto& label : labels_) {
    const double width = set(label).width() + 2 * inside * unit();
    places.push_back({x, edge, width, height * unit()});
    x += width + gap * unit();
  }
  return places;
}

wxRect Tabs::tab_rect(std::size_t index) const {
  const auto place = places()[index];
  return {static_cast<int>(place.x), static_cast<int>(place.y), static_cast<int>(place.width),
          static_cast<int>(place.height)};
}

void Tabs::paint(cairo_t* cr, const draw::Rect&) {
  const auto& palette = theme().palette;
  const auto all = places();
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    const bool current = i == selected_;
    draw::fill_rounded(cr, all[i], 6 * unit(), current ? palette.accent_pale : palette.sunken);
    const auto label = set(labels_[i]);
    label.paint(cr, {all[i].centre().x - label.width() / 2, all[i].centre().y - label.height() / 2},
                current ? palette.accent : palette.second);
    if (current) paint_focus(cr, all[i], 6 * unit());
  }
}

wxSize Tabs::DoGetBestSize() const {
  if (labels_.empty()) return {0, 0};
  const auto last = places().back();
  return {static_cast<int>(std::ceil(last.right() + edge)),
          static_cast<int>(std::ceil(last.bottom() + edge))};
}

void Tabs::on_key(wxKeyEvent& event) {
  if (event.GetKeyCode() == WXK_LEFT && selected_ > 0) return choose(selected_ - 1);
  if (event.GetKeyCode() == WXK_RIGHT) return choose(selected_ + 1);
  if (event.GetKeyCode() == WXK_TAB) {
    Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward
                               : wxNavigationKeyEvent::IsForward);
    return;
  }
  event.Skip();
}

}  // namespace sightline::desktop
