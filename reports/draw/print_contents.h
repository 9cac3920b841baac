// What stands on the printed sheets of vision, targets, actions and charts.
// Each fills the sheets it is given and knows nothing of paper.
#pragma once

#include "model/catalog/catalog.h"
#include "model/document.h"
#include "reports/draw/one_page_words.h"
#include "reports/draw/print_sheets.h"
#include "reports/draw/print_watch.h"
#include "reports/table.h"

namespace sightline::draw {

void print_vision(PrintSheets& sheets, const Document& document, const PageWords& words,
                  const Catalog& catalog);
// Chart and months of a figure, with the subtotals of its cycles.
void print_figures(PrintSheets& sheets, const Document& document, Measure measure, Day today,
                   const Catalog& catalog);
// All actions cycle by cycle, then the backlog; fewer when they are given up meanwhile.
void print_actions(PrintSheets& sheets, const Document& document, Day today, const Catalog& catalog,
                   const PrintWatch& watch);
// The actions of one cycle, likewise.
void print_cycle(PrintSheets& sheets, const Plan& plan, const Cycle& cycle, Day today,
                 const Catalog& catalog, const PrintWatch& watch);
// Every chart that has something to show, two on a sheet.
void print_charts(PrintSheets& sheets, const Document& document, Day today, const Catalog& catalog);

}  // namespace sightline::draw
