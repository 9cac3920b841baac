#include "app/desktop/page_plan.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/close_button.h"
#include "app/desktop/line_field.h"
#include "app/desktop/page_head.h"
#include "app/desktop/text.h"
#include "app/present/close_cycle.h"
#include "model/edit/gestures_actions.h"
#include "model/find.h"

namespace sightline::desktop {
namespace {

constexpr int plan_side_width = 320;
constexpr int find_width = 140;
constexpr int least_quick = 200;
// Narrower than this, board and timeline stand alone.
constexpr int wide_plan = 900;

template <class T>
std::optional<Id<T>> id_after(std::string_view path, std::string_view start) {
  if (!path.starts_with(start)) return std::nullopt;
  const auto uuid = parse_uuid(path.substr(start.size()).substr(0, 36));
  if (!uuid) return std::nullopt;
  return Id<T>{*uuid};
}

/// Those that are there; all of them may be asked for at once.
std::vector<Id<Action>> in_plan(const Plan& plan, std::vector<Id<Action>> ids) {
  if (ids.empty()) return ids;
  std::unordered_set<Id<Action>> there;
  there.reserve(plan.actions.size());
  for (const auto& action : plan.actions) there.insert(action->id);
  std::erase_if(ids, [&](Id<Action> id) { return !there.contains(id); });
  return ids;
}

}  // namespace

PagePlan::PagePlan(wxWindow* parent, Shell& shell) : Page(parent, shell) {
  auto* above = new wxBoxSizer(wxVERTICAL);
  above->Add(build_head(), wxSizerFlags().Expand());
  quick_problem_ = new Label(this, {}, TextRole::secondary, Ink::bad);
  quick_problem_->Hide();
  above->Add(quick_problem_, wxSizerFlags().Right().Border(wxTOP, FromDIP(space::xs)));
  auto* column = new PageColumn(this, above);
  // What was said of another text isn't true of this one.
  quick_->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
    event.Skip();
    if (!quick_problem_->IsShown()) return;
    quick_problem_->Hide();
    Layout();
  });
  auto* middle = new wxBoxSizer(wxHORIZONTAL);
  auto* table = new Card(this);
  build_list(table);
  build_views(*table);
  build_side();
  middle->Add(table, wxSizerFlags(1).Expand());
  middle->Add(side_, wxSizerFlags().Expand().Border(wxLEFT, FromDIP(space::l)));
  column->stack(middle, 1);
  SetSizer(column);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    share_sides();
    event.Skip();
  });
}

void PagePlan::build_side() {
  side_ = new Card(this);
  side_->SetMinSize(FromDIP(wxSize(plan_side_width, -1)));
  close_ = close_details_button(side_, shell(), [this] { close_details(); });
  details_ = new ActionDetailsView(side_, shell());
  many_ = new ManyDetailsView(side_, shell());
  cycle_details_ = new CycleDetailsView(side_, shell());
  lesson_ = new Label(side_, {}, TextRole::text, Ink::second);
  side_->content().Add(close_, wxSizerFlags().Right());
  for (wxWindow* view : {static_cast<wxWindow*>(details_), static_cast<wxWindow*>(many_),
                         static_cast<wxWindow*>(cycle_details_)})
    side_->content().Add(view, wxSizerFlags(1).Expand());
  side_->content().Add(lesson_, wxSizerFlags().Expand());
}

void PagePlan::show_tab(std::size_t tab) {
  shell().commit_pending_edit();
  cell_->cancel();
  tabs_->select(tab);
  list_->Show(tab == list_view);
  grouped_by_->Show(tab == list_view);
  board_->Show(tab == board_view);
  columns_by_->Show(tab == board_view);
  timeline_->Show(tab == timeline_view);
  zoom_->Show(tab == timeline_view);
  list_->GetParent()->Layout();
  share_sides();
  refresh();
}

wxWindow& PagePlan::shown_view() const {
  if (board_->IsShown()) return board_->canvas();
  if (timeline_->IsShown()) return timeline_->canvas();
  return *list_;
}

void PagePlan::share_sides() {
  // Details of nothing would take room from the titles; and a narrow window has none for columns
  // or 18 months beside details.
  const bool filled = close_->IsShown() || lesson_->IsShown();
  const bool shown = filled && (list_->IsShown() || GetSize().x >= FromDIP(wide_plan));
  if (side_->IsShown() == shown) return;
  side_->Show(shown);
  Layout();
}

wxSizer* PagePlan::build_head() {
  auto* head = new PageHead(this, shell().text("Plan"));
  const auto& catalog = shell().catalog();
  tabs_ = new Tabs(
      this,
      {catalog.text(msg("List")), catalog.text(msg("Action board")), catalog.text(msg("Timeline"))},
      [this](std::size_t tab) { show_tab(tab); });
  head->add_choice(tabs_);
  shown_ = new Label(this, {}, TextRole::secondary, Ink::second);
  find_ = new LineField(this);
  find_->SetMinSize(FromDIP(wxSize(find_width, -1)));
  find_->SetHint(shell().text("Find…"));
  native::set_accessible_name(*find_, shell().text("Find actions"));
  find_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    refresh();
    drop_hidden();
  });
  Bind(wxEVT_CHAR_HOOK, &PagePlan::on_escape, this);
  head->add_choice(find_);
  head->Add(shown_, wxSizerFlags().CenterVertical().Border(wxLEFT | wxRIGHT, FromDIP(space::l)));
  quick_ = new LineField(this, {}, wxTE_PROCESS_ENTER);
  quick_->SetMinSize(FromDIP(wxSize(least_quick, -1)));
  native::set_accessible_name(*quick_, shell().text("Add an action"));
  quick_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { add_typed_action(); });
  head->Add(quick_, wxSizerFlags(1).CenterVertical());
  return head;
}

PlanList PagePlan::found() const {
  return plan_list(session().document(), session().today(), shell().catalog(),
                   from_wx(find_->GetValue()));
}

void PagePlan::show_all() {
  if (!find_->IsEmpty()) find_->Clear();
}

const Action* PagePlan::action() const { return find(session().plan().actions, selected_); }

void PagePlan::refresh() {
  if (document_ != session().document().id) {
    chosen_.clear();
    heading_.reset();
  }
  found_ = found();
  shown_->set_text(to_wx(found_.shown));
  quick_->SetHint(shell().text(quick_add_hint(session().plan(), shell().catalog())));
  auto kept = in_plan(session().plan(), chosen_);
  if (kept.empty() && !chosen_.empty()) {
    // The neighbour takes the place of what is gone, so that the keyboard goes on from there.
    const auto line = model_->line_of(chosen_.front());
    filling_ = true;
    model_->set(lines(found_));
    const auto& shown = model_->lines();
    if (line && *line < shown.size() && shown[*line].action)
      kept = {*shown[*line].action};
    else if (line && *line > 0 && *line <= shown.size() && shown[*line - 1].action)
      kept = {*shown[*line - 1].action};
  }
  show_chosen(std::move(kept));
  Layout();
}

void PagePlan::select(std::optional<Id<Action>> id) {
  choose(id ? std::vector{*id} : std::vector<Id<Action>>{});
}

void PagePlan::choose(std::vector<Id<Action>> ids) {
  found_ = found();
  show_chosen(std::move(ids));
}

void PagePlan::show_chosen(std::vector<Id<Action>> ids) {
  document_ = session().document().id;
  chosen_ = std::move(ids);
  selected_ = chosen_.size() == 1 ? std::optional(chosen_.front()) : std::nullopt;
  if (!chosen_.empty()) heading_.reset();
  filling_ = true;
  model_->set(lines(found_));
  // The list has them now; of ten thousand twice is much.
  for (auto& cycle : found_.cycles)
    for (auto& area : cycle.focus_areas) area.actions = {};
  mark_chosen();
  filling_ = false;
  place_cell();
  fill_view();
  lesson_->set_text(to_wx(found_.empty_sentence));
  lesson_->Wrap(FromDIP(plan_side_width - 2 * space::l));
  show_details();
}

void PagePlan::show_details() {
  const bool heading = chosen_.empty() && is_at_cycle();
  details_->Show(selected_.has_value());
  many_->Show(chosen_.size() > 1);
  cycle_details_->Show(heading);
  close_->Show(!chosen_.empty() || heading);
  // The timeline says it itself.
  lesson_->Show(!close_->IsShown() && !timeline_->IsShown() && !lesson_->GetLabel().IsEmpty());
  if (selected_) details_->show(*selected_);
  if (many_->IsShown()) many_->show(chosen_);
  if (heading) {
    const auto group = std::ranges::find(found_.cycles, heading_->cycle, &CycleGroup::id);
    if (group != found_.cycles.end()) cycle_details_->show(*group);
  }
  share_sides();
  side_->Layout();
}

void PagePlan::close_details() {
  shell().commit_pending_edit();
  heading_.reset();
  choose({});
  shown_view().SetFocus();
}

void PagePlan::drop_hidden() {
  // Details of what nobody sees would be changed unseen.
  auto kept = chosen_;
  std::erase_if(kept, [&](Id<Action> id) { return !model_->line_of(id); });
  if (kept.size() == chosen_.size()) return;
  details_->commit();
  many_->commit();
  choose(std::move(kept));
}

void PagePlan::add_typed_action() {
  const auto typed = from_wx(quick_->GetValue());
  const auto today = session().today();
  std::optional<Id<Cycle>> cycle;
  if (const auto* current = cycle_for_new(session().plan(), today)) cycle = current->id;
  const auto id = session().ids().next<Action>();
  const auto entry = quick_add(session().document(), typed, id, cycle, today, shell().catalog());
  const auto* problem = problem_of(entry);
  quick_problem_->set_text(problem ? shell().text(*problem) : wxString());
  quick_problem_->Show(problem != nullptr);
  if (!problem && session().perform(*value_of(entry))) {
    quick_->Clear();
    show_all();
    select(id);
    if (const auto where = date_remark(session().plan(), id))
      session().user().notify(NoticeTone::warning, *where);
  }
  Layout();
}

void PagePlan::commit_pending_edit() {
  cell_->commit();
  details_->commit();
  many_->commit();
  cycle_details_->commit();
}

void PagePlan::on_escape(wxKeyEvent& event) {
  if (event.GetKeyCode() != WXK_ESCAPE) return event.Skip();
  if (find_->HasFocus()) return show_all();
  if (!side_->IsDescendant(FindFocus())) return event.Skip();
  // First what is being typed, then the details themselves.
  if (!details_->take_back()) close_details();
}

void PagePlan::go_to(std::string_view path) {
  show_all();
  if (const auto id = id_after<Action>(path, "/plan/actions/")) {
    select(*id);
    // Where there is no room for details beside it, the list alone leads to them.
    if (!side_->IsShown()) {
      show_tab(list_view);
      select(*id);
    }
    shown_view().SetFocus();
    const auto member = path.substr(path.rfind('/') + 1);
    details_->focus(member);
    return;
  }
  const auto cycle = id_after<Cycle>(path, "/plan/cycles/");
  if (!cycle) return;
  show_tab(list_view);
  grouped_by_->SetSelection(0);
  group_list();
  const auto& shown = model_->lines();
  const auto heading = std::ranges::find_if(
      shown, [&](const PlanLine& line) { return !line.action && line.cycle == cycle; });
  if (heading == shown.end()) return;
  const auto item = model_->GetItem(static_cast<unsigned>(heading - shown.begin()));
  filling_ = true;
  list_->UnselectAll();
  list_->SetCurrentItem(item);
  list_->Select(item);
  filling_ = false;
  on_list_selection();
  cycle_details_->theme_field().SetFocus();
}

}  // namespace sightline::desktop
