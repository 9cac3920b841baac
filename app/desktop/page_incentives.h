// Incentives page: all bonuses and contests, the terms of one, who leads, what it pays and costs.
// Why: an incentive works while everybody sees where they stand.
#pragma once

#include <wx/button.h>

#include <optional>

#include "app/desktop/card_pair.h"
#include "app/desktop/incentive_people.h"
#include "app/desktop/incentive_terms.h"
#include "app/desktop/lesson_card.h"
#include "app/desktop/row_list.h"
#include "app/desktop/scrolled_page.h"

namespace sightline::desktop {

class PageIncentives : public ScrolledPage {
 public:
  PageIncentives(wxWindow* parent, Shell& shell);

  void refresh() override;
  [[nodiscard]] std::vector<PageCommand> commands() override {
    return {command_of(*add_, "\tCtrl+D")};
  }
  [[nodiscard]] bool has_loud_button() const override { return lesson_->IsShown(); }
  void commit_pending_edit() override;
  void go_to(std::string_view path) override;

  [[nodiscard]] IncentiveTerms& terms() const { return *terms_; }
  [[nodiscard]] IncentivePeople& people() const { return *people_; }
  [[nodiscard]] RowList& list() const { return *list_; }
  [[nodiscard]] const std::string& standing() const { return standing_->text(); }
  /// What an empty page offers to begin with.
  [[nodiscard]] wxButton& begin_button() const { return lesson_->button(); }

 private:
  void arrange(wxSize /*size*/) override { lower_->fit_to(*this); }
  wxSizer* build_head();
  LessonCard* build_lesson();
  Card* build_result();
  void ask_for_kind();
  void add(IncentiveKind kind);
  void choose(Id<Incentive> id);
  void show_costs(const IncentiveView& view);

  wxButton* add_ = nullptr;
  LessonCard* lesson_ = nullptr;
  Card* list_card_ = nullptr;
  RowList* list_ = nullptr;
  Card* terms_card_ = nullptr;
  IncentiveTerms* terms_ = nullptr;
  Card* result_card_ = nullptr;
  Paragraph* standing_ = nullptr;
  Paragraph* remark_ = nullptr;
  IncentivePeople* people_ = nullptr;
  Label* costs_head_ = nullptr;
  Paragraph* cost_basis_ = nullptr;
  Panel* costs_panel_ = nullptr;
  wxFlexGridSizer* cost_grid_ = nullptr;
  std::vector<Label*> costs_;  ///< three a row
  CardPair* lower_ = nullptr;
  std::optional<Id<Incentive>> chosen_;
};

}  // namespace sightline::desktop
