// Pipeline: what a quarter's deals come to, person by person, with quotas and forecasts to type.
// Why: the page copies the presenter's table to the grid and what was typed to the presenter.
#pragma once

#include <wx/button.h>
#include <wx/choice.h>

#include <vector>

#include "app/desktop/month_grid.h"
#include "app/desktop/page.h"
#include "app/desktop/paragraph.h"
#include "app/present/pipeline_presenter.h"

namespace sightline::desktop {

class PagePipeline : public Page {
 public:
  PagePipeline(wxWindow* parent, Shell& shell);

  void refresh() override;
  [[nodiscard]] bool has_loud_button() const override { return empty_->IsShown(); }
  void commit_pending_edit() override { grid_->commit_pending_edit(); }
  void go_to(std::string_view path) override;

  [[nodiscard]] MonthGrid& grid() const { return *grid_; }
  [[nodiscard]] wxChoice& quarter_choice() const { return *quarter_; }
  [[nodiscard]] wxButton& import_button() const { return *import_; }
  /// What the empty page offers to begin with.
  [[nodiscard]] wxButton& begin_button() const { return *begin_; }
  [[nodiscard]] wxButton& remove_button(std::size_t import) const {
    return *imports_.at(import).remove;
  }
  [[nodiscard]] const std::string& apart() const { return apart_->text(); }
  [[nodiscard]] const std::string& reasons() const { return reasons_->text(); }

 private:
  struct ImportLine {
    wxSizer* row = nullptr;
    Label* text = nullptr;
    wxButton* remove = nullptr;
  };

  wxSizer* build_head();
  void build_table(wxSizer& column);
  void build_below(wxSizer& column);
  [[nodiscard]] MonthGrid::Gestures gestures();
  void show_imports(const std::vector<SnapshotRow>& snapshots);
  void show_reasons();
  void import();

  PipelinePresenter presenter_;
  wxChoice* quarter_ = nullptr;
  wxButton* import_ = nullptr;
  Card* table_ = nullptr;
  MonthGrid* grid_ = nullptr;
  Paragraph* reasons_ = nullptr;
  Card* empty_ = nullptr;
  wxButton* begin_ = nullptr;
  wxSizer* below_ = nullptr;
  Card* apart_card_ = nullptr;
  Paragraph* apart_ = nullptr;
  Card* imports_card_ = nullptr;
  std::vector<ImportLine> imports_;
};

}  // namespace sightline::desktop
