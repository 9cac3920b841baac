// What the import dialog is made of: its choices, the columns beside the first rows, its foot.
#include <wx/wrapsizer.h>

#include <algorithm>

#include "app/desktop/announcement.h"
#include "app/desktop/drop_down.h"
#include "app/desktop/enum_labels.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/import_dialog.h"
#include "app/desktop/text.h"
#include "model/catalog/number_entry.h"

namespace sightline::desktop {
namespace {

constexpr int columns_width = 400, owners_height = 110, day_width = 120;

std::vector<wxString> delimiters(const Shell& shell) {
  std::vector<wxString> all;
  for (const char delimiter : import_delimiters)
    all.push_back(shell.text(msg("{1}", delimiter_name(delimiter))));
  return all;
}

/// Choices break into lines where the window is narrow.
wxSizerFlags beside(const wxWindow& window) {
  return wxSizerFlags().Border(wxRIGHT | wxBOTTOM, window.FromDIP(space::m));
}

}  // namespace

wxChoice* ImportDialog::add_choice(wxWindow* parent, wxSizer& row, const char* label,
                                   const std::vector<wxString>& words,
                                   void (ImportPresenter::*choose)(std::size_t)) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  const auto name = shell_.text(label);
  column->Add(new Label(parent, name, TextRole::secondary, Ink::second));
  auto* choice = new DropDown(parent);
  for (const auto& word : words) choice->Append(word);
  native::set_accessible_name(*choice, name);
  choice->Bind(wxEVT_CHOICE, [this, choose](wxCommandEvent& event) {
    (presenter_.*choose)(static_cast<std::size_t>(std::max(event.GetSelection(), 0)));
    read();
  });
  column->Add(choice, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  row.Add(column, beside(*this));
  return choice;
}

wxSizer* ImportDialog::build_choices(wxWindow* parent) {
  auto* row = new wxWrapSizer(wxHORIZONTAL);
  kind_ = add_choice(parent, *row, "What it holds", {shell_.text("Deals"), shell_.text("Actuals")},
                     &ImportPresenter::choose_kind_at);
  encoding_ = add_choice(parent, *row, "Encoding", labels<Encoding>(shell_),
                         &ImportPresenter::choose_encoding);
  delimiter_ =
      add_choice(parent, *row, "Delimiter", delimiters(shell_), &ImportPresenter::choose_delimiter);
  numbers_ = add_choice(parent, *row, "Figures", labels<NumberForm>(shell_),
                        &ImportPresenter::choose_numbers);
  dates_ = add_choice(parent, *row, "Order of dates", labels<DateForm>(shell_),
                      &ImportPresenter::choose_dates);
  named_ = add_choice(parent, *row, "A name that an area and a department share means",
                      labels<NamedFigure>(shell_), &ImportPresenter::choose_named);
  unit_ = add_choice(parent, *row, "Money counts in", labels<FigureUnit>(shell_),
                     &ImportPresenter::choose_unit);
  auto* column = new wxBoxSizer(wxVERTICAL);
  day_label_ = new Label(parent, shell_.text("Exported on"), TextRole::secondary, Ink::second);
  day_ = new wxTextCtrl(parent, wxID_ANY, to_wx(shell_.catalog().date(presenter_.taken_on())));
  // As high as the choices beside it.
  day_->SetMinSize(wxSize(FromDIP(day_width), kind_->GetBestSize().y));
  native::set_accessible_name(*day_, shell_.text("Exported on"));
  day_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    const auto day =
        read_date(from_wx(day_->GetValue()), shell_.session().today(), shell_.catalog());
    if (const auto* known = value_of(day)) presenter_.set_taken_on(*known);
    day_problem_ = value_of(day) ? wxString() : shell_.text(*problem_of(day));
    ask(presenter_.view());
  });
  column->Add(day_label_);
  column->Add(day_, wxSizerFlags().Border(wxTOP, FromDIP(space::xs)));
  row->Add(column, beside(*this));
  provisional_ = new wxCheckBox(parent, wxID_ANY, shell_.text("&Provisional, may still change"));
  provisional_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) {
    presenter_.set_provisional(event.IsChecked());
    show();
  });
  row->Add(provisional_, wxSizerFlags().CenterVertical());
  return row;
}

void ImportDialog::build_boxes(wxWindow* parent, wxSizer& column) {
  for (const auto about : asked_by_box) {
    auto* box = new wxCheckBox(parent, wxID_ANY, shell_.text(box_words(about)));
    box->Bind(wxEVT_CHECKBOX, [this, about](wxCommandEvent& event) {
      presenter_.agree(about, event.IsChecked());
      ask(presenter_.view());
    });
    column.Add(box, wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(space::xl)));
    box->Hide();
    boxes_[about] = box;
  }
}

wxSizer* ImportDialog::build_body(wxWindow* parent) {
  auto* halves = new wxBoxSizer(wxHORIZONTAL);
  auto* left = new wxBoxSizer(wxVERTICAL);
  left->Add(new Label(parent, shell_.text("What the columns are"), TextRole::section));
  columns_ = new ImportColumnList(
      parent, shell_.text("What the column is"),
      [this](std::size_t column, std::size_t field) {
        presenter_.choose_field(column, field);
        read();
      },
      ImportColumnList::Widths{});
  left->Add(columns_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::s)));
  owners_label_ =
      new Label(parent, shell_.text("Owners that the plan doesn’t know"), TextRole::section);
  left->Add(owners_label_, wxSizerFlags().Border(wxTOP, FromDIP(space::m)));
  owners_ = new ImportOwnerList(
      parent, shell_.text("Who the owner is"),
      [this](std::size_t name, std::size_t choice) {
        if (presenter_.kind() == ImportKind::actuals) {
          presenter_.choose_line(name, choice);
          return read();
        }
        presenter_.choose_person(name, choice);
        show();
      },
      ImportOwnerList::Widths{.note = 70, .choice = 210});
  owners_->SetMinSize(FromDIP(wxSize(-1, owners_height)));
  left->Add(owners_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  left->SetMinSize(FromDIP(wxSize(columns_width, -1)));
  auto* right = new wxBoxSizer(wxVERTICAL);
  right->Add(new Label(parent, shell_.text("First rows"), TextRole::section));
  preview_ = new ImportPreview(parent, shell_);
  right->Add(preview_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::s)));
  changes_label_ = new Label(parent, shell_.text("What will change"), TextRole::section);
  right->Add(changes_label_, wxSizerFlags().Border(wxTOP, FromDIP(space::m)));
  changes_ = new ImportChanges(parent, shell_);
  right->Add(changes_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::s)));
  changes_label_->Hide();
  changes_->Hide();
  halves->Add(left, wxSizerFlags().Expand());
  halves->AddSpacer(FromDIP(space::l));
  halves->Add(right, wxSizerFlags(1).Expand());
  return halves;
}

wxSizer* ImportDialog::build_foot(wxWindow* parent) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  summary_ = new Paragraph(parent, {}, TextRole::text);
  row->Add(summary_, wxSizerFlags(1).CenterVertical());
  progress_ = new wxGauge(parent, wxID_ANY, 100, wxDefaultPosition, FromDIP(wxSize(120, 8)),
                          wxGA_HORIZONTAL | wxGA_SMOOTH);
  native::set_accessible_name(*progress_, shell_.text("Reading the file"));
  cancel_ = new wxButton(parent, wxID_CANCEL, shell_.text("Cancel"));
  cancel_->Bind(wxEVT_BUTTON, [this](wxCommandEvent& event) {
    if (is_busy())
      leave();
    else
      event.Skip();
  });
  import_ = new wxButton(parent, wxID_OK, shell_.text("&Import"));
  native::make_loud(*import_);
  import_->SetDefault();
  import_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { import(); });
  row->Add(progress_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::m)));
  row->Add(cancel_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::m)));
  row->Add(import_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::s)));
  return row;
}

}  // namespace sightline::desktop
