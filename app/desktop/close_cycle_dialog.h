// CloseCycleDialog: every open action of a cycle with what becomes of it, a row each.
// Why: a team goes through the list once, by keyboard or mouse, and sees what will happen before
// anything does; reasons are typed where they are asked for.
#pragma once

#include <wx/dialog.h>
#include <wx/scrolwin.h>
#include <wx/textctrl.h>

#include <string>
#include <vector>

#include "app/desktop/page.h"
#include "app/desktop/paragraph.h"
#include "app/desktop/tabs.h"
#include "app/present/close_cycle.h"

namespace sightline::desktop {

class CloseCycleDialog : public wxDialog {
 public:
  CloseCycleDialog(wxWindow* parent, Shell& shell, Id<Cycle> cycle);

  [[nodiscard]] std::size_t row_count() const { return rows_.size(); }
  /// The words of a row: Left and Right choose, Up, Down and Enter go to another row.
  [[nodiscard]] Tabs& words(std::size_t row) const { return *rows_.at(row).words; }
  [[nodiscard]] wxTextCtrl& reason(std::size_t row) const { return *rows_.at(row).reason; }
  [[nodiscard]] wxTextCtrl& notes() const { return *notes_; }
  [[nodiscard]] wxWindow& close_button() const { return *FindWindow(wxID_OK); }
  /// Why the cycle is not closed yet, as shown; blank before anybody tried.
  [[nodiscard]] const std::string& problem() const { return problem_->text(); }

 private:
  struct Row {
    Tabs* words;
    wxTextCtrl* reason;
  };

  void add_head(wxWindow* parent, wxSizer& column);
  void add_rows(wxWindow* parent, wxSizer& column);
  [[nodiscard]] wxSizer* add_row(wxWindow* parent, const ClosingRow& shown,
                                 const std::vector<std::string>& offered);
  void add_foot(wxWindow* parent, wxSizer& column);
  [[nodiscard]] ClosingView view() const;
  void refresh();
  void go_to_row(std::size_t from, int step);
  void on_key(wxKeyEvent& event);
  [[nodiscard]] bool may_leave();
  void accept();

  Shell& shell_;
  ClosingForm form_;
  std::vector<Closing> offered_;
  std::vector<Row> rows_;
  Label* counts_ = nullptr;
  wxTextCtrl* notes_ = nullptr;
  Paragraph* problem_ = nullptr;
};

/// Asks what becomes of the cycle's open actions and closes it; or, when it can't be closed, says
/// why in a notice. Whether it was closed.
bool ask_to_close_cycle(wxWindow* parent, Shell& shell, Id<Cycle> cycle);

}  // namespace sightline::desktop
