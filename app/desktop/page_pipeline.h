// Pipeline: what a quarter's deals come to, person by person, with quotas and forecasts to type.
// Why: the page copies the presenter's table to the grid and what was typed to the presenter.
#pragma once

#include <wx/button.h>
#include <wx/choice.h>

#include <array>
#include <vector>

#include "app/desktop/card_pair.h"
#include "app/desktop/month_grid.h"
#include "app/desktop/paragraph.h"
#include "app/desktop/scrolled_page.h"
#include "app/present/pipeline_presenter.h"

namespace sightline::desktop {

class PagePipeline : public ScrolledPage {
 public:
  PagePipeline(wxWindow* parent, Shell& shell);

  void refresh() override;
  [[nodiscard]] bool has_loud_button() const override { return empty_->IsShown(); }
  void commit_pending_edit() override { grid().commit_pending_edit(); }
  void go_to(std::string_view path) override;

  /// Of quotas and forecasts, which can be typed into.
  [[nodiscard]] MonthGrid& grid() const { return *tables_[0].grid; }
  [[nodiscard]] MonthGrid& closed_deals() const { return *tables_[1].grid; }
  [[nodiscard]] wxChoice& quarter_choice() const { return *quarter_; }
  [[nodiscard]] wxButton& import_button() const { return *import_; }
  /// What the empty page offers to begin with.
  [[nodiscard]] wxButton& begin_button() const { return *begin_; }
  [[nodiscard]] wxButton& remove_button(std::size_t import) const {
    return *imports_.at(import).remove;
  }
  [[nodiscard]] const std::string& apart() const { return apart_->text(); }
  [[nodiscard]] const std::string& reasons() const { return tables_[0].reasons->text(); }

 private:
  /// Some of the presenter's columns, in a card of their own.
  struct Table {
    std::size_t first = 0;
    std::size_t end = 0;
    Card* card = nullptr;
    MonthGrid* grid = nullptr;
    Paragraph* reasons = nullptr;
  };
  struct ImportLine {
    wxSizer* row = nullptr;
    Label* text = nullptr;
    wxButton* remove = nullptr;
  };

  wxSizer* build_head();
  void arrange(wxSize size) override;
  void fit() override;
  void build_tables(wxSizer& column);
  Table build_table(const char* title, const char* spoken, MonthGrid::Gestures gestures);
  void build_empty(wxSizer& column);
  void build_below(wxSizer& column);
  [[nodiscard]] MonthGrid::Gestures gestures();
  void show_imports(const std::vector<SnapshotRow>& snapshots);
  void show_reasons();
  void import();

  PipelinePresenter presenter_;
  wxChoice* quarter_ = nullptr;
  wxButton* import_ = nullptr;
  std::array<Table, 2> tables_;
  Label* known_ = nullptr;
  Card* empty_ = nullptr;
  wxButton* begin_ = nullptr;
  CardPair* below_ = nullptr;
  Card* apart_card_ = nullptr;
  Paragraph* apart_ = nullptr;
  Card* imports_card_ = nullptr;
  std::vector<ImportLine> imports_;
};

}  // namespace sightline::desktop
