// CapacityList: what one of a department carries, its ramp time, and whether hiring is in time.
// Why: two figures a department decide when to hire; the sentence beside them says it at once.
#pragma once

#include <wx/gbsizer.h>

#include <vector>

#include "app/desktop/entry_field.h"
#include "app/present/capacity_view.h"

namespace sightline::desktop {

class CapacityList : public Panel {
 public:
  CapacityList(wxWindow* parent, Shell& shell);

  void show(const Plan& plan);
  [[nodiscard]] EntryField& per_head(std::size_t row) const { return *rows_.at(row).per_head; }
  [[nodiscard]] EntryField& ramp(std::size_t row) const { return *rows_.at(row).ramp; }
  [[nodiscard]] const std::string& summary() const { return summary_->text(); }

 private:
  struct Row {
    Id<Department> id;
    Label* name = nullptr;
    EntryField* per_head = nullptr;
    EntryField* ramp = nullptr;
    Paragraph* verdict = nullptr;
    ProblemLine* problem = nullptr;

    [[nodiscard]] std::vector<wxWindow*> controls() const {
      return {name, per_head, ramp, verdict};
    }
  };
  using Enter = EditEntry (*)(const Document&, Id<Department>, std::string_view, const Catalog&);

  void add_row();
  [[nodiscard]] EntryField* add_field(std::size_t row, Enter enter);

  Shell& shell_;
  Paragraph* summary_;
  wxGridBagSizer* grid_;
  std::vector<Label*> heads_;
  std::vector<Row> rows_;
};

}  // namespace sightline::desktop
