#include "app/desktop/cadence_rows.h"

#include <algorithm>
#include <cmath>

#include "app/desktop/gtk_theme.h"
#include "app/desktop/text.h"
#include "reports/draw/progress.h"
#include "reports/draw/shapes.h"
#include "reports/draw/text.h"

namespace sightline::desktop {
namespace {

// Measures at 14 px text; all grow with it.
constexpr double row_units = 50, inset = 8, mark = 10, gap = 12;
// Narrower than this, the words need the room of the marks.
constexpr double room_for_marks = 400;

double unit() { return theme().font_px / draw::base_font_px; }

double chip_width(const std::vector<CadenceRow>& rows) {
  double width = 0;
  for (const auto& row : rows)
    if (!row.state.empty())
      width = std::max(width, draw::chip_size(row.state, theme().font_px).width);
  return width;
}

// A full dot was held, a cross missed, a ring nobody said.
void paint_mark(cairo_t* cr, Kept kept, draw::Point centre, double radius) {
  const auto& palette = theme().palette;
  if (kept == Kept::held) return draw::fill_circle(cr, centre, radius, palette.good);
  const draw::SavedState state(cr);
  cairo_new_path(cr);
  cairo_set_line_width(cr, radius * 0.55);
  cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
  if (kept == Kept::missed) {
    draw::set_colour(cr, palette.bad);
    const double reach = radius * 0.8;
    cairo_move_to(cr, centre.x - reach, centre.y - reach);
    cairo_line_to(cr, centre.x + reach, centre.y + reach);
    cairo_move_to(cr, centre.x + reach, centre.y - reach);
    cairo_line_to(cr, centre.x - reach, centre.y + reach);
  } else {
    draw::set_colour(cr, palette.second);
    cairo_set_line_width(cr, radius * 0.4);
    cairo_arc(cr, centre.x, centre.y, radius * 0.8, 0, 2 * 3.14159265358979);
  }
  cairo_stroke(cr);
}

}  // namespace

CadenceRows::CadenceRows(wxWindow* parent, wxString name,
                         std::function<void(const std::string&)> chosen,
                         std::function<void()> entered)
    : PaintedItems(parent),
      name_(std::move(name)),
      chosen_(std::move(chosen)),
      entered_(std::move(entered)) {
  tell();
}

void CadenceRows::set(std::vector<CadenceRow> rows) {
  if (rows == rows_) return;
  rows_ = std::move(rows);
  cursor_ = rows_.empty() ? 0 : std::min(cursor_, rows_.size() - 1);
  const wxSize wanted(-1,
                      static_cast<int>(std::ceil(row_height())) * static_cast<int>(rows_.size()));
  if (GetMinSize() != wanted) SetMinSize(wanted);
  tell();
  Refresh();
}

void CadenceRows::select(const std::string& path) {
  selected_ = path;
  const auto found = std::ranges::find(rows_, path, &CadenceRow::path);
  if (found != rows_.end()) cursor_ = static_cast<std::size_t>(found - rows_.begin());
  tell();
  Refresh();
}

double CadenceRows::row_height() const { return row_units * unit(); }

wxSize CadenceRows::DoGetBestSize() const {
  return {FromDIP(260), static_cast<int>(std::ceil(row_height())) * static_cast<int>(rows_.size())};
}

std::vector<draw::Rect> CadenceRows::places() const {
  std::vector<draw::Rect> places;
  const double height = std::ceil(row_height());
  for (std::size_t i = 0; i < rows_.size(); ++i)
    places.push_back(
        {0, height * static_cast<double>(i), static_cast<double>(GetClientSize().x), height});
  return places;
}

void CadenceRows::paint(cairo_t* cr, const draw::Rect&) {
  const auto& palette = theme().palette;
  const auto all = places();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& place = all[i];
    const draw::Rect around{place.x, place.y + 1, place.width, place.height - 2};
    if (rows_[i].path == selected_)
      draw::fill_rounded(cr, around, 6 * unit(), palette.accent_pale);
    else if (hovered() == i)
      draw::fill_rounded(cr, around, 6 * unit(), palette.sunken);
    paint_row(cr, rows_[i], place);
    if (i + 1 < all.size())
      draw::horizontal_hairline(cr, place.x, place.right(), place.bottom() - 0.5, palette.line);
    if (i == cursor_) paint_focus(cr, around, 6 * unit());
  }
}

void CadenceRows::paint_row(cairo_t* cr, const CadenceRow& row, const draw::Rect& place) const {
  const auto& palette = theme().palette;
  const double u = unit();
  const double left = place.x + inset * u;
  double right = place.right() - inset * u;
  const double chip = chip_width(rows_);
  if (!row.state.empty()) {
    const double height = draw::chip_size(row.state, theme().font_px).height;
    draw::draw_chip_in(cr, {right - chip, place.centre().y - height / 2, chip, height}, row.state,
                       row.tone, palette, theme().font_px);
  }
  if (chip > 0) right -= chip + gap * u;
  if (place.width >= room_for_marks * u &&
      std::ranges::any_of(rows_, [](const auto& each) { return !each.marks.empty(); })) {
    // The latest stands at the right in every row.
    double x = right - mark * u / 2;
    for (auto kept = row.marks.rbegin(); kept != row.marks.rend(); ++kept, x -= mark * u)
      paint_mark(cr, *kept, {x, place.centre().y}, 3.4 * u);
    right -= static_cast<double>(most_marks) * mark * u + gap * u;
  }
  const double width = std::max(40 * u, right - left);
  const auto title = draw::fitted(
      row.title, {.px = theme().font_px, .weight = draw::Weight::semibold, .max_width = width});
  std::string below = row.about;
  if (!row.when.empty()) below += (below.empty() ? "" : " · ") + row.when;
  const auto about = draw::fitted(below, {.px = text_px(TextRole::secondary), .max_width = width});
  const double top = place.centre().y - (title.height() + about.height() + u) / 2;
  title.paint(cr, {left, top}, palette.ink);
  about.paint(cr, {left, top + title.height() + u}, palette.second);
}

void CadenceRows::press(std::size_t index) {
  cursor_ = index;
  chosen_(rows_[index].path);
}

void CadenceRows::tell() {
  if (rows_.empty()) return native::set_accessible_name(*this, name_);
  const auto& row = rows_[cursor_];
  std::string words = row.title;
  for (const auto* each : {&row.state, &row.about, &row.when, &row.marks_spoken})
    if (!each->empty()) words += ", " + *each;
  native::set_accessible_name(*this, name_ + L": " + to_wx(words));
}

bool CadenceRows::take_key(int code) {
  if (rows_.empty()) return false;
  switch (code) {
    case WXK_UP:
      press(cursor_ > 0 ? cursor_ - 1 : 0);
      return true;
    case WXK_DOWN:
      press(std::min(cursor_ + 1, rows_.size() - 1));
      return true;
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
    case WXK_SPACE:
      press(cursor_);
      entered_();
      return true;
    default:
      return false;
  }
}

}  // namespace sightline::desktop
