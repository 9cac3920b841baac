// One piece of text, shaped and measured by Pango, ready to be placed.
// Measured without a surface and without hinting, so that layout is the same at every zoom and on
// every target. Those that were set last are kept, since what is drawn is measured before, and
// drawn again.
#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "reports/draw/geometry.h"
#include "reports/draw/palette.h"

namespace sightline::draw {

enum class Weight { regular, semibold };

// Whether a long text is cut or broken into lines: centred below each other, or as a paragraph.
enum class Wrap { ellipsis, lines, paragraph };

// Bytes of a text that stand out: semibold, in a colour of their own.
struct Emphasis {
  std::size_t from = 0;
  std::size_t to = 0;
  Colour colour;
  bool operator==(const Emphasis&) const = default;
};

// Valid text as cairo takes it: what Unicode keeps from being characters (U+FFFE) becomes a
// replacement character, where cairo would give up the whole page.
[[nodiscard]] std::string settable(std::string_view text);

// How a text is set.
struct TextStyle {
  double px = base_font_px;
  Weight weight = Weight::regular;
  double max_width = -1;       // in units; negative for unlimited
  Wrap wrap = Wrap::ellipsis;  // what happens at max_width
  double max_height = -1;      // of wrapped lines; at least one is shown
  bool tabular = false;        // figures of equal width, so that columns of numbers line up
  std::vector<Emphasis> emphasis{};
  bool operator==(const TextStyle&) const = default;
};

// While it lives, texts that this thread sets take this font where it is there; blank: our own.
// A brand dresses a whole page or picture, so every text need not be told.
class FontScope {
 public:
  explicit FontScope(const std::string& family);
  FontScope(const FontScope&) = delete;
  FontScope& operator=(const FontScope&) = delete;
  ~FontScope();

 private:
  std::string before_;
};

class Text {
 public:
  // Line breaks become spaces unless wrapped, invalid UTF-8 becomes replacement characters, and
  // only the first thousand characters are set: no label can show more.
  Text(std::string_view text, const TextStyle& style);

  [[nodiscard]] double width() const { return size_.width; }
  [[nodiscard]] double height() const { return size_.height; }
  [[nodiscard]] Size size() const { return size_; }

  // Characters that no font here can show; boxes stand in their place.
  [[nodiscard]] int unknown_glyphs() const;
  // Whether the text begins with a script that is written from right to left.
  [[nodiscard]] bool right_to_left() const;
  // Top left corner of the logical box at `at`.
  void paint(cairo_t* cr, Point at, Colour colour) const;

 private:
  std::shared_ptr<PangoLayout> layout_;  // nobody changes it: other texts may have the same
  Size size_;
  double offset_ = 0;
};

// The text, or as many of its whole words as have room with an ellipsis after them: within
// `max_width`, and wrapped lines within `max_height`. A word that has no room at all is cut.
[[nodiscard]] Text fitted(std::string_view text, const TextStyle& style);

}  // namespace sightline::draw
