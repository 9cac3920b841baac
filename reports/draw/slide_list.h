// The list of a slide: rows of words and chips, as large as they all have room.
// Measured apart from where it stands, so that lists side by side take the same size of type.
#pragma once

#include <functional>
#include <string>

#include "reports/draw/page_flow.h"
#include "reports/draw/palette.h"
#include "reports/draw/slide.h"

namespace sightline::draw {

class SlideRows {
 public:
  // `unit` is the size everything on the slide grows from.
  SlideRows(const SlideList& list, const std::function<std::string(std::size_t)>& more,
            double width, double unit)
      : list_(list), more_(more), width_(width), unit_(unit) {}

  // Of the heading and the rows in type of this size. More than `most` when they have no room in
  // that, or a word would have to be broken.
  [[nodiscard]] double height(double px, double most) const;
  // As many rows as `height` has room for, from the first on. Blank lines fill the height.
  void place(PageFlow& flow, Point at, double height, double px, const Palette& palette) const;

 private:
  // Where the parts of a row stand: beside each other, or in a narrow list below each other.
  struct Columns {
    bool narrow = false;
    double lead = 0;
    double title = 0;
    double chip = 0;
    double chip_px = 0;
  };

  [[nodiscard]] Columns columns(double px) const;
  [[nodiscard]] bool breaks_a_word(const SlideRow& row, double px, const Columns& columns) const;
  // Their height; without a flow they only measure.
  double heading(PageFlow* flow, Point at, double px, const Palette& palette) const;
  double row(PageFlow* flow, const SlideRow& row, Point at, double px, const Columns& columns,
             const Palette& palette) const;
  double beside(PageFlow* flow, const SlideRow& row, Point at, double px, const Columns& columns,
                const Palette& palette) const;
  double below(PageFlow* flow, const SlideRow& row, Point at, double px, const Columns& columns,
               const Palette& palette) const;
  void place_rows(PageFlow& flow, const Rect& rect, double px, const Palette& palette) const;
  void place_lines(PageFlow& flow, const Rect& rect, const Palette& palette) const;

  const SlideList& list_;
  const std::function<std::string(std::size_t)>& more_;
  double width_;
  double unit_;
};

}  // namespace sightline::draw
