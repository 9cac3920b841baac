#include "app/desktop/sheets_view.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/paragraph.h"
#include "app/desktop/text.h"
#include "reports/draw/shapes.h"

namespace sightline::desktop {
namespace {

constexpr int sheet_gap = space::l, least_sheet_width = 320;
/// Wider than this, paper is looked at rather than read.
constexpr double most_sheet_width = 900;

}  // namespace

SheetsView::SheetsView(wxWindow* parent) : Painted(parent, Focus::never, Ground::background) {
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    fit();
  });
}

void SheetsView::set(draw::PrintJob job) {
  job_ = std::move(job);
  native::speak(*this, to_wx(job_.title), native::SpokenAs::document);
  fit();
  Refresh();
}

double SheetsView::scale() const {
  const double width = std::min<double>(GetClientSize().x, FromDIP(most_sheet_width));
  return job_.sheets.empty() ? 1 : std::max<double>(width, 1) / job_.sheet.width;
}

void SheetsView::fit() {
  const auto count = static_cast<double>(job_.sheets.size());
  const wxSize wanted(
      FromDIP(least_sheet_width),
      static_cast<int>(std::ceil(count * (job_.sheet.height * scale() + FromDIP(sheet_gap)))));
  if (GetMinSize() == wanted) return;
  SetMinSize(wanted);
  CallAfter([this] { settle(*this); });
}

wxSize SheetsView::DoGetBestSize() const {
  return {FromDIP(least_sheet_width), FromDIP(least_sheet_width)};
}

void SheetsView::paint(cairo_t* cr, const draw::Rect& bounds) {
  const double factor = scale();
  const double width = job_.sheet.width * factor;
  const double height = job_.sheet.height * factor;
  const double left = (bounds.width - width) / 2;
  double top = 0;
  for (const auto& sheet : job_.sheets) {
    const draw::Rect paper{left, top, width, height};
    draw::fill_rect(cr, paper, draw::rgb(0xFFFFFF));
    {
      const draw::SavedState state(cr);
      cairo_rectangle(cr, paper.x, paper.y, paper.width, paper.height);
      cairo_clip(cr);
      cairo_translate(cr, left, top);
      cairo_scale(cr, factor, factor);
      sheet(cr);
    }
    draw::stroke_rounded(cr, paper, 0, theme().palette.line, 1);
    top += height + FromDIP(sheet_gap);
  }
}

}  // namespace sightline::desktop
