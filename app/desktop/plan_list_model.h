// PlanListModel: the lines of the Plan page's list, a heading for each cycle or group and its
// actions. Why: a native list asks for its cells again and again, so they are ready; a change tells
// it only of the lines that came, went or differ.
#pragma once

#include <wx/dataview.h>

#include <functional>
#include <optional>
#include <vector>

#include "app/present/plan_groups.h"

namespace sightline::desktop {

/// A heading when it has no action.
struct PlanLine {
  std::optional<Id<Cycle>> cycle;  ///< none: the backlog
  std::optional<Id<FocusArea>> focus;
  std::optional<Id<Action>> action;
  std::optional<std::size_t> group;  ///< of a heading that is no cycle: its place among them
  wxString title, focus_words, owner, due, status;
  WordTone tone = WordTone::neutral;

  bool operator==(const PlanLine&) const = default;
  [[nodiscard]] bool same_place(const PlanLine& other) const {
    return action == other.action && (action || (cycle == other.cycle && group == other.group));
  }
};

[[nodiscard]] std::vector<PlanLine> plan_lines(const PlanList& list);
[[nodiscard]] std::vector<PlanLine> plan_lines(const std::vector<ActionGroup>& groups);

class PlanListModel : public wxDataViewVirtualListModel {
 public:
  enum Column : unsigned { title, focus, owner, due, status, column_count };

  /// `renamed` is told what was typed as the title of an action.
  explicit PlanListModel(std::function<void(Id<Action>, const std::string&)> renamed);

  void set(std::vector<PlanLine> lines);
  [[nodiscard]] const std::vector<PlanLine>& lines() const { return lines_; }
  [[nodiscard]] std::optional<std::size_t> line_of(Id<Action> id) const;

  void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override;
  bool SetValueByRow(const wxVariant& value, unsigned row, unsigned column) override;
  bool GetAttrByRow(unsigned row, unsigned column, wxDataViewItemAttr& attr) const override;

 private:
  std::function<void(Id<Action>, const std::string&)> renamed_;
  std::vector<PlanLine> lines_;
};

/// Paints a title and edits it in place; leaving the field takes what was typed.
class TitleRenderer : public wxDataViewCustomRenderer {
 public:
  TitleRenderer();

  bool SetValue(const wxVariant& value) override;
  bool GetValue(wxVariant& value) const override;
  bool Render(wxRect cell, wxDC* dc, int state) override;
  [[nodiscard]] wxSize GetSize() const override;
  [[nodiscard]] bool HasEditorCtrl() const override { return true; }
  wxWindow* CreateEditorCtrl(wxWindow* parent, wxRect place, const wxVariant& value) override;
  bool GetValueFromEditorCtrl(wxWindow* editor, wxVariant& value) override;

 private:
  wxString text_;
};

}  // namespace sightline::desktop
