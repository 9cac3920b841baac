#include "app/desktop/cell_editor.h"

#include <algorithm>
#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/text.h"
#include "app/present/plan_cells.h"

namespace sightline::desktop {
namespace {

constexpr int editor_width = 180;
constexpr int note_width = 240;

}  // namespace

CellEditor::CellEditor(wxWindow* parent, Hooks hooks)
    : Panel(parent, Ground::sunken),
      hooks_(std::move(hooks)),
      field_(new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                            wxTE_PROCESS_ENTER | wxTE_PROCESS_TAB)),
      note_(new Label(this, {}, TextRole::secondary, Ink::second)) {
  Hide();
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(field_, wxSizerFlags().Expand());
  column->Add(note_, wxSizerFlags().Expand().Border(wxALL, FromDIP(space::xs)));
  SetSizer(column);
  field_->Bind(wxEVT_KEY_DOWN, &CellEditor::on_key, this);
  field_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { commit(); });
  field_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { say({}); });
  field_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    CallAfter([this] {
      if (is_open() && !field_->HasFocus()) commit();
    });
  });
}

void CellEditor::open(Cell cell) {
  cell_ = std::move(cell);
  field_->ChangeValue(cell_.text);
  Show();
  Raise();
  say({});
  field_->SetFocus();
  field_->SelectAll();
}

void CellEditor::move_to(const wxRect& place) {
  cell_.place = place;
  fit();
}

void CellEditor::say(const wxString& sentence) {
  problem_ = sentence;
  auto words = sentence;
  if (words.empty())
    for (const auto& name : offered(cell_.choices, from_wx(field_->GetValue())))
      words += (words.empty() ? L"" : L" · ") + to_wx(name);
  note_->set_ink(sentence.empty() ? Ink::second : Ink::bad);
  note_->set_text(words);
  note_->Show(!words.empty());
  // What is said under the field is said with its name to who can't see it.
  native::set_accessible_name(*field_,
                              sentence.empty() ? cell_.name : cell_.name + L". " + sentence);
  fit();
}

void CellEditor::fit() {
  const int edge = FromDIP(space::xs);
  const int width = std::max(
      {cell_.place.width, FromDIP(editor_width), note_->IsShown() ? FromDIP(note_width) : 0});
  note_->Wrap(width - 2 * edge);
  const int height = GetSizer()->CalcMin().y;
  // Within the parent, whatever the cell: the last row's note stands over the row.
  const wxSize room = GetParent()->GetClientSize();
  const int middle = cell_.place.y + (cell_.place.height - field_->GetBestSize().y) / 2;
  SetSize(std::clamp(cell_.place.x, edge, std::max(edge, room.x - width - edge)),
          std::min(middle, room.y - height - edge), width, height);
  Layout();
}

bool CellEditor::commit(int step) {
  if (!is_open()) return true;
  if (busy_) return false;
  busy_ = true;
  const bool held = field_->HasFocus();
  const auto problem = hooks_.take(from_wx(field_->GetValue()));
  busy_ = false;
  if (problem) {
    say(*problem);
    return false;
  }
  close(step, held);
  return true;
}

void CellEditor::cancel() {
  if (is_open()) close(0, field_->HasFocus());
}

void CellEditor::close(int step, bool held) {
  Hide();
  hooks_.left(step, held);
}

void CellEditor::on_key(wxKeyEvent& event) {
  const int code = event.GetKeyCode();
  if (code == WXK_ESCAPE) return cancel();
  if (code == WXK_TAB && !event.ControlDown()) {
    commit(event.ShiftDown() ? -1 : 1);
    return;
  }
  const bool up = code == WXK_UP;
  if (!cell_.choices.empty() && (up || code == WXK_DOWN) && !event.HasAnyModifiers()) {
    field_->ChangeValue(
        to_wx(name_beside(cell_.choices, from_wx(field_->GetValue()), up ? -1 : 1)));
    field_->SelectAll();
    return say({});
  }
  event.Skip();
}

}  // namespace sightline::desktop
