// MainFrame: the one window: header, navigation, the page, status line.
// Why: it holds pages together and nothing else; what there is to say comes from presenters, what
// there is to do goes to the session.
#pragma once

#include <type_traits>  // wx/weakref.h uses it and does not say so

#include <wx/frame.h>
#include <wx/timer.h>
#include <wx/weakref.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>

#include "app/desktop/header_bar.h"
#include "app/desktop/modal_watch.h"
#include "app/desktop/navigation.h"
#include "app/desktop/notice_bar.h"
#include "app/desktop/page.h"
#include "app/desktop/review_window.h"
#include "app/present/deed_keys.h"
#include "app/present/find_anything.h"
#include "app/present/frame_presenter.h"
#include "app/present/open_windows.h"
#include "app/present/plan_sort.h"
#include "app/present/safekeeping.h"
#include "reports/draw/print_job.h"

namespace sightline {
struct PrintOrder;
}

namespace sightline::desktop {

class MainFrame : public wxFrame, public Shell {
 public:
  MainFrame(Session& session, const Catalog& catalog, std::filesystem::path templates,
            std::filesystem::path locale);

  [[nodiscard]] Session& session() override { return session_; }
  [[nodiscard]] const Catalog& catalog() const override { return catalog_; }
  [[nodiscard]] const std::filesystem::path& templates() const override { return templates_; }
  [[nodiscard]] const std::filesystem::path& locale() const override { return locale_; }
  void show(PageId page, std::string_view path = {}) override;
  /// Before it is seen for the first time, nothing is drawn up: then the document and the page are
  /// there that it begins with.
  bool Show(bool show = true) override;
  void commit_pending_edit() override;

  /// Shows a notice at the window's foot. That something was done is told until the plan changes;
  /// what has to be noted of a change, until it is undone.
  void notify(NoticeTone tone, const Message& message);
  [[nodiscard]] PageId current_page() const { return page_entries()[current_].id; }
  /// The page, built if it was not yet.
  Page& page(PageId id);
  [[nodiscard]] Navigation& navigation() const { return *navigation_; }
  [[nodiscard]] NoticeBar& notice_bar() const { return *notices_; }
  [[nodiscard]] HeaderBar& header() const { return *header_; }
  [[nodiscard]] StatusLine& status() const { return *status_; }
  /// Opens a file in place of the plan; false, with a notice, when it can't be read.
  bool open(const std::filesystem::path& path);
  /// The file that is being opened, as long as its passphrase or what else is asked for; blank:
  /// none.
  [[nodiscard]] const std::filesystem::path& opening() const { return opening_; }
  /// All commands of the menus as they are now.
  [[nodiscard]] std::vector<Command> commands() const;
  /// Shows the quarterly review page by page; there is one such window at a time.
  ReviewWindow& present(ReviewWindow::Extent extent = ReviewWindow::Extent::full_screen);
  /// Prints the current page; false when that was given up, or, with a notice, can't be done.
  bool print();
  /// Shows what the current page would look like printed; nullptr when that was given up, or, with
  /// a notice, can't be done.
  wxFrame* preview();
  /// Asks for the plan's page setup, over this window or its preview; true when it has changed.
  bool set_pages_up(wxWindow& over);
  /// Opens a dialog that the command line names: "find"; an import takes the file at `place`.
  void show_dialog(std::string_view name, std::string_view place = {});
  /// Opens the first plan of files that were dropped here, and the others elsewhere.
  void take_files(const std::vector<std::filesystem::path>& files);
  /// Opens a plan in a window of its own; false, or none: it can't.
  std::function<bool(const std::filesystem::path&)> open_elsewhere;
  /// Offers what runs that were cut off have left unsaved, if there is anything; `asked`: the
  /// person looks for it, and for what was declined before.
  void recover(bool asked) { recover_wanted(asked, {}); }
  /// Only of plans that are `wanted`, as LeftUnsaved has it.
  void recover_wanted(bool asked, std::function<bool(const std::filesystem::path&)> wanted);
  /// What keeps the plans safe; none: nothing does.
  Safekeeping* safekeeping = nullptr;
  /// Opens a plan that a person has chosen, after the question about unsaved changes; another
  /// window that has it comes forward instead.
  void open_chosen(const std::filesystem::path& path);
  /// Whether another window has the plan, and has come forward; none: nobody knows of others.
  std::function<bool(const std::filesystem::path&)> is_elsewhere;
  /// Shows the window in front of the others.
  void come_forward();
  /// Opens the plan of the last run, in place of the empty one; a notice says when it is gone.
  void resume(const std::filesystem::path& path);
  /// Comes back where the window was left, or its plan's if that is known, as far as that can be
  /// seen today; `otherwise` is its size when nobody knows.
  void recall_place(const wxSize& otherwise, const OpenWindow* left = nullptr);
  /// Says once that this version is a newer one than the last that was started.
  void greet_update(std::string_view version);
  /// The page that was shown last, or on which its plan was left, for a plan that was opened; else
  /// the first.
  void recall_page(const OpenWindow* left = nullptr);
  /// Where it is kept what windows are open; none: nothing is.
  OpenWindows* windows = nullptr;
  /// Keeps what this window shows by now, for the next start.
  void note_window();
  /// Has all other windows quit; none: there are no others.
  std::function<void()> quit_others;
  /// Closes the window since another one quits, after the question about unsaved changes. While
  /// another question is open, that is asked first, and the window stays.
  void leave_with_others();

 private:
  void build();
  /// Their titles; what is in them comes when it is needed.
  void build_menus();
  /// Once.
  void fill_menus();
  void refresh_menus(const FrameView& view);
  void bind_page_menu();
  /// The menu ‘Page’ has what the page that is shown can do.
  void fill_page_menu();
  void rebuild_page_menu();
  /// By its key, whatever its item looked like when the menu was last seen; false: it can't be now.
  bool give_page_command(int id);
  [[nodiscard]] static bool is_of_page(int id);
  [[nodiscard]] bool may_on_page(int id) const;
  void bind_menus();
  void refresh();
  void settle_notice();
  /// What was refused is seen to by the next change, or left alone: by Escape, on another page.
  void drop_refusal();
  /// Only one button of the window is loud.
  void keep_one_loud();
  void refresh_page();
  [[nodiscard]] std::optional<PrintOrder> print_order();
  [[nodiscard]] std::optional<draw::PrintJob> lay_out_sheets(const PrintOrder& order);
  void new_plan();
  void ask_and_open();
  void save(bool elsewhere);
  void show_versions();
  void show_history();
  void protect();
  void unprotect();
  void save_copy();
  void close_cycle();
  void reopen_cycle();
  void edit_text(int command);
  void about();
  void find_anything();
  [[nodiscard]] std::optional<FoundTarget> ask_what_to_find();
  void help(std::size_t section = 0);
  void turn_page(int step);
  void new_action();
  void find_action();
  void sort_actions(SortBy column);
  void spread_target();
  void on_menu_key(wxKeyEvent& event);
  void whats_new();
  void preferences();
  void remember();
  template <class Event>
  void on_place(Event& event) {
    event.Skip();
    CallAfter([this] { note_place(); });
  }
  void note_place();
  void note_later();
  /// Where a monitor that is gone has left it out of sight.
  void come_into_sight();
  void quit();
  bool leave_to_other_window(const std::filesystem::path& path);
  void attend_to_file();
  void accept_files();
  void on_close(wxCloseEvent& event);

  Session& session_;
  const Catalog& catalog_;
  std::filesystem::path templates_;
  std::filesystem::path locale_;
  wxMenu* recent_ = nullptr;  ///< none: the menus are empty yet
  wxMenu* page_menu_ = nullptr;
  std::vector<PageCommand> page_commands_;  ///< in the order of that menu
  DeedKeys deed_keys_{catalog_};
  wxMenuItem* protect_ = nullptr;
  wxMenuItem* unprotect_ = nullptr;
  wxMenuItem* close_cycle_ = nullptr;
  wxMenuItem* reopen_cycle_ = nullptr;
  std::vector<std::filesystem::path> shown_recent_;
  HeaderBar* header_ = nullptr;
  Navigation* navigation_ = nullptr;
  NoticeBar* notices_ = nullptr;
  StatusLine* status_ = nullptr;
  wxWeakRef<ReviewWindow> review_;
  Panel* stage_ = nullptr;
  ModalWatch modal_;
  std::filesystem::path opening_;
  wxRect place_;  ///< when it is not maximized
  wxTimer noting_;
  bool leaves_with_others_ = false;
  std::size_t current_ = 0;
  bool is_seen_ = false;
  std::uint64_t seen_state_ = 0;     ///< of the document, as the window shows it
  std::uint64_t noticed_state_ = 0;  ///< when the notice was given
  bool is_edit_fresh_ = false;       ///< the event that changed the document goes on
  bool notice_is_of_edit_ = false;
  std::map<std::size_t, Page*> pages_;
};

}  // namespace sightline::desktop
