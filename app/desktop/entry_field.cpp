#include "app/desktop/entry_field.h"

#include <algorithm>

#include "app/desktop/gtk_theme.h"
#include "app/desktop/scrolling.h"
#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

long style_of(EntryField::Kind kind) {
  switch (kind) {
    case EntryField::Kind::text:
      return wxTE_MULTILINE | wxTE_BESTWRAP;
    case EntryField::Kind::figure:
      return wxTE_PROCESS_ENTER | wxTE_RIGHT;
    case EntryField::Kind::line:
      break;
  }
  return wxTE_PROCESS_ENTER;
}

/// Frame and scroll bars of a text of several lines.
constexpr int least_text = 48;

}  // namespace

ProblemLine::ProblemLine(wxWindow* parent) : Paragraph(parent, {}, TextRole::secondary, Ink::bad) {
  Hide();
}

void ProblemLine::report(const wxWindow& field, const wxString& sentence) {
  std::erase_if(sentences_, [&](const auto& each) { return each.first == &field; });
  if (!sentence.empty()) sentences_.emplace_back(&field, sentence);
  const bool wanted = !sentences_.empty();
  set(wanted ? sentences_.back().second : wxString());
  if (Show(wanted)) settle(*this);
}

EntryField::EntryField(wxWindow* parent, const Shell& shell, ProblemLine& problem, Kind kind,
                       Take take)
    : LineField(parent, {}, style_of(kind)),
      shell_(shell),
      problem_(problem),
      kind_(kind),
      take_(std::move(take)) {
  Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    has_keyboard_ = true;
    if (typed_ || kind_ == Kind::text) return;
    show_text();
    SelectAll();
  });
  Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    if (IsBeingDeleted()) return;
    has_keyboard_ = false;
    commit();
    if (!typed_) show_text();
  });
  Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    typed_ = true;
    if (typing_) typing_(from_wx(GetValue()));
  });
  Bind(wxEVT_KEY_DOWN, &EntryField::on_key, this);
  if (kind_ == Kind::text) {
    SetFont(font_of(TextRole::text));
    native::dress_lines(*this);
    let_wheel_pass(*this);
    return;
  }
  Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) {
    commit();
    SelectAll();
  });
}

void EntryField::DoSetSize(int x, int y, int width, int height, int flags) {
  // A page that is laid out before it has its place gives no room at all, and GTK complains of
  // scroll bars that are to be smaller than their own margins.
  if (kind_ == Kind::text) {
    if (width >= 0) width = std::max(width, FromDIP(least_text));
    if (height >= 0) height = std::max(height, FromDIP(least_text));
  }
  wxTextCtrl::DoSetSize(x, y, width, height, flags);
}

void EntryField::show(const std::string& text, const std::string& entry) {
  // A value that changed under a refused text, as by undo, is what counts.
  if (entry != entry_ && typed_ && !has_keyboard_) forget();
  text_ = text;
  entry_ = entry;
  if (!typed_) show_text();
}

void EntryField::commit() {
  if (!typed_) return;
  typed_ = false;
  const auto problem = take_(from_wx(GetValue()));
  typed_ = problem.has_value();
  report(problem ? shell_.text(*problem) : wxString());
  if (!typed_) show_text();
}

void EntryField::forget() {
  typed_ = false;
  report({});
  show_text();
}

void EntryField::show_text() {
  const auto wanted = to_wx(has_keyboard_ ? entry_ : text_);
  if (GetValue() == wanted) return;
  const long caret = GetInsertionPoint();
  ChangeValue(wanted);
  SetInsertionPoint(std::min(caret, GetLastPosition()));
}

void EntryField::report(const wxString& sentence) { problem_.report(*this, sentence); }

void EntryField::on_key(wxKeyEvent& event) {
  if (event.GetKeyCode() != WXK_ESCAPE || event.HasAnyModifiers() || !typed_) return event.Skip();
  forget();
  if (typing_) typing_(entry_);
  if (kind_ != Kind::text) SelectAll();
}

std::optional<Message> take_entry(Session& session, const EditEntry& entry) {
  if (const auto* problem = problem_of(entry)) return *problem;
  session.perform(*value_of(entry));
  return std::nullopt;
}

std::vector<EntryField*> fields_in(wxWindow& window) {
  std::vector<EntryField*> fields;
  for (auto* child : window.GetChildren()) {
    if (auto* field = dynamic_cast<EntryField*>(child)) fields.push_back(field);
    std::ranges::copy(fields_in(*child), std::back_inserter(fields));
  }
  return fields;
}

}  // namespace sightline::desktop
