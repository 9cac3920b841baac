#include "app/desktop/compare_dialog.h"

#include <algorithm>
#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/dialog_buttons.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/paragraph.h"
#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

constexpr int compare_text_width = 590;  // and what stands around it
constexpr int compare_height = 520;
constexpr int compare_least_width = 640;
constexpr int compare_least_height = 360;

}  // namespace

CompareDialog::CompareDialog(wxWindow* parent, const Shell& shell, const Words& words,
                             std::vector<std::string> rows,
                             std::function<std::string(std::size_t)> comparison,
                             const std::vector<Button>& buttons)
    : wxDialog(parent, wxID_ANY, shell.text(words.title), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      shell_(shell),
      comparison_(std::move(comparison)) {
  auto* panel = new Panel(this, Ground::surface);
  auto* column = new wxBoxSizer(wxVERTICAL);
  const int edge = FromDIP(space::xxl);
  const auto beside = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, edge);
  column->Add(new Label(panel, shell.text(words.title), TextRole::page),
              wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, edge));
  column->AddSpacer(FromDIP(space::xs));
  column->Add(new Paragraph(panel, shell.text(words.lead), TextRole::text, Ink::second), beside);
  column->AddSpacer(FromDIP(space::l));
  auto* halves = new wxFlexGridSizer(2, FromDIP(space::xs), FromDIP(space::l));
  halves->AddGrowableCol(1, 1);
  halves->AddGrowableRow(1, 1);
  auto* list_label = new Label(panel, shell.text(words.list), TextRole::secondary, Ink::second);
  list_ = new wxListBox(panel, wxID_ANY);
  for (const auto& row : rows) list_->Append(to_wx(row));
  list_->SetMinSize(FromDIP(wxSize(words.list_width, -1)));
  native::set_accessible_name(*list_, shell.text(words.list));
  auto* text_label =
      new Label(panel, shell.text(words.comparison), TextRole::secondary, Ink::second);
  text_ = new wxTextCtrl(panel, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                         wxTE_MULTILINE | wxTE_READONLY | wxTE_BESTWRAP);
  native::dress_lines(*text_);
  native::set_accessible_name(*text_, shell.text(words.comparison));
  halves->Add(list_label);
  halves->Add(text_label);
  halves->Add(list_, wxSizerFlags(1).Expand());
  halves->Add(text_, wxSizerFlags(1).Expand());
  column->Add(halves, wxSizerFlags(beside).Proportion(1));
  add_buttons(panel, *column, buttons);
  panel->SetSizer(column);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(panel, wxSizerFlags(1).Expand());
  SetSizer(all);
  SetMinSize(FromDIP(wxSize(compare_least_width, compare_least_height)));
  SetSize(FromDIP(wxSize(words.list_width + compare_text_width, compare_height)));
  SetEscapeId(wxID_CANCEL);
  CentreOnParent();
  list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { compare(); });
  list_->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { end_once(*this, deed_); });
  Bind(wxEVT_CHAR_HOOK, &CompareDialog::on_key, this);
  list_->SetSelection(0);
  compare();
  list_->SetFocus();
}

void CompareDialog::add_buttons(wxWindow* parent, wxSizer& column,
                                const std::vector<Button>& buttons) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->AddStretchSpacer();
  for (const auto& each : buttons) {
    auto* button = new wxButton(parent, each.id, shell_.text(each.label));
    if (each.loud) {
      native::make_loud(*button);
      button->SetDefault();
      deed_ = each.id;
    }
    button->Bind(wxEVT_BUTTON, [this, id = each.id](wxCommandEvent&) { end_once(*this, id); });
    row->Add(button, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::s)));
  }
  column.Add(row, wxSizerFlags().Expand().Border(wxALL, FromDIP(space::xxl)));
}

void CompareDialog::on_key(wxKeyEvent& event) {
  const bool enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
  // A list and a text take Enter for themselves; a button that has the keyboard is what is meant.
  const auto* focus = FindFocus();
  if (enter && !event.HasAnyModifiers() && (focus == list_ || focus == text_))
    return end_once(*this, deed_);
  event.Skip();
}

std::size_t CompareDialog::chosen() const {
  return static_cast<std::size_t>(std::max(list_->GetSelection(), 0));
}

void CompareDialog::compare() {
  // The list may be too narrow for what its row says.
  const auto row = list_->GetString(static_cast<unsigned>(chosen()));
  text_->ChangeValue(row + L"\n\n" + to_wx(comparison_(chosen())));
  text_->ShowPosition(0);
}

}  // namespace sightline::desktop
