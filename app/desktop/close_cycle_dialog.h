// CloseCycleDialog: every open action of a cycle with what becomes of it, a row each; page by page
// when they are many. Why: a team goes through the list once, by keyboard or mouse, and sees what
// will happen before anything does; reasons are typed where they are asked for. A window with
// thousands of controls would stand still.
#pragma once

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <string>
#include <vector>

#include "app/desktop/chip.h"
#include "app/desktop/page.h"
#include "app/desktop/paragraph.h"
#include "app/desktop/row_words.h"
#include "app/present/close_cycle.h"

namespace sightline::desktop {

class CloseCycleDialog : public wxDialog {
 public:
  CloseCycleDialog(wxWindow* parent, Shell& shell, Id<Cycle> cycle);

  /// Of all pages.
  [[nodiscard]] std::size_t row_count() const { return form_.choices.size(); }
  /// The words of a row of the page in sight: Left and Right choose, Up, Down and Enter go to
  /// another row, Page Up and Page Down to another page.
  [[nodiscard]] Tabs& words(std::size_t row) const { return *rows_.at(row - first_row()).words; }
  [[nodiscard]] wxTextCtrl& reason(std::size_t row) const {
    return *rows_.at(row - first_row()).reason;
  }
  /// The row that the page in sight begins with.
  [[nodiscard]] std::size_t first_row() const { return page_ * closing_page_rows; }
  /// Those of pages; hidden when there is one page.
  [[nodiscard]] wxButton& back_button() const { return *back_; }
  [[nodiscard]] wxButton& next_button() const { return *next_; }
  [[nodiscard]] wxTextCtrl& notes() const { return *notes_; }
  [[nodiscard]] wxWindow& close_button() const { return *FindWindow(wxID_OK); }
  /// Why the cycle is not closed yet, as shown; blank before anybody tried.
  [[nodiscard]] const std::string& problem() const { return problem_->text(); }

 private:
  struct Row {
    wxSizerItem* line;  ///< above it; nullptr for the first
    wxSizerItem* all;
    Paragraph* title;
    Paragraph* about;
    Chip* state;
    RowWords* words;
    wxTextCtrl* reason;
  };

  void add_head(wxWindow* parent, wxSizer& column);
  void add_rows(wxWindow* parent, wxSizer& column);
  void add_row(wxSizer& lines, const std::vector<std::string>& offered);
  [[nodiscard]] wxSizer* pages_line(wxWindow* parent);
  [[nodiscard]] wxButton* page_button(wxWindow* parent, const char* sign, const Message& name,
                                      int step);
  void add_foot(wxWindow* parent, wxSizer& column);
  [[nodiscard]] ClosingView view() const;
  /// Writes the actions of the page into the rows.
  void fill_page();
  void refresh();
  void turn_to(std::size_t page);
  void go_to_page(int step);
  void go_to_row(std::size_t from, int step);
  void on_key(wxKeyEvent& event);
  [[nodiscard]] bool may_leave();
  void accept();

  Shell& shell_;
  ClosingForm form_;
  std::vector<Closing> offered_;
  std::size_t page_ = 0;
  wxScrolledWindow* list_ = nullptr;
  Panel* body_ = nullptr;  ///< all rows, within the list
  std::vector<Row> rows_;
  Label* part_ = nullptr;
  wxButton* back_ = nullptr;
  wxButton* next_ = nullptr;
  Label* counts_ = nullptr;
  wxTextCtrl* notes_ = nullptr;
  Paragraph* problem_ = nullptr;
};

/// Asks what becomes of the cycle's open actions and closes it; or, when it can't be closed, says
/// why in a notice. Whether it was closed.
bool ask_to_close_cycle(wxWindow* parent, Shell& shell, Id<Cycle> cycle);

}  // namespace sightline::desktop
