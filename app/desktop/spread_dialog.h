// SpreadDialog: how to lay a total out over the eighteen months of one line.
// Why: shows what each way would give before anything is taken.
#pragma once

#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/textctrl.h>

#include "app/desktop/chart_view.h"
#include "app/desktop/page.h"
#include "app/present/targets_presenter.h"

namespace sightline::desktop {

class SpreadDialog : public wxDialog {
 public:
  SpreadDialog(wxWindow* parent, Shell& shell, const TargetsPresenter& presenter, int row);

  [[nodiscard]] SpreadOrder order() const;
  [[nodiscard]] wxChoice& way() const { return *way_; }
  [[nodiscard]] wxTextCtrl& growth() const { return *growth_; }
  /// What the months would be.
  [[nodiscard]] ChartView& picture() const { return *chart_; }

 private:
  void preview();
  /// The chart of what the months would be, with the targets they would take the place of.
  void show_instead(draw::ChartSpec& spec, const std::vector<Cell>& cells) const;

  Shell& shell_;
  const TargetsPresenter& presenter_;
  int row_;
  wxChoice* way_;
  Label* total_label_;
  wxTextCtrl* total_;
  Label* growth_label_;
  wxTextCtrl* growth_;
  Label* problem_;
  ChartView* chart_;
};

}  // namespace sightline::desktop
