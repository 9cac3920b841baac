// CompareDialog: a list of states of a plan, and what is different in the one that is chosen.
// Why: earlier versions and what a crash left are chosen alike, by when and by what; native list
// and text work by keyboard and are read out.
#pragma once

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/listbox.h>
#include <wx/textctrl.h>

#include <functional>
#include <string>
#include <vector>

#include "app/desktop/page.h"

namespace sightline::desktop {

class CompareDialog : public wxDialog {
 public:
  /// Message ids.
  struct Words {
    const char* title;
    const char* lead;
    const char* list;        ///< the list's name
    const char* comparison;  ///< the text's name
    int list_width = 270;
  };
  /// One that closes the dialog with its id; `loud` is the one that Enter presses.
  struct Button {
    int id;
    const char* label;
    bool loud = false;
  };

  /// There is at least one row; the first is chosen. `comparison` is asked for a row when it is
  /// chosen for the first time.
  CompareDialog(wxWindow* parent, const Shell& shell, const Words& words,
                std::vector<std::string> rows, std::function<std::string(std::size_t)> comparison,
                const std::vector<Button>& buttons);

  [[nodiscard]] std::size_t chosen() const;
  [[nodiscard]] wxListBox& list() const { return *list_; }
  [[nodiscard]] wxTextCtrl& comparison() const { return *text_; }

 private:
  void compare();
  void on_key(wxKeyEvent& event);
  void add_buttons(wxWindow* parent, wxSizer& column, const std::vector<Button>& buttons);

  const Shell& shell_;
  std::function<std::string(std::size_t)> comparison_;
  wxListBox* list_ = nullptr;
  wxTextCtrl* text_ = nullptr;
  int deed_ = wxID_OK;  ///< what Enter does
};

}  // namespace sightline::desktop
