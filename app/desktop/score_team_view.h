// ScoreTeamView: a team's name, leader and members, and below them its KPIs.
// Why: who is measured and what is measured belong together, and are changed a few times a year.
#pragma once

#include <wx/checklst.h>
#include <wx/scrolwin.h>

#include "app/desktop/score_kpi_view.h"
#include "app/present/scorecard_presenter.h"

namespace sightline::desktop {

class ScoreTeamView : public Panel {
 public:
  ScoreTeamView(wxWindow* parent, Shell& shell, ScorecardPresenter& presenter);

  void refresh();
  void commit();
  /// Puts the keyboard on what shows a path of the document.
  void go_to(std::string_view path);
  /// Asks for the name of a new team, and shows it.
  void add_team();
  [[nodiscard]] EntryField& name_field() const { return *name_; }
  [[nodiscard]] wxChoice& leader_choice() const { return *leader_; }
  [[nodiscard]] wxCheckListBox& members() const { return *members_; }
  [[nodiscard]] ScoreKpiView& kpis() const { return *kpis_; }
  [[nodiscard]] wxButton& remove_button() const { return *remove_; }

 private:
  Card* build_team();
  void remove_team();
  void perform(const EditEntry& entry);

  Shell& shell_;
  ScorecardPresenter& presenter_;
  wxScrolledWindow* scroll_;
  EntryField* name_ = nullptr;
  wxChoice* leader_ = nullptr;
  wxCheckListBox* members_ = nullptr;
  wxButton* remove_ = nullptr;
  ScoreKpiView* kpis_ = nullptr;
  std::vector<TeamMember> shown_;
};

}  // namespace sightline::desktop
