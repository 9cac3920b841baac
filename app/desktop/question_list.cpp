#include "app/desktop/question_list.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/desktop/paragraph.h"
#include "app/desktop/text.h"
#include "reports/draw/progress.h"
#include "reports/draw/shapes.h"
#include "reports/draw/text.h"

namespace sightline::desktop {
namespace {

// Measures at 14 px text; all grow with it.
constexpr double question_inside = 12, bar_gap = 9, bar_height = 6, question_gap = 4;
// Where each has this much, they stand beside each other.
constexpr double question_width = 130;

draw::Text question_title(const QuestionList::Item& item, double width) {
  return {item.title,
          {.px = theme().font_px,
           .weight = draw::Weight::semibold,
           .max_width = std::max(40.0, width),
           .wrap = draw::Wrap::paragraph}};
}

}  // namespace

QuestionList::QuestionList(wxWindow* parent, std::function<void(std::size_t)> chosen)
    : PaintedItems(parent), chosen_(std::move(chosen)) {
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    lay_out();
  });
}

void QuestionList::set(std::vector<Item> items) {
  items_ = std::move(items);
  lay_out();
  keep_cursor();
}

wxString QuestionList::spoken(std::size_t index) const {
  return to_wx(items_[index].title + ", " + items_[index].spoken);
}

void QuestionList::lay_out() {
  const double u = text_unit();
  const double all = GetClientSize().x;
  const auto count = static_cast<double>(std::max<std::size_t>(items_.size(), 1));
  const double part = std::floor((all + question_gap * u) / count - question_gap * u);
  const bool beside = part >= question_width * u;
  const double width = beside ? part : all;
  const auto height_of = [&](const Item& item) {
    const double title = question_title(item, width - 2 * question_inside * u).height();
    return std::ceil(title + (2 * question_inside + bar_gap + bar_height) * u);
  };
  places_.clear();
  double x = 0;
  double y = 0;
  double highest = 0;
  for (const auto& item : items_) {
    places_.push_back({x, y, width, height_of(item)});
    highest = std::max(highest, places_.back().height);
    if (beside)
      x += width + question_gap * u;
    else
      y += places_.back().height + question_gap * u;
  }
  if (beside)
    for (auto& place : places_) place.height = highest;
  const wxSize wanted(-1, static_cast<int>(beside ? highest : y));
  if (GetMinSize() == wanted) return;
  SetMinSize(wanted);
  CallAfter([this] { settle(*this); });
}

wxSize QuestionList::DoGetBestSize() const {
  return {FromDIP(200), places_.empty() ? 0 : static_cast<int>(places_.back().bottom())};
}

void QuestionList::paint(cairo_t* cr, const draw::Rect&) {
  const auto& palette = theme().palette;
  const double u = text_unit();
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const auto& place = places_[i];
    const bool chosen = i == selected();
    if (chosen) {
      draw::fill_rounded(cr, place, 8 * u, palette.accent_pale);
    } else if (hovered() == i) {
      draw::fill_rounded(cr, place, 8 * u, palette.sunken);
    }
    const double width = place.width - 2 * question_inside * u;
    const auto title = question_title(items_[i], width);
    title.paint(cr, {place.x + question_inside * u, place.y + question_inside * u},
                chosen ? palette.accent : palette.ink);
    const double bar = place.bottom() - (question_inside + bar_height) * u;
    draw::draw_progress(cr, {place.x + question_inside * u, bar, width, bar_height * u},
                        items_[i].answered, palette);
    if (chosen) paint_focus(cr, place.inset(1), 8 * u);
  }
}

void QuestionList::press(std::size_t index) {
  if (index >= items_.size() || index == selected()) return;
  select(index);
  chosen_(index);
}

}  // namespace sightline::desktop
