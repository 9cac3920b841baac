// Printing: which sheets a page of the window gives, and what became of them.
// Why: printer, preview and tests get the same sheets, and the person is told what happened.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include "app/present/place.h"
#include "app/present/session.h"
#include "model/catalog/catalog.h"
#include "model/derive/audience.h"
#include "model/edit/gestures_organization.h"
#include "reports/draw/print_job.h"

namespace sightline {

/// Every page prints what it shows; Home, the plan book and the settings the one page with the
/// charts.
[[nodiscard]] draw::Printed printed_of(PageId page);

/// All that sheets are made of.
struct PrintOrder {
  Document document;
  std::optional<AudienceOptions> reader = {};  ///< whom the sheets are for; none: who may see all
  draw::Printed printed = draw::Printed::plan;
  draw::PrintOptions options;
};
/// What a page prints, in the brand and with the page setup of the plan. Nothing, with a notice,
/// when the plan's brand can't be read.
[[nodiscard]] std::optional<PrintOrder> print_order_of(Session& session, PageId page,
                                                       const std::filesystem::path& templates,
                                                       const Catalog& catalog);
/// Lays the sheets out, without what their reader must not see; on any thread.
[[nodiscard]] draw::PrintJob laid_out(const PrintOrder& order, const draw::PrintWatch& watch = {});
/// Laid out at once; of thousands of actions that takes seconds.
[[nodiscard]] std::optional<draw::PrintJob> print_job_of(Session& session, PageId page,
                                                         const std::filesystem::path& templates,
                                                         const Catalog& catalog);

/// Lays an order out; none: given up.
using LayOut = std::function<std::optional<draw::PrintJob>(const PrintOrder&)>;
/// Asks where to print and tells what became of it. Other paper or another direction that is chosen
/// there is for these sheets alone: the plan keeps its own. True when they went to the printer.
bool print_sheets(Session& session, const PrintOrder& order, const LayOut& lay_out);
/// That a sheet of what has this title could not be drawn, for a printer or a preview.
void tell_undrawn(Session& session, const std::string& title);
/// Takes what was chosen as the plan's page setup, in one step. False when it was so already, or,
/// with a notice, can't be taken.
bool take_page_setup(Session& session, const PageSetup& setup);

}  // namespace sightline
