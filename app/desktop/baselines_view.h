// BaselinesView: the frozen baselines, and what any two of them differ in.
// Why: whoever reviews sees what has changed since it was agreed, goes there, or puts it into
// minutes.
#pragma once

#include <wx/button.h>
#include <wx/choice.h>

#include "app/desktop/page.h"
#include "app/desktop/paragraph.h"
#include "app/desktop/row_list.h"
#include "app/present/baseline_choice.h"

namespace sightline::desktop {

class BaselinesView : public Panel {
 public:
  BaselinesView(wxWindow* parent, Shell& shell, std::function<void()> resized);

  void refresh();
  [[nodiscard]] RowList& list() const { return *list_; }
  [[nodiscard]] wxChoice& before() const { return *before_; }
  [[nodiscard]] wxChoice& after() const { return *after_; }
  /// What the two differ in; each leads to its place in the plan.
  [[nodiscard]] RowList& comparison() const { return *differences_; }
  [[nodiscard]] wxButton& copy_button() const { return *copy_; }
  [[nodiscard]] wxButton& approve_button() const { return *approve_; }
  [[nodiscard]] wxButton& reference_button() const { return *reference_; }

 private:
  wxChoice* add_choice(wxSizer& row, const wxString& label);
  [[nodiscard]] BaselinePair pair() const;
  void build_comparison();
  void compare();
  void copy();

  Shell& shell_;
  std::function<void()> resized_;
  Card* list_card_;
  Paragraph* none_;
  RowList* list_;
  wxButton* approve_;  ///< while nothing was agreed
  wxButton* reference_;
  Card* compare_card_;
  wxChoice* before_ = nullptr;
  wxChoice* after_ = nullptr;
  wxButton* copy_ = nullptr;
  Paragraph* same_ = nullptr;
  RowList* differences_ = nullptr;
};

}  // namespace sightline::desktop
