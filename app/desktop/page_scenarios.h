// Scenarios page: variations of the plan side by side, the drivers of one, and whether hiring
// carries the revenue.
// Why: what might be is tried here and changes nothing until it is adopted.
#pragma once

#include <wx/button.h>

#include <optional>

#include "app/desktop/capacity_list.h"
#include "app/desktop/card_pair.h"
#include "app/desktop/chart_view.h"
#include "app/desktop/lesson_card.h"
#include "app/desktop/scenario_drivers.h"
#include "app/desktop/scenario_table.h"
#include "app/desktop/scrolled_page.h"

namespace sightline::desktop {

class PageScenarios : public ScrolledPage {
 public:
  PageScenarios(wxWindow* parent, Shell& shell);

  void refresh() override;
  [[nodiscard]] std::vector<PageCommand> commands() override {
    return {command_of(*add_, "\tCtrl+D")};
  }
  [[nodiscard]] bool has_loud_button() const override { return lesson_->IsShown(); }
  void commit_pending_edit() override;
  void go_to(std::string_view path) override;

  [[nodiscard]] ScenarioDrivers& drivers() const { return *drivers_; }
  [[nodiscard]] CapacityList& capacity() const { return *capacity_; }
  [[nodiscard]] ChartView& chart() const { return *chart_; }
  /// What an empty page offers to begin with.
  [[nodiscard]] wxButton& begin_button() const { return lesson_->button(); }

 private:
  void arrange(wxSize /*size*/) override { lower_->fit_to(*this); }
  wxSizer* build_head();
  LessonCard* build_lesson();
  Card* build_comparison();
  void ask_for_kind();
  void add(ScenarioKind kind);
  void begin();
  void choose(Id<Scenario> id);

  wxButton* add_ = nullptr;
  LessonCard* lesson_ = nullptr;
  Card* comparison_ = nullptr;
  ScenarioTable* table_ = nullptr;
  Paragraph* note_ = nullptr;
  Card* chart_card_ = nullptr;
  ChartView* chart_ = nullptr;
  Card* drivers_card_ = nullptr;
  ScenarioDrivers* drivers_ = nullptr;
  CapacityList* capacity_ = nullptr;
  CardPair* lower_ = nullptr;
  std::optional<Id<Scenario>> chosen_;
};

}  // namespace sightline::desktop
