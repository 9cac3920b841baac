// ScoreStandardsView: the dated standards of a KPI, and a line to set another.
// Why: a standard that was once in force is never typed over, so rows are read and only the line
// below them is typed into.
#pragma once

#include <wx/button.h>
#include <wx/gbsizer.h>
#include <wx/textctrl.h>

#include <vector>

#include "app/desktop/drop_down.h"
#include "app/desktop/page.h"
#include "app/desktop/paragraph.h"
#include "app/present/score_team.h"

namespace sightline::desktop {

class ScoreStandardsView : public Panel {
 public:
  ScoreStandardsView(wxWindow* parent, Shell& shell);

  void show(Id<Kpi> kpi);
  /// Puts the keyboard where a new standard's figure is typed.
  void begin() { value_->SetFocus(); }
  /// Sets what was typed into the line below.
  void add();
  [[nodiscard]] DropDown& who() const { return *who_; }
  [[nodiscard]] wxTextCtrl& from() const { return *from_; }
  [[nodiscard]] wxTextCtrl& value() const { return *value_; }
  [[nodiscard]] wxTextCtrl& upper() const { return *upper_; }
  [[nodiscard]] wxButton& add_button() const { return *add_; }
  [[nodiscard]] wxButton& remove_button(std::size_t row) const { return *rows_.at(row).remove; }
  [[nodiscard]] std::string problem() const { return problem_->text(); }

 private:
  struct Row {
    Id<Standard> id;
    Label* who;
    Label* from;
    Label* value;
    Label* state;
    wxButton* remove;
  };
  void add_row();
  wxTextCtrl* add_text(const char* name, int width);

  Shell& shell_;
  Id<Kpi> kpi_;
  StandardOwners owners_;
  wxGridBagSizer* grid_;
  std::vector<Row> rows_;
  DropDown* who_;
  wxTextCtrl* from_;
  wxTextCtrl* value_;
  wxTextCtrl* upper_;
  wxButton* add_;
  Paragraph* problem_;
};

}  // namespace sightline::desktop
