// Sheets of paper that are filled from top to bottom: texts, rows of cells and pictures.
// What has no room on a sheet begins the next one, so a long plan is printed whole and never cut.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "reports/brand/brand.h"
#include "reports/draw/page_flow.h"
#include "reports/draw/palette.h"
#include "reports/draw/surface.h"

namespace sightline::draw {

// A part of a row: its text wraps in the column, or is a figure of one line at its right end.
struct PrintCell {
  std::string text;
  double x = 0;  // from the left edge of what is printed on
  double width = 0;
  TextStyle style = {};
  Colour colour = {};
  bool figure = false;
};

// In points, at each side.
inline constexpr double normal_margin = 42;

// What stands on every sheet, and what is left blank around it.
struct PrintFrame {
  std::string left;   // above: "Northwind · Plan to 31 Dec 2028"
  std::string right;  // above, at the right: the date
  std::string foot;   // below
  std::function<std::string(std::size_t page, std::size_t of)> number;
  double margin = normal_margin;
};

// A text in parts of at most so many bytes that end between words; blank for a blank one. A part is
// what is set at once, and what may stand on the next sheet.
[[nodiscard]] std::vector<std::string> parts_of(std::string_view text, std::size_t most);

class PrintSheets {
 public:
  PrintSheets(PrintFrame frame, Size sheet, const Brand& brand);

  [[nodiscard]] double width() const;
  // What is left of this sheet, and what a whole one has.
  [[nodiscard]] double room() const;
  [[nodiscard]] double whole_room() const;
  [[nodiscard]] const Palette& palette() const { return look_->palette; }

  // Begins the next sheet unless nothing stands on this one yet.
  void next_sheet();
  // Begins the next sheet when there is less room than this.
  void need(double height);
  void gap(double height) { y_ += height; }
  void rule();
  // `overleaf` begins each further sheet that the text goes on to.
  void text(std::string_view text, const TextStyle& style, Colour colour,
            const std::function<void()>& overleaf = {});
  [[nodiscard]] static double row_height(const std::vector<PrintCell>& cells, double pad);
  // With a rule above it, if it is ruled.
  void row(const std::vector<PrintCell>& cells, double pad = 3, bool ruled = false);
  // `draw` keeps what it draws alive.
  void picture(double height, std::function<void(cairo_t*, const Rect&, const Palette&)> draw);

  // Says that what is printed would rather have a broader sheet.
  void ask_for_breadth() { is_narrow_ = true; }
  [[nodiscard]] bool is_narrow() const { return is_narrow_; }

  // All sheets, each drawn in points and as often as one likes.
  [[nodiscard]] std::vector<Drawing> finish() &&;

 private:
  // Outlives the sheets, whose drawings refer to it.
  struct Look {
    Palette palette;
    std::string font;
  };

  void begin_sheet();
  [[nodiscard]] PageFlow& sheet() { return *sheets_.back(); }

  PrintFrame frame_;
  Size size_;
  std::shared_ptr<const Look> look_;
  FontScope font_;
  std::vector<std::shared_ptr<PageFlow>> sheets_;
  double y_ = 0;
  bool is_narrow_ = false;
};

}  // namespace sightline::draw
