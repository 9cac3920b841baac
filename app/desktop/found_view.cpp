#include "app/desktop/found_view.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "reports/draw/shapes.h"
#include "reports/draw/text.h"

namespace sightline::desktop {
namespace {

// Measures at 14 px text; all grow with it.
constexpr double found_height = 48, found_inside = 12, found_gap = 16, line_gap = 3;

std::vector<draw::Emphasis> marked(const std::vector<TextRange>& ranges) {
  std::vector<draw::Emphasis> parts;
  for (const auto& range : ranges) parts.push_back({range.from, range.to, theme().palette.accent});
  return parts;
}

}  // namespace

FoundView::FoundView(wxWindow* parent, std::function<void()> chosen)
    : Painted(parent, Focus::never), chosen_(std::move(chosen)) {
  Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
    const auto row = row_at(event.GetPosition());
    if (std::exchange(hovered_, row) != row) Refresh();
  });
  Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent&) {
    if (std::exchange(hovered_, std::nullopt)) Refresh();
  });
  Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
    const auto row = row_at(event.GetPosition());
    if (!row) return;
    selected_ = *row;
    chosen_();
  });
}

void FoundView::set(std::vector<FoundRow> rows) {
  rows_ = std::move(rows);
  selected_ = 0;
  hovered_.reset();
  SetMinSize(wxSize(-1, static_cast<int>(rows_.size()) * row_height()));
  Refresh();
}

const FoundRow* FoundView::selected() const {
  return selected_ < rows_.size() ? &rows_[selected_] : nullptr;
}

void FoundView::move(int rows) {
  if (rows_.empty()) return;
  const auto last = std::ssize(rows_) - 1;
  const auto to = static_cast<std::ptrdiff_t>(selected_) + rows;
  selected_ = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, last));
  Refresh();
}

int FoundView::row_height() const {
  return static_cast<int>(std::ceil(found_height * text_unit()));
}

wxRect FoundView::row_rect(std::size_t row) const {
  return {0, static_cast<int>(row) * row_height(), GetClientSize().x, row_height()};
}

std::optional<std::size_t> FoundView::row_at(const wxPoint& point) const {
  if (point.y < 0) return std::nullopt;
  const auto row = static_cast<std::size_t>(point.y / row_height());
  return row < rows_.size() ? std::optional(row) : std::nullopt;
}

void FoundView::paint(cairo_t* cr, const draw::Rect&) {
  const auto& palette = theme().palette;
  // It is as high as all rows; only those that the window around it shows are painted.
  const int top = -GetPosition().y;
  const int bottom = top + GetParent()->GetClientSize().y;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const auto row = row_rect(i);
    if (row.GetBottom() < top || row.GetTop() > bottom) continue;
    const draw::Rect place{0, static_cast<double>(row.y), static_cast<double>(row.width),
                           static_cast<double>(row.height)};
    const double corner = 8 * text_unit();
    if (i == selected_) {
      draw::fill_rounded(cr, place, corner, palette.accent_pale);
      draw::stroke_rounded(cr, place, corner, palette.accent);
    } else if (hovered_ == i) {
      draw::fill_rounded(cr, place, corner, palette.sunken);
    }
    paint_row(cr, rows_[i], place);
  }
}

void FoundView::paint_row(cairo_t* cr, const FoundRow& row, const draw::Rect& place) const {
  const auto& palette = theme().palette;
  const double u = text_unit();
  const double secondary = text_px(TextRole::secondary);
  const double left = place.x + found_inside * u;
  const double right = place.right() - found_inside * u;
  const draw::Text kind(row.kind, {.px = secondary});
  const draw::Text keys(row.keys, {.px = secondary, .weight = draw::Weight::semibold});
  const auto room = [&](double taken) {
    return std::max(40.0, right - left - taken - found_gap * u);
  };
  const draw::Text title(
      row.title,
      {.px = theme().font_px, .max_width = room(kind.width()), .emphasis = marked(row.in_title)});
  const draw::Text where(
      row.where,
      {.px = secondary, .max_width = room(keys.width()), .emphasis = marked(row.in_where)});
  const double lines = title.height() + (row.where.empty() ? 0 : line_gap * u + where.height());
  const double first = place.centre().y - lines / 2;
  title.paint(cr, {left, first}, palette.ink);
  where.paint(cr, {left, first + title.height() + line_gap * u}, palette.second);
  // Kind and keys stand on the lines of title and place, or both in the middle of a single line.
  const bool single = row.where.empty();
  const double middle = first + title.height() / 2;
  kind.paint(
      cr,
      {right - kind.width() - (single && !row.keys.empty() ? keys.width() + found_gap * u : 0),
       middle - kind.height() / 2},
      palette.second);
  keys.paint(cr,
             {right - keys.width(),
              single ? middle - keys.height() / 2 : first + title.height() + line_gap * u},
             palette.second);
}

}  // namespace sightline::desktop
