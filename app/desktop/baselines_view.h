// BaselinesView: the frozen baselines, and what any two of them differ in.
// Why: native lists and text work by keyboard, are read out and can be copied into minutes.
#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

#include "app/desktop/page.h"
#include "app/desktop/paragraph.h"
#include "app/desktop/row_list.h"

namespace sightline::desktop {

class BaselinesView : public Panel {
 public:
  BaselinesView(wxWindow* parent, Shell& shell, std::function<void()> resized);

  void refresh();
  [[nodiscard]] RowList& list() const { return *list_; }
  [[nodiscard]] wxChoice& before() const { return *before_; }
  [[nodiscard]] wxChoice& after() const { return *after_; }
  [[nodiscard]] wxTextCtrl& comparison() const { return *text_; }
  [[nodiscard]] wxButton& reference_button() const { return *reference_; }

 private:
  wxChoice* add_choice(wxWindow* parent, wxSizer& row, const char* label);
  void compare();

  Shell& shell_;
  Card* list_card_;
  Paragraph* none_;
  RowList* list_;
  wxButton* reference_;
  Card* compare_card_;
  wxChoice* before_ = nullptr;
  wxChoice* after_ = nullptr;
  wxTextCtrl* text_;
};

}  // namespace sightline::desktop
