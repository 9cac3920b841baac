// ConflictsDialog: what was changed both here and in the file, a row each with what counts.
// Why: nobody's change is lost unseen; the list is gone through by keyboard or mouse, and nothing
// is merged before it is accepted.
#pragma once

#include <wx/dialog.h>
#include <wx/scrolwin.h>

#include <vector>

#include "app/desktop/tabs.h"
#include "app/present/plan_merge.h"
#include "model/catalog/catalog.h"

namespace sightline::desktop {

class ConflictsDialog : public wxDialog {
 public:
  ConflictsDialog(wxWindow* parent, const Catalog& catalog, PlanMerge& merge);

  [[nodiscard]] std::size_t row_count() const { return rows_.size(); }
  /// Left and Right choose, Up, Down and Enter go to another row; Ctrl+Enter merges.
  [[nodiscard]] Tabs& words(std::size_t row) const { return *rows_.at(row); }

 private:
  [[nodiscard]] wxString text(const Message& message) const;
  void add_head(wxWindow* parent, wxSizer& column);
  void add_foot(wxWindow* parent, wxSizer& column);
  void fill();
  void add_row(wxSizer& lines, const MergeRow& shown);
  void take(std::size_t row, Side side);
  void go_to_row(std::size_t from, int step);
  void on_key(wxKeyEvent& event);

  const Catalog& catalog_;
  PlanMerge& merge_;
  wxScrolledWindow* list_ = nullptr;
  wxWindow* accept_ = nullptr;
  std::vector<Tabs*> rows_;
};

}  // namespace sightline::desktop
