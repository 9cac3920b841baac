#include "app/desktop/question_list.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/desktop/gtk_theme.h"
#include "app/desktop/paragraph.h"
#include "app/desktop/text.h"
#include "reports/draw/progress.h"
#include "reports/draw/shapes.h"
#include "reports/draw/text.h"

namespace sightline::desktop {
namespace {

// Measures at 14 px text; all grow with it.
constexpr double inside = 12, bar_gap = 9, bar_height = 6, gap = 4;

double unit() { return theme().font_px / draw::base_font_px; }

draw::Text title_of(const QuestionList::Item& item, double width) {
  return {item.title,
          {.px = theme().font_px,
           .weight = draw::Weight::semibold,
           .max_width = std::max(40.0, width),
           .wrap = draw::Wrap::paragraph}};
}

}  // namespace

QuestionList::QuestionList(wxWindow* parent, std::function<void(std::size_t)> chosen)
    : Painted(parent, Focus::by_keyboard), chosen_(std::move(chosen)) {
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    lay_out();
  });
  Bind(wxEVT_KEY_DOWN, &QuestionList::on_key, this);
  Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
    SetFocus();
    if (const auto index = at(event.GetPosition())) choose(*index);
  });
  Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
    const auto index = at(event.GetPosition());
    SetCursor(index ? wxCursor(wxCURSOR_HAND) : wxNullCursor);
    if (std::exchange(hovered_, index) != index) Refresh();
  });
  Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent&) {
    if (std::exchange(hovered_, std::nullopt)) Refresh();
  });
}

void QuestionList::set(std::vector<Item> items) {
  items_ = std::move(items);
  lay_out();
  select(std::min(selected_, items_.size() - 1));
}

void QuestionList::select(std::size_t index) {
  selected_ = index;
  native::set_accessible_name(*this, to_wx(items_[index].title + ", " + items_[index].spoken));
  Refresh();
}

void QuestionList::lay_out() {
  const double u = unit();
  const double width = GetClientSize().x;
  places_.clear();
  double y = 0;
  for (const auto& item : items_) {
    const double title = title_of(item, width - 2 * inside * u).height();
    const double height = std::ceil(title + (2 * inside + bar_gap + bar_height) * u);
    places_.push_back({0, y, width, height});
    y += height + gap * u;
  }
  const wxSize wanted(-1, static_cast<int>(y));
  if (GetMinSize() == wanted) return;
  SetMinSize(wanted);
  CallAfter([this] { settle(*this); });
}

wxRect QuestionList::item_rect(std::size_t index) const {
  const auto& place = places_[index];
  return {static_cast<int>(place.x), static_cast<int>(place.y), static_cast<int>(place.width),
          static_cast<int>(place.height)};
}

wxSize QuestionList::DoGetBestSize() const {
  return {FromDIP(200), places_.empty() ? 0 : static_cast<int>(places_.back().bottom())};
}

std::optional<std::size_t> QuestionList::at(const wxPoint& point) const {
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (item_rect(i).Contains(point)) return i;
  }
  return std::nullopt;
}

void QuestionList::paint(cairo_t* cr, const draw::Rect&) {
  const auto& palette = theme().palette;
  const double u = unit();
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const auto& place = places_[i];
    const bool chosen = i == selected_;
    if (chosen) {
      draw::fill_rounded(cr, place, 8 * u, palette.accent_pale);
    } else if (hovered_ == i) {
      draw::fill_rounded(cr, place, 8 * u, palette.sunken);
    }
    const double width = place.width - 2 * inside * u;
    const auto title = title_of(items_[i], width);
    title.paint(cr, {place.x + inside * u, place.y + inside * u},
                chosen ? palette.accent : palette.ink);
    const double bar = place.bottom() - (inside + bar_height) * u;
    draw::draw_progress(cr, {place.x + inside * u, bar, width, bar_height * u}, items_[i].answered,
                        palette);
    if (chosen) paint_focus(cr, place.inset(1), 8 * u);
  }
}

void QuestionList::choose(std::size_t index) {
  if (index >= items_.size() || index == selected_) return;
  select(index);
  chosen_(index);
}

void QuestionList::on_key(wxKeyEvent& event) {
  if (event.GetKeyCode() == WXK_TAB) {
    Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward
                               : wxNavigationKeyEvent::IsForward);
    return;
  }
  if (event.HasAnyModifiers() || items_.empty()) return event.Skip();
  switch (event.GetKeyCode()) {
    case WXK_UP:
      return choose(selected_ > 0 ? selected_ - 1 : 0);
    case WXK_DOWN:
      return choose(selected_ + 1);
    case WXK_HOME:
      return choose(0);
    case WXK_END:
      return choose(items_.size() - 1);
    default:
      event.Skip();
  }
}

}  // namespace sightline::desktop
