#include "app/desktop/wait_dialog.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <chrono>
#include <exception>
#include <future>
#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/dialog_buttons.h"
#include "app/desktop/panel.h"
#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

constexpr int wait_width = 380;
constexpr int wait_steps = 1000;
constexpr int wait_pulse_ms = 80;
// Shorter than anybody notices; with what a dialog takes to come, less than a tenth of a second.
constexpr std::chrono::milliseconds moment(30);

}  // namespace

WaitDialog::WaitDialog(wxWindow* parent, const Catalog& catalog, const Message& what,
                       std::function<void()> give_up)
    : wxDialog(parent, wxID_ANY, to_wx(catalog.text(what))) {
  auto* panel = new Panel(this, Ground::surface);
  auto* column = new wxBoxSizer(wxVERTICAL);
  const auto beside = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(space::xxl));
  column->Add(new Label(panel, to_wx(catalog.text(what)), TextRole::strong), beside);
  gauge_ = new wxGauge(panel, wxID_ANY, wait_steps, wxDefaultPosition, FromDIP(wxSize(-1, 8)),
                       wxGA_HORIZONTAL | wxGA_SMOOTH);
  native::set_accessible_name(*gauge_, to_wx(catalog.text(what)));
  column->Add(gauge_, beside);
  auto* cancel = new wxButton(panel, wxID_CANCEL, to_wx(catalog.text(msg("Cancel"))));
  cancel->Bind(wxEVT_BUTTON, [this, cancel, stopping = to_wx(catalog.text(msg("Stopping…"))),
                              give_up = std::move(give_up)](wxCommandEvent&) {
    if (std::exchange(is_stopping_, true)) return;
    cancel->SetLabel(stopping);
    give_up();
  });
  // How far it is may be told late, or not at all.
  pulse_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { gauge_->Pulse(); });
  pulse_.Start(wait_pulse_ms);
  column->Add(cancel, wxSizerFlags().Right().Border(wxALL, FromDIP(space::xxl)));
  panel->SetSizer(column);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(panel, wxSizerFlags(1).Expand());
  panel->SetMinSize(FromDIP(wxSize(wait_width, -1)));
  SetSizerAndFit(all);
  CentreOnParent();
  cancel->SetFocus();
}

void WaitDialog::show_progress(double part) {
  if (part <= 0) return;
  pulse_.Stop();
  gauge_->SetValue(static_cast<int>(part * wait_steps));
}

bool work_while_waiting(wxWindow& parent, const Catalog& catalog, const Message& what,
                        const Worker::Work& work) {
  std::exception_ptr error;
  std::promise<void> end;
  const auto ended = end.get_future();
  bool given_up = false;
  WaitDialog* shown = nullptr;
  Worker worker;
  worker.start(
      [&](const Worker::Desk& desk) {
        try {
          work(desk);
        } catch (...) {
          error = std::current_exception();
        }
        end.set_value();
      },
      [&](double part) {
        if (shown) shown->show_progress(part);
      },
      [&] {
        if (shown) end_once(*shown, wxID_OK);
      });
  if (ended.wait_for(moment) != std::future_status::ready) {
    WaitDialog dialog(&parent, catalog, what, [&] {
      given_up = true;
      worker.cancel();
    });
    shown = &dialog;
    dialog.ShowModal();
    shown = nullptr;
  }
  // Also when the dialog was ended by something else.
  if (given_up || ended.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
    return false;
  if (error) std::rethrow_exception(error);
  return true;
}

}  // namespace sightline::desktop
