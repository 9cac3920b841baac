// The views of the Plan page beside the list, and the tools above them.
#include <algorithm>

#include "app/desktop/announcement.h"
#include "app/desktop/page_plan.h"
#include "app/desktop/text.h"
#include "app/present/plan_reschedule.h"

namespace sightline::desktop {
namespace {

constexpr int button_side = 36;

}  // namespace

void PagePlan::build_views(Card& table) {
  const auto chosen = [this](Id<Action> id) { select(id); };
  const auto menu = [this] { show_menu(); };
  const auto other_key = [this](wxKeyEvent& event) { on_list_key(event); };
  board_ = new PlanBoardView(&table, shell().text("Action board"),
                             {.chosen = chosen,
                              .dropped =
                                  [this](Id<Action> id, std::size_t column) {
                                    shell().commit_pending_edit();
                                    if (drop_card(session(), id, board_by(), column)) select(id);
                                  },
                              .menu = menu,
                              .other_key = other_key});
  timeline_ = new PlanTimelineView(
      &table, {.chosen = chosen,
               .preview =
                   [this](std::size_t row, draw::BarPart part, int days) {
                     return moved_bar(session().document(), timeline_->timeline(), row, part, days,
                                      shell().catalog());
                   },
               .moved =
                   [this](Id<Action> id, draw::BarPart part, int days) {
                     shell().commit_pending_edit();
                     reschedule(session(), id, part, days);
                     select(id);
                   },
               .zoomed = [this] { show_months(); },
               .menu = menu,
               .other_key = other_key});
  build_tools(table);
  for (wxWindow* view : {static_cast<wxWindow*>(list_), static_cast<wxWindow*>(board_),
                         static_cast<wxWindow*>(timeline_)})
    table.content().Add(view, wxSizerFlags(1).Expand());
  board_->Hide();
  timeline_->Hide();
}

void PagePlan::build_tools(Card& table) {
  grouped_by_ = choice_of(
      table, {"Grouped by cycle", "Grouped by focus area", "Grouped by owner", "Grouped by status"},
      "How the actions are grouped", &PagePlan::group_list);
  columns_by_ = choice_of(table, {"Columns by status", "Columns by cycle"},
                          "What the columns stand for", &PagePlan::refresh);
  zoom_ = new Panel(&table, Ground::surface);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  zoom_out_ = zoom_button("−", "Show more months", 1 / PlanTimelineView::zoom_step);
  zoom_in_ = zoom_button("+", "Show fewer months", PlanTimelineView::zoom_step);
  months_ = new Label(zoom_, {}, TextRole::secondary, Ink::second);
  row->Add(zoom_out_);
  row->Add(zoom_in_, wxSizerFlags().Border(wxLEFT, FromDIP(space::xs)));
  row->Add(months_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::m)));
  zoom_->SetSizer(row);
  const auto below = wxSizerFlags().Border(wxBOTTOM, FromDIP(space::m));
  table.content().Add(grouped_by_, below);
  table.content().Add(columns_by_, below);
  table.content().Add(zoom_, below);
  columns_by_->Hide();
  zoom_->Hide();
}

DropDown* PagePlan::choice_of(Card& table, const std::vector<const char*>& labels, const char* name,
                              void (PagePlan::*chosen)()) {
  auto* choice = new DropDown(&table);
  for (const char* label : labels) choice->Append(shell().text(label));
  choice->SetSelection(0);
  native::set_accessible_name(*choice, shell().text(name));
  choice->Bind(wxEVT_CHOICE, [this, chosen](wxCommandEvent&) { (this->*chosen)(); });
  return choice;
}

GroupBy PagePlan::group_by() const { return static_cast<GroupBy>(grouped_by_->GetSelection()); }

std::vector<PlanLine> PagePlan::lines(const PlanList& list) const {
  const auto order = order_of(session().plan(), session().today(), sort_, group_by());
  if (group_by() == GroupBy::cycle) return plan_lines(list, order);
  return plan_lines(plan_groups(session().document(), session().today(), shell().catalog(),
                                group_by(), from_wx(find_->GetValue())),
                    order);
}

void PagePlan::group_list() {
  shell().commit_pending_edit();
  const auto title = [&](PlanListModel::Column column, bool grouped, const char* name) {
    list_->GetColumn(column)->SetTitle(shell().text(grouped ? "Cycle" : name));
  };
  title(PlanListModel::focus, group_by() == GroupBy::focus, "Focus area");
  title(PlanListModel::owner, group_by() == GroupBy::owner, "Owner");
  heading_.reset();
  refresh();
}

wxButton* PagePlan::zoom_button(const char* sign, const char* name, double factor) {
  auto* button = new wxButton(zoom_, wxID_ANY, wxString::FromUTF8(sign), wxDefaultPosition,
                              FromDIP(wxSize(button_side, button_side)), wxBU_EXACTFIT);
  button->SetMinSize(FromDIP(wxSize(button_side, button_side)));
  native::set_accessible_name(*button, shell().text(name));
  button->SetToolTip(shell().text(name));
  button->Bind(wxEVT_BUTTON, [this, factor](wxCommandEvent&) { timeline_->zoom(factor); });
  return button;
}

BoardBy PagePlan::board_by() const {
  return columns_by_->GetSelection() == 1 ? BoardBy::cycle : BoardBy::status;
}

void PagePlan::fill_view() {
  const auto& document = session().document();
  const auto wanted = from_wx(find_->GetValue());
  if (board_->IsShown())
    board_->set(plan_board(document, session().today(), shell().catalog(), board_by(), wanted),
                selected_);
  if (!timeline_->IsShown()) return;
  timeline_->set(plan_timeline(document, session().today(), shell().catalog(), wanted), selected_);
  show_months();
}

void PagePlan::show_months() {
  const auto& timeline = timeline_->timeline();
  months_->set_text(to_wx(timeline.months_of(timeline.spec.view, shell().catalog())));
  zoom_in_->Enable(timeline_->can_zoom(true));
  zoom_out_->Enable(timeline_->can_zoom(false));
  zoom_->Layout();
}

}  // namespace sightline::desktop
