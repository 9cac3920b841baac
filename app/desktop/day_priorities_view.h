// DayPrioritiesView: the day's first and second priority of each member of a team.
// Why: a morning's two choices a person, beside each other, show who works on what matters.
#pragma once

#include <wx/gbsizer.h>
#include <wx/scrolwin.h>

#include "app/desktop/drop_down.h"
#include "app/desktop/page.h"
#include "app/desktop/paragraph.h"
#include "app/present/day_priorities.h"

namespace sightline::desktop {

class DayPrioritiesView : public Panel {
 public:
  DayPrioritiesView(wxWindow* parent, Shell& shell);

  void show(Id<Team> team);
  [[nodiscard]] wxChoice& first(std::size_t row) const { return *rows_.at(row).first; }
  [[nodiscard]] wxChoice& second(std::size_t row) const { return *rows_.at(row).second; }
  [[nodiscard]] wxString verdict(std::size_t row) const {
    return rows_.at(row).verdict->GetLabelText();
  }

 private:
  struct Row {
    Label* name;
    DropDown* first;
    DropDown* second;
    Label* verdict;
  };
  void add_row();
  void choose(std::size_t row);
  void fit();

  Shell& shell_;
  Id<Team> team_;
  Card* card_;
  wxGridBagSizer* grid_;
  Label* title_;
  Paragraph* why_;
  wxScrolledWindow* rows_window_ = nullptr;
  Panel* table_ = nullptr;
  std::vector<Row> rows_;
  std::vector<PriorityRow> shown_;
};

}  // namespace sightline::desktop
