#include "app/desktop/spread_dialog.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include "app/desktop/announcement.h"
#include "app/desktop/dialog_buttons.h"
#include "app/desktop/drop_down.h"
#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

// Native text fields alone would be lower than choices.
constexpr int spread_field_height = 36;

}  // namespace

SpreadDialog::SpreadDialog(wxWindow* parent, Shell& shell, const TargetsPresenter& presenter,
                           int row)
    : wxDialog(parent, wxID_ANY,
               shell.text(msg("Spread the target of {1}", presenter.line_title(row))),
               wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      shell_(shell),
      presenter_(presenter),
      row_(row) {
  auto* panel = new Panel(this, Ground::surface);
  const bool people = presenter.tab() == TargetsTab::headcount;
  auto* form = new wxFlexGridSizer(2, FromDIP(space::s), FromDIP(space::m));
  form->AddGrowableCol(1);
  const auto add = [&](Label* label, wxWindow* control) {
    control->SetMinSize(wxSize(-1, FromDIP(spread_field_height)));
    native::set_accessible_name(*control, label->GetLabelText());
    form->Add(label, wxSizerFlags().CenterVertical());
    form->Add(control, wxSizerFlags().Expand());
  };
  auto* way_label = new Label(panel, shell.text("How"));
  way_ = new DropDown(panel);
  way_->Append(people ? shell.text("the same every month") : shell.text("evenly"));
  way_->Append(people ? shell.text("in equal steps to a level")
                      : shell.text("growing every month"));
  way_->Append(shell.text("by the seasons of last year"));
  way_->Append(shell.text("along the trajectory to three years"));
  way_->SetSelection(0);
  add(way_label, way_);
  total_label_ = new Label(
      panel, people ? shell.text("Full-time equivalents") : shell.text("Total of the 18 months"));
  total_ = new wxTextCtrl(panel, wxID_ANY);
  add(total_label_, total_);
  growth_label_ = new Label(panel, shell.text("Growth a month"));
  growth_ = new wxTextCtrl(panel, wxID_ANY, L"1 %");
  add(growth_label_, growth_);
  problem_ = new Label(panel, {}, TextRole::secondary, Ink::second);
  chart_ = new ChartView(panel);
  chart_->SetMinSize(FromDIP(wxSize(520, 200)));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(form, wxSizerFlags().Expand().Border(wxALL, FromDIP(space::xl)));
  column->Add(problem_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(space::xl)));
  column->Add(chart_,
              wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(space::xl)));
  add_buttons(*panel, *column);
  panel->SetSizer(column);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(panel, wxSizerFlags(1).Expand());
  SetSizerAndFit(all);
  label_buttons(*this, shell.catalog(), msg("Spread"));
  way_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { preview(); });
  total_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { preview(); });
  growth_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { preview(); });
  preview();
  total_->SetFocus();
}

SpreadOrder SpreadDialog::order() const {
  return {static_cast<SpreadWay>(way_->GetSelection()), from_wx(total_->GetValue()),
          from_wx(growth_->GetValue())};
}

void SpreadDialog::show_instead(draw::ChartSpec& spec, const std::vector<Cell>& cells) const {
  const bool people = presenter_.tab() == TargetsTab::headcount;
  const auto& currency = shell_.session().plan().organization.currency;
  draw::Series target{.name = shell_.catalog().text(msg("Target")),
                      .kind = draw::SeriesKind::columns,
                      .tint = draw::Tint::target,
                      .values = {},
                      .upper = {}};
  for (const auto& cell : cells)
    target.values.emplace_back(people ? to_units(Fte{*cell.value})
                                      : to_units(Money{*cell.value}, currency));
  // The landing may rest on the targets that are to go.
  std::erase_if(spec.series,
                [](const draw::Series& each) { return each.tint == draw::Tint::landing; });
  if (!spec.series.empty() && spec.series[0].kind == draw::SeriesKind::columns) {
    auto& before = spec.series[0];
    before.name = shell_.catalog().text(msg("Target so far"));
    before.kind = draw::SeriesKind::line;
    before.tint = draw::Tint::trajectory;
  }
  spec.series.insert(spec.series.begin(), std::move(target));
}

void SpreadDialog::preview() {
  const auto wanted = order();
  const bool people = presenter_.tab() == TargetsTab::headcount;
  const bool needs_total = wanted.way != SpreadWay::trajectory;
  const bool needs_growth = wanted.way == SpreadWay::growth && !people;
  total_label_->Enable(needs_total);
  total_->Enable(needs_total);
  growth_label_->Enable(needs_growth);
  growth_->Enable(needs_growth);
  const auto cells = presenter_.preview_spread(row_, wanted);
  const bool nothing_typed = needs_total && wanted.total.empty();
  FindWindow(wxID_OK)->Enable(static_cast<bool>(cells));
  problem_->set_text(cells           ? wxString()
                     : nothing_typed ? shell_.text("For example 6.2m, 450k or 1,200,000.")
                                     : shell_.text(cells.reason()));
  auto spec = presenter_.chart(row_);
  spec.title.clear();
  if (cells) show_instead(spec, *cells);
  chart_->set(std::move(spec), shell_.text("What the months would be"));
  Layout();
}

}  // namespace sightline::desktop
