// The three sections of the one page.
// Each takes a rectangle, places its texts in a flow, and says how high it came out.
#pragma once

#include "reports/draw/one_page_words.h"
#include "reports/draw/page_flow.h"

namespace sightline::draw {

// A negative height of `rect` is unlimited. Returns the height taken.
double draw_vision(PageFlow& flow, const PageWords& words, const Rect& rect, double px,
                   const Palette& palette);

// Whether there is a figure or a specialty area to show beside the chart.
[[nodiscard]] bool has_targets(const PageWords& words);
// `few` leaves out all but the first specialty areas.
[[nodiscard]] double targets_height(const PageWords& words, bool few);
double draw_targets(PageFlow& flow, const PageWords& words, const Rect& rect, bool few,
                    const Palette& palette);

[[nodiscard]] double cycle_height(const PageWords& words, double row_height);
// Shows as many actions as `rect` has room for, the most pressing when not all.
void draw_cycle(PageFlow& flow, const PageWords& words, const Rect& rect, double row_height,
                const Palette& palette);

}  // namespace sightline::draw
