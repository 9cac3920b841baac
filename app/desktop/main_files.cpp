// What concerns the plan's file: a new one, opened, saved; its passphrase, a copy for an audience;
// and what comes to the main window from outside, such as a file that somebody else changed, files
// that are dropped, and a second start.
#include <wx/dnd.h>

#include <algorithm>
#include <utility>

#include "app/desktop/copy_dialog.h"
#include "app/desktop/import_dialog.h"
#include "app/desktop/main_frame.h"
#include "app/desktop/new_plan_dialog.h"
#include "app/desktop/text.h"
#include "app/present/dropped_files.h"
#include "model/file/file_failure.h"
#include "reports/copy_words.h"

namespace sightline::desktop {
namespace {

/// Tells the window of files, once whoever dragged them is free again.
class FileDrop : public wxFileDropTarget {
 public:
  explicit FileDrop(MainFrame& frame) : frame_(frame) {}

  bool OnDropFiles(wxCoord /*x*/, wxCoord /*y*/, const wxArrayString& names) override {
    std::vector<std::filesystem::path> files;
    std::ranges::transform(names, std::back_inserter(files), path_from_wx);
    frame_.CallAfter([this, files] { frame_.take_files(files); });
    return true;
  }

 private:
  MainFrame& frame_;
};

}  // namespace

void MainFrame::new_plan() {
  commit_pending_edit();
  try {
    NewPlanDialog dialog(this, catalog_, list_templates(templates_), session_.today());
    if (dialog.ShowModal() != wxID_OK || !session_.may_leave()) return;
    session_.start(instantiate(dialog.starter(), dialog.answers(), session_.ids()));
    notices_->dismiss();
    show(PageId::home);
  } catch (const Failure& failure) {
    notify(NoticeTone::failure, failure.message());
  }
}

void MainFrame::ask_and_open() {
  commit_pending_edit();
  if (const auto path = session_.user().choose_file_to_open(FileKind::plan)) open_chosen(*path);
}

void MainFrame::save(bool elsewhere) {
  commit_pending_edit();
  const int before = notices_->count();
  if (!(elsewhere ? session_.save_as() : session_.save())) return;
  // That its versions can't be kept, say, is told already, and more than this.
  if (notices_->count() == before)
    notify(NoticeTone::done, msg("Saved ‘{1}’.", name_text(*session_.path())));
}

void MainFrame::attend_to_file() {
  if (modal_.is_asking() || IsBeingDeleted() || !session_.has_file_news()) return;
  // What is being typed counts as unsaved.
  commit_pending_edit();
  session_.settle_file();
}

void MainFrame::save_copy() {
  commit_pending_edit();
  CopyDialog dialog(this, *this);
  if (dialog.ShowModal() != wxID_OK) return;
  const auto& options = dialog.options();
  session_.save_copy(options, catalog_.term(label_of(options.audience)),
                     copy_words(options, catalog_));
}

void MainFrame::accept_files() { SetDropTarget(new FileDrop(*this)); }

void MainFrame::take_files(const std::vector<std::filesystem::path>& files) {
  // While a question is open there is nothing to begin.
  if (modal_.is_asking()) return;
  auto [plans, table, refusal] = sort_dropped(files);
  std::erase_if(plans, [this](const auto& plan) { return leave_to_other_window(plan); });
  if (!plans.empty()) {
    commit_pending_edit();
    const auto first = plans.front();
    if (!session_.may_leave()) return;
    const bool opened = open(first);
    plans.erase(plans.begin());
    std::erase_if(plans,
                  [this](const auto& plan) { return open_elsewhere && open_elsewhere(plan); });
    if (!plans.empty() && opened)
      refusal = msg("A window holds one plan: only ‘{1}’ was opened.", name_text(first));
  }
  if (refusal) notify(NoticeTone::warning, *refusal);
  if (!table) return;
  commit_pending_edit();
  const bool figures = current_page() == PageId::targets;
  import_file(this, *this, figures ? ImportKind::actuals : ImportKind::pipeline, *table);
}

void MainFrame::protect() {
  commit_pending_edit();
  session_.protect();
}

void MainFrame::unprotect() {
  commit_pending_edit();
  session_.unprotect();
}

bool MainFrame::leave_to_other_window(const std::filesystem::path& path) {
  if (!is_elsewhere || !is_elsewhere(path)) return false;
  // Where windows may not put themselves in front, this says where to look.
  notify(NoticeTone::warning,
         msg("‘{1}’ is open in another window, which has come forward.", name_text(path)));
  return true;
}

void MainFrame::open_chosen(const std::filesystem::path& path) {
  commit_pending_edit();
  if (!leave_to_other_window(path) && session_.may_leave()) open(path);
}

void MainFrame::come_forward() {
  if (IsIconized()) Iconize(false);
  Show();
  Raise();
  modal_.come_forward();
  RequestUserAttention(wxUSER_ATTENTION_INFO);
}

}  // namespace sightline::desktop
