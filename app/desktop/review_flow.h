// ReviewFlow: a review that goes on, its steps at the left, what the chosen one shows at the right.
// Why: nobody should have to remember the order of a review; the next step is one key away.
#pragma once

#include <wx/button.h>

#include <set>

#include "app/desktop/entry_field.h"
#include "app/desktop/review_sections.h"

namespace sightline::desktop {

class ReviewFlow : public Panel {
 public:
  ReviewFlow(wxWindow* parent, Shell& shell, std::function<void()> resized);

  void refresh(const ReviewView& view);
  void show_step(ReviewStep step);
  /// Where a review begins: at the last one's decisions once there was one.
  void show_first_step();
  [[nodiscard]] ReviewStep step() const { return step_; }
  [[nodiscard]] const std::set<ReviewStep>& seen() const { return seen_; }
  void commit();
  /// Below each other when there is no room beside.
  void arrange(bool wide);

  [[nodiscard]] RowList& steps() const { return *steps_; }
  [[nodiscard]] ReviewSections& sections() const { return *sections_; }
  [[nodiscard]] wxButton& next_button() const { return *next_; }
  [[nodiscard]] wxButton& back_button() const { return *back_; }
  [[nodiscard]] EntryField& decision_field() const { return *decision_; }
  [[nodiscard]] wxTextCtrl& names_field() const { return *names_; }
  [[nodiscard]] wxButton& agree_button() const { return *agree_; }
  [[nodiscard]] wxButton& done_button() const { return *done_; }
  [[nodiscard]] wxButton& action_button() const { return *to_action_; }
  [[nodiscard]] wxButton& silence_button() const { return *silence_; }
  [[nodiscard]] wxButton& take_up_button() const { return *take_up_; }

 private:
  void build_step();
  /// The step's name, with the buttons that turn to the others.
  wxSizer* build_turning();
  void build_decisions();
  void build_findings();
  void build_agreement();
  wxButton* add_button(wxWindow* parent, wxSizer& row, const char* label,
                       std::function<void()> act);
  void mark_step();
  void show_content();
  void show_buttons();
  void turn(int by);
  void agree();

  Shell& shell_;
  std::function<void()> resized_;
  std::vector<ReviewStep> order_;  ///< of the rows of steps_
  ReviewStep step_;
  std::set<ReviewStep> seen_;
  wxBoxSizer* halves_ = nullptr;
  Card* steps_card_ = nullptr;
  RowList* steps_ = nullptr;
  Card* card_ = nullptr;
  Label* title_ = nullptr;
  Paragraph* lead_ = nullptr;
  ReviewSections* sections_ = nullptr;
  bool is_going_on_ = false;
  Panel* decisions_ = nullptr;
  Panel* adding_ = nullptr;
  EntryField* decision_ = nullptr;
  wxButton* done_ = nullptr;
  wxButton* to_action_ = nullptr;
  wxButton* remove_ = nullptr;
  Panel* findings_ = nullptr;
  wxButton* go_there_ = nullptr;
  wxButton* silence_ = nullptr;
  wxButton* take_up_ = nullptr;
  Panel* agreement_ = nullptr;
  EntryField* attendees_ = nullptr;
  EntryField* notes_ = nullptr;
  wxTextCtrl* names_ = nullptr;
  Paragraph* problem_ = nullptr;
  wxButton* agree_ = nullptr;
  Panel* closing_ = nullptr;
  wxButton* close_cycle_ = nullptr;
  wxButton* back_ = nullptr;
  wxButton* next_ = nullptr;
};

}  // namespace sightline::desktop
