// The list of the Plan page: its columns, their order, what is chosen in it and typed into it.
#include <algorithm>

#include "app/desktop/announcement.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/page_plan.h"
#include "app/desktop/row_in_sight.h"
#include "app/desktop/text.h"
#include "app/present/plan_cells.h"

namespace sightline::desktop {
namespace {

constexpr int least_title = 240;
// Titles have so much more than their least before these columns come.
constexpr int room_before_focus = 80, room_before_done = 50;
constexpr int least_status = 100;
constexpr int most_status = 170;
constexpr int around_cell = 20, around_head = 28;

}  // namespace

void PagePlan::build_list(wxWindow* parent) {
  list_ = new wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                             wxDV_MULTIPLE | wxBORDER_NONE);
  native::set_accessible_name(*list_, shell().text("Actions"));
  model_.reset(new PlanListModel);
  list_->AssociateModel(model_.get());
  add_column("Action", PlanListModel::title, FromDIP(least_title));
  add_column("Focus area", PlanListModel::focus, FromDIP(96));
  add_column("Owner", PlanListModel::owner, FromDIP(132));
  add_column("Due", PlanListModel::due, FromDIP(116));  // “27. März 2026”
  add_column("Done", PlanListModel::complete, FromDIP(64));
  add_column("Status", PlanListModel::status, status_width());
  widths_.erase(PlanListModel::title);  // it takes what the others leave
  cell_ = new CellEditor(
      parent, {.take = [this](const std::string& typed) -> std::optional<wxString> {
                 const auto why = enter_cell(session(), cell_action_, field_of(cell_column_), typed,
                                             shell().catalog());
                 return why ? std::optional(shell().text(*why)) : std::nullopt;
               },
               .left = [this](int step, bool held) { leave_cell(step, held); }});
  bind_list();
}

void PagePlan::bind_list() {
  list_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    share_width(event.GetSize().x);
    CallAfter([this] { place_cell(); });
  });
  list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { on_list_selection(); });
  list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) {
    const auto* column = event.GetDataViewColumn();
    if (selected_)
      open_cell(column ? column->GetModelColumn() : PlanListModel::title);
    else
      edit_title();
  });
  list_->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent&) { show_menu(); });
  list_->Bind(wxEVT_DATAVIEW_COLUMN_HEADER_CLICK, [this](wxDataViewEvent& event) {
    if (const auto* column = event.GetDataViewColumn())
      sort_by(static_cast<SortBy>(column->GetModelColumn() + 1));
  });
  list_->Bind(wxEVT_KEY_DOWN, &PagePlan::on_list_key, this);
}

void PagePlan::add_column(const char* label, unsigned column, int width) {
  width = std::max(width, list_->GetTextExtent(shell().text(label)).x + FromDIP(around_head));
  widths_[column] = width;
  auto* renderer = new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT);
  renderer->EnableEllipsize(wxELLIPSIZE_END);
  // Figures end below each other, as everywhere.
  const auto align = column == PlanListModel::complete ? wxALIGN_RIGHT : wxALIGN_LEFT;
  list_->AppendColumn(new wxDataViewColumn(shell().text(label), renderer, column, width, align,
                                           wxDATAVIEW_COL_RESIZABLE));
  native::pad_cells(*list_->GetColumn(list_->GetColumnCount() - 1));
}

int PagePlan::status_width() const {
  // As wide as the longest state in this language, within reason.
  int widest = FromDIP(least_status);
  for (const auto& words : state_samples(shell().catalog()))
    widest = std::max(widest, list_->GetTextExtent(to_wx(words)).x + FromDIP(around_cell));
  return std::min(widest, FromDIP(most_status));
}

void PagePlan::share_width(int width) {
  // In a narrow window the least needed columns go; the titles take what the others leave.
  int room = width - FromDIP(least_title) - FromDIP(space::s);
  bool fits = true;
  for (const auto each : {PlanListModel::due, PlanListModel::status, PlanListModel::owner,
                          PlanListModel::complete, PlanListModel::focus}) {
    auto* column = list_->GetColumn(each);
    const int kept = each == PlanListModel::focus      ? FromDIP(room_before_focus)
                     : each == PlanListModel::complete ? FromDIP(room_before_done)
                                                       : 0;
    fits = fits && widths_[each] + kept <= room;
    if (column->IsHidden() == fits) column->SetHidden(!fits);
    room -= fits ? widths_[each] : 0;
  }
  list_->GetColumn(PlanListModel::title)->SetWidth(FromDIP(least_title) + std::max(room, 0));
}

void PagePlan::sort_by(SortBy column) {
  shell().commit_pending_edit();
  sort_ = column == SortBy::plan ? PlanSort{} : next_sort(sort_, column);
  show_sort();
  refresh();
}

void PagePlan::show_sort() {
  for (unsigned column = 0; column < PlanListModel::column_count; ++column) {
    const bool sorted = static_cast<SortBy>(column + 1) == sort_.by;
    native::show_sort(*list_->GetColumn(column),
                      sorted ? std::optional(sort_.descending) : std::nullopt);
  }
}

std::vector<unsigned> PagePlan::rows_of(const wxDataViewItemArray& items) const {
  std::vector<unsigned> rows;
  rows.reserve(items.size());
  for (const auto& item : items) rows.push_back(model_->GetRow(item));
  std::ranges::sort(rows);
  return rows;
}

wxDataViewItemArray PagePlan::items_of_chosen() const {
  wxDataViewItemArray items;
  for (const auto id : chosen_)
    if (const auto line = model_->line_of(id))
      items.Add(model_->GetItem(static_cast<unsigned>(*line)));
  if (!heading_) return items;
  const auto& shown = model_->lines();
  const auto line =
      std::ranges::find_if(shown, [&](const PlanLine& each) { return each.same_place(*heading_); });
  if (line != shown.end()) items.Add(model_->GetItem(static_cast<unsigned>(line - shown.begin())));
  return items;
}

void PagePlan::mark_chosen() {
  // GTK gives the selection of a row that goes to one that nobody chose.
  const auto wanted = items_of_chosen();
  if (wanted.empty()) heading_.reset();
  wxDataViewItemArray now;
  list_->GetSelections(now);
  if (rows_of(now) == rows_of(wanted)) return;
  list_->UnselectAll();
  if (wanted.size() == 1) list_->SetCurrentItem(wanted[0]);
  for (const auto& item : wanted) list_->Select(item);
  // A list that was never seen has no lines yet that could be scrolled to.
  if (!wanted.empty() && list_->IsShownOnScreen())
    bring_into_sight(*list_, model_->GetRow(wanted[0]));
}

void PagePlan::on_list_selection() {
  if (filling_) return;
  // Read first: taking what is being typed shows the plan again, with the selection known by then.
  wxDataViewItemArray items;
  list_->GetSelections(items);
  std::vector<Id<Action>> ids;
  std::optional<PlanLine> heading;
  for (const auto& item : items) {
    const auto row = model_->GetRow(item);
    if (row >= model_->lines().size()) continue;
    const auto& line = model_->lines()[row];
    if (line.action)
      ids.push_back(*line.action);
    else
      heading = line;
  }
  chosen_ = std::move(ids);
  heading_ = chosen_.empty() ? std::move(heading) : std::nullopt;
  selected_ = chosen_.size() == 1 ? std::optional(chosen_.front()) : std::nullopt;
  details_->commit();
  many_->commit();
  cycle_details_->commit();
  show_details();
}

ActionField PagePlan::field_of(unsigned column) const {
  switch (column) {
    case PlanListModel::title:
      return ActionField::title;
    case PlanListModel::focus:
      return group_by() == GroupBy::focus ? ActionField::cycle : ActionField::focus;
    case PlanListModel::owner:
      return group_by() == GroupBy::owner ? ActionField::cycle : ActionField::owner;
    case PlanListModel::due:
      return ActionField::due;
    case PlanListModel::status:
      return ActionField::status;
    default:
      return ActionField::complete;
  }
}

wxRect PagePlan::cell_rect() const {
  const auto line = model_->line_of(cell_action_);
  if (!line) return {};
  auto place = list_->GetItemRect(model_->GetItem(static_cast<unsigned>(*line)),
                                  list_->GetColumn(cell_column_));
  place.Offset(list_->GetPosition());
  return place;
}

void PagePlan::open_cell(unsigned column) {
  if (!selected_ || !cell_->commit()) return;
  const auto line = model_->line_of(*selected_);
  if (!line || !list_->IsShown()) return;
  cell_action_ = *selected_;
  cell_column_ = column;
  bring_into_sight(*list_, static_cast<unsigned>(*line));
  const auto field = field_of(column);
  const auto& plan = session().plan();
  cell_->open(
      {.place = cell_rect(),
       .name = shell().text(cell_name(plan, cell_action_, field)),
       .text = to_wx(cell_text(session().document(), cell_action_, field, shell().catalog())),
       .choices = choices(plan, field, shell().catalog())});
}

void PagePlan::place_cell() {
  if (!cell_->is_open()) return;
  if (model_->line_of(cell_action_))
    cell_->move_to(cell_rect());
  else
    cell_->cancel();
}

void PagePlan::leave_cell(int step, bool held) {
  if (held) list_->SetFocus();
  // The column may be hidden by now: only who goes on looks for another one.
  if (step == 0) return;
  constexpr int count = PlanListModel::column_count;
  auto next = static_cast<int>(cell_column_) + step;
  while (next > 0 && next < count && list_->GetColumn(static_cast<unsigned>(next))->IsHidden())
    next += step;
  if (next < 0 || next >= count) return;
  // Later: what was typed may have brought the row elsewhere.
  CallAfter([this, next] { open_cell(static_cast<unsigned>(next)); });
}

}  // namespace sightline::desktop
