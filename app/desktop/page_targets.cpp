#include "app/desktop/page_targets.h"

#include <wx/button.h>
#include <wx/menu.h>

#include "app/desktop/command_ids.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/import_dialog.h"
#include "app/desktop/page_head.h"
#include "app/desktop/spread_dialog.h"
#include "app/desktop/text.h"
#include "model/edit/gestures_organization.h"

namespace sightline::desktop {

namespace {

constexpr const char* tab_key = "/targets_page/tab";
// In a low window the chart leaves the rows of the grid their room.
constexpr int target_chart_height = 160, low_chart_height = 140, tall_targets = 640;

struct FigureChoice {
  const char* label;
  bool ShownFigures::*shown;
};
constexpr std::array figure_choices{FigureChoice{"Baseline", &ShownFigures::baseline},
                                    FigureChoice{"Actual", &ShownFigures::actual},
                                    FigureChoice{"Outlook", &ShownFigures::outlook},
                                    FigureChoice{"Landing", &ShownFigures::landing},
                                    FigureChoice{"Variance", &ShownFigures::variance}};

wxString figure_key(const FigureChoice& choice) {
  return wxString("/targets_page/") + wxString(choice.label).Lower();
}

}  // namespace

PageTargets::PageTargets(wxWindow* parent, Shell& shell)
    : Page(parent, shell), presenter_(session(), shell.catalog()) {
  auto* column = new PageColumn(this, build_head());
  auto* table = table_ = new Card(this);
  grid_ = new MonthGrid(table, shell.catalog(), gestures());
  grid_->SetMinSize(FromDIP(wxSize(320, 160)));  // it scrolls; the chart keeps its room
  native::keep_scroll_bars(*grid_);
  grid_->set_spoken_name(shell.text("Targets by month"));
  empty_ = new Label(table, {}, TextRole::text, Ink::second);
  notes_ = new Paragraph(table, {}, TextRole::secondary, Ink::second);
  table->content().Add(grid_, wxSizerFlags(1).Expand());
  table->content().Add(empty_, wxSizerFlags().Expand());
  begin_ = new wxButton(table, wxID_ANY);
  native::make_loud(*begin_);
  begin_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { begin(); });
  table->content().Add(begin_, wxSizerFlags().Border(wxTOP, FromDIP(space::l)));
  table->content().Add(notes_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  column->stack(table, 3);
  below_ = new Card(this);
  chart_ = new ChartView(below_);
  below_->content().Add(chart_, wxSizerFlags(1).Expand());
  column->stack(below_, 1);
  SetSizer(column);
  arrange();
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    arrange();
    event.Skip();
  });
}

void PageTargets::arrange() {
  const bool tall = GetSize().y >= FromDIP(tall_targets);
  chart_->SetMinSize(FromDIP(wxSize(320, tall ? target_chart_height : low_chart_height)));
}

wxSizer* PageTargets::build_head() {
  auto* head = new PageHead(this, shell().text("Targets"));
  const auto& catalog = shell().catalog();
  tabs_ = new Tabs(
      this,
      {catalog.text(msg("Revenue")), catalog.text(msg("Headcount")), catalog.text(msg("Profit"))},
      [this](std::size_t tab) {
        shell().commit_pending_edit();
        presenter_.show(static_cast<TargetsTab>(tab));
        refresh();
      });
  head->add_choice(tabs_);
  head->to_the_end();
  add_ = new wxButton(this, wxID_ANY, shell().text("Add department…"));
  add_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add_line(); });
  auto* import = new wxButton(this, wxID_ANY, shell().text("Import actuals…"));
  set_twin(*import, "Import act&uals…");
  import->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    shell().commit_pending_edit();
    ask_and_import(this, shell(), ImportKind::actuals);
  });
  figures_ = new wxButton(this, wxID_ANY, shell().text("Show…"));
  figures_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show_figures_menu(*figures_); });
  spread_ = new wxButton(this, wxID_ANY, shell().text("Spread…"));
  spread_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { spread(); });
  for (auto* button : {add_, import, figures_, spread_}) head->add_deed(button);
  return head;
}

MonthGrid::Gestures PageTargets::gestures() {
  const auto range = [](const MonthRange& r) {
    return CellRange{r.first.row, r.first.column, r.last.row, r.last.column};
  };
  return {.type =
              [this](MonthPlace at, const std::string& typed) {
                return settle([&] { return presenter_.type(at.row, at.column, typed); });
              },
          .paste =
              [this](MonthPlace at, const CellBlock& block, BlockOrigin origin) {
                settle([&] { return presenter_.paste(at.row, at.column, block, origin); });
              },
          .clear = [this, range](const MonthRange& r) { presenter_.clear(range(r)); },
          .fill_right = [this, range](const MonthRange& r) { presenter_.fill_right(range(r)); },
          .select_row = [this](int) { CallAfter([this] { refresh_chart(); }); }};
}

bool PageTargets::settle(const std::function<bool()>& entry) {
  // Not after the entry, which may have a remark of its own.
  if (refused_) {
    wxCommandEvent mended(wxEVT_MENU, entry_mended_id);
    wxGetTopLevelParent(this)->ProcessWindowEvent(mended);
  }
  refused_ = !entry();
  return !refused_;
}

void PageTargets::refresh() {
  const auto& table = presenter_.refresh();
  wxString notes;
  for (const auto& note : table.notes) notes += (notes.empty() ? "" : " ") + to_wx(note);
  notes_->set(notes);
  notes_->Show(!notes.empty());
  const bool empty = table.rows.empty();
  const bool people = presenter_.tab() == TargetsTab::headcount;
  begin_->SetLabel(people ? shell().text("Add department…") : shell().text("Specialty areas…"));
  begin_->Show(empty);
  below_->Show(!empty);
  empty_->set_text(
      people
          ? shell().text("Headcount is planned by department: “Service 22, Sales 6”. Add the first "
                         "department to begin.")
          : shell().text(
                "Revenue is planned by specialty area. Add the areas in the first question "
                "of the vision, and they appear here."));
  empty_->Show(empty);
  grid_->Show(!empty);
  add_->Show(people && !empty);
  spread_->Enable(!empty);
  GetSizer()->GetItem(table_, true)->SetProportion(empty ? 0 : 3);
  grid_->show(table);
  tabs_->select(static_cast<std::size_t>(presenter_.tab()));
  refresh_chart();
  Layout();
}

void PageTargets::refresh_chart() {
  auto spec = presenter_.chart(row());
  const auto spoken = shell().text(msg("{1} by month", spec.title));
  chart_->set(std::move(spec), spoken);
}

void PageTargets::go_to(std::string_view path) {
  const auto place = presenter_.go_to(path);
  refresh();
  grid_->put_cursor({place.row, place.column});
  grid_->SetFocus();
}

std::vector<PageCommand> PageTargets::commands() {
  return {command_of(*add_, "\tCtrl+D"), command_of(*figures_, "\tCtrl+L")};
}

void PageTargets::show_figures_menu(const wxWindow& below) {
  wxMenu menu;
  const auto figures = presenter_.figures();
  for (std::size_t i = 0; i < figure_choices.size(); ++i) {
    const int id = static_cast<int>(i) + 1;
    menu.AppendCheckItem(id, to_wx(shell().catalog().term(figure_choices[i].label)));
    menu.Check(id, figures.*figure_choices[i].shown);
  }
  const int chosen = GetPopupMenuSelectionFromUser(
      menu, ScreenToClient(below.ClientToScreen(wxPoint(0, below.GetSize().y))));
  if (chosen == wxID_NONE) return;
  const auto member = figure_choices.at(static_cast<std::size_t>(chosen - 1)).shown;
  show_figure(member, !(figures.*member));
}

void PageTargets::show_figure(bool ShownFigures::*figure, bool shown) {
  shell().commit_pending_edit();
  auto figures = presenter_.figures();
  figures.*figure = shown;
  presenter_.show(figures);
  refresh();
}

void PageTargets::remember(wxConfigBase& config) const {
  config.Write(tab_key, static_cast<long>(presenter_.tab()));
  for (const auto& choice : figure_choices)
    config.Write(figure_key(choice), presenter_.figures().*choice.shown);
}

void PageTargets::recall(const wxConfigBase& config) {
  const auto tab = config.ReadLong(tab_key, 0);
  if (tab >= 0 && tab <= static_cast<long>(TargetsTab::profit))
    presenter_.show(static_cast<TargetsTab>(tab));
  auto figures = presenter_.figures();
  for (const auto& choice : figure_choices)
    figures.*choice.shown = config.ReadBool(figure_key(choice), figures.*choice.shown);
  presenter_.show(figures);
}

void PageTargets::spread() {
  shell().commit_pending_edit();
  if (!presenter_.can_spread(row())) {
    session().user().notify(NoticeTone::warning,
                            msg("Put the cursor on the row that is to be spread first."));
    return;
  }
  SpreadDialog dialog(this, shell(), presenter_, row());
  if (dialog.ShowModal() == wxID_OK) presenter_.spread(row(), dialog.order());
}

void PageTargets::begin() {
  if (presenter_.tab() == TargetsTab::headcount) return add_line();
  shell().show(PageId::vision, "/plan/vision/organization/areas");
}

void PageTargets::add_line() {
  shell().commit_pending_edit();
  const auto name =
      session().user().ask_text(msg("Name of the department"), {}, msg("Add department"));
  if (!name) return;
  try {
    session().perform(
        add_department(session().document(), session().ids().next<Department>(), *name));
  } catch (const Failure& failure) {
    session().user().notify(NoticeTone::warning, failure.message());
  }
}

}  // namespace sightline::desktop
