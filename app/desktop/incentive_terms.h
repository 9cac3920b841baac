// IncentiveTerms: the terms of one incentive and what counts in it, to be typed.
// Why: a bonus and a contest have different terms; one form shows those of its kind.
#pragma once

#include <wx/button.h>

#include <array>
#include <functional>
#include <vector>

#include "app/desktop/element_choice.h"
#include "app/desktop/entry_field.h"
#include "app/present/incentives_view.h"

namespace sightline::desktop {

class IncentiveTerms : public Panel {
 public:
  /// `chosen` is called when another incentive is chosen here.
  IncentiveTerms(wxWindow* parent, Shell& shell, std::function<void(Id<Incentive>)> chosen);

  void show(const Plan& plan, Id<Incentive> id, const IncentiveView& view);
  [[nodiscard]] EntryField& field(Term term) const {
    return *fields_.at(static_cast<std::size_t>(term)).entry;
  }
  [[nodiscard]] EntryField& points(std::size_t row) const { return *counts_.at(row).points; }
  [[nodiscard]] wxChoice& choice() const { return *choice_; }
  [[nodiscard]] wxButton& remove_button() const { return *remove_; }

 private:
  struct Field {
    Label* label = nullptr;
    EntryField* entry = nullptr;
  };
  struct Count {
    CountRow row;
    Label* label = nullptr;
    EntryField* points = nullptr;
  };

  void add_field(Term term);
  void add_count();
  void show_counts(const std::vector<CountRow>& rows, bool other);
  void remove();

  Shell& shell_;
  Id<Incentive> id_;
  ElementChoice<Incentive>* choice_ = nullptr;
  wxFlexGridSizer* form_ = nullptr;
  wxFlexGridSizer* count_form_ = nullptr;
  Label* count_head_ = nullptr;
  ProblemLine* problem_ = nullptr;
  std::array<Field, term_count> fields_{};
  std::vector<Count> counts_;
  wxButton* remove_ = nullptr;
};

}  // namespace sightline::desktop
