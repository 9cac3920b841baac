// PlanListModel: the lines of the Plan page's list, a heading for each cycle or group and its
// actions. Why: a native list asks for its cells again and again, so they are ready, as UTF-8,
// since it shows few of thousands; a change tells it only of the lines that came, went or differ.
#pragma once

#include <wx/dataview.h>

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/present/plan_sort.h"

namespace sightline::desktop {

/// A heading when it has no action.
struct PlanLine {
  std::optional<Id<Cycle>> cycle;  ///< none: the backlog
  std::optional<Id<Action>> action;
  std::optional<std::size_t> group;  ///< of a heading that is no cycle: its place among them
  std::string title, focus, owner, due, status, complete;
  WordTone tone = WordTone::neutral;

  bool operator==(const PlanLine&) const = default;
  [[nodiscard]] bool same_place(const PlanLine& other) const {
    return action == other.action && (action || (cycle == other.cycle && group == other.group));
  }
};

/// Within each cycle or group, in that order.
[[nodiscard]] std::vector<PlanLine> plan_lines(const PlanList& list, const ActionOrder& order);
[[nodiscard]] std::vector<PlanLine> plan_lines(const std::vector<ActionGroup>& groups,
                                               const ActionOrder& order);

class PlanListModel : public wxDataViewVirtualListModel {
 public:
  /// In the order of SortBy.
  enum Column : unsigned { title, focus, owner, due, complete, status, column_count };

  void set(std::vector<PlanLine> lines);
  [[nodiscard]] const std::vector<PlanLine>& lines() const { return lines_; }
  [[nodiscard]] std::optional<std::size_t> line_of(Id<Action> id) const;

  void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override;
  bool SetValueByRow(const wxVariant& value, unsigned row, unsigned column) override;
  bool GetAttrByRow(unsigned row, unsigned column, wxDataViewItemAttr& attr) const override;

 private:
  void know_places();
  std::vector<PlanLine> lines_;
  std::unordered_map<Id<Action>, std::size_t> places_;  ///< as set() has left them
};

}  // namespace sightline::desktop
