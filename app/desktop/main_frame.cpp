#include "app/desktop/main_frame.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "app/desktop/dialog_notice.h"
#include "app/desktop/gtk_monitors.h"
#include "app/desktop/in_front.h"
#include "app/desktop/recent_files.h"
#include "app/desktop/text.h"
#include "app/desktop/wait_dialog.h"
#include "app/present/frame_presenter.h"
#include "app/present/help_presenter.h"

namespace sightline::desktop {
namespace {

std::size_t index_of(PageId id) {
  const auto& entries = page_entries();
  const auto found = std::ranges::find(entries, id, &PageEntry::id);
  return found == entries.end() ? 0 : static_cast<std::size_t>(found - entries.begin());
}

std::vector<Navigation::Item> navigation_items(const Catalog& catalog) {
  std::vector<Navigation::Item> items;
  for (const auto& entry : page_entries()) {
    items.push_back({.page = entry.id, .label = catalog.term(entry.label), .parted = entry.parted});
  }
  return items;
}

/// Another label for an item of a menu; its key stays.
void relabel(wxMenuItem& item, const wxString& label) {
  item.SetItemLabel(label + L"\t" + item.GetItemLabel().AfterFirst(L'\t'));
}

}  // namespace

MainFrame::MainFrame(Session& session, const Catalog& catalog, std::filesystem::path templates,
                     std::filesystem::path locale)
    : wxFrame(nullptr, wxID_ANY, "Sightline"),
      session_(session),
      catalog_(catalog),
      templates_(std::move(templates)),
      locale_(std::move(locale)) {
  SetBackgroundStyle(wxBG_STYLE_SYSTEM);
  update_theme();
  SetFont(font_of(TextRole::text));
  build();
  build_menus();
  bind_menus();
  accept_files();
  Bind(wxEVT_CLOSE_WINDOW, &MainFrame::on_close, this);
  Bind(wxEVT_ACTIVATE, [this](wxActivateEvent& event) {
    event.Skip();
    if (!event.GetActive()) return;
    note_later();
    CallAfter([this] { attend_to_file(); });
  });
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    on_place(event);
    // Or wx lays out what has a sizer, whatever it was told.
    event.Skip(GetAutoLayout());
  });
  Bind(wxEVT_MOVE, &MainFrame::on_place<wxMoveEvent>, this);
  Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
    update_theme();
    event.Skip();
    CallAfter([this] { refresh_page(); });
  });
  // Once the hand rests: a window that is moved tells of it all the time.
  noting_.SetOwner(&noting_);
  noting_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
    note_window();
    if (windows && IsActive()) windows->touch();
  });
  // Later: the toolkit hears of it after this, perhaps.
  native::on_monitors(*this, [this] { CallAfter([this] { come_into_sight(); }); });
  session_.set_recent(load_recent_files());
  session_.on_change([this] { refresh(); });
  SetMinSize(FromDIP(wxSize(800, 520)));
}

bool MainFrame::Show(bool show) {
  if (!show || is_seen_) return wxFrame::Show(show);
  if (pages_.empty()) this->show(page_entries().front().id);
  is_seen_ = true;
  refresh();
  // All is laid out; wx would do it anew, once or twice.
  const bool shown = wxFrame::Show(true);
  SetAutoLayout(true);
  // Nobody opens one before there is a picture; a key of theirs fills them itself.
  CallAfter([this] { fill_page_menu(); });
  return shown;
}

void MainFrame::build() {
  header_ = new HeaderBar(this,
                          {.find = text("Find anything"),
                           .find_keys = to_wx(key_words("Ctrl+K", catalog_)),
                           .export_book = text("Export plan book")},
                          {.find = [this] { find_anything(); },
                           .undo =
                               [this] {
                                 commit_pending_edit();
                                 session_.undo();
                               },
                           .export_book = [this] { show(PageId::book); }});
  navigation_ = new Navigation(this, navigation_items(catalog_),
                               [this](std::size_t index) { show(page_entries()[index].id); });
  auto* column = new wxBoxSizer(wxVERTICAL);
  auto* middle = new wxBoxSizer(wxHORIZONTAL);
  stage_ = new Panel(this, Ground::background);
  stage_->SetSizer(new wxBoxSizer(wxVERTICAL));
  status_ = new StatusLine(this, [this] { show(PageId::home); });
  notices_ = new NoticeBar(*status_, *this);
  middle->Add(navigation_, wxSizerFlags().Expand());
  middle->Add(new Hairline(this), wxSizerFlags().Expand());
  middle->Add(stage_, wxSizerFlags(1).Expand());
  column->Add(header_, wxSizerFlags().Expand());
  column->Add(new Hairline(this), wxSizerFlags().Expand());
  column->Add(middle, wxSizerFlags(1).Expand());
  column->Add(new Hairline(this), wxSizerFlags().Expand());
  column->Add(status_, wxSizerFlags().Expand());
  SetSizer(column);
  // Not with each size that it takes before there is a page.
  SetAutoLayout(false);
}

Page& MainFrame::page(PageId id) {
  const auto index = index_of(id);
  if (const auto found = pages_.find(index); found != pages_.end()) return *found->second;
  auto* built = page_entries()[index].build(stage_, *this);
  built->Hide();
  stage_->GetSizer()->Add(built, wxSizerFlags(1).Expand());
  pages_.emplace(index, built);
  built->recall(*wxConfigBase::Get());
  return *built;
}

void MainFrame::show(PageId id, std::string_view path) {
  const auto index = index_of(id);
  if (is_seen_ && index != current_) drop_refusal();
  commit_pending_edit();
  const bool is_new = !pages_.contains(index);
  auto& next = page(id);
  // A new page is filled before it is seen, in the room that it will have: on the screen, each
  // control that is added is shown and measured by itself.
  if (is_seen_ && is_new) {
    next.SetSize(stage_->GetClientSize());
    next.refresh();
  }
  // What has the keyboard would keep it from the window when it goes, and keys with it.
  auto* keyboard = is_seen_ ? FindFocus() : nullptr;
  const bool is_left = keyboard && current_ != index && pages_.contains(current_) &&
                       pages_.at(current_)->IsDescendant(keyboard);
  if (is_left) navigation_->SetFocus();
  for (auto& [other, window] : pages_) window->Show(other == index);
  current_ = index;
  navigation_->select(index);
  if (is_seen_)
    stage_->Layout();
  else
    wxWindow::Layout();
  if (is_seen_ && !is_new) next.refresh();
  keep_one_loud();
  note_place();
  if (is_seen_) fill_page_menu();
  if (!path.empty()) next.go_to(path);
}

void MainFrame::keep_one_loud() {
  // The plan book's page and the review's always have their own.
  const auto found = pages_.find(current_);
  const auto id = current_page();
  header_->export_button().Show(id != PageId::book && id != PageId::review &&
                                (found == pages_.end() || !found->second->has_loud_button()));
  header_->Layout();
}

void MainFrame::commit_pending_edit() {
  if (const auto found = pages_.find(current_); found != pages_.end()) {
    found->second->commit_pending_edit();
  }
}

void MainFrame::notify(NoticeTone tone, const Message& message) {
  notices_->show(tone, message);
  // The window's foot lies below a dialog, and below the preview.
  wxTopLevelWindow* over = modal_.asking();
  if (!over) over = preview_of(this);
  if (over) DialogNotice::tell(*over, *this, tone, message);
  noticed_state_ = session_.state();
  notice_is_of_edit_ = is_edit_fresh_ && tone != NoticeTone::lasting_warning;
}

void MainFrame::settle_notice() {
  const auto state = session_.state();
  if (std::exchange(seen_state_, state) == state) return;
  // Whoever edits tells of it at once, so what is told until this event is over belongs to it.
  is_edit_fresh_ = true;
  CallAfter([this] { is_edit_fresh_ = false; });
  if (!notices_->IsShown()) return;
  const bool undone = notice_is_of_edit_ && state < noticed_state_;
  const bool done = notices_->tone() == NoticeTone::done;
  if (notices_->tone() != NoticeTone::failure && (done || undone)) notices_->dismiss();
  if (state > noticed_state_) drop_refusal();
}

void MainFrame::drop_refusal() {
  if (!notices_->IsShown()) return;
  if (notices_->tone() == NoticeTone::warning && !notice_is_of_edit_) notices_->dismiss();
}

void MainFrame::refresh() {
  if (!is_seen_) return;
  settle_notice();
  const auto view = frame_view(session_, catalog_);
  SetTitle(to_wx(view.title));
  header_->set_plan(to_wx(view.plan), to_wx(view.cycle));
  header_->set_undo(to_wx(view.undo), session_.can_undo());
  status_->set(to_wx(view.saved), to_wx(view.baseline), to_wx(view.findings));
  if (const auto plan = index_of(PageId::plan); page_entries()[plan].id == PageId::plan) {
    navigation_->set_badge(plan, view.late, view.late_spoken);
  }
  if (recent_) refresh_menus(view);
  if (shown_recent_ != session_.recent()) {
    shown_recent_ = session_.recent();
    store_recent_files(shown_recent_);
    if (recent_) show_recent_files(*recent_, shown_recent_, text("No plans yet"));
  }
  refresh_page();
  note_place();
  if (review_) review_->refresh();
}

void MainFrame::refresh_menus(const FrameView& view) {
  auto* bar = GetMenuBar();
  bar->SetLabel(wxID_UNDO, wxControl::EscapeMnemonics(to_wx(view.undo)) + "\tCtrl+Z");
  bar->Enable(wxID_UNDO, session_.can_undo());
  bar->SetLabel(wxID_REDO, wxControl::EscapeMnemonics(to_wx(view.redo)) + "\tCtrl+Shift+Z");
  bar->Enable(wxID_REDO, session_.can_redo());
  relabel(*protect_,
          session_.key() ? text("Change &the passphrase…") : text("Protec&t with a passphrase…"));
  unprotect_->Enable(session_.key() != nullptr);
  relabel(*close_cycle_, to_wx(view.close));
  close_cycle_->Enable(view.to_close.has_value());
  relabel(*reopen_cycle_, to_wx(view.reopen));
  reopen_cycle_->Enable(view.to_reopen.has_value());
}

void MainFrame::refresh_page() {
  if (const auto found = pages_.find(current_); found != pages_.end()) found->second->refresh();
  keep_one_loud();
}

bool MainFrame::open(const std::filesystem::path& path) {
  // By its whole name: what is remembered of a plan finds it from every folder.
  std::error_code failed;
  auto whole = std::filesystem::absolute(path, failed);
  opening_ = failed ? path : whole;
  const int before = notices_->count();
  const bool opened = session_.open(opening_);
  opening_.clear();
  if (!opened) return false;
  // What was told of the plan that was open before; not what there is to tell of this one.
  if (notices_->count() == before) notices_->dismiss();
  return true;
}

ReviewWindow& MainFrame::present(ReviewWindow::Extent extent) {
  commit_pending_edit();
  if (!review_) review_ = new ReviewWindow(this, *this, extent);
  review_->Raise();
  return *review_;
}

void MainFrame::on_close(wxCloseEvent& event) {
  commit_pending_edit();
  if (event.CanVeto() && !session_.may_leave()) return event.Veto();
  remember();
  noting_.Stop();
  if (windows) {
    // What is closed while others stay open was not left open.
    if (leaves_with_others_ || !windows->has_others())
      note_window();
    else
      windows->forget();
  }
  event.Skip();
}

wxString Shell::text(const Message& message) const { return to_wx(catalog().text(message)); }

wxString Shell::text(const char* sentence) const { return text(msg(sentence)); }

}  // namespace sightline::desktop
