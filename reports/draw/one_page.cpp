#include "reports/draw/one_page.h"

#include <algorithm>
#include <array>

#include "reports/draw/brand_palette.h"
#include "reports/draw/logo_image.h"
#include "reports/draw/one_page_actions.h"
#include "reports/draw/one_page_sections.h"
#include "reports/draw/pdf.h"
#include "reports/draw/shapes.h"

namespace sightline::draw {
namespace {

constexpr double page_margin = 42;
constexpr double section_gap = 20;
constexpr double footer_room = 18;
constexpr double least_chart = 126;
constexpr double most_chart = 216;

// Rows this high are worth more than a larger type of the vision.
constexpr double good_row = 14.5;
// The vision's part of the page that is its own, however many actions there are.
constexpr double vision_part = 0.28;
constexpr std::array vision_sizes = {10.0, 9.5, 9.0, 8.5, 8.0, 7.5};

// The date stands at the right, below the logo where there is one.
double head(PageFlow& flow, const PageWords& words, const Rect& page, const Palette& palette,
            const std::optional<Logo>& logo) {
  double y = page.y;
  const double side = 120;
  const double room = page.width - side - 16;
  const double name = flow.whole_line(words.organization, {page.x, y}, room,
                                      {.px = 21, .weight = Weight::semibold}, palette.ink, 13);
  if (logo) {
    const Rect corner{page.right() - side, y - 6, side, name + 4};
    flow.drawing([logo = *logo, corner](cairo_t* cr) { draw_logo(cr, logo, corner); });
  }
  y += name + 1;
  flow.line(words.date, {page.right() - side, logo ? y + 1 : page.y + 9}, side, {.px = 9},
            palette.second, Align::right);
  y += flow.line(words.title, {page.x, y}, room, {.px = 10.5}, palette.second) + 14;
  const double font = sight_font(words.sight, page.width, sight_px, least_sight_px);
  const Rect sight{page.x, y, page.width, line_of_sight_height(font)};
  flow.drawing([&words, &palette, sight, font](cairo_t* cr) {
    draw_line_of_sight(cr, words.sight, sight, palette, font);
  });
  return sight.bottom() - 4;
}

void foot(PageFlow& flow, const PageWords& words, const Rect& page, const Palette& palette) {
  if (words.foot.empty()) return;
  flow.line(words.foot, {page.x, page.bottom() - 10}, page.width, {.px = 7.5}, palette.second);
}

// The largest type in which the vision's texts have room; the smallest cuts them. Returns the
// height taken.
double vision(PageFlow& flow, const PageWords& words, const Rect& rect, const Palette& palette) {
  const Rect unlimited{rect.x, rect.y, rect.width, -1};
  for (const double px : vision_sizes) {
    PageFlow trial;
    if (draw_vision(trial, words, unlimited, px, palette) <= rect.height)
      return draw_vision(flow, words, unlimited, px, palette);
  }
  return draw_vision(flow, words, rect, vision_sizes.back(), palette);
}

void lay_out(PageFlow& flow, const PageWords& words, const Rect& page, const Palette& palette,
             const std::optional<Logo>& logo) {
  const double bottom = page.bottom() - (words.foot.empty() ? 0 : footer_room);
  const ActionRows rows(words, page);
  double y = head(flow, words, page, palette, logo) + section_gap;
  const double room = bottom - y - 2 * section_gap;
  const double chart = has_targets(words) ? least_chart : 0;
  const double whole_table = std::max(targets_height(words, false), chart);
  const double vision_room =
      std::max(room * vision_part, room - whole_table - rows.height(good_row));
  y += vision(flow, words, {page.x, y, page.width, vision_room}, palette) + section_gap;

  const double rest = bottom - y - section_gap;
  const bool few = whole_table + rows.height(least_row) > rest;
  const double table = few ? std::max(targets_height(words, true), chart) : whole_table;
  const double row = rows.largest_row(rest - table);
  const double spare = rest - rows.height(row);
  const double most = has_targets(words) ? std::max(table, most_chart) : table;
  const double targets = std::clamp(spare, table, most);
  draw_targets(flow, words, {page.x, y, page.width, targets}, few, palette);
  y += targets + section_gap;
  rows.draw(flow, {page.x, y, page.width, bottom - y}, row, palette);
  foot(flow, words, page, palette);
}

}  // namespace

Size points_of(PaperSize paper) {
  return paper == PaperSize::letter ? Size{612, 792} : Size{595.276, 841.89};
}

std::string foot_of(const Brand& brand, const Organization& organization) {
  const auto& own = organization.confidentiality;
  const auto& line = own.empty() ? brand.confidentiality : own;
  return brand.footer + (brand.footer.empty() || line.empty() ? "" : " · ") + line;
}

int draw_one_page(cairo_t* cr, const PageWords& words, Size sheet, const Brand& brand) {
  const FontScope font(brand.font);
  const auto palette = palette_of(brand);
  const Rect page = Rect{0, 0, sheet.width, sheet.height}.inset(page_margin);
  PageFlow flow;
  lay_out(flow, words, page, palette, brand.logo);
  flow.paint(cr);
  return flow.unknown_glyphs();
}

Message missing_glyphs(int count) {
  return msg_n(
      "{1} character is shown as a box, since no font here has it. Install a font for its script, "
      "such as fonts-noto-cjk, and write the page again.",
      "{1} characters are shown as boxes, since no font here has them. Install a font for their "
      "script, such as fonts-noto-cjk, and write the page again.",
      count);
}

OnePage one_page(const Document& document, const OnePageOptions& options) {
  const auto shown = for_audience(document, options.audience);
  const bool with_profit = !is_withheld(Topic::profit, options.audience);
  auto words = page_words(shown, options.today, with_profit, options.catalog);
  words.foot = foot_of(options.brand, shown.plan.organization);
  const auto size = points_of(options.paper.value_or(shown.plan.organization.paper));
  OnePage page;
  page.pdf = render_pdf(
      size,
      {.title = words.organization + " · " + words.title,
       .author = shown.plan.organization.prepared_by,
       .subject = options.catalog.term("Plan on one page"),
       .creator = options.program,
       .created = options.today},
      [&](cairo_t* cr) { page.unknown_glyphs = draw_one_page(cr, words, size, options.brand); });
  return page;
}

}  // namespace sightline::draw
