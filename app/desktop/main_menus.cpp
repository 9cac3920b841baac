// The menus of the main window and what their items do.
#include <wx/menu.h>
#include <wx/textentry.h>

#include "app/desktop/close_cycle_dialog.h"
#include "app/desktop/command_ids.h"
#include "app/desktop/import_dialog.h"
#include "app/desktop/main_frame.h"
#include "app/desktop/menu_commands.h"
#include "app/desktop/month_grid.h"
#include "app/desktop/page_review.h"
#include "app/desktop/recent_files.h"
#include "app/desktop/text.h"
#include "app/present/approval.h"
#include "app/present/close_cycle.h"
#include "app/present/frame_presenter.h"
#include "app/present/plan_sort.h"
#include "app/present/review_deeds.h"

namespace sightline::desktop {
namespace {

// Pages have ids of their own, in the order of the navigation.
const int first_page_id = wxWindow::NewControlId(16);
const int protect_id = wxWindow::NewControlId();
const int unprotect_id = wxWindow::NewControlId();
const int approve_id = wxWindow::NewControlId();
const int fill_right_id = wxWindow::NewControlId();
const int reopen_cycle_id = wxWindow::NewControlId();
const int first_sort_id = wxWindow::NewControlId(static_cast<int>(count_of<SortBy>()));
const int find_action_id = wxWindow::NewControlId();
const int new_action_id = wxWindow::NewControlId();
const int review_id = wxWindow::NewControlId();
const int findings_id = wxWindow::NewControlId();
const int add_cycle_id = wxWindow::NewControlId();
const int recover_id = wxWindow::NewControlId();
const int import_pipeline_id = wxWindow::NewControlId();
const int import_actuals_id = wxWindow::NewControlId();
constexpr int digits = 9;
/// In the order of the bar; the page's menu lies before the last.
enum MenuAt : std::size_t { file_menu, edit_menu, view_menu, plan_menu, help_menu = 5 };

}  // namespace

void MainFrame::build_menus() {
  auto* bar = new wxMenuBar;
  bar->Append(new wxMenu, text("&File"));
  bar->Append(new wxMenu, text("&Edit"));
  bar->Append(new wxMenu, text("&View"));
  bar->Append(new wxMenu, text("&Plan"));
  bar->Append(page_menu_ = new wxMenu, text("P&age"));
  bar->Append(new wxMenu, text("&Help"));
  SetMenuBar(bar);
}

void MainFrame::fill_menus() {
  if (recent_) return;
  auto& bar = *GetMenuBar();
  auto* file = bar.GetMenu(file_menu);
  file->Append(wxID_NEW, text("&New plan…") + "\tCtrl+N");
  file->Append(wxID_OPEN, text("&Open…") + "\tCtrl+O");
  recent_ = new wxMenu;
  show_recent_files(*recent_, shown_recent_, text("No plans yet"));
  file->AppendSubMenu(recent_, text("Open &recent"));
  file->AppendSeparator();
  file->Append(wxID_SAVE, text("&Save") + "\tCtrl+S");
  file->Append(wxID_SAVEAS, text("Save &as…") + "\tCtrl+Shift+S");
  file->Append(copy_id, text("Save a &copy for…") + "\tCtrl+Shift+C");
  file->Append(versions_id, text("Vers&ions…") + "\tCtrl+Shift+V");
  file->Append(recover_id, text("Recover &unsaved changes…") + "\tCtrl+Shift+E");
  protect_ = file->Append(protect_id, text("Protec&t with a passphrase…") + "\tCtrl+Shift+K");
  unprotect_ = file->Append(unprotect_id, text("Re&move the passphrase…") + "\tCtrl+Shift+X");
  file->AppendSeparator();
  file->Append(import_pipeline_id, text("Import pipe&line…") + "\tCtrl+I");
  file->Append(import_actuals_id, text("Import act&uals…") + "\tCtrl+Shift+I");
  file->Append(wxID_CONVERT, text("&Export plan book…") + "\tCtrl+E");
  file->AppendSeparator();
  file->Append(wxID_PAGE_SETUP, text("Pa&ge setup…") + "\tCtrl+Shift+D");
  file->Append(wxID_PREVIEW, text("Print pre&view…") + "\tCtrl+Shift+O");
  file->Append(wxID_PRINT, text("&Print…") + "\tCtrl+P");
  file->AppendSeparator();
  file->Append(wxID_CLOSE, text("Close &window") + "\tCtrl+W");
  file->Append(wxID_EXIT, text("&Quit") + "\tCtrl+Q");

  auto* edit = bar.GetMenu(edit_menu);
  edit->Append(wxID_UNDO, text("&Undo") + "\tCtrl+Z");
  edit->Append(wxID_REDO, text("&Redo") + "\tCtrl+Shift+Z");
  edit->AppendSeparator();
  edit->Append(wxID_CUT, text("Cu&t") + "\tCtrl+X");
  edit->Append(wxID_COPY, text("&Copy") + "\tCtrl+C");
  edit->Append(wxID_PASTE, text("&Paste") + "\tCtrl+V");
  edit->Append(fill_right_id, text("Fill ri&ght") + "\tCtrl+R");
  edit->AppendSeparator();
  edit->Append(wxID_FIND, text("&Find anything…") + "\tCtrl+K");
  edit->Append(find_action_id, text("Find &actions") + "\tCtrl+F");
  edit->Append(wxID_PREFERENCES, text("Pr&eferences…") + "\tCtrl+,");

  auto* view = bar.GetMenu(view_menu);
  int number = 0;
  for (const auto& entry : page_entries()) {
    auto label = text(entry.label.c_str());
    // Nine digits, since 0 shows all of a timeline; the pages beyond begin with them anew.
    ++number;
    label += number > digits ? wxString::Format("\tAlt+%d", number - digits)
                             : wxString::Format("\tCtrl+%d", number);
    view->Append(first_page_id + number - 1, label);
  }
  view->AppendSeparator();
  view->Append(wxID_FORWARD, text("&Next page") + "\tCtrl+PgDn");
  view->Append(wxID_BACKWARD, text("P&revious page") + "\tCtrl+PgUp");
  auto* sort = new wxMenu;
  for (std::size_t i = 0; i < count_of<SortBy>(); ++i)
    sort->Append(first_sort_id + static_cast<int>(i),
                 text(label_of(static_cast<SortBy>(i))) +
                     wxString::Format("\tShift+F%d", static_cast<int>(i) + 3));
  view->AppendSubMenu(sort, text("&Sort actions by"));
  view->Append(present_id, text("&Present the quarterly review") + "\tF5");

  auto* plan = bar.GetMenu(plan_menu);
  plan->Append(new_action_id, text("&New action") + "\tCtrl+Shift+N");
  plan->Append(spread_id, text("Spread &target…") + "\tCtrl+Shift+T");
  close_cycle_ = plan->Append(close_cycle_id, text("&Close cycle…") + "\tCtrl+Shift+L");
  reopen_cycle_ = plan->Append(reopen_cycle_id, text("&Reopen cycle") + "\tCtrl+Shift+J");
  plan->Append(add_cycle_id, text("Add a c&ycle") + "\tCtrl+Shift+Y");
  plan->Append(move_on_id, text("&Move the 18 months on…") + "\tCtrl+Shift+M");
  plan->AppendSeparator();
  plan->Append(history_id, text("&History…") + "\tCtrl+Shift+H");
  plan->Append(review_id, text("&Quarterly review") + "\tCtrl+Shift+R");
  plan->Append(findings_id, text("&Findings") + "\tCtrl+Shift+F");
  plan->Append(review_pack_id, text("Review &pack…") + "\tCtrl+Shift+P");
  plan->Append(approve_id, text("&Approve plan…") + "\tCtrl+Shift+A");
  plan->Append(wxID_PROPERTIES, text("Plan &settings") + "\tAlt+Enter");

  auto* help = bar.GetMenu(help_menu);
  help->Append(wxID_HELP, text("&Help and shortcuts") + "\tF1");
  help->Append(whats_new_id, text("&What’s new") + "\tShift+F1");
  help->Append(wxID_ABOUT, text("&About Sightline") + "\tShift+F2");
  refresh_menus(frame_view(session_, catalog_));
}

void MainFrame::bind_menus() {
  bind_page_menu();
  const auto on = [this](int id, auto act) {
    Bind(
        wxEVT_MENU, [this, act](wxCommandEvent&) { (this->*act)(); }, id);
  };
  on(wxID_NEW, &MainFrame::new_plan);
  on(wxID_OPEN, &MainFrame::ask_and_open);
  on(wxID_PREFERENCES, &MainFrame::preferences);
  on(wxID_ABOUT, &MainFrame::about);
  on(wxID_FIND, &MainFrame::find_anything);
  on(find_action_id, &MainFrame::find_action);
  on(new_action_id, &MainFrame::new_action);
  on(spread_id, &MainFrame::spread_target);
  on(versions_id, &MainFrame::show_versions);
  on(history_id, &MainFrame::show_history);
  const auto with = [this](int id, auto act, auto what) {
    Bind(
        wxEVT_MENU, [this, act, what](wxCommandEvent&) { (this->*act)(what); }, id);
  };
  with(wxID_HELP, &MainFrame::help, 0U);
  with(recover_id, &MainFrame::recover, true);
  with(wxID_FORWARD, &MainFrame::turn_page, 1);
  with(wxID_BACKWARD, &MainFrame::turn_page, -1);
  Bind(wxEVT_CHAR_HOOK, &MainFrame::on_menu_key, this);
  on(whats_new_id, &MainFrame::whats_new);
  on(copy_id, &MainFrame::save_copy);
  Bind(
      wxEVT_MENU, [this](wxCommandEvent&) { save(false); }, wxID_SAVE);
  Bind(
      wxEVT_MENU, [this](wxCommandEvent&) { save(true); }, wxID_SAVEAS);
  Bind(
      wxEVT_MENU, [this](wxCommandEvent&) { show(PageId::book); }, wxID_CONVERT);
  Bind(
      wxEVT_MENU, [this](wxCommandEvent&) { show(PageId::settings); }, wxID_PROPERTIES);
  Bind(
      wxEVT_MENU, [this](wxCommandEvent&) { present(); }, present_id);
  on(wxID_PRINT, &MainFrame::print);
  on(wxID_PREVIEW, &MainFrame::preview);
  Bind(
      wxEVT_MENU, [this](wxCommandEvent&) { set_pages_up(*this); }, wxID_PAGE_SETUP);
  Bind(
      wxEVT_MENU, [this](wxCommandEvent&) { Close(); }, wxID_CLOSE);
  on(wxID_EXIT, &MainFrame::quit);
  for (const int id : {int{wxID_CUT}, int{wxID_COPY}, int{wxID_PASTE}, int{wxID_UNDO},
                       int{wxID_REDO}, fill_right_id}) {
    Bind(
        wxEVT_MENU, [this](wxCommandEvent& event) { edit_text(event.GetId()); }, id);
  }
  Bind(
      wxEVT_MENU,
      [this](wxCommandEvent&) {
        commit_pending_edit();
        approve(session_);
      },
      approve_id);
  const auto import_from = [this](int id, ImportKind kind) {
    Bind(
        wxEVT_MENU,
        [this, kind](wxCommandEvent&) {
          commit_pending_edit();
          ask_and_import(this, *this, kind);
        },
        id);
  };
  import_from(import_pipeline_id, ImportKind::pipeline);
  import_from(import_actuals_id, ImportKind::actuals);
  Bind(
      wxEVT_MENU,
      [this](wxCommandEvent&) {
        show(PageId::review);
        dynamic_cast<PageReview&>(page(PageId::review)).begin();
      },
      review_id);
  Bind(
      wxEVT_MENU,
      [this](wxCommandEvent&) {
        show(PageId::review);
        dynamic_cast<PageReview&>(page(PageId::review)).write_pack();
      },
      review_pack_id);
  Bind(
      wxEVT_MENU, [this](wxCommandEvent&) { show(PageId::review, name_of(ReviewStep::findings)); },
      findings_id);
  Bind(
      wxEVT_MENU,
      [this](wxCommandEvent&) {
        commit_pending_edit();
        move_horizon_on(session_);
      },
      move_on_id);
  Bind(
      wxEVT_MENU, [this](wxCommandEvent&) { drop_refusal(); }, entry_mended_id);
  Bind(
      wxEVT_MENU,
      [this](wxCommandEvent&) {
        commit_pending_edit();
        if (add_cycle(session_, catalog_)) show(PageId::plan);
      },
      add_cycle_id);
  on(protect_id, &MainFrame::protect);
  on(unprotect_id, &MainFrame::unprotect);
  on(close_cycle_id, &MainFrame::close_cycle);
  on(reopen_cycle_id, &MainFrame::reopen_cycle);
  for (int i = 0; i < static_cast<int>(count_of<SortBy>()); ++i)
    with(first_sort_id + i, &MainFrame::sort_actions, static_cast<SortBy>(i));
  Bind(
      wxEVT_MENU,
      [this](wxCommandEvent& event) {
        show(page_entries()[static_cast<std::size_t>(event.GetId() - first_page_id)].id);
      },
      first_page_id, first_page_id + static_cast<int>(page_entries().size()) - 1);
  Bind(
      wxEVT_MENU,
      [this](wxCommandEvent& event) {
        const auto index = static_cast<std::size_t>(event.GetId() - wxID_FILE1);
        if (index >= session_.recent().size()) return;
        // A copy, since saving on the way out puts another file first.
        const auto path = session_.recent()[index];
        open_chosen(path);
      },
      wxID_FILE1, wxID_FILE9);
}

std::vector<Command> MainFrame::commands() const {
  auto all = menu_commands(*GetMenuBar(), [](int id) -> std::optional<PageId> {
    const auto number = id - first_page_id;
    if (number < 0 || number >= std::ssize(page_entries())) return std::nullopt;
    return page_entries()[static_cast<std::size_t>(number)].id;
  });
  for (auto& command : all) {
    // What they would take back belongs to the plan, not to the command.
    if (command.id == wxID_UNDO) command.title = from_wx(text("Undo"));
    if (command.id == wxID_REDO) command.title = from_wx(text("Redo"));
  }
  return all;
}

void MainFrame::edit_text(int command) {
  if (command == wxID_UNDO || command == wxID_REDO) {
    commit_pending_edit();
    return command == wxID_UNDO ? session_.undo() : session_.redo();
  }
  auto* focus = FindFocus();
  if (auto* entry = dynamic_cast<wxTextEntry*>(focus)) {
    if (command == wxID_CUT) entry->Cut();
    if (command == wxID_COPY) entry->Copy();
    if (command == wxID_PASTE) entry->Paste();
    return;
  }
  // The keyboard is in one of the windows that a grid is made of.
  auto* grid = dynamic_cast<MonthGrid*>(focus);
  if (!grid && focus) grid = dynamic_cast<MonthGrid*>(focus->GetParent());
  if (!grid) return;
  if (command == wxID_CUT) grid->cut_selection();
  if (command == wxID_COPY) grid->copy_selection();
  if (command == wxID_PASTE) grid->paste();
  if (command == fill_right_id) grid->fill_right();
}

void MainFrame::close_cycle() {
  commit_pending_edit();
  const auto* waiting = cycle_to_close(session_.plan(), session_.today());
  if (!waiting) return;
  const auto id = waiting->id;
  show(PageId::plan);
  // The heading is shown where there is one; on second thoughts all stays as it was.
  if (ask_to_close_cycle(this, *this, id)) show(PageId::plan, path_to("/plan/cycles", id));
}

void MainFrame::reopen_cycle() {
  commit_pending_edit();
  const auto* closed = cycle_to_reopen(session_.plan());
  if (!closed) return;
  const auto id = closed->id;
  sightline::reopen_cycle(session_, id);
  show(PageId::plan, path_to("/plan/cycles", id));
}

}  // namespace sightline::desktop
