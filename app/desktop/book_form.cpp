#include "app/desktop/book_form.h"

#include "app/desktop/announcement.h"
#include "app/desktop/drop_down.h"
#include "app/desktop/enum_labels.h"
#include "app/desktop/line_field.h"
#include "app/desktop/text.h"
#include "reports/brand/brand_file.h"

namespace sightline::desktop {
namespace {

constexpr int book_form_width = 120;

}  // namespace
BookForm::BookForm(wxWindow* parent, Shell& shell)
    : Panel(parent, Ground::surface),
      shell_(shell),
      languages_(book_languages(shell.catalog(), shell.locale())),
      grid_(new wxFlexGridSizer(4, FromDIP(space::s), FromDIP(space::m))) {
  for (const std::size_t column : {1U, 3U}) grid_->AddGrowableCol(column, 1);
  SetSizer(grid_);
  if (languages_.list.size() > 1) {
    language_ = add("Language", new DropDown(this));
    for (const auto& language : languages_.list) language_->Append(to_wx(language.name));
    language_->SetSelection(static_cast<int>(languages_.own));
  }
  baseline_ = add("Compare with", new DropDown(this));
  brand_ = add("Brand",
               new BrandList(this, shell, [this](const std::string&) { brand_chosen_ = true; }));
  paper_ = add("Paper", new DropDown(this));
  paper_->Append(labels<PaperSize>(shell));
  paper_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { paper_chosen_ = true; });
  protect_ = new wxCheckBox(this, wxID_ANY, shell.text("Protect calculations"));
  protect_->SetValue(true);
  protect_->Bind(wxEVT_CHECKBOX,
                 [this](wxCommandEvent& event) { password_->Enable(event.IsChecked()); });
  grid_->AddSpacer(0);
  grid_->Add(protect_, wxSizerFlags().CenterVertical());
  password_ = add("Password", new LineField(this, {}, wxTE_PASSWORD));
  password_->SetHint(shell.text("None"));
  // Excel takes no longer one.
  password_->SetMaxLength(255);
}

template <class Control>
Control* BookForm::add(const char* label, Control* control) {
  const auto text = shell_.text(label);
  auto* name = new Label(this, text);
  name->MoveBeforeInTabOrder(control);
  // As wide as its longest entry, a list would push the others out of a narrow window.
  control->SetMinSize(wxSize(FromDIP(book_form_width), -1));
  native::set_accessible_name(*control, text);
  grid_->Add(name, wxSizerFlags().CenterVertical());
  grid_->Add(control, wxSizerFlags().Expand());
  return control;
}

void BookForm::show(const BookView& view, const Organization& organization) {
  baselines_ = view.baselines;
  wxArrayString labels;
  for (const auto& baseline : baselines_) labels.Add(to_wx(baseline.label));
  if (labels.empty()) labels.Add(shell_.text("None: the plan is not approved"));
  if (labels != baseline_->GetStrings()) {
    baseline_->Set(labels);
    baseline_->SetSelection(static_cast<int>(view.compared));
  }
  baseline_->Enable(!baselines_.empty());
  if (!paper_chosen_) paper_->SetSelection(static_cast<int>(organization.paper));
  if (!brand_chosen_) brand_->show(organization.brand);
}

Catalog BookForm::catalog() const {
  const auto language =
      language_ == nullptr ? languages_.own : static_cast<std::size_t>(language_->GetSelection());
  if (language == languages_.own) return shell_.catalog();
  return find_catalog(languages_.list.at(language).code, shell_.locale());
}

void BookForm::read(BookOptions& options) const {
  options.catalog = catalog();
  if (!baselines_.empty())
    options.baseline = baselines_.at(static_cast<std::size_t>(baseline_->GetSelection())).number;
  const auto& plan_file = shell_.session().path();
  options.brand = brand_of_plan(brand_->value(), shell_.templates(),
                                plan_file ? plan_file->parent_path() : std::filesystem::path());
  options.paper = static_cast<PaperSize>(paper_->GetSelection());
  options.protection.on = protect_->GetValue();
  if (!options.protection.on) return;
  options.protection.password = from_wx(password_->GetValue());
  if (!workbook::is_safe_password(options.protection.password))
    throw Failure(FailureKind::input,
                  msg("A password may have letters without accents, digits, spaces and punctuation "
                      "only: spreadsheets don't agree on others."));
}

}  // namespace sightline::desktop
