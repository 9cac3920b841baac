#include "app/desktop/row_list.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/desktop/text.h"
#include "reports/draw/progress.h"
#include "reports/draw/shapes.h"

namespace sightline::desktop {
namespace {

constexpr double head_above = 12, head_below = 2;
// With less room than this beside its lead, a title stands below it; not below a mere number.
constexpr double least_title = 220, most_beside = 40;
constexpr double least_width = 60;

draw::Text lead_of(const HomeRow& row) { return {row.lead, {.px = text_px(TextRole::secondary)}}; }

draw::Text head_of(const HomeRow& row) {
  return {row.lead, {.px = text_px(TextRole::secondary), .weight = draw::Weight::semibold}};
}

/// Stands behind the bar, within the title's width.
draw::Text who_of(const HomeRow& row, double width) {
  return {row.who, {.px = text_px(TextRole::secondary), .max_width = width}};
}

/// What the bar, and who does it, need below the title.
double below_title(const HomeRow& row) {
  if (!row.done) return 0;
  return row.who.empty() ? 10 * text_unit()
                         : std::max(10 * text_unit(), who_of(row, -1).height() + text_unit());
}

draw::Text row_title(const HomeRow& row, double width) {
  return {row.title, {.px = theme().font_px, .max_width = width, .wrap = draw::Wrap::paragraph}};
}

}  // namespace

RowList::RowList(wxWindow* parent, std::function<void(const Place&)> chosen,
                 std::function<void()> resized)
    : PaintedItems(parent), chosen_(std::move(chosen)), resized_(std::move(resized)) {
  // Measuring text is dear, and only another width wraps it anew.
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    if (GetClientSize().x != laid_out_width_) lay_out();
    event.Skip();
  });
}

void RowList::set(std::vector<HomeRow> rows, std::size_t most, std::string more) {
  rows_ = std::move(rows);
  if (marked_ && *marked_ >= rows_.size()) marked_.reset();
  most_ = most;
  more_ = std::move(more);
  measure_columns();
  lay_out();
  keep_cursor();
  Refresh();
}

void RowList::let_choose(std::function<void(std::size_t)> chosen) {
  marks_ = std::move(chosen);
  if (!marks_) marked_.reset();
}

void RowList::mark(std::optional<std::size_t> row) {
  marked_ = row && *row < rows_.size() ? row : std::nullopt;
  if (marked_) move_cursor(*marked_);
  Refresh();
}

std::size_t RowList::shown() const {
  // One row more takes no more room than the row that would say so.
  return expanded_ || rows_.size() <= most_ + 1 ? rows_.size() : most_;
}

double RowList::pad() const { return marks_ ? 8 * text_unit() : 0; }

double RowList::head_height(std::size_t row) const {
  if (!headed_ || row >= shown() || rows_[row].lead.empty()) return 0;
  const double above = row == 0 ? 0 : head_above;
  return std::ceil(head_of(rows_[row]).height() + (above + head_below) * text_unit());
}

double RowList::title_width(double width) const {
  const double u = text_unit();
  const double beside = lead_above_ ? 0 : lead_width_;
  return std::max(least_width * u, width - beside - chip_width_ - 16 * u - 2 * pad());
}

double RowList::lead_height(std::size_t row) const {
  return lead_above_ && !rows_[row].lead.empty() ? lead_of(rows_[row]).height() + text_unit() : 0;
}

void RowList::measure_columns() {
  const double u = text_unit();
  lead_width_ = chip_width_ = 0;
  for (const auto& row : rows_) {
    if (!row.lead.empty() && !headed_)
      lead_width_ = std::max(lead_width_, lead_of(row).width() + 16 * u);
    if (!row.state.empty()) {
      chip_width_ = std::max(chip_width_, draw::chip_size(row.state, theme().font_px).width);
    }
  }
}

void RowList::lay_out() {
  const double u = text_unit();
  laid_out_width_ = GetClientSize().x;
  const double width = laid_out_width_;
  lead_above_ = false;
  lead_above_ = lead_width_ > most_beside * u && title_width(width) < least_title * u;
  places_.clear();
  titles_.clear();
  // Before it has its place, whatever is measured is measured in vain.
  if (width < least_width * u) return;
  double y = 0;
  for (std::size_t i = 0; i < shown(); ++i) {
    const double bar = below_title(rows_[i]);
    titles_.push_back(row_title(rows_[i], title_width(width)));
    const double words = lead_height(i) + titles_.back().height() + bar;
    const double height = std::max(words, 22 * u) + 13 * u;
    places_.push_back({0, y, width, std::ceil(height) + head_height(i)});
    y += places_.back().height;
  }
  if (has_more()) {
    places_.push_back({0, y, width, std::ceil(32 * u)});
    y += places_.back().height;
  }
  const wxSize wanted(-1, static_cast<int>(y));
  if (GetMinSize() == wanted) return;
  SetMinSize(wanted);
  CallAfter(resized_);
}

wxSize RowList::DoGetBestSize() const {
  const double height = places_.empty() ? 0 : places_.back().bottom();
  return {FromDIP(260), static_cast<int>(height)};
}

void RowList::paint(cairo_t* cr, const draw::Rect&) {
  const auto& palette = theme().palette;
  const double u = text_unit();
  for (std::size_t i = 0; i < places_.size(); ++i) {
    auto place = places_[i];
    const double head = head_height(i);
    place.y += head;
    place.height -= head;
    const draw::Rect around{place.x, place.y + 1, place.width, place.height - 2};
    if (head > 0) {
      const auto words = head_of(rows_[i]);
      words.paint(cr, {place.x + pad(), place.y - words.height() - head_below * u}, palette.second);
    }
    if (marked_ == i)
      draw::fill_rounded(cr, around, 6 * u, palette.accent_pale);
    else if (hovered() == i)
      draw::fill_rounded(cr, around, 6 * u, palette.sunken);
    if (i < shown()) {
      paint_row(cr, i, place);
      if (i + 1 < places_.size() && head_height(i + 1) == 0)
        draw::horizontal_hairline(cr, place.x, place.right(), place.bottom() - 0.5, palette.line);
    } else {
      const draw::Text more(more_,
                            {.px = text_px(TextRole::secondary), .weight = draw::Weight::semibold});
      more.paint(cr, {place.x, place.centre().y - more.height() / 2}, palette.accent);
    }
    if (i == cursor()) paint_focus(cr, around, 6 * u);
  }
}

void RowList::paint_row(cairo_t* cr, std::size_t index, const draw::Rect& place) const {
  const auto& palette = theme().palette;
  const auto& row = rows_[index];
  const double u = text_unit();
  const double room = title_width(place.width);
  const double start = place.x + pad();
  const double left = start + (lead_above_ ? 0 : lead_width_);
  const auto& title = titles_[index];
  const double bar = below_title(row);
  double top = place.centre().y - (lead_height(index) + title.height() + bar) / 2;
  if (!headed_ && !row.lead.empty()) {
    const auto lead = lead_of(row);
    lead.paint(cr, {start, lead_above_ ? top : place.centre().y - lead.height() / 2},
               palette.second);
    top += lead_height(index);
  }
  title.paint(cr, {left, top}, palette.ink);
  if (row.done) {
    const double wide = room * (row.who.empty() ? 0.78 : 0.4);
    const double middle = top + title.height() + (row.who.empty() ? 8 * u : bar / 2 + u);
    draw::draw_progress(cr, {left, middle - 3 * u, wide, 6 * u}, *row.done, palette);
    const auto who = who_of(row, room - wide - 8 * u);
    who.paint(cr, {left + wide + 8 * u, middle - who.height() / 2}, palette.second);
  }
  if (!row.state.empty()) {
    const double height = draw::chip_size(row.state, theme().font_px).height;
    draw::draw_chip_in(
        cr,
        {place.right() - pad() - chip_width_, place.centre().y - height / 2, chip_width_, height},
        row.state, row.tone, palette, theme().font_px);
  }
}

wxString RowList::spoken(std::size_t index) const {
  if (index >= shown()) return to_wx(more_);
  return to_wx(sightline::spoken(rows_[index]));
}

void RowList::reach(std::size_t index) {
  if (marks_ && index < shown())
    press(index);
  else
    move_cursor(index);
}

void RowList::press(std::size_t index) {
  move_cursor(index);
  if (index < shown() && marks_) {
    mark(index);
    return marks_(index);
  }
  // Whoever is told may set other rows, and these are gone then.
  if (index < shown()) return chosen_(Place(rows_[index].place));
  expanded_ = true;
  lay_out();
  move_cursor(index);
}

}  // namespace sightline::desktop
