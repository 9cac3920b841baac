// A drawing as a PDF in memory, its texts as texts that can be searched and copied.
// Bytes and not a file: whoever writes them chooses how to write safely.
#pragma once

#include <string>
#include <vector>

#include "model/base/calendar.h"
#include "reports/draw/surface.h"

namespace sightline::draw {

struct PdfProperties {
  std::string title;
  std::string author;
  std::string subject;
  std::string creator;
  Day created = std::chrono::year{2026} / 1 / 1;
};

// One page; `size` is in points of 1/72 inch. The same drawing, properties and fonts give the same
// bytes. Throws std::length_error for sizes without area or beyond 14,400 points a side (what PDF
// allows), std::bad_alloc without memory.
[[nodiscard]] std::string render_pdf(Size size, const PdfProperties& properties,
                                     const Drawing& drawing);

// The same with a page for each drawing, at least one.
[[nodiscard]] std::string render_pdf(Size size, const PdfProperties& properties,
                                     const std::vector<Drawing>& pages);

}  // namespace sightline::draw
