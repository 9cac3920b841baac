// Texts placed on a page before they are drawn, and how much room they took.
// A page is laid out at one size of type after another until everything fits; only the last one is
// drawn.
#pragma once

#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "reports/draw/text.h"

namespace sightline::draw {

enum class Align { left, right };

class PageFlow {
 public:
  // One line, cut at a word where it is longer than `width`. Returns its height.
  double line(std::string_view text, Point at, double width, TextStyle style, Colour colour,
              Align align = Align::left);
  // The same, set smaller down to `least_px` before it is cut: half a figure would be another one.
  double whole_line(std::string_view text, Point at, double width, TextStyle style, Colour colour,
                    double least_px, Align align = Align::left);
  // As many lines as have room in `height` (negative for unlimited); a text that is written from
  // right to left ends at the right edge. Returns its height.
  double paragraph(std::string_view text, Point at, double width, double height, TextStyle style,
                   Colour colour);
  // As many lines as have room in `rect`, in the middle of its height.
  void middle(std::string_view text, const Rect& rect, TextStyle style, Colour colour);
  // A text that is set already, its top left corner at `at`.
  void place(Text text, Point at, Colour colour) {
    texts_.push_back({std::move(text), at, colour});
  }
  void drawing(std::function<void(cairo_t*)> draw) { drawings_.push_back(std::move(draw)); }

  // All drawings, then all texts.
  void paint(cairo_t* cr) const;
  [[nodiscard]] int unknown_glyphs() const;
  // Around each text, in the order in which they were placed.
  [[nodiscard]] std::vector<Rect> boxes() const;

 private:
  struct Placed {
    Text text;
    Point at;
    Colour colour;
  };
  std::vector<Placed> texts_;
  std::vector<std::function<void(cairo_t*)>> drawings_;
};

}  // namespace sightline::draw
