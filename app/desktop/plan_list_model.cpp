#include "app/desktop/plan_list_model.h"

#include <algorithm>

#include "app/desktop/text.h"
#include "app/desktop/theme.h"
#include "app/desktop/word_ink.h"

namespace sightline::desktop {
namespace {

constexpr std::size_t few_lines = 200;

PlanLine heading_of(const CycleGroup& group) {
  PlanLine line;
  line.cycle = group.id;
  line.title = group.title;
  for (const auto& more : {group.subtitle, group.theme})
    if (!more.empty()) line.title += " · " + more;
  line.due = group.done;
  line.status = group.late.empty() ? group.mark : group.late;
  line.tone = group.late.empty() ? WordTone::neutral : WordTone::bad;
  return line;
}

PlanLine line_of_row(const ActionRow& row, const std::optional<Id<Cycle>>& cycle = {}) {
  PlanLine line;
  line.cycle = cycle;
  line.action = row.id;
  line.title = row.title;
  line.focus = row.focus;
  line.owner = row.owner;
  line.due = row.due;
  line.status = row.status;
  line.complete = row.complete;
  line.tone = row.tone;
  return line;
}

}  // namespace

std::vector<PlanLine> plan_lines(const PlanList& list, const ActionOrder& order) {
  std::vector<PlanLine> lines;
  lines.reserve(order.size() + list.cycles.size());
  for (const auto& group : list.cycles) {
    lines.push_back(heading_of(group));
    std::vector<const ActionRow*> rows;
    for (const auto& area : group.focus_areas)
      for (const auto& row : area.actions) rows.push_back(&row);
    for (const auto* row : sorted_rows(rows, order)) lines.push_back(line_of_row(*row, group.id));
  }
  return lines;
}

std::vector<PlanLine> plan_lines(const std::vector<ActionGroup>& groups, const ActionOrder& order) {
  std::vector<PlanLine> lines;
  lines.reserve(order.size() + groups.size());
  for (std::size_t i = 0; i < groups.size(); ++i) {
    auto& heading = lines.emplace_back();
    heading.group = i;
    heading.title = groups[i].title;
    heading.due = groups[i].count;
    heading.status = groups[i].late;
    heading.tone = WordTone::bad;
    std::vector<const ActionRow*> rows;
    for (const auto& row : groups[i].actions) rows.push_back(&row);
    for (const auto* row : sorted_rows(rows, order)) lines.push_back(line_of_row(*row));
  }
  return lines;
}

void PlanListModel::set(std::vector<PlanLine> lines) {
  // Where many lines come or go, the list begins anew: each by itself would take far longer.
  if (std::max(lines_.size(), lines.size()) - std::min(lines_.size(), lines.size()) > few_lines) {
    lines_ = std::move(lines);
    Reset(static_cast<unsigned>(lines_.size()));
    return know_places();
  }
  const auto same = [](const PlanLine& a, const PlanLine& b) { return a.same_place(b); };
  const auto front = std::ranges::mismatch(lines_, lines, same);
  const auto kept_front = static_cast<std::size_t>(front.in1 - lines_.begin());
  std::size_t kept_back = 0;
  const auto most = std::min(lines_.size(), lines.size()) - kept_front;
  while (kept_back < most &&
         same(lines_[lines_.size() - 1 - kept_back], lines[lines.size() - 1 - kept_back]))
    ++kept_back;
  // One line at a time: the list must never know more or fewer lines than there are. As many as
  // there were are only changed, which a native list takes a hundredth of the time for.
  const auto end_of_middle = [&] { return lines_.size() - kept_back; };
  while (lines_.size() > lines.size()) {
    const auto last = end_of_middle() - 1;
    lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(last));
    RowDeleted(static_cast<unsigned>(last));
  }
  while (lines_.size() < lines.size()) {
    const auto next = end_of_middle();
    lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(next), lines[next]);
    RowInserted(static_cast<unsigned>(next));
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines_[i] == lines[i]) continue;
    lines_[i] = std::move(lines[i]);
    RowChanged(static_cast<unsigned>(i));
  }
  know_places();
}

void PlanListModel::know_places() {
  places_.clear();
  for (std::size_t i = 0; i < lines_.size(); ++i)
    if (lines_[i].action) places_.emplace(*lines_[i].action, i);
}

std::optional<std::size_t> PlanListModel::line_of(Id<Action> id) const {
  const auto found = places_.find(id);
  if (found == places_.end()) return std::nullopt;
  return found->second;
}

void PlanListModel::GetValueByRow(wxVariant& value, unsigned row, unsigned column) const {
  if (row >= lines_.size()) return;
  const auto& line = lines_[row];
  switch (column) {
    case title:
      value = to_wx(line.title);
      return;
    case focus:
      value = to_wx(line.focus);
      return;
    case owner:
      value = to_wx(line.owner);
      return;
    case due:
      value = to_wx(line.due);
      return;
    case status:
      value = to_wx(line.status);
      return;
    default:
      value = to_wx(line.complete);
  }
}

bool PlanListModel::SetValueByRow(const wxVariant& /*value*/, unsigned /*row*/,
                                  unsigned /*column*/) {
  return false;  // a field over the cell changes the document, which brings new lines
}

bool PlanListModel::GetAttrByRow(unsigned row, unsigned column, wxDataViewItemAttr& attr) const {
  if (row >= lines_.size()) return false;
  const auto& line = lines_[row];
  if (!line.action) {
    attr.SetBold(column == title);
    attr.SetBackgroundColour(to_wx(ground_colour(Ground::sunken)));
    if (column != title)
      attr.SetColour(to_wx(ink_colour(column == status ? ink_of(line.tone) : Ink::second)));
    return true;
  }
  if (column == title) return false;
  attr.SetColour(to_wx(ink_colour(column == status ? ink_of(line.tone) : Ink::second)));
  return true;
}

}  // namespace sightline::desktop
