// Home: where the organization stands on its way, and what to do next.
// Why: the page an executive opens first; it derives nothing, it shows the home presenter's view.
#pragma once

#include <wx/button.h>

#include "app/desktop/area_strip.h"
#include "app/desktop/chart_view.h"
#include "app/desktop/chip.h"
#include "app/desktop/figure_view.h"
#include "app/desktop/paragraph.h"
#include "app/desktop/row_list.h"
#include "app/desktop/scrolled_page.h"
#include "app/desktop/sight_view.h"
#include "app/desktop/welcome_view.h"

namespace sightline::desktop {

class PageHome : public ScrolledPage {
 public:
  PageHome(wxWindow* parent, Shell& shell);

  void refresh() override;
  [[nodiscard]] bool has_loud_button() const override { return welcome_ && welcome_->IsShown(); }
  [[nodiscard]] RowList& actions() const { return *actions_; }
  [[nodiscard]] SightView& sight() const { return *sight_; }
  [[nodiscard]] AreaStrip& areas() const { return *areas_; }
  [[nodiscard]] RowList& findings() const { return *findings_; }
  [[nodiscard]] ChartView& chart() const { return *chart_; }
  [[nodiscard]] FigureView& figure(std::size_t index) const { return *figures_.at(index); }
  [[nodiscard]] RowList& recent() const { return *recent_; }
  /// What an empty plan shows; none before there was one.
  [[nodiscard]] WelcomeView* welcome() const { return welcome_; }

 private:
  static constexpr int figure_count = 4;

  void build_welcome();
  void build_recent();
  void show_recent();
  /// Gives a command of the window's menus, so that there is one way to do a thing.
  void give(int command);
  void build_board();
  FigureView* add_figure();
  void lead_to(const Place& place);
  RowList* add_list(Card& card);
  void arrange(wxSize size) override;
  /// In one row where all of each has room, else in two.
  void arrange_figures(int width);
  void fit() override;

  bool is_wide_ = true;
  int figure_columns_ = figure_count;
  bool is_tall_ = false;
  WelcomeView* welcome_ = nullptr;
  Card* recent_card_ = nullptr;
  RowList* recent_ = nullptr;
  std::optional<std::vector<std::filesystem::path>> told_recent_;
  Panel* board_ = nullptr;
  SightView* sight_ = nullptr;
  wxFlexGridSizer* figure_row_ = nullptr;
  std::vector<FigureView*> figures_;
  wxBoxSizer* lower_ = nullptr;
  Card* chart_card_ = nullptr;
  ChartView* chart_ = nullptr;
  Label* cycle_ = nullptr;
  Label* theme_ = nullptr;
  AreaStrip* areas_ = nullptr;
  RowList* actions_ = nullptr;
  Paragraph* no_actions_ = nullptr;
  Card* findings_card_ = nullptr;
  RowList* findings_ = nullptr;
  Label* attention_ = nullptr;
  Paragraph* no_findings_ = nullptr;
  Paragraph* silenced_ = nullptr;
};

}  // namespace sightline::desktop
