#include "app/desktop/sheet_list.h"

#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

constexpr int sheet_columns = 2;
// As far as the box goes before a name that has one.
constexpr int box_room = 24;
// What a box is taller than a text by, above and below it: all rows have one height.
constexpr int box_rise = 2;

}  // namespace

SheetList::SheetList(wxWindow* parent, Chosen chosen)
    : Panel(parent, Ground::surface),
      chosen_(std::move(chosen)),
      grid_(new wxFlexGridSizer(sheet_columns, FromDIP(space::xs), FromDIP(space::l))) {
  grid_->AddGrowableCol(1, 1);
  SetSizer(grid_);
}

void SheetList::add(const BookSheetRow& sheet) {
  Row row;
  if (is_optional(sheet.sheet)) {
    row.box = new wxCheckBox(this, wxID_ANY, to_wx(sheet.name));
    native::set_accessible_name(*row.box, to_wx(sheet.name + ". " + sheet.question));
    row.box->Bind(wxEVT_CHECKBOX, [this, which = sheet.sheet](wxCommandEvent& event) {
      chosen_(which, event.IsChecked());
    });
    grid_->Add(row.box, wxSizerFlags().CenterVertical());
  } else {
    row.name = new Label(this, to_wx(sheet.name));
    grid_->Add(row.name, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(box_room)));
  }
  row.question =
      new Label(this, to_wx(sheet.question), TextRole::text, Ink::second, wxST_ELLIPSIZE_END);
  // Less than its text, so that a narrow card cuts it short.
  row.question->SetMinSize(FromDIP(wxSize(60, -1)));
  row.words = new wxBoxSizer(wxHORIZONTAL);
  row.words->Add(row.question, wxSizerFlags(1).CenterVertical().Border(
                                   wxTOP | wxBOTTOM, FromDIP(row.box ? 0 : box_rise)));
  grid_->Add(row.words, wxSizerFlags().Expand().CenterVertical());
  rows_.push_back(row);
}

void SheetList::set(const std::vector<BookSheetRow>& sheets) {
  while (rows_.size() < sheets.size()) add(sheets[rows_.size()]);
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    auto& [name, box, question, words, missing] = rows_[i];
    if (box) {
      box->SetValue(sheets[i].included);
      box->Enable(sheets[i].can_choose);
    } else {
      name->set_ink(sheets[i].included ? Ink::first : Ink::second);
    }
    // Most sheets of a plan miss nothing, and each label costs.
    if (!missing && !sheets[i].missing.empty()) {
      missing = new Label(this, {}, TextRole::secondary, Ink::second);
      words->Add(missing, wxSizerFlags().CenterVertical());
    }
    if (missing) missing->set_text(to_wx(sheets[i].missing));
  }
  Layout();
}

wxCheckBox* SheetList::box(BookSheet sheet) const {
  return rows_.at(static_cast<std::size_t>(sheet)).box;
}

}  // namespace sightline::desktop
