#include "app/desktop/details_form.h"

#include "app/desktop/announcement.h"
#include "app/desktop/scrolling.h"
#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

constexpr int around_form = 8;  // room for the scroll bar
constexpr int form_text_height = 72;

}  // namespace

DetailsForm::DetailsForm(wxWindow* parent, Shell& shell)
    : wxScrolledWindow(parent),
      shell_(shell),
      body_(new Panel(this, Ground::surface)),
      column_(new wxBoxSizer(wxVERTICAL)) {
  make_scrolling(*this, FromDIP(space::l));
  // What is hidden lies in a window of its own: scrolling moves those it finds, and GTK objects to
  // moving what is hidden.
  body_->SetSizer(column_);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(body_, wxSizerFlags(1).Expand());
  SetSizer(all);
}

void DetailsForm::commit() {
  for (auto* field : fields_in(*this))
    if (field->HasFocus()) return field->commit();
}

void DetailsForm::add(wxWindow* window, int above) {
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  line->Add(window, wxSizerFlags(1));
  add(line, above);
}

void DetailsForm::add(wxSizer* row, int above) {
  auto* frame = new wxBoxSizer(wxVERTICAL);
  frame->Add(row, wxSizerFlags().Expand().Border(wxTOP, FromDIP(above)));
  column_->Add(frame, wxSizerFlags().Expand().Border(wxRIGHT, FromDIP(around_form)));
}

Label* DetailsForm::add_label(const char* label) {
  auto* made = new Label(body_, shell_.text(label), TextRole::secondary, Ink::second);
  add(made, space::m);
  return made;
}

void DetailsForm::add_heading(const char* heading) {
  add(new Hairline(body_), space::l);
  add(new Label(body_, shell_.text(heading), TextRole::section), space::m);
}

EntryField* DetailsForm::add_field(const char* label, EntryField::Kind kind,
                                   EntryField::Take take) {
  add_label(label);
  auto* problem = new ProblemLine(body_);
  auto* field = new EntryField(body_, shell_, *problem, kind, std::move(take));
  native::set_accessible_name(*field, shell_.text(label));
  if (kind == EntryField::Kind::text) field->SetMinSize(FromDIP(wxSize(-1, form_text_height)));
  add(field, space::xs);
  add(problem, 0);
  return field;
}

DropDown* DetailsForm::make_choice(const char* name, std::function<void(std::size_t)> chosen) {
  auto* choice = new DropDown(body_);
  native::set_accessible_name(*choice, shell_.text(name));
  // A long word among them doesn't widen the panel.
  choice->SetMinSize(FromDIP(wxSize(60, -1)));
  choice->Bind(wxEVT_CHOICE, [chosen = std::move(chosen)](wxCommandEvent& event) {
    chosen(static_cast<std::size_t>(event.GetSelection()));
  });
  return choice;
}

DropDown* DetailsForm::add_choice(const char* label, std::function<void(std::size_t)> chosen) {
  add_label(label);
  auto* choice = make_choice(label, std::move(chosen));
  add(choice, space::xs);
  return choice;
}

wxButton* DetailsForm::make_button(const char* label, std::function<void()> act, long style) {
  auto* button =
      new wxButton(body_, wxID_ANY, shell_.text(label), wxDefaultPosition, wxDefaultSize, style);
  // Later: what it does may take this very button away.
  button->Bind(wxEVT_BUTTON,
               [this, act = std::move(act)](wxCommandEvent&) { CallAfter([act] { act(); }); });
  return button;
}

Paragraph* DetailsForm::add_paragraph(Ink ink) {
  auto* text = new Paragraph(body_, {}, TextRole::secondary, ink);
  add(text, space::xs);
  return text;
}

void DetailsForm::forget_fields() {
  for (auto* field : fields_in(*this)) field->forget();
}

void DetailsForm::fit() {
  FitInside();
  Layout();
}

void DetailsForm::fill(wxChoice& choice, const std::vector<std::string>& words,
                       std::size_t chosen) {
  std::vector<wxString> all;
  for (const auto& word : words) all.push_back(to_wx(word));
  fill(choice, all, chosen);
}

void DetailsForm::fill(wxChoice& choice, const std::vector<wxString>& words, std::size_t chosen) {
  wxArrayString all;
  for (const auto& word : words) all.Add(word);
  if (all != choice.GetStrings()) choice.Set(all);
  choice.SetSelection(words.empty() ? wxNOT_FOUND : static_cast<int>(chosen));
}

}  // namespace sightline::desktop
