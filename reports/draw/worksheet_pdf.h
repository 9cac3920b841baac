// The worksheet as a PDF to print and write on: known fields filled in, lines and boxes for the
// rest. What is filled in by hand needs room; so lines keep their height and pages break between
// prompts.
#pragma once

#include <string>

#include "reports/worksheet.h"

namespace sightline::draw {

struct WorksheetPdf {
  std::string pdf;
  int pages = 0;
  int unknown_glyphs = 0;  // characters that the fonts here can't show
};

// The same sheet, options and fonts give the same bytes.
[[nodiscard]] WorksheetPdf worksheet_pdf(const Worksheet& sheet, PaperSize paper,
                                         const WorksheetOptions& options);

}  // namespace sightline::draw
