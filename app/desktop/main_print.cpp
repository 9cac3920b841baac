// What the main window prints, how it looks before, and the plan's page setup.
#include "app/desktop/in_front.h"
#include "app/desktop/main_frame.h"
#include "app/desktop/page_setup_dialog.h"
#include "app/desktop/sheet_preview.h"
#include "app/desktop/wait_dialog.h"
#include "app/present/printing.h"

namespace sightline::desktop {

std::optional<draw::PrintJob> MainFrame::lay_out_sheets(const PrintOrder& order) {
  draw::PrintJob job;
  const bool done = work_while_waiting(
      *in_front(this), catalog_, msg("Laying out the sheets…"), [&](const Worker::Desk& desk) {
        job = laid_out(order, {.progress = desk.progress, .stop = desk.stop});
      });
  if (!done) return std::nullopt;
  return job;
}

std::optional<PrintOrder> MainFrame::print_order() {
  commit_pending_edit();
  auto order = print_order_of(session_, current_page(), templates_, catalog_);
  if (order) order->reader = page(current_page()).reader();
  return order;
}

bool MainFrame::print() {
  const auto order = print_order();
  return order && print_sheets(session_, *order,
                               [this](const PrintOrder& each) { return lay_out_sheets(each); });
}

wxFrame* MainFrame::preview() {
  const auto order = print_order();
  if (!order) return nullptr;
  const auto job = lay_out_sheets(*order);
  if (!job) return nullptr;
  auto* shown = show_print_preview(
      this, *job, catalog_,
      {.print = [this] { return print(); },
       .set_up = [this](wxWindow& over) { return set_pages_up(over); },
       .show_again = [this] { preview(); },
       .tell_undrawn = [this, title = job->title] { sightline::tell_undrawn(session_, title); }});
  if (!shown) notify(NoticeTone::failure, msg("There is no print preview on this system."));
  return shown;
}

bool MainFrame::set_pages_up(wxWindow& over) {
  commit_pending_edit();
  PageSetupDialog dialog(&over, *this, page_setup_of(session_.plan().organization));
  return dialog.ShowModal() == wxID_OK && take_page_setup(session_, dialog.setup());
}

}  // namespace sightline::desktop
