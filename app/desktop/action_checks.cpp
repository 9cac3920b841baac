// The check-list of an action in its details.
#include <wx/dcclient.h>

#include <algorithm>

#include "app/desktop/action_details.h"
#include "app/desktop/announcement.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/line_field.h"
#include "app/desktop/text.h"
#include "model/edit/gestures_actions.h"

namespace sightline::desktop {
namespace {

// Its box before a step, and the button that takes it away behind.
constexpr int around_step = 80;

}  // namespace

void ActionDetailsView::add_checks() {
  checked_ = add_label({});
  check_rows_ = new wxBoxSizer(wxVERTICAL);
  column_->Add(check_rows_, wxSizerFlags().Expand());
  new_check_ = new LineField(body_, {}, wxTE_PROCESS_ENTER);
  new_check_->SetHint(shell_.text("Add a step…"));
  native::set_accessible_name(*new_check_, shell_.text("Add a step"));
  new_check_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { add_typed_check(); });
  column_->Add(new_check_, wxSizerFlags().Expand().Border(wxRIGHT, FromDIP(space::s)));
}

void ActionDetailsView::add_typed_check() {
  const auto typed = from_wx(new_check_->GetValue());
  if (!id_ || clean_line(typed).empty()) return;
  const auto item = shell_.session().ids().next<CheckItem>();
  const bool added =
      perform([&](const Document& document) { return add_check(document, *id_, item, typed); });
  if (added) new_check_->Clear();
}

void ActionDetailsView::show_checks(const std::vector<CheckRow>& checks) {
  if (checks == checks_) return;
  const bool same = std::ranges::equal(checks, checks_, {}, &CheckRow::id, &CheckRow::id);
  checks_ = checks;
  if (same) {
    for (std::size_t i = 0; i < checks.size(); ++i) ticks_[i]->SetValue(checks[i].done);
    return;
  }
  check_rows_->Clear(true);
  ticks_.clear();
  for (const auto& check : checks) add_check_row(check);
}

void ActionDetailsView::label_ticks(int width) {
  for (std::size_t i = 0; i < ticks_.size(); ++i) {
    const auto text = to_wx(checks_[i].text);
    wxClientDC dc(ticks_[i]);
    dc.SetFont(ticks_[i]->GetFont());
    const auto shown =
        wxControl::Ellipsize(text, dc, wxELLIPSIZE_END, std::max(width - FromDIP(around_step), 1),
                             wxELLIPSIZE_FLAGS_NONE);
    ticks_[i]->SetLabel(wxControl::EscapeMnemonics(shown));
    ticks_[i]->SetToolTip(shown == text ? wxString() : text);
    native::set_accessible_name(*ticks_[i], text);
  }
}

void ActionDetailsView::add_check_row(const CheckRow& check) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* tick = new wxCheckBox(body_, wxID_ANY, {});
  tick->SetMinSize(FromDIP(wxSize(40, -1)));
  tick->SetValue(check.done);
  ticks_.push_back(tick);
  auto* remove = new wxButton(body_, wxID_ANY, L"×", wxDefaultPosition, wxDefaultSize,
                              wxBU_EXACTFIT | wxBORDER_NONE);
  native::make_quiet(*remove);
  native::set_accessible_name(*remove, shell_.text(msg("Remove ‘{1}’", check.text)));
  row->Add(tick, wxSizerFlags(1).CenterVertical());
  row->Add(remove, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(space::s)));
  check_rows_->Add(row, wxSizerFlags().Expand());
  tick->Bind(wxEVT_CHECKBOX, [this, tick, id = check.id](wxCommandEvent&) {
    perform([&](const Document& document) {
      return set_check_done(document, *id_, id, tick->GetValue());
    });
  });
  // Later: the change takes this very button away.
  remove->Bind(wxEVT_BUTTON, [this, id = check.id](wxCommandEvent&) {
    CallAfter([this, id] {
      perform([&](const Document& document) { return remove_check(document, *id_, id); });
    });
  });
  // New controls come last in the order of Tab otherwise.
  remove->MoveBeforeInTabOrder(new_check_);
  tick->MoveBeforeInTabOrder(remove);
}

}  // namespace sightline::desktop
