// Targets: eighteen months of revenue, headcount and profit in a grid, with a chart of the row.
// Why: the page copies the presenter's table to the grid and what was typed to the presenter.
#pragma once

#include "app/desktop/chart_view.h"
#include "app/desktop/month_grid.h"
#include "app/desktop/page.h"
#include "app/desktop/paragraph.h"
#include "app/desktop/tabs.h"
#include "app/present/targets_presenter.h"

class wxButton;

namespace sightline::desktop {

class PageTargets : public Page {
 public:
  PageTargets(wxWindow* parent, Shell& shell);

  void refresh() override;
  [[nodiscard]] bool has_loud_button() const override { return begin_->IsShown(); }
  [[nodiscard]] std::vector<PageCommand> commands() override;
  void commit_pending_edit() override { grid_->commit_pending_edit(); }
  void go_to(std::string_view path) override;
  void remember(wxConfigBase& config) const override;
  void recall(const wxConfigBase& config) override;

  [[nodiscard]] MonthGrid& grid() { return *grid_; }
  [[nodiscard]] Tabs& tabs() { return *tabs_; }
  /// What an empty tab offers to begin with.
  [[nodiscard]] wxButton& begin_button() { return *begin_; }
  [[nodiscard]] ChartView& chart() { return *chart_; }
  [[nodiscard]] const TargetsPresenter& presenter() const { return presenter_; }
  /// Shows or hides a figure beside the target.
  void show_figure(bool ShownFigures::*figure, bool shown);
  /// Asks how to spread the target of the row that has the cursor, and does so.
  void spread();

 private:
  [[nodiscard]] wxSizer* build_head();
  [[nodiscard]] MonthGrid::Gestures gestures();
  void arrange();
  void show_figures_menu(const wxWindow& below);
  /// Makes an entry and remembers whether it was refused; what was noted of the one before goes.
  bool settle(const std::function<bool()>& entry);
  void add_line();
  void begin();
  void refresh_chart();
  [[nodiscard]] int row() const { return grid_->GetGridCursorRow(); }

  TargetsPresenter presenter_;
  Tabs* tabs_ = nullptr;
  wxButton* add_ = nullptr;
  wxButton* figures_ = nullptr;
  wxButton* spread_ = nullptr;
  Card* table_ = nullptr;
  MonthGrid* grid_ = nullptr;
  Label* empty_ = nullptr;
  wxButton* begin_ = nullptr;
  Paragraph* notes_ = nullptr;
  ChartView* chart_ = nullptr;
  Card* below_ = nullptr;
  bool refused_ = false;  ///< the last entry
};

}  // namespace sightline::desktop
