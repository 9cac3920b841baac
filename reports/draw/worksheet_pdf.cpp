#include "reports/draw/worksheet_pdf.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "reports/draw/brand_palette.h"
#include "reports/draw/logo_image.h"
#include "reports/draw/one_page.h"
#include "reports/draw/page_flow.h"
#include "reports/draw/pdf.h"
#include "reports/draw/shapes.h"

namespace sightline::draw {
namespace {

constexpr double worksheet_margin = 48;
constexpr double worksheet_foot_room = 26;
constexpr double worksheet_line_height = 21;
constexpr double least_field_height = 32;
constexpr double field_gap = 18;  // between two beside each other
constexpr double field_edge = 8;
constexpr double answer_top = 15;
const TextStyle answer_style{.px = 11, .weight = Weight::semibold};
constexpr double worksheet_gap = 11;
constexpr double box = 10;
constexpr double worksheet_label_px = 9.5;
constexpr double known_lines_px = 11;
constexpr double least_lines_px = 7;

class WorksheetPages {
 public:
  WorksheetPages(const Worksheet& sheet, Size size, const Brand& brand)
      : sheet_(sheet), palette_(palette_of(brand)), logo_(brand.logo), size_(size) {
    turn();
    head();
    for (const auto& block : sheet.blocks) add(block);
  }

  [[nodiscard]] const std::vector<std::unique_ptr<PageFlow>>& flows() const { return flows_; }

  // The foot says of how many pages it is one, so it comes last.
  void add_feet(const Catalog& catalog) {
    const double width = size_.width - 2 * worksheet_margin;
    for (std::size_t i = 0; i < flows_.size(); ++i) {
      const Point at{worksheet_margin, size_.height - worksheet_margin + 4};
      const auto page = catalog.text(
          msg("Page {1} of {2}", static_cast<int>(i) + 1, static_cast<int>(flows_.size())));
      flows_[i]->line(sheet_.foot, at, width * 0.75, {.px = 7.5}, palette_.second);
      flows_[i]->line(page, {worksheet_margin + width * 0.75, at.y}, width * 0.25, {.px = 7.5},
                      palette_.second, Align::right);
    }
  }

 private:
  [[nodiscard]] PageFlow& flow() { return *flows_.back(); }
  [[nodiscard]] double width() const { return size_.width - 2 * worksheet_margin; }
  [[nodiscard]] double bottom() const {
    return size_.height - worksheet_margin - worksheet_foot_room;
  }

  void turn() {
    flows_.push_back(std::make_unique<PageFlow>());
    y_ = worksheet_margin;
  }
  void make_room(double height) {
    if (y_ > worksheet_margin && y_ + height > bottom()) turn();
  }

  void head() {
    const double side = logo_ ? 120 : 0;
    const double room = width() - side - (logo_ ? 16 : 0);
    const double title =
        flow().whole_line(sheet_.title, {worksheet_margin, y_}, room,
                          {.px = 20, .weight = Weight::semibold}, palette_.ink, 13);
    if (logo_) {
      const Rect corner{worksheet_margin + width() - side, y_ - 4, side, title + 6};
      flow().drawing([logo = *logo_, corner](cairo_t* cr) { draw_logo(cr, logo, corner); });
    }
    y_ += title + 2;
    y_ += flow().paragraph(sheet_.about, {worksheet_margin, y_}, room, -1, {.px = 10.5},
                           palette_.second) +
          6;
    if (!sheet_.hint.empty())
      y_ += flow().paragraph(sheet_.hint, {worksheet_margin, y_}, width(), -1, {.px = 10},
                             palette_.ink) +
            4;
    y_ += 6;
  }

  void add(const WorksheetBlock& block) {
    // A heading never stands alone at the foot of a page.
    make_room(40 + (block.rows.empty() ? 0 : height_of(block.rows.front())));
    const double top = y_;
    flow().drawing([top, right = worksheet_margin + width(), line = palette_.line](cairo_t* cr) {
      horizontal_hairline(cr, worksheet_margin, right, top, line);
    });
    y_ += 8;
    y_ += flow().line(block.title, {worksheet_margin, y_}, width(),
                      {.px = 12, .weight = Weight::semibold}, palette_.accent) +
          2;
    if (!block.hint.empty())
      y_ += flow().paragraph(block.hint, {worksheet_margin, y_}, width(), -1, {.px = 9},
                             palette_.second);
    y_ += 6;
    for (std::size_t i = 0; i < block.rows.size();) i += add_rows(block.rows, i);
    y_ += 4;
  }

  static bool is_field(const WorksheetRow& row) { return row.known && row.lines == 0; }

  [[nodiscard]] double label_height(const WorksheetRow& row) const {
    return Text(row.label, {.px = worksheet_label_px,
                            .weight = Weight::semibold,
                            .max_width = width(),
                            .wrap = Wrap::paragraph})
        .height();
  }
  [[nodiscard]] double half() const { return (width() - field_gap) / 2; }
  // As many lines as a name takes that doesn't fit half the page.
  [[nodiscard]] double answer_height(const std::string& answer, double room) const {
    TextStyle style = answer_style;
    style.max_width = room - 2 * field_edge;
    style.wrap = Wrap::paragraph;
    return Text(answer, style).height();
  }
  [[nodiscard]] static bool fits_half(const WorksheetRow& row, double half) {
    return Text(row.answer, answer_style).width() <= half - 2 * field_edge;
  }
  [[nodiscard]] double field_height(const WorksheetRow& row, double room) const {
    return std::max(least_field_height, answer_top + answer_height(row.answer, room) + 4);
  }
  [[nodiscard]] double height_of(const WorksheetRow& row) const {
    if (is_field(row)) return field_height(row, width()) + worksheet_gap;
    if (!row.choices.empty()) return label_height(row) + 4 + choices_height(row) + worksheet_gap;
    return label_height(row) + row.lines * worksheet_line_height + worksheet_gap;
  }

  // Two known fields stand beside each other. Returns how many rows were taken.
  std::size_t add_rows(const std::vector<WorksheetRow>& rows, std::size_t at) {
    const auto& row = rows[at];
    make_room(height_of(row));
    if (is_field(row)) {
      const bool is_short = fits_half(row, half());
      const bool pair = is_short && at + 1 < rows.size() && is_field(rows[at + 1]) &&
                        fits_half(rows[at + 1], half());
      const double wide = is_short ? half() : width();
      const double high = field_height(row, wide);
      add_field(row, {worksheet_margin, y_, wide, high});
      if (pair) add_field(rows[at + 1], {worksheet_margin + wide + field_gap, y_, wide, high});
      y_ += high + 6;
      return pair ? 2 : 1;
    }
    y_ += flow().paragraph(row.label, {worksheet_margin, y_}, width(), -1,
                           {.px = worksheet_label_px, .weight = Weight::semibold}, palette_.ink);
    if (row.choices.empty())
      add_lines(row);
    else
      add_choices(row);
    y_ += worksheet_gap;
    return 1;
  }

  void add_field(const WorksheetRow& row, const Rect& place) {
    flow().drawing([place, sunken = palette_.sunken, line = palette_.line](cairo_t* cr) {
      fill_rounded(cr, place, 4, sunken);
      stroke_rounded(cr, place, 4, line);
    });
    const double inside = place.width - 2 * field_edge;
    flow().line(row.label, {place.x + field_edge, place.y + 4}, inside, {.px = 8}, palette_.second);
    flow().paragraph(row.answer, {place.x + field_edge, place.y + answer_top}, inside, -1,
                     answer_style, palette_.ink);
  }

  void add_lines(const WorksheetRow& row) {
    if (!row.answer.empty())
      flow().whole_line(row.answer, {worksheet_margin, y_ + worksheet_line_height - 16}, width(),
                        {.px = known_lines_px}, palette_.ink, least_lines_px);
    for (int i = 0; i < row.lines; ++i) {
      y_ += worksheet_line_height;
      flow().drawing(
          [y = y_, right = worksheet_margin + width(), line = palette_.second](cairo_t* cr) {
            horizontal_hairline(cr, worksheet_margin, right, y, line, 0.5);
          });
    }
  }

  // Calls place(x, line, text) for each choice; returns how many lines they take.
  template <class Place>
  int set_choices(const WorksheetRow& row, Place&& place) const {
    double x = 0;
    int line = 0;
    for (const auto& choice : row.choices) {
      Text text(choice, {.px = 10, .max_width = width() - box - 6});
      const double wide = box + 6 + text.width() + 20;
      if (x > 0 && x + wide - 20 > width()) {
        x = 0;
        ++line;
      }
      place(x, line, std::move(text));
      x += wide;
    }
    return line + 1;
  }
  [[nodiscard]] double choices_height(const WorksheetRow& row) const {
    return set_choices(row, [](double, int, Text) {}) * 18;
  }
  void add_choices(const WorksheetRow& row) {
    y_ += 4;
    const int lines = set_choices(row, [&](double x, int line, Text text) {
      const Rect square{worksheet_margin + x, y_ + line * 18 + 3, box, box};
      flow().drawing([square, ink = palette_.second](cairo_t* cr) {
        stroke_rounded(cr, square, 2, ink, 0.8);
      });
      const double top = square.centre().y - text.height() / 2;
      flow().place(std::move(text), {square.right() + 6, top}, palette_.ink);
    });
    y_ += lines * 18;
  }

  const Worksheet& sheet_;
  Palette palette_;
  std::optional<Logo> logo_;
  Size size_;
  std::vector<std::unique_ptr<PageFlow>> flows_;
  double y_ = worksheet_margin;
};

}  // namespace

WorksheetPdf worksheet_pdf(const Worksheet& sheet, PaperSize paper,
                           const WorksheetOptions& options) {
  const FontScope font(options.brand.font);
  const auto size = points_of(paper);
  WorksheetPages pages(sheet, size, options.brand);
  pages.add_feet(options.catalog);
  WorksheetPdf made;
  std::vector<Drawing> drawings;
  for (const auto& flow : pages.flows()) {
    made.unknown_glyphs += flow->unknown_glyphs();
    drawings.emplace_back([&page = *flow](cairo_t* cr) { page.paint(cr); });
  }
  made.pages = static_cast<int>(drawings.size());
  made.pdf = render_pdf(size,
                        {.title = sheet.title + (sheet.about.empty() ? "" : " · " + sheet.about),
                         .author = sheet.organization,
                         .subject = sheet.title,
                         .creator = options.program,
                         .created = options.today},
                        drawings);
  return made;
}

}  // namespace sightline::draw
