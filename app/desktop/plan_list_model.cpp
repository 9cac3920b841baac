#include "app/desktop/plan_list_model.h"

#include <wx/textctrl.h>

#include <algorithm>

#include "app/desktop/text.h"
#include "app/desktop/theme.h"
#include "app/desktop/word_ink.h"

namespace sightline::desktop {
namespace {

PlanLine heading_of(const CycleGroup& group) {
  PlanLine line;
  line.cycle = group.id;
  line.title = to_wx(group.title);
  for (const auto& more : {group.subtitle, group.theme})
    if (!more.empty()) line.title += L" · " + to_wx(more);
  line.due = to_wx(group.done);
  line.status = to_wx(group.late.empty() ? group.mark : group.late);
  line.tone = group.late.empty() ? WordTone::neutral : WordTone::bad;
  return line;
}

PlanLine line_of_row(const ActionRow& row) {
  PlanLine line;
  line.action = row.id;
  line.title = to_wx(row.title);
  line.focus_words = to_wx(row.focus);
  line.owner = to_wx(row.owner);
  line.due = to_wx(row.due);
  line.status = to_wx(row.status);
  line.tone = row.tone;
  return line;
}

}  // namespace

std::vector<PlanLine> plan_lines(const PlanList& list) {
  std::vector<PlanLine> lines;
  for (const auto& group : list.cycles) {
    lines.push_back(heading_of(group));
    for (const auto& area : group.focus_areas) {
      for (const auto& row : area.actions) {
        auto& line = lines.emplace_back(line_of_row(row));
        line.cycle = group.id;
        line.focus = area.id;
      }
    }
  }
  return lines;
}

std::vector<PlanLine> plan_lines(const std::vector<ActionGroup>& groups) {
  std::vector<PlanLine> lines;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    auto& heading = lines.emplace_back();
    heading.group = i;
    heading.title = to_wx(groups[i].title);
    heading.due = to_wx(groups[i].count);
    heading.status = to_wx(groups[i].late);
    heading.tone = WordTone::bad;
    for (const auto& row : groups[i].actions) lines.push_back(line_of_row(row));
  }
  return lines;
}

PlanListModel::PlanListModel(std::function<void(Id<Action>, const std::string&)> renamed)
    : renamed_(std::move(renamed)) {}

void PlanListModel::set(std::vector<PlanLine> lines) {
  const auto same = [](const PlanLine& a, const PlanLine& b) { return a.same_place(b); };
  const auto front = std::ranges::mismatch(lines_, lines, same);
  const auto kept_front = static_cast<std::size_t>(front.in1 - lines_.begin());
  std::size_t kept_back = 0;
  const auto most = std::min(lines_.size(), lines.size()) - kept_front;
  while (kept_back < most &&
         same(lines_[lines_.size() - 1 - kept_back], lines[lines.size() - 1 - kept_back]))
    ++kept_back;
  // One line at a time: the list must never know more or fewer lines than there are.
  for (auto i = lines_.size() - kept_back; i > kept_front; --i) {
    lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(i - 1));
    RowDeleted(static_cast<unsigned>(i - 1));
  }
  for (auto i = kept_front; i < lines.size() - kept_back; ++i) {
    lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(i), lines[i]);
    RowInserted(static_cast<unsigned>(i));
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines_[i] == lines[i]) continue;
    lines_[i] = std::move(lines[i]);
    RowChanged(static_cast<unsigned>(i));
  }
}

std::optional<std::size_t> PlanListModel::line_of(Id<Action> id) const {
  const auto found = std::ranges::find(lines_, std::optional(id), &PlanLine::action);
  if (found == lines_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - lines_.begin());
}

void PlanListModel::GetValueByRow(wxVariant& value, unsigned row, unsigned column) const {
  if (row >= lines_.size()) return;
  const auto& line = lines_[row];
  switch (column) {
    case title:
      value = line.title;
      return;
    case focus:
      value = line.focus_words;
      return;
    case owner:
      value = line.owner;
      return;
    case due:
      value = line.due;
      return;
    default:
      value = line.status;
  }
}

bool PlanListModel::SetValueByRow(const wxVariant& value, unsigned row, unsigned column) {
  if (row >= lines_.size() || column != title || !lines_[row].action) return false;
  if (value.GetString() != lines_[row].title)
    renamed_(*lines_[row].action, from_wx(value.GetString()));
  return false;  // the document's change brings the new title
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

TitleRenderer::TitleRenderer()
    : wxDataViewCustomRenderer("string", wxDATAVIEW_CELL_EDITABLE,
                               wxALIGN_LEFT | wxALIGN_CENTRE_VERTICAL) {
  EnableEllipsize(wxELLIPSIZE_END);
}

bool TitleRenderer::SetValue(const wxVariant& value) {
  text_ = value.GetString();
  return true;
}

bool TitleRenderer::GetValue(wxVariant& value) const {
  value = text_;
  return true;
}

bool TitleRenderer::Render(wxRect cell, wxDC* dc, int state) {
  RenderText(text_, 0, cell, dc, state);
  return true;
}

wxSize TitleRenderer::GetSize() const {
  const auto text = GetTextExtent(text_.empty() ? "M" : text_);
  return {text.x, text.y + GetView()->FromDIP(space::s)};
}

wxWindow* TitleRenderer::CreateEditorCtrl(wxWindow* parent, wxRect place, const wxVariant& value) {
  auto* field = new wxTextCtrl(parent, wxID_ANY, value.GetString(), place.GetPosition(),
                               place.GetSize(), wxTE_PROCESS_ENTER);
  field->SelectAll();
  return field;
}

bool TitleRenderer::GetValueFromEditorCtrl(wxWindow* editor, wxVariant& value) {
  value = static_cast<wxTextCtrl*>(editor)->GetValue();
  return true;
}

}  // namespace sightline::desktop
