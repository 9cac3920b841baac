#include "app/desktop/page_plan.h"

#include <algorithm>

#include "app/desktop/gtk_theme.h"
#include "app/desktop/text.h"
#include "app/present/close_cycle.h"
#include "model/edit/gestures_actions.h"
#include "model/find.h"

namespace sightline::desktop {
namespace {

constexpr int side_width = 320;
constexpr int least_title = 160;
constexpr int find_width = 140;
constexpr int least_quick = 200;
// Narrower than this, board and timeline stand alone.
constexpr int wide_enough = 900;

template <class T>
std::optional<Id<T>> id_after(std::string_view path, std::string_view start) {
  if (!path.starts_with(start)) return std::nullopt;
  const auto uuid = parse_uuid(path.substr(start.size()).substr(0, 36));
  if (!uuid) return std::nullopt;
  return Id<T>{*uuid};
}

}  // namespace

PagePlan::PagePlan(wxWindow* parent, Shell& shell) : Page(parent, shell) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  const int edge = FromDIP(space::xxl);
  column->Add(build_head(), wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, edge));
  quick_problem_ = new Label(this, {}, TextRole::secondary, Ink::bad);
  quick_problem_->Hide();
  column->Add(quick_problem_, wxSizerFlags().Right().Border(wxRIGHT, edge));
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
  side_ = new Card(this);
  side_->SetMinSize(FromDIP(wxSize(side_width, -1)));
  details_ = new ActionDetailsView(side_, shell);
  cycle_details_ = new CycleDetailsView(side_, shell);
  lesson_ = new Label(side_, {}, TextRole::text, Ink::second);
  side_->content().Add(details_, wxSizerFlags(1).Expand());
  side_->content().Add(cycle_details_, wxSizerFlags(1).Expand());
  side_->content().Add(lesson_, wxSizerFlags().Expand());
  middle->Add(table, wxSizerFlags(1).Expand());
  middle->Add(side_, wxSizerFlags().Expand().Border(wxLEFT, FromDIP(space::l)));
  column->Add(middle, wxSizerFlags(1).Expand().Border(wxALL, edge));
  SetSizer(column);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    share_sides();
    event.Skip();
  });
}

void PagePlan::show_tab(std::size_t tab) {
  shell().commit_pending_edit();
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
  const bool filled = details_->IsShown() || cycle_details_->IsShown() || lesson_->IsShown();
  const bool shown = filled && (list_->IsShown() || GetSize().x >= FromDIP(wide_enough));
  if (side_->IsShown() == shown) return;
  side_->Show(shown);
  Layout();
}

wxSizer* PagePlan::build_head() {
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  const auto& catalog = shell().catalog();
  head->Add(new Label(this, shell().text("Plan"), TextRole::page), wxSizerFlags().CenterVertical());
  tabs_ = new Tabs(
      this,
      {catalog.text(msg("List")), catalog.text(msg("Action board")), catalog.text(msg("Timeline"))},
      [this](std::size_t tab) { show_tab(tab); });
  head->Add(tabs_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::l)));
  shown_ = new Label(this, {}, TextRole::secondary, Ink::second);
  find_ = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize(find_width, -1)));
  find_->SetHint(shell().text("Find…"));
  native::set_accessible_name(*find_, shell().text("Find actions"));
  find_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { refresh(); });
  Bind(wxEVT_CHAR_HOOK, &PagePlan::on_find_key, this);
  head->Add(find_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::l)));
  head->Add(shown_, wxSizerFlags().CenterVertical().Border(wxLEFT | wxRIGHT, FromDIP(space::l)));
  quick_ = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize(least_quick, -1)),
                          wxTE_PROCESS_ENTER);
  native::set_accessible_name(*quick_, shell().text("Add an action"));
  quick_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { add_typed_action(); });
  head->Add(quick_, wxSizerFlags(1).CenterVertical());
  return head;
}

void PagePlan::build_list(wxWindow* parent) {
  list_ = new wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                             wxDV_SINGLE | wxBORDER_NONE);
  native::set_accessible_name(*list_, shell().text("Actions"));
  model_.reset(new PlanListModel([this](Id<Action> id, const std::string& typed) {
    // Later: the cell is still busy closing its editor.
    CallAfter([this, id, typed] {
      perform([&](const Document& document) {
        return enter(document, id, ActionField::title, typed, session().today(), shell().catalog());
      });
    });
  }));
  list_->AssociateModel(model_.get());
  titles_ = new TitleRenderer;
  auto* title = new wxDataViewColumn(shell().text("Action"), titles_, PlanListModel::title,
                                     FromDIP(least_title), wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE);
  list_->AppendColumn(title);
  add_column("Focus area", PlanListModel::focus, 96);
  add_column("Owner", PlanListModel::owner, 124);
  add_column("Due", PlanListModel::due, 104);  // “27. März 2026”
  add_column("Status", PlanListModel::status, 100);
  list_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    share_width(event.GetSize().x);
  });
  list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { on_list_selection(); });
  list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { edit_title(); });
  list_->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent&) { show_menu(); });
  list_->Bind(wxEVT_DATAVIEW_ITEM_START_EDITING, [this](wxDataViewEvent& event) {
    if (!model_->lines()[model_->GetRow(event.GetItem())].action) event.Veto();
  });
  list_->Bind(wxEVT_DATAVIEW_ITEM_EDITING_STARTED, [this](wxDataViewEvent&) { editing_ = true; });
  list_->Bind(wxEVT_DATAVIEW_ITEM_EDITING_DONE, [this](wxDataViewEvent&) { editing_ = false; });
  list_->Bind(wxEVT_KEY_DOWN, &PagePlan::on_list_key, this);
}

void PagePlan::add_column(const char* label, unsigned column, int width) {
  widths_[column] = FromDIP(width);
  auto* renderer = new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT);
  renderer->EnableEllipsize(wxELLIPSIZE_END);
  list_->AppendColumn(new wxDataViewColumn(shell().text(label), renderer, column, FromDIP(width),
                                           wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE));
}

void PagePlan::share_width(int width) {
  // In a narrow window the least needed columns go; the titles take what the others leave.
  int room = width - FromDIP(least_title) - FromDIP(space::s);
  for (const auto each :
       {PlanListModel::due, PlanListModel::status, PlanListModel::owner, PlanListModel::focus}) {
    auto* column = list_->GetColumn(each);
    const bool fits = widths_[each] <= room;
    if (column->IsHidden() == fits) column->SetHidden(!fits);
    room -= fits ? widths_[each] : 0;
  }
  list_->GetColumn(PlanListModel::title)->SetWidth(FromDIP(least_title) + std::max(room, 0));
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
  const auto list = found();
  shown_->set_text(to_wx(list.shown));
  quick_->SetHint(shell().text(quick_add_hint(session().plan(), shell().catalog())));
  if (selected_ && !action()) {
    // Its neighbour takes its place, so that the keyboard goes on from there.
    const auto line = model_->line_of(*selected_);
    selected_.reset();
    filling_ = true;
    model_->set(lines(list));
    const auto& shown = model_->lines();
    if (line && *line < shown.size() && shown[*line].action)
      selected_ = shown[*line].action;
    else if (line && *line > 0 && *line <= shown.size())
      selected_ = shown[*line - 1].action;
  }
  select(selected_);
  Layout();
}

void PagePlan::select(std::optional<Id<Action>> id) {
  selected_ = id;
  if (id) selected_cycle_.reset();
  filling_ = true;
  const auto list = found();
  model_->set(lines(list));
  if (id) {
    if (const auto line = model_->line_of(*id)) {
      const auto item = model_->GetItem(static_cast<unsigned>(*line));
      if (list_->GetSelection() != item) {
        list_->SetCurrentItem(item);
        list_->Select(item);
        list_->EnsureVisible(item);
      }
    }
  }
  filling_ = false;
  fill_view();
  lesson_->set_text(to_wx(list.empty_sentence));
  lesson_->Wrap(FromDIP(side_width - 2 * space::l));
  show_details();
}

void PagePlan::show_details() {
  const auto row = model_->GetRow(list_->GetSelection());
  const bool heading = !selected_ && list_->GetSelection().IsOk() && row < model_->lines().size() &&
                       !model_->lines()[row].group;
  details_->Show(selected_.has_value());
  cycle_details_->Show(heading);
  lesson_->Show(!selected_ && !heading && !lesson_->GetLabel().IsEmpty());
  if (selected_) details_->show(*selected_);
  if (heading) {
    const auto list = found();
    selected_cycle_ = model_->lines()[row].cycle;
    const auto group = std::ranges::find(list.cycles, selected_cycle_, &CycleGroup::id);
    if (group != list.cycles.end()) cycle_details_->show(*group);
  }
  share_sides();
  side_->Layout();
}

void PagePlan::on_list_selection() {
  if (filling_) return;
  // Read first: taking what is being typed shows the plan again, with the selection known by then.
  const auto item = list_->GetSelection();
  const auto row = model_->GetRow(item);
  selected_ =
      item.IsOk() && row < model_->lines().size() ? model_->lines()[row].action : std::nullopt;
  details_->commit();
  cycle_details_->commit();
  show_details();
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
  }
  Layout();
}

void PagePlan::commit_pending_edit() {
  if (editing_) titles_->FinishEditing();
  details_->commit();
  cycle_details_->commit();
}

void PagePlan::on_find_key(wxKeyEvent& event) {
  if (event.GetKeyCode() == WXK_ESCAPE && find_->HasFocus()) return show_all();
  event.Skip();
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
  list_->Select(model_->GetItem(static_cast<unsigned>(heading - shown.begin())));
  on_list_selection();
  cycle_details_->theme_field().SetFocus();
}

}  // namespace sightline::desktop
