// The one page: vision, targets and this cycle on a single sheet, as PDF.
// What a leadership team hangs on the wall; so it is set as a page and not printed from a window.
#pragma once

#include <optional>
#include <string>

#include "model/derive/audience.h"
#include "reports/brand/brand.h"
#include "reports/draw/one_page_words.h"

namespace sightline::draw {

struct OnePageOptions {
  AudienceOptions audience = {};
  std::optional<PaperSize> paper = std::nullopt;  // that of the plan when there is none
  Day today = std::chrono::year{2026} / 1 / 1;
  Catalog catalog = Catalog::english();
  Brand brand = {};
  std::string program = "Sightline";
};

struct OnePage {
  std::string pdf;
  int unknown_glyphs = 0;  // characters that the fonts here can't show
};

// What to tell whoever made a page with `count` (at least 1) of them.
[[nodiscard]] Message missing_glyphs(int count);

// Long texts are set smaller, then cut at a word; of many actions the most pressing are shown and
// the others counted. The same document, options and fonts give the same bytes.
[[nodiscard]] OnePage one_page(const Document& document, const OnePageOptions& options);

// The size of a sheet in points.
[[nodiscard]] Size points_of(PaperSize paper);
// The brand's line, then how confidential the page is: at the foot of what is printed.
[[nodiscard]] std::string foot_of(const Brand& brand, const Organization& organization);

// Draws the words on a sheet of this size in points, in the brand's colours and font, with its
// logo; returns how many characters had no glyph.
int draw_one_page(cairo_t* cr, const PageWords& words, Size sheet, const Brand& brand);

}  // namespace sightline::draw
