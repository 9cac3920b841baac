#include "app/desktop/sheet_list.h"

#include <utility>

#include "app/desktop/gtk_theme.h"
#include "app/desktop/text.h"
#include "reports/draw/progress.h"
#include "reports/draw/shapes.h"
#include "reports/draw/text.h"

namespace sightline::desktop {
namespace {

// At 14 px text; all grow with it.
constexpr double row_height = 36, name_width = 150, chip_room = 100;

double unit() { return theme().font_px / draw::base_font_px; }

}  // namespace

SheetList::SheetList(wxWindow* parent) : Painted(parent, Focus::never) {}

void SheetList::set(std::vector<BookSheet> sheets, std::string withheld) {
  sheets_ = std::move(sheets);
  withheld_ = std::move(withheld);
  wxString spoken;
  for (const auto& sheet : sheets_) {
    spoken += to_wx(sheet.name + (sheet.included ? "" : " " + withheld_)) + "; ";
  }
  native::set_accessible_name(*this, spoken);
  InvalidateBestSize();
  Refresh();
}

void SheetList::paint(cairo_t* cr, const draw::Rect& bounds) {
  const auto& palette = theme().palette;
  const double u = unit();
  for (std::size_t i = 0; i < sheets_.size(); ++i) {
    const auto& sheet = sheets_[i];
    const draw::Rect row{0, static_cast<double>(i) * row_height * u, bounds.width, row_height * u};
    const auto ink = sheet.included ? palette.ink : palette.second;
    const draw::Text name(
        sheet.name, {.px = theme().font_px,
                     .weight = sheet.included ? draw::Weight::semibold : draw::Weight::regular,
                     .max_width = (name_width - 12) * u});
    name.paint(cr, {0, row.centre().y - name.height() / 2}, ink);
    const double chip = sheet.included ? 0 : chip_room * u;
    const draw::Text question(
        sheet.question, {.px = theme().font_px, .max_width = row.width - name_width * u - chip});
    question.paint(cr, {name_width * u, row.centre().y - question.height() / 2}, palette.second);
    if (!sheet.included) {
      const auto size = draw::chip_size(withheld_, theme().font_px);
      draw::draw_chip(cr, {row.right() - size.width, row.centre().y - size.height / 2}, withheld_,
                      draw::Tone::neutral, palette, theme().font_px);
    }
    if (i + 1 < sheets_.size()) {
      draw::horizontal_hairline(cr, 0, row.right(), row.bottom() - 0.5, palette.line);
    }
  }
}

wxSize SheetList::DoGetBestSize() const {
  const double height = static_cast<double>(sheets_.size()) * row_height * unit();
  return {FromDIP(360), static_cast<int>(height)};
}

}  // namespace sightline::desktop
