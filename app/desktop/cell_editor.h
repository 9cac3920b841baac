// CellEditor: a field over a cell of a list, with what can be typed, or what is wrong, under it.
// Why: a native cell editor goes away with what was typed; here it stays open and says why.
#pragma once

#include <wx/textctrl.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/panel.h"

namespace sightline::desktop {

class CellEditor : public Panel {
 public:
  /// What a cell begins with.
  struct Cell {
    wxRect place;   ///< in the parent's coordinates
    wxString name;  ///< for who can't see it
    wxString text;
    std::vector<std::string> choices = {};  ///< Up and Down go through them
  };
  struct Hooks {
    /// Takes what was typed; or says what is wrong with it, and the field stays.
    std::function<std::optional<wxString>(const std::string& typed)> take;
    /// The field is gone: by Tab towards the next cell (1) or the one before (-1), else 0. `held`:
    /// the keyboard was in it, and has to go somewhere.
    std::function<void(int step, bool held)> left;
  };
  CellEditor(wxWindow* parent, Hooks hooks);

  void open(Cell cell);
  [[nodiscard]] bool is_open() const { return IsShown(); }
  /// Takes what was typed; false when it can't be, and the field stays with a sentence.
  bool commit(int step = 0);
  /// Goes away with what was typed.
  void cancel();
  /// The cell has moved.
  void move_to(const wxRect& place);
  [[nodiscard]] wxTextCtrl& field() const { return *field_; }
  /// What is wrong with what was typed; blank when nothing is.
  [[nodiscard]] wxString problem() const { return problem_; }

 private:
  void on_key(wxKeyEvent& event);
  void say(const wxString& sentence);
  void fit();
  void close(int step, bool held);

  Hooks hooks_;
  Cell cell_;
  wxString problem_;
  bool busy_ = false;  ///< taking it may ask something, which takes the keyboard away
  wxTextCtrl* field_;
  Label* note_;
};

}  // namespace sightline::desktop
