#include "app/desktop/new_plan_dialog.h"

#include <wx/button.h>

#include <algorithm>
#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/dialog_buttons.h"
#include "app/desktop/drop_down.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

constexpr int new_plan_wrap = 420;
constexpr int new_plan_field_height = 36;
constexpr int new_plan_chart_height = 152;

}  // namespace

NewPlanDialog::NewPlanDialog(wxWindow* parent, const Catalog& catalog,
                             std::vector<Template> templates, Day today)
    : wxDialog(parent, wxID_ANY, to_wx(catalog.text(msg("New plan")))),
      catalog_(catalog),
      templates_(std::move(templates)),
      months_(plan_start_choices(today)) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  const auto apart = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(space::xl));
  column->Add(new Label(this, text(msg("Whose plan is it?")), TextRole::page), apart);
  column->Add(build_fields(today), apart);
  problem_ = new Label(this, {}, TextRole::text, Ink::bad);
  problem_->Hide();
  column->Add(problem_, apart);
  column->Add(build_buttons(), wxSizerFlags().Expand().Border(wxALL, FromDIP(space::xl)));
  SetSizerAndFit(column);
  organization_->SetFocus();
  CentreOnParent();
}

wxString NewPlanDialog::text(const Message& message) const { return to_wx(catalog_.text(message)); }

template <class Control>
Control* NewPlanDialog::add_field(wxSizer& grid, const char* label, Control* control) {
  // A label made before its field names it for screen readers, and its mnemonic leads to it.
  auto* name = new wxStaticText(this, wxID_ANY, text(msg(label)));
  name->MoveBeforeInTabOrder(control);
  native::set_accessible_name(*control, name->GetLabelText());
  control->SetMinSize(
      wxSize(-1, std::max(FromDIP(new_plan_field_height), control->GetBestSize().y)));
  grid.Add(name, wxSizerFlags().CenterVertical());
  grid.Add(control, wxSizerFlags().Expand());
  return control;
}

wxSizer* NewPlanDialog::build_fields(Day today) {
  auto* grid = new wxFlexGridSizer(2, FromDIP(space::s), FromDIP(space::l));
  grid->AddGrowableCol(1, 1);
  template_ = add_field(*grid, "&Start from", new DropDown(this));
  for (const auto& starter : templates_) template_->Append(to_wx(catalog_.term(starter.name)));
  template_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { describe(); });
  grid->AddSpacer(0);
  description_ = new Label(this, {}, TextRole::secondary, Ink::second);
  grid->Add(description_, wxSizerFlags().Expand());
  grid->AddSpacer(0);
  picture_ = new Card(this);
  chart_ = new ChartView(picture_);
  chart_->SetMinSize(FromDIP(wxSize(new_plan_wrap, new_plan_chart_height)));
  picture_->content().Add(chart_, wxSizerFlags(1).Expand());
  grid->Add(picture_, wxSizerFlags().Expand());
  organization_ = add_field(*grid, "&Organization", new wxTextCtrl(this, wxID_ANY));
  // A plain field takes every code, and Tab leaves it, which it does not leave a GTK combo box.
  currency_ = add_field(*grid, "&Currency", new wxTextCtrl(this, wxID_ANY, "USD"));
  start_ = add_field(*grid, "&Plan begins", new DropDown(this));
  for (const Month month : months_) start_->Append(to_wx(catalog_.month(month)));
  const auto next = std::ranges::find(months_, next_quarter(today, 1));
  start_->SetSelection(next == months_.end() ? 0 : static_cast<int>(next - months_.begin()));
  revenue_ = add_field(*grid, "&Revenue, last 12 months", new wxTextCtrl(this, wxID_ANY));
  revenue_->SetHint(text(msg("such as 5.1m")));
  headcount_ = add_field(*grid, "P&eople today", new wxTextCtrl(this, wxID_ANY));
  headcount_->SetHint(text(msg("such as 42")));
  grid->AddSpacer(0);
  understood_ = new Label(this, {}, TextRole::secondary, Ink::second);
  // Room for a sentence, so that nothing moves while somebody types.
  understood_->SetMinSize(wxSize(-1, 2 * understood_->GetCharHeight()));
  grid->Add(understood_, wxSizerFlags().Expand());
  for (auto* field : {currency_, revenue_, headcount_})
    field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { tell_understood(); });
  if (!templates_.empty()) {
    const auto full = std::ranges::find_if(templates_, &Template::has_figures);
    template_->SetSelection(full == templates_.end() ? 0
                                                     : static_cast<int>(full - templates_.begin()));
    describe();
  }
  return grid;
}

wxSizer* NewPlanDialog::build_buttons() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* cancel = new wxButton(this, wxID_CANCEL, text(msg("Cancel")));
  auto* create = new wxButton(this, wxID_OK, text(msg("Create plan")));
  native::make_loud(*create);
  create->SetDefault();
  create->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { accept(); });
  row->AddStretchSpacer();
  row->Add(cancel);
  row->Add(create, wxSizerFlags().Border(wxLEFT, FromDIP(space::s)));
  return row;
}

const Template& NewPlanDialog::starter() const {
  return templates_.at(static_cast<std::size_t>(template_->GetSelection()));
}

void NewPlanDialog::describe() {
  description_->set_text(to_wx(catalog_.term(starter().description)));
  description_->Wrap(FromDIP(new_plan_wrap));
  auto picture =
      picture_of(starter(), months_.at(static_cast<std::size_t>(start_->GetSelection())), catalog_);
  picture_->Show(picture.has_value());
  if (picture) chart_->set(std::move(*picture), text(msg("The targets of this starter plan")));
  Fit();
}

NewPlanForm NewPlanDialog::form() const {
  return {.organization = from_wx(organization_->GetValue()),
          .currency = from_wx(currency_->GetValue()),
          .plan_start = months_.at(static_cast<std::size_t>(start_->GetSelection())),
          .revenue = from_wx(revenue_->GetValue()),
          .headcount = from_wx(headcount_->GetValue())};
}

void NewPlanDialog::tell_understood() {
  understood_->set_text(to_wx(understood_figures(form(), catalog_)));
  understood_->Wrap(FromDIP(new_plan_wrap));
}

void NewPlanDialog::accept() {
  const auto read = read_new_plan(form(), catalog_);
  if (const auto* problem = problem_of(read)) {
    problem_->set_text(text(*problem));
    problem_->Wrap(FromDIP(new_plan_wrap + 140));
    problem_->Show();
    Fit();
    return;
  }
  answers_ = *value_of(read);
  end_once(*this, wxID_OK);
}

}  // namespace sightline::desktop
