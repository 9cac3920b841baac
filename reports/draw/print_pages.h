// What stands on the printed sheets of the pages that are tables before anything else.
// Each fills the sheets it is given with all that a leadership team sees there, or with a sentence
// that says that there is nothing yet.
#pragma once

#include "model/catalog/catalog.h"
#include "model/document.h"
#include "reports/draw/print_sheets.h"
#include "reports/draw/print_watch.h"

namespace sightline::draw {

// Team by team each KPI's standing and last periods, then their courses as charts.
void print_scorecard(PrintSheets& sheets, const Document& document, Day today,
                     const Catalog& catalog, const PrintWatch& watch = {});
// What persons and teams won, lost and have open, the newest fiscal quarter first.
void print_pipeline(PrintSheets& sheets, const Document& document, Day today,
                    const Catalog& catalog, const PrintWatch& watch = {});
// What is due, the meeting series, the clients and vendors.
void print_cadence(PrintSheets& sheets, const Document& document, Day today, const Catalog& catalog,
                   const PrintWatch& watch = {});
// Where the figures stand and land, the actions of the cycle under review, what slipped, what was
// decided and what the plan check finds.
void print_review(PrintSheets& sheets, const Document& document, Day today, const Catalog& catalog,
                  const PrintWatch& watch = {});
// The targets and each scenario, what they come to and what they reckon with.
void print_scenarios(PrintSheets& sheets, const Document& document, const Catalog& catalog);
// How each bonus and contest stands, who leads, and what it costs.
void print_incentives(PrintSheets& sheets, const Document& document, Day today,
                      const Catalog& catalog);

}  // namespace sightline::draw
