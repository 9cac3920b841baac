// IncentivePeople: who takes part in an incentive, with what share or in which team, and who leads.
// Why: the leader board is where shares and teams are set, so nobody looks in two places.
#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/gbsizer.h>

#include <vector>

#include "app/desktop/entry_field.h"
#include "app/present/incentives_view.h"

namespace sightline::desktop {

class IncentivePeople : public Panel {
 public:
  IncentivePeople(wxWindow* parent, Shell& shell);

  void show(Id<Incentive> id, IncentiveView view);
  /// The rows that there are already; a long list comes while a person looks at its beginning.
  [[nodiscard]] std::size_t rows() const { return people_.size(); }
  [[nodiscard]] EntryField& share(std::size_t row) const { return *people_.at(row).share; }
  [[nodiscard]] wxChoice& team(std::size_t row) const { return *people_.at(row).team; }
  [[nodiscard]] EntryField& new_team() const { return *new_team_; }
  [[nodiscard]] EntryField& team_name(std::size_t row) const { return *teams_.at(row).name; }
  [[nodiscard]] wxButton& remove_team_button(std::size_t row) const {
    return *teams_.at(row).remove;
  }

 private:
  struct PersonLine {
    Id<Person> id;
    Label* rank = nullptr;
    Label* name = nullptr;
    EntryField* share = nullptr;
    wxChoice* team = nullptr;
    Label* result = nullptr;

    [[nodiscard]] std::vector<wxWindow*> controls() const {
      return {rank, name, share, team, result};
    }
  };
  struct TeamLine {
    Id<ContestTeam> id;
    EntryField* name = nullptr;
    Label* standing = nullptr;
    wxButton* remove = nullptr;
  };

  void add_person();
  void add_team();
  void add_new_team(wxBoxSizer& column);
  void show_teams(const IncentiveView& view, bool other);
  void show_people(std::size_t most, bool other);
  void on_idle(wxIdleEvent& event);

  Shell& shell_;
  Id<Incentive> id_;
  IncentiveView view_;
  ProblemLine* problem_;
  Label* team_head_ = nullptr;
  wxFlexGridSizer* team_grid_ = nullptr;
  wxFlexGridSizer* people_grid_ = nullptr;
  std::vector<Label*> heads_;  ///< one per column of the people
  std::vector<PersonLine> people_;
  std::vector<TeamLine> teams_;
  EntryField* new_team_ = nullptr;
  wxButton* add_team_ = nullptr;
};

}  // namespace sightline::desktop
