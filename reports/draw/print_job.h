// What is printed: a page of the window as sheets of paper, the same for printer, preview and PDF.
// Drawn once like every report, so preview and paper agree page for page.
#pragma once

#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/document.h"
#include "reports/brand/brand.h"
#include "reports/draw/print_watch.h"
#include "reports/draw/surface.h"

namespace sightline::draw {

// The one page with the charts behind it; the vision; the figures of the targets; all actions; the
// tables of the other pages.
enum class Printed {
  plan,
  vision,
  targets,
  actions,
  scorecard,
  pipeline,
  cadence,
  review,
  scenarios,
  incentives
};

struct PrintOptions {
  Day today = std::chrono::year{2026} / 1 / 1;
  Catalog catalog = Catalog::english();
  Brand brand = {};
};

struct PrintJob {
  std::string title;  // "Northwind · Vision"
  PaperSize paper = PaperSize::a4;
  Size sheet;  // in points of 1/72 inch; broader than high when it lies on its side
  std::vector<Drawing> sheets;  // never empty; each draws in points
};

// As the plan's page setup has it: on its paper, within its margins, and in its direction. Where
// that follows the page, broad tables lie on their side: some always, others where their columns
// don't fit upright. The one page and the charts behind it always stand upright, and the one page
// within margins of its own: it is set for them.
[[nodiscard]] PrintJob print_job(const Document& document, Printed printed,
                                 const PrintOptions& options, const PrintWatch& watch = {});

// The sheets as a PDF. The same job and fonts give the same bytes.
[[nodiscard]] std::string print_pdf(const PrintJob& job, Day created);

}  // namespace sightline::draw
