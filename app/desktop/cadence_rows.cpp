#include "app/desktop/cadence_rows.h"

#include <algorithm>
#include <cmath>

#include "app/desktop/paragraph.h"
#include "app/desktop/text.h"
#include "reports/draw/progress.h"
#include "reports/draw/shapes.h"
#include "reports/draw/text.h"

namespace sightline::desktop {
namespace {

// Measures at 14 px text; all grow with it.
constexpr double row_units = 50, stacked_units = 52, apart_units = 66, inset = 8, mark = 10,
                 cadence_gap = 12;
// Narrower than this, the words need the room of the marks.
constexpr double room_for_marks = 400;

double chip_width(const std::vector<CadenceRow>& rows) {
  double width = 0;
  for (const auto& row : rows)
    if (!row.state.empty())
      width = std::max(width, draw::chip_size(row.state, theme().font_px).width);
  return width;
}

/// What is said below the title: in one line, or what and when each in its own.
std::vector<std::string> lines_of(const CadenceRow& row, bool apart) {
  if (row.about.empty() || row.when.empty()) return {row.about + row.when};
  if (apart) return {row.about, row.when};
  return {row.about + " · " + row.when};
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
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    fit();
  });
  say(name_);
}

void CadenceRows::set(std::vector<CadenceRow> rows) {
  if (rows == rows_) return;
  rows_ = std::move(rows);
  fit();
  keep_cursor();
  if (rows_.empty()) say(name_);
}

bool CadenceRows::has_room_for_marks(double width) const {
  return width >= room_for_marks * text_unit() &&
         std::ranges::any_of(rows_, [](const auto& each) { return !each.marks.empty(); });
}

double CadenceRows::words_width(double width) const {
  const double u = text_unit();
  const double chip = chip_width(rows_);
  double words = width - 2 * inset * u;
  if (chip > 0) words -= chip + cadence_gap * u;
  if (has_room_for_marks(width))
    words -= static_cast<double>(most_marks) * mark * u + cadence_gap * u;
  return std::max(40 * u, words);
}

void CadenceRows::fit() {
  const double width = GetClientSize().x;
  const auto is_wider = [&](double room) {
    return std::ranges::any_of(rows_, [&](const CadenceRow& row) {
      const draw::Text line(lines_of(row, false).front(), {.px = text_px(TextRole::secondary)});
      return line.width() > room;
    });
  };
  stacked_ = is_wider(words_width(width));
  apart_ = stacked_ && is_wider(width - 2 * inset * text_unit());
  const wxSize wanted(-1,
                      static_cast<int>(std::ceil(row_height())) * static_cast<int>(rows_.size()));
  if (GetMinSize() == wanted) return;
  SetMinSize(wanted);
  CallAfter([this] { settle(*this); });
}

void CadenceRows::select(const std::string& path) {
  selected_ = path;
  const auto found = std::ranges::find(rows_, path, &CadenceRow::path);
  if (found != rows_.end()) return move_cursor(static_cast<std::size_t>(found - rows_.begin()));
  Refresh();
}

double CadenceRows::row_height() const {
  return (apart_ ? apart_units : stacked_ ? stacked_units : row_units) * text_unit();
}

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
      draw::fill_rounded(cr, around, 6 * text_unit(), palette.accent_pale);
    else if (hovered() == i)
      draw::fill_rounded(cr, around, 6 * text_unit(), palette.sunken);
    paint_row(cr, rows_[i], place);
    if (i + 1 < all.size())
      draw::horizontal_hairline(cr, place.x, place.right(), place.bottom() - 0.5, palette.line);
    if (i == cursor()) paint_focus(cr, around, 6 * text_unit());
  }
}

void CadenceRows::paint_row(cairo_t* cr, const CadenceRow& row, const draw::Rect& place) const {
  const auto& palette = theme().palette;
  const double u = text_unit();
  const double left = place.x + inset * u;
  double right = place.right() - inset * u;
  // Alike where marks stand beside them; else the titles have what each leaves.
  const double widest = chip_width(rows_);
  const double chip = row.state.empty() || has_room_for_marks(place.width)
                          ? widest
                          : draw::chip_size(row.state, theme().font_px).width;
  const auto height = draw::chip_size("0", theme().font_px).height;
  const double middle = stacked_ ? place.y + inset * u + height / 2 : place.centre().y;
  if (!row.state.empty())
    draw::draw_chip_in(cr, {right - chip, middle - height / 2, chip, height}, row.state, row.tone,
                       palette, theme().font_px);
  if (chip > 0) right -= chip + cadence_gap * u;
  if (has_room_for_marks(place.width)) {
    // The latest stands at the right in every row.
    double x = right - mark * u / 2;
    for (auto kept = row.marks.rbegin(); kept != row.marks.rend(); ++kept, x -= mark * u)
      paint_mark(cr, *kept, {x, middle}, 3.4 * u);
  }
  const double beside = words_width(place.width) + widest - chip;
  const auto title = draw::fitted(
      row.title, {.px = theme().font_px, .weight = draw::Weight::semibold, .max_width = beside});
  const double below = stacked_ ? place.width - 2 * inset * u : beside;
  std::vector<draw::Text> lines;
  for (const auto& words : lines_of(row, apart_))
    lines.push_back(draw::fitted(words, {.px = text_px(TextRole::secondary), .max_width = below}));
  double y = stacked_ ? middle - title.height() / 2
                      : place.centre().y - (title.height() + lines.front().height() + u) / 2;
  title.paint(cr, {left, y}, palette.ink);
  y += title.height() + u;
  for (const auto& line : lines) {
    line.paint(cr, {left, y}, palette.second);
    y += line.height();
  }
}

void CadenceRows::press(std::size_t index) {
  move_cursor(index);
  // Whoever is told may set other rows, and these are gone then.
  chosen_(std::string(rows_[index].path));
}

void CadenceRows::enter(std::size_t index) {
  press(index);
  entered_();
}

wxString CadenceRows::spoken(std::size_t index) const {
  const auto& row = rows_[index];
  std::string words = row.title;
  for (const auto* each : {&row.state, &row.about, &row.when, &row.marks_spoken})
    if (!each->empty()) words += ", " + *each;
  return name_ + L": " + to_wx(words);
}

}  // namespace sightline::desktop
