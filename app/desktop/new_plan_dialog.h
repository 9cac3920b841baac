// NewPlanDialog: whose plan it is, when it begins, and from which starter plan.
// Why: five answers are enough to scale a starter plan; everything else is changed in the plan.
#pragma once

#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/textctrl.h>

#include <optional>
#include <vector>

#include "app/desktop/chart_view.h"
#include "app/desktop/panel.h"
#include "app/present/new_plan.h"

namespace sightline::desktop {

class NewPlanDialog : public wxDialog {
 public:
  NewPlanDialog(wxWindow* parent, const Catalog& catalog, std::vector<Template> templates,
                Day today);

  /// What was answered; set when the dialog ended with wxID_OK.
  [[nodiscard]] const Template& starter() const;
  [[nodiscard]] const TemplateAnswers& answers() const { return answers_; }
  [[nodiscard]] wxChoice& template_choice() const { return *template_; }
  /// What the starter plan's targets look like; hidden when it has none.
  [[nodiscard]] ChartView& picture() const { return *chart_; }

 private:
  [[nodiscard]] wxString text(const Message& message) const;
  template <class Control>
  Control* add_field(wxSizer& grid, const char* label, Control* control);
  wxSizer* build_fields(Day today);
  wxSizer* build_buttons();
  void describe();
  /// What is typed so far, read.
  [[nodiscard]] NewPlanForm form() const;
  /// Says what the figures are taken for, while they are typed.
  void tell_understood();
  void accept();

  const Catalog& catalog_;
  std::vector<Template> templates_;
  std::vector<Month> months_;
  TemplateAnswers answers_;
  wxChoice* template_ = nullptr;
  Label* description_ = nullptr;
  Card* picture_ = nullptr;
  ChartView* chart_ = nullptr;
  wxTextCtrl* organization_ = nullptr;
  wxTextCtrl* currency_ = nullptr;
  wxChoice* start_ = nullptr;
  wxTextCtrl* revenue_ = nullptr;
  wxTextCtrl* headcount_ = nullptr;
  Label* understood_ = nullptr;
  Label* problem_ = nullptr;
};

}  // namespace sightline::desktop
