// ScenarioDrivers: what drives one scenario, to be typed, and what can be done with it.
// Why: the figures above change while one types, so a driver is understood by trying it.
#pragma once

#include <wx/button.h>
#include <wx/gbsizer.h>

#include <array>
#include <optional>
#include <vector>

#include "app/desktop/element_choice.h"
#include "app/desktop/entry_field.h"
#include "app/present/scenarios_view.h"

namespace sightline::desktop {

class ScenarioDrivers : public Panel {
 public:
  /// `chosen` is called when another scenario is chosen here.
  ScenarioDrivers(wxWindow* parent, Shell& shell, std::function<void(Id<Scenario>)> chosen);

  void show(const Plan& plan, Id<Scenario> id);
  [[nodiscard]] EntryField& field(ScenarioField field) const {
    return *fields_.at(static_cast<std::size_t>(field));
  }
  [[nodiscard]] EntryField& growth(std::size_t area) const { return *areas_.at(area).growth; }
  [[nodiscard]] wxChoice& choice() const { return *choice_; }
  [[nodiscard]] wxButton& adopt_button() const { return *adopt_; }
  [[nodiscard]] wxButton& copy_button() const { return *copy_; }
  [[nodiscard]] wxButton& remove_button() const { return *remove_; }

 private:
  struct Area {
    Id<SpecialtyArea> id;
    Label* name = nullptr;
    EntryField* growth = nullptr;
  };

  void add_field(ScenarioField field, const char* label, EntryField::Kind kind);
  void add_area();
  void add_buttons();
  void adopt();
  void copy();
  void remove();

  Shell& shell_;
  std::function<void(Id<Scenario>)> chosen_;
  Id<Scenario> id_;
  ElementChoice<Scenario>* choice_ = nullptr;
  wxFlexGridSizer* form_ = nullptr;
  wxFlexGridSizer* area_form_ = nullptr;
  ProblemLine* problem_ = nullptr;
  std::array<EntryField*, 5> fields_{};
  std::vector<Area> areas_;
  wxButton* adopt_ = nullptr;
  wxButton* copy_ = nullptr;
  wxButton* remove_ = nullptr;
};

}  // namespace sightline::desktop
