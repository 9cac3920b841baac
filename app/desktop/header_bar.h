// HeaderBar: which plan this is, where in time it stands, and the three things always at hand.
// Why: what is looked for and the plan book are one click away from every page, and undo says what
// it would take back.
#pragma once

#include <wx/button.h>

#include <functional>

#include "app/desktop/panel.h"

namespace sightline::desktop {

class HeaderBar : public Panel {
 public:
  struct Deeds {
    std::function<void()> find;
    std::function<void()> undo;
    std::function<void()> export_book;
  };

  struct Labels {
    wxString find;
    wxString find_keys;
    wxString export_book;
  };

  HeaderBar(wxWindow* parent, const Labels& labels, const Deeds& deeds);

  void set_plan(const wxString& plan, const wxString& cycle);
  void set_undo(const wxString& label, bool possible);
  bool Layout() override;
  /// Without its keys in a narrow window.
  [[nodiscard]] wxButton& find_button() const { return *find_; }
  [[nodiscard]] wxButton& undo_button() const { return *undo_; }
  [[nodiscard]] wxButton& export_button() const { return *export_; }

 private:
  /// As many parts of where the plan stands as there is room for, from the first on.
  void fit_cycle();
  /// As much of what undo would do, its beginning and its end first.
  void fit_undo();

  Labels labels_;
  wxString whole_cycle_;
  wxString whole_undo_;
  Label* plan_;
  Label* cycle_;
  wxButton* find_;
  wxButton* undo_;
  wxButton* export_;
};

/// The line at the bottom: what is saved and agreed at the left, what needs attention at the right.
class StatusLine : public Panel {
 public:
  /// `attend` leads to what needs attention.
  StatusLine(wxWindow* parent, const std::function<void()>& attend);

  void set(const wxString& saved, const wxString& baseline, const wxString& attention);
  [[nodiscard]] wxButton& attention() const { return *attention_; }
  /// Takes a window, hidden at first, that stands in for what is saved and agreed while it is
  /// shown; the line is high enough for it from now on.
  void lend_room(wxWindow& window);
  /// Shows that window, or what is saved and agreed again.
  void lend(bool lent);

 private:
  Label* saved_;
  Label* baseline_;
  wxButton* attention_;
  wxWindow* guest_ = nullptr;
  wxSizerItem* gap_ = nullptr;  ///< between both sides
  wxBoxSizer* row_;
};

}  // namespace sightline::desktop
