#include "app/desktop/page_settings.h"

#include <algorithm>

#include "app/desktop/announcement.h"
#include "app/desktop/drop_down.h"
#include "app/desktop/enum_labels.h"
#include "app/desktop/page_head.h"
#include "app/desktop/paragraph.h"
#include "app/desktop/scrolling.h"
#include "app/desktop/text.h"
#include "model/edit/gestures_organization.h"

namespace sightline::desktop {
namespace {

// Narrower than this, the cards stand below each other.
constexpr int wide_settings = 860;
constexpr int beside_field = 11;
// Where each field of the organization stands in the document.
constexpr std::array organization_members{"name",        "industry",     "plan_title",
                                          "prepared_by", "prepared_for", "confidentiality",
                                          "currency",    "as_of"};

}  // namespace

PageSettings::PageSettings(wxWindow* parent, Shell& shell) : ScrolledPage(parent, shell) {
  const int gap = FromDIP(space::l);
  auto* column = new PageColumn(body(), new PageHead(body(), shell.text("Plan settings")));
  upper_ = new wxBoxSizer(wxHORIZONTAL);
  auto* organization = build_organization(body());
  auto* people = build_list(body(), SettingsList::people,
                            {"People", "Name of a person", "Name of a new person", "&Add person"});
  auto* departments = build_list(
      body(), SettingsList::departments,
      {"Departments", "Name of a department", "Name of a new department", "Add &department"});
  auto* areas = build_list(
      body(), SettingsList::focus_areas,
      {"Focus areas", "Name of a focus area", "Name of a new focus area", "Add f&ocus area"});
  // The keyboard follows the eye: organization, departments, focus areas, people.
  people->MoveAfterInTabOrder(areas);
  auto* right = new wxBoxSizer(wxVERTICAL);
  right->Add(departments, wxSizerFlags().Expand());
  right->Add(areas, wxSizerFlags().Expand().Border(wxTOP, gap));
  upper_->Add(organization, wxSizerFlags(1).Expand());
  upper_->Add(gap, gap);
  upper_->Add(right, wxSizerFlags(1).Expand());
  column->stack(upper_);
  column->stack(people);
  fill(column);
}

void PageSettings::arrange(wxSize size) {
  upper_->SetOrientation(size.x >= FromDIP(wide_settings) ? wxHORIZONTAL : wxVERTICAL);
}

void PageSettings::fit() {
  ScrolledPage::fit();
  auto* focus = FindFocus();
  if (focus && scroll()->IsDescendant(focus))
    bring_into_sight(*focus, wxRect(wxPoint(), focus->GetSize()));
}

Card* PageSettings::build_organization(wxWindow* parent) {
  auto* card = new Card(parent);
  card->content().Add(new Label(card, shell().text("Organization"), TextRole::section));
  auto* form = new wxFlexGridSizer(2, FromDIP(space::s), FromDIP(space::m));
  form->AddGrowableCol(1, 1);
  for (std::size_t i = 0; i < organization_labels.size(); ++i) {
    const auto label = shell().text(organization_labels[i]);
    // Beside the field, whatever stands below it.
    form->Add(new Label(card, label), wxSizerFlags().Border(wxTOP, FromDIP(beside_field)));
    auto* problem = new ProblemLine(card);
    auto* field = new EntryField(
        card, shell(), *problem, EntryField::Kind::line, [this, i](const std::string& typed) {
          return take_entry(
              session(), enter_organization(session().document(), static_cast<OrganizationField>(i),
                                            typed, session().today(), shell().catalog()));
        });
    native::set_accessible_name(*field, label);
    field->set_path(std::string("/plan/organization/") + organization_members.at(i));
    fields_.push_back(field);
    auto* cell = new wxBoxSizer(wxVERTICAL);
    cell->Add(field, wxSizerFlags().Expand());
    cell->Add(problem, wxSizerFlags().Expand());
    if (static_cast<OrganizationField>(i) == OrganizationField::prepared_for)
      cell->Add(new Paragraph(
                    card,
                    shell().text("Stands on the leadership team’s plan book. Books for others name "
                                 "the board, the lender or everyone in the company."),
                    TextRole::secondary, Ink::second),
                wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
    form->Add(cell, wxSizerFlags().Expand());
  }
  year_ = add_choice(*form, "Fiscal year starts in", new DropDown(card));
  for (const auto& month : fiscal_year_starts(shell().catalog())) year_->Append(to_wx(month));
  year_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
    session().perform(set_fiscal_year_start(session().document(), event.GetSelection() + 1));
  });
  paper_ = add_choice(*form, "Paper", new DropDown(card));
  paper_->Append(labels<PaperSize>(shell()));
  paper_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
    session().perform(
        set_paper(session().document(), static_cast<PaperSize>(event.GetSelection())));
  });
  direction_ = add_choice(*form, "Direction", new DropDown(card));
  direction_->Append(labels<PaperDirection>(shell()));
  direction_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
    session().perform(
        set_direction(session().document(), static_cast<PaperDirection>(event.GetSelection())));
  });
  margins_ = add_choice(*form, "Margins", new DropDown(card));
  margins_->Append(labels<PaperMargins>(shell()));
  margins_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
    session().perform(
        set_margins(session().document(), static_cast<PaperMargins>(event.GetSelection())));
  });
  brand_ =
      add_choice(*form, "Brand", new BrandList(card, shell(), [this](const std::string& brand) {
        session().perform(set_organization_text(session().document(), &Organization::brand, brand));
      }));
  card->content().Add(form, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::m)));
  return card;
}

template <class Choice>
Choice* PageSettings::add_choice(wxSizer& form, const char* label, Choice* choice) {
  auto* name = new Label(choice->GetParent(), shell().text(label));
  name->MoveBeforeInTabOrder(choice);
  form.Add(name, wxSizerFlags().CenterVertical());
  native::set_accessible_name(*choice, shell().text(label));
  form.Add(choice);
  return choice;
}

Card* PageSettings::build_list(wxWindow* parent, SettingsList list,
                               const SettingsListView::Words& words) {
  auto* card = new Card(parent);
  lists_.push_back(new SettingsListView(card, shell(), list, words));
  card->content().Add(lists_.back(), wxSizerFlags().Expand());
  return card;
}

void PageSettings::refresh() {
  const auto& organization = session().plan().organization;
  for (std::size_t i = 0; i < fields_.size(); ++i)
    fields_[i]->show(
        organization_text(organization, static_cast<OrganizationField>(i), shell().catalog()));
  year_->SetSelection(organization.fiscal_year_start - 1);
  paper_->SetSelection(static_cast<int>(organization.paper));
  direction_->SetSelection(static_cast<int>(organization.direction));
  margins_->SetSelection(static_cast<int>(organization.margins));
  brand_->show(organization.brand);
  // All of them first: each time, the whole page is measured.
  bool other_rows = false;
  for (auto* list : lists_) other_rows |= list->refresh();
  if (other_rows) ScrolledPage::fit();
}

void PageSettings::commit_pending_edit() {
  for (auto* field : fields_in(*this)) {
    if (field->HasFocus()) return field->commit();
  }
}

void PageSettings::go_to(std::string_view path) {
  if (path.starts_with("/plan/organization/fiscal_year_start")) return year_->SetFocus();
  for (auto* list : lists_) list->complete();
  const auto fields = fields_in(*this);
  // A finding names the element or one of its fields; the keyboard goes to its first field. What
  // has no field of its own is looked for in what it belongs to.
  for (auto at = path; at.starts_with('/'); at.remove_suffix(at.size() - at.rfind('/'))) {
    const auto found = std::ranges::find_if(fields, [&](const EntryField* field) {
      return field->IsShown() && is_at_or_below(field->path(), at);
    });
    if (found == fields.end()) continue;
    (*found)->SetFocus();
    // Rows that have only just been made have no place yet.
    return CallAfter([this] { fit(); });
  }
}

}  // namespace sightline::desktop
