// The sections of the one page; its last one, the actions, is in one_page_actions.h.
// Each takes a rectangle, places its texts in a flow, and says how high it came out.
#pragma once

#include "reports/draw/one_page_words.h"
#include "reports/draw/page_flow.h"

namespace sightline::draw {

// Type of the line of sight, at most and at least.
inline constexpr double sight_px = 10;
inline constexpr double least_sight_px = 8;

// A negative height of `rect` is unlimited. Returns the height taken.
double draw_vision(PageFlow& flow, const PageWords& words, const Rect& rect, double px,
                   const Palette& palette);

// Whether there is a figure or a specialty area to show beside the chart.
[[nodiscard]] bool has_targets(const PageWords& words);
// `few` leaves out all but the first specialty areas.
[[nodiscard]] double targets_height(const PageWords& words, bool few);
double draw_targets(PageFlow& flow, const PageWords& words, const Rect& rect, bool few,
                    const Palette& palette);

// What all sections have: a hairline, and the name over a rule, which returns where the content
// begins.
inline constexpr double heading_height = 22;
void rule(PageFlow& flow, double x, double right, double y, Colour colour, double width = 0.6);
[[nodiscard]] double heading_width(const std::string& text);
double heading(PageFlow& flow, const std::string& text, const Rect& rect, const Palette& palette);

}  // namespace sightline::draw
