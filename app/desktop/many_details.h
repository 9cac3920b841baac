// ManyDetailsView: what several chosen actions agree on, and one change for all of them.
// Why: a field that differs is empty and says so, so nobody takes one action's value for that of
// all; what is set here is one step of undo.
#pragma once

#include <wx/button.h>

#include <vector>

#include "app/desktop/action_details.h"
#include "app/desktop/drop_down.h"

namespace sightline::desktop {

class ManyDetailsView : public wxScrolledWindow {
 public:
  ManyDetailsView(wxWindow* parent, Shell& shell);

  void show(std::vector<Id<Action>> ids);
  void refresh();
  /// Takes a due date that is being typed. Days to shift by wait for Enter: leaving is no order.
  void commit();
  [[nodiscard]] wxChoice& choice(ActionField field) const;
  [[nodiscard]] wxTextCtrl& due() const { return *due_.control; }
  [[nodiscard]] wxTextCtrl& shift() const { return *shift_.control; }
  [[nodiscard]] wxButton& erase_button() const { return *erase_; }
  [[nodiscard]] wxString title() const { return title_->GetLabel(); }

 private:
  struct Choice {
    ActionField field;
    DropDown* control;
    Label* label;
    wxString name;
  };

  void add_choice(ActionField field, const char* label);
  [[nodiscard]] NotedField add_text(const char* label);
  void choose(const Choice& choice);
  void take_shift();
  void fit();

  Shell& shell_;
  wxBoxSizer* column_;
  std::vector<Id<Action>> ids_;
  Label* title_;
  Paragraph* titles_;
  std::vector<Choice> choices_;
  NotedField due_, shift_;
  wxButton* erase_ = nullptr;
};

}  // namespace sightline::desktop
