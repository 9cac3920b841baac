// ScoreKpiView: the KPIs of a team in a list, and the form of the one that is chosen.
// Why: seven fields a KPI would make a row wider than any window; a list and a form fit all.
#pragma once

#include <wx/listbox.h>

#include "app/desktop/drop_down.h"
#include "app/desktop/entry_field.h"
#include "app/desktop/score_standards_view.h"
#include "app/present/score_team.h"

namespace sightline::desktop {

class ScoreKpiView : public Panel {
 public:
  ScoreKpiView(wxWindow* parent, Shell& shell);

  void show(Id<Team> team);
  /// Chooses a KPI of the team.
  void choose(Id<Kpi> kpi);
  [[nodiscard]] EntryField& new_field() const { return *new_; }
  [[nodiscard]] EntryField& name_field() const { return *name_; }
  [[nodiscard]] EntryField& warning_field() const { return *warning_; }
  [[nodiscard]] wxChoice& direction_choice() const { return *direction_; }
  [[nodiscard]] wxListBox& list() const { return *list_; }
  [[nodiscard]] wxButton& remove_button() const { return *remove_; }
  [[nodiscard]] ScoreStandardsView& standards() const { return *standards_; }
  /// Side by side, or below each other in a narrow window.
  void set_wide(bool wide);

 private:
  Card* build_list();
  Card* build_form();
  EntryField* add_entry(wxSizer& form, const char* label,
                        EditEntry (*enter)(const Document&, Id<Kpi>, std::string_view,
                                           const Catalog&));
  wxChoice* add_choice(wxSizer& form, const char* label,
                       std::function<EditEntry(const Document&, std::size_t)> choose);
  void choose_source();
  void choose_formula();
  /// Nothing when the person thought better of it.
  [[nodiscard]] std::optional<std::vector<Id<Kpi>>> ask_for_parts(
      const char* question, const char* title, const std::vector<Id<Kpi>>& chosen);
  void perform(const EditEntry& entry);
  void show_form();
  void remove();

  Shell& shell_;
  Id<Team> team_;
  Id<Kpi> kpi_;
  std::vector<Id<Kpi>> shown_;  ///< in the order of the list
  wxBoxSizer* across_;
  wxListBox* list_ = nullptr;
  EntryField* new_ = nullptr;
  Paragraph* advice_ = nullptr;
  Card* form_ = nullptr;
  EntryField* name_ = nullptr;
  wxChoice* unit_ = nullptr;
  wxChoice* direction_ = nullptr;
  wxChoice* rhythm_ = nullptr;
  EntryField* warning_ = nullptr;
  wxChoice* owner_ = nullptr;
  wxButton* source_ = nullptr;
  wxButton* remove_ = nullptr;
  ScoreStandardsView* standards_ = nullptr;
};

}  // namespace sightline::desktop
