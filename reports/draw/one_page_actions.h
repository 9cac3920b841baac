// This cycle's actions on the one page, a row each.
// Why: a title is worth a second line as long as there is room for it on the sheet, so the rows are
// measured before the rest of the page is laid out.
#pragma once

#include <map>

#include "reports/draw/one_page_words.h"
#include "reports/draw/page_flow.h"

namespace sightline::draw {

inline constexpr double least_row = 12.5;

class ActionRows {
 public:
  // Only as many are measured as a whole `page` of the lowest rows holds.
  ActionRows(const PageWords& words, const Rect& page);

  // Of the section when rows of one line are this high, and all titles have their lines; more than
  // the page where not all of them were measured.
  [[nodiscard]] double height(double row) const;
  // The highest row with which all of them have room, within what looks well.
  [[nodiscard]] double largest_row(double room) const;
  // Shows as many actions as `rect` has room for, the most pressing when not all. Where rows of two
  // lines have no room, titles are cut at a word.
  void draw(PageFlow& flow, const Rect& rect, double row, const Palette& palette) const;

 private:
  struct Widths {
    double focus = 60;
    double title = 0;
    double owner = 0;
    double due = 0;
    double state = 0;
  };

  [[nodiscard]] double row_height(const PageAction& action, double row) const;
  [[nodiscard]] double head_height() const;
  double draw_head(PageFlow& flow, const Rect& rect, const Palette& palette) const;
  void draw_row(PageFlow& flow, const PageAction& action, bool names_focus, const Rect& row,
                double px, const Palette& palette) const;

  const PageWords& words_;
  Widths widths_;
  // By action: the width of its title in the largest type.
  std::map<const PageAction*, double> titles_;
};

}  // namespace sightline::draw
