#include "app/desktop/figure_view.h"

#include <algorithm>
#include <cmath>

#include "app/desktop/announcement.h"
#include "app/desktop/text.h"
#include "reports/draw/progress.h"
#include "reports/draw/shapes.h"
#include "reports/draw/text.h"

namespace sightline::desktop {
namespace {

constexpr int figure_least_width = 160;
constexpr double radius = 12, figure_gap = 4;

draw::Text number_of(const HomeFigure& figure, double width = -1) {
  return {figure.number,
          {.px = text_px(TextRole::number), .weight = draw::Weight::semibold, .max_width = width}};
}

draw::Text label_of(const HomeFigure& figure, double width = -1) {
  return {figure.label, {.px = theme().font_px, .max_width = width}};
}

}  // namespace

FigureView::FigureView(wxWindow* parent, std::function<void(const Place&)> chosen)
    : Painted(parent, Focus::by_keyboard, Ground::background), chosen_(std::move(chosen)) {
  SetCursor(wxCursor(wxCURSOR_HAND));
  // Equal columns, whatever the words in them.
  SetMinSize(FromDIP(wxSize(figure_least_width, -1)));
  Bind(wxEVT_LEFT_UP, [this](wxMouseEvent&) { choose(); });
  const auto hover = [this](wxMouseEvent& event) {
    event.Skip();
    hovered_ = event.Entering();
    Refresh();
  };
  Bind(wxEVT_ENTER_WINDOW, hover);
  Bind(wxEVT_LEAVE_WINDOW, hover);
  Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
    const int code = event.GetKeyCode();
    if (code == WXK_TAB) {
      Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward
                                 : wxNavigationKeyEvent::IsForward);
      return;
    }
    const bool press = code == WXK_RETURN || code == WXK_NUMPAD_ENTER || code == WXK_SPACE;
    if (!press || event.HasAnyModifiers()) return event.Skip();
    choose();
  });
}

void FigureView::choose() {
  // Whoever is told may set another figure, and this one is gone then.
  chosen_(Place(figure_.place));
}

void FigureView::set(HomeFigure figure) {
  figure_ = std::move(figure);
  auto spoken = figure_.label + ": " + figure_.number;
  for (const auto* more : {&figure_.note, &figure_.state})
    if (!more->empty()) spoken += ", " + *more;
  native::speak(*this, to_wx(spoken), native::SpokenAs::button);
  InvalidateBestSize();
  Refresh();
}

void FigureView::paint(cairo_t* cr, const draw::Rect& bounds) {
  const auto& palette = theme().palette;
  const double u = text_unit();
  draw::draw_card(cr, bounds, palette, theme().font_px);
  if (hovered_) draw::stroke_rounded(cr, bounds, radius * u, palette.second, 1);
  if (HasFocus()) paint_focus(cr, bounds, radius * u);
  const double pad = FromDIP(space::l);
  const double room = bounds.width - 2 * pad;
  const auto label = label_of(figure_, room);
  double y = pad;
  label.paint(cr, {pad, y}, palette.second);
  y += label.height() + figure_gap * u / 2;
  const auto number = number_of(figure_, room);
  number.paint(cr, {pad, y}, palette.ink);
  const double after = number.width() + figure_gap * u;
  if (!figure_.note.empty() && after < room) {
    // On the line the number stands on.
    const auto note =
        draw::fitted(figure_.note, {.px = text_px(TextRole::secondary), .max_width = room - after});
    note.paint(cr, {pad + after, y + number.height() - note.height() - figure_gap * u},
               palette.second);
  }
  y += number.height() + figure_gap * u;
  if (!figure_.state.empty())
    draw::draw_chip(cr, {pad, y}, figure_.state, figure_.tone, palette, theme().font_px, room);
}

int FigureView::whole_width() const {
  double line = number_of(figure_).width();
  if (!figure_.note.empty())
    line += figure_gap * text_unit() +
            draw::Text(figure_.note, {.px = text_px(TextRole::secondary)}).width();
  const double chip =
      figure_.state.empty() ? 0 : draw::chip_size(figure_.state, theme().font_px).width;
  const double room = std::max({line, label_of(figure_).width(), chip});
  return static_cast<int>(std::ceil(room)) + 2 * FromDIP(space::l);
}

wxSize FigureView::DoGetBestSize() const {
  const double u = text_unit();
  const double height = 2 * FromDIP(space::l) + label_of(figure_).height() +
                        number_of(figure_).height() + 1.5 * figure_gap * u +
                        draw::chip_size("0", theme().font_px).height;
  return {FromDIP(figure_least_width), static_cast<int>(std::ceil(height))};
}

}  // namespace sightline::desktop
