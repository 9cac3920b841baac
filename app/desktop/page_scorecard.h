// Scorecard: a team's week to fill in, its history, what it measures, and the day's priorities.
// Why: the page copies the presenters' tables to the grids and what was typed to the presenter.
#pragma once

#include <wx/button.h>

#include "app/desktop/chart_view.h"
#include "app/desktop/day_priorities_view.h"
#include "app/desktop/page_head.h"
#include "app/desktop/score_team_view.h"
#include "app/desktop/score_week_grid.h"
#include "app/desktop/tabs.h"

namespace sightline::desktop {

class PageScorecard : public Page {
 public:
  PageScorecard(wxWindow* parent, Shell& shell);

  void refresh() override;
  [[nodiscard]] std::vector<PageCommand> commands() override;
  [[nodiscard]] bool has_loud_button() const override { return empty_->IsShown(); }
  void commit_pending_edit() override;
  void go_to(std::string_view path) override;
  void remember(wxConfigBase& config) const override;
  void recall(const wxConfigBase& config) override;

  /// Shows one of the views, as its tab does.
  void show(ScorecardView view);
  [[nodiscard]] Tabs& tabs() const { return *tabs_; }
  [[nodiscard]] wxChoice& team_choice() const { return *team_; }
  [[nodiscard]] wxChoice& rhythm_choice() const { return *rhythm_; }
  [[nodiscard]] wxButton& back_button() const { return *back_; }
  [[nodiscard]] wxButton& begin_button() const { return *begin_; }
  [[nodiscard]] ScoreWeekGrid& week() const { return *week_; }
  [[nodiscard]] MonthGrid& history() const { return *history_; }
  [[nodiscard]] ChartView& chart() const { return *chart_; }
  [[nodiscard]] ScoreTeamView& team_view() const { return *team_view_; }
  [[nodiscard]] DayPrioritiesView& today() const { return *today_; }
  [[nodiscard]] wxString title() const { return title_->GetLabelText(); }

 private:
  wxSizer* build_head();
  wxSizer* build_bar();
  void build_week(PageColumn& column);
  void build_history(PageColumn& column);
  void build_empty(PageColumn& column);
  void begin();
  void step(int periods);
  /// What is missing before anything can be shown; true when something is.
  bool show_what_is_missing();
  void refresh_bar();
  void refresh_week();
  void refresh_history();
  void refresh_chart();
  /// The history's newest period, on a row that has a course.
  void show_newest();
  /// The week as high as its rows; below it the course of what the cursor is on, if there is room.
  void fit_week();

  ScorecardPresenter presenter_;
  ScorecardView view_ = ScorecardView::week;
  Tabs* tabs_ = nullptr;
  DropDown* team_ = nullptr;
  wxButton* back_ = nullptr;
  Label* title_ = nullptr;
  wxButton* on_ = nullptr;
  DropDown* rhythm_ = nullptr;
  Label* progress_ = nullptr;
  wxButton* note_ = nullptr;
  Card* week_card_ = nullptr;
  ScoreWeekGrid* week_ = nullptr;
  Label* notes_ = nullptr;
  Card* history_card_ = nullptr;
  MonthGrid* history_ = nullptr;
  Card* chart_card_ = nullptr;
  ChartView* chart_ = nullptr;
  ScoreTeamView* team_view_ = nullptr;
  DayPrioritiesView* today_ = nullptr;
  Card* empty_ = nullptr;
  Paragraph* why_ = nullptr;
  wxButton* begin_ = nullptr;
  std::optional<ScoreChoice> placed_;     ///< what the cursor was last put into
  std::optional<ScoreChoice> looked_at_;  ///< whose newest period was last brought into view
};

}  // namespace sightline::desktop
