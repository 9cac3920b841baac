// ActionDetailsView: every field of the selected action, beside the list.
// Why: what can't be read stays as it was typed, with a sentence under it; nothing typed is
// overwritten by a change that comes from elsewhere.
#pragma once

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/textctrl.h>

#include "app/desktop/chip.h"
#include "app/desktop/page.h"
#include "app/desktop/paragraph.h"
#include "app/present/plan_entry.h"
#include "app/present/plan_presenter.h"

namespace sightline::desktop {

/// A text field that knows what it showed, and a sentence under it.
struct NotedField {
  wxTextCtrl* control = nullptr;
  Label* problem = nullptr;
  wxString shown;

  [[nodiscard]] bool touched() const { return control->GetValue() != shown; }
  void show(const wxString& text);
  void complain(const wxString& sentence);
};

class ActionDetailsView : public wxScrolledWindow {
 public:
  ActionDetailsView(wxWindow* parent, Shell& shell);

  void show(Id<Action> id);
  void refresh();
  void commit();
  /// Takes back what is being typed where the keyboard is; false when that is nothing.
  bool take_back();
  /// The action shown; none before the first.
  [[nodiscard]] const std::optional<Id<Action>>& id() const { return id_; }
  /// Puts the keyboard on the field that shows the member of this name: "due".
  void focus(std::string_view member);
  [[nodiscard]] wxTextCtrl& field(ActionField field);
  [[nodiscard]] wxChoice& choice(ActionField field);

 private:
  struct Text {
    ActionField field;
    NotedField noted;
  };
  struct Choice {
    ActionField field;
    wxChoice* control;
  };

  void build();
  Label* add_label(const wxString& text);
  void add_text(ActionField field, const char* label, long style = 0);
  void add_choice(ActionField field, const char* label);
  void add_serves();
  void add_checks();
  void commit(Text& text);
  void choose(const Choice& choice);
  void fill(const Choice& choice, const Action& action);
  void add_role();
  void choose_serves();
  void show_checks(const std::vector<CheckRow>& checks);
  void add_check_row(const CheckRow& check);
  void add_typed_check();
  /// As much of each step as there is room for; all of it is a tooltip away, and spoken.
  void label_ticks(int width);
  void fit();
  bool perform(const std::function<EditEntry(const Document&)>& make);

  Shell& shell_;
  Panel* body_;
  wxBoxSizer* column_;
  std::optional<Id<Action>> id_;
  Label* where_ = nullptr;
  Chip* state_ = nullptr;
  Paragraph* trail_ = nullptr;
  std::vector<Text> texts_;
  std::vector<Choice> choices_;
  Label* served_ = nullptr;
  Label* checked_ = nullptr;
  wxBoxSizer* check_rows_ = nullptr;
  std::vector<CheckRow> checks_;
  std::vector<wxCheckBox*> ticks_;
  wxTextCtrl* new_check_ = nullptr;
  Label* history_head_ = nullptr;
  Paragraph* history_ = nullptr;
  int fitted_width_ = 0;
};

}  // namespace sightline::desktop
