// What the main window shows of plans that were kept safe: earlier versions, and what a crash left.
#include "app/desktop/compare_dialog.h"
#include "app/desktop/main_frame.h"
#include "app/present/earlier_versions.h"
#include "app/present/left_unsaved.h"
#include "app/present/past_plans.h"

namespace sightline::desktop {
namespace {

const int safety_copy_id = wxWindow::NewControlId();
const int decline_id = wxWindow::NewControlId();

const CompareDialog::Words version_words{"Versions of this plan",
                                         "Each time a plan is saved, what is saved is kept on this "
                                         "computer as well: the latest, then one "
                                         "an hour, a day and a week.",
                                         "Saved", "What restoring it would change", 400};
const std::vector<CompareDialog::Button> version_buttons{
    {wxID_CANCEL, "Close"}, {safety_copy_id, "Save a &copy…"}, {wxID_OK, "&Restore", true}};

const CompareDialog::Words history_words{
    "History of this plan",
    "What was done to the plan, and by whom, is kept in its file. Going back is a step that can be "
    "undone.",
    "Changes", "What going back to it would change", 440};
const std::vector<CompareDialog::Button> history_buttons{
    {wxID_CANCEL, "Close"}, {safety_copy_id, "Save a &copy…"}, {wxID_OK, "&Go back", true}};

const CompareDialog::Words left_words{
    "Unsaved changes were found",
    "Sightline was cut off before these plans were saved. Recovered, a plan is opened with its "
    "changes, and its file stays as it is until you save. What is not recovered is kept for 30 "
    "days: File, Recover unsaved changes.",
    "Plans", "What is not in the file", 360};
const std::vector<CompareDialog::Button> left_buttons{
    {wxID_CANCEL, "Not &now"}, {decline_id, "&Don’t recover"}, {wxID_OK, "&Recover", true}};

template <class Rows, class Text>
std::vector<std::string> texts(const Rows& rows, Text text) {
  std::vector<std::string> all;
  std::ranges::transform(rows, std::back_inserter(all), text);
  return all;
}

}  // namespace

void MainFrame::show_versions() {
  commit_pending_edit();
  if (!safekeeping || !safekeeping->versions())
    return notify(NoticeTone::warning,
                  msg("No versions are kept, since you have no home folder to keep them in."));
  EarlierVersions earlier(session_, *safekeeping->versions(), catalog_);
  if (earlier.rows().empty())
    return notify(NoticeTone::warning, msg("There are no versions yet. Save the plan: from then on "
                                           "each time it is saved is kept."));
  CompareDialog dialog(
      this, *this, version_words, texts(earlier.rows(), [](const auto& row) { return row.when; }),
      [&](std::size_t row) { return earlier.comparison(row); }, version_buttons);
  const int answer = dialog.ShowModal();
  if (answer == wxID_OK) earlier.restore(dialog.chosen());
  if (answer == safety_copy_id) earlier.save_copy(dialog.chosen());
}

void MainFrame::show_history() {
  commit_pending_edit();
  PastPlans past(session_, catalog_);
  if (past.rows().empty())
    return notify(NoticeTone::warning,
                  msg("There is no history yet: nothing was done to this plan so far."));
  CompareDialog dialog(
      this, *this, history_words, past.rows(),
      [&](std::size_t row) { return past.comparison(row); }, history_buttons);
  const int answer = dialog.ShowModal();
  if (answer == wxID_OK) past.go_back(dialog.chosen());
  if (answer == safety_copy_id) past.save_copy(dialog.chosen());
}

void MainFrame::recover_wanted(bool asked,
                               std::function<bool(const std::filesystem::path&)> wanted) {
  if (!safekeeping) return;
  commit_pending_edit();
  LeftUnsaved left(*safekeeping, session_, catalog_, std::filesystem::file_time_type::clock::now(),
                   asked, std::move(wanted));
  if (left.rows().empty()) {
    if (asked) notify(NoticeTone::done, msg("There are no unsaved changes to recover."));
    return;
  }
  CompareDialog dialog(
      this, *this, left_words, texts(left.rows(), [](const auto& row) { return row.title; }),
      [&](std::size_t row) { return left.rows()[row].comparison; }, left_buttons);
  const int answer = dialog.ShowModal();
  if (answer == decline_id) left.decline(dialog.chosen());
  const int before = notices_->count();
  if (answer == wxID_OK && left.take(dialog.chosen()) && notices_->count() == before)
    notices_->dismiss();
  const auto more = left.rows().size() - 1;
  if (answer != wxID_CANCEL && more > 0)
    notify(NoticeTone::lasting_warning,
           msg_n("{1} more plan has unsaved changes: File, Recover unsaved changes.",
                 "{1} more plans have unsaved changes: File, Recover unsaved changes.", more));
}

}  // namespace sightline::desktop
