// ScenarioTable: the target and all scenarios as columns, with their distance to the target.
// Why: figures that are compared stand side by side, each a native text that a screen reader reads.
#pragma once

#include <wx/sizer.h>

#include <vector>

#include "app/desktop/panel.h"
#include "app/desktop/paragraph.h"
#include "app/present/scenarios_view.h"

namespace sightline::desktop {

class ScenarioTable : public Panel {
 public:
  explicit ScenarioTable(wxWindow* parent);

  void show(const ScenariosView& view);

 private:
  struct Cell {
    Label* text = nullptr;
    Label* difference = nullptr;
  };
  struct Column {
    Label* head = nullptr;
    std::vector<Cell> cells;
  };

  void rebuild(const ScenariosView& view);

  wxFlexGridSizer* grid_ = nullptr;
  std::vector<Paragraph*> rows_;
  std::vector<Column> columns_;
};

}  // namespace sightline::desktop
