#include "app/present/left_unsaved.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "app/present/difference_lines.h"
#include "app/present/former_plan.h"
#include "model/file/document_file.h"
#include "model/file/file_failure.h"

namespace sightline {
namespace {

/// Beside the history, and the count of saves.
bool holds_the_same(const Document& a, Document b) {
  b.history = a.history;
  b.revision = a.revision;
  return a == b;
}

/// Whether what was left behind at `file` is among what was set aside.
bool was_declined(const RecoveryFolder& folder, const std::filesystem::path& file) {
  const auto name = file.stem().string() + "+";
  return std::ranges::any_of(folder.set_aside(), [&](const std::filesystem::path& kept) {
    return kept.filename().string().starts_with(name);
  });
}

}  // namespace

LeftUnsaved::LeftUnsaved(Safekeeping& safekeeping, Session& session, const Catalog& catalog,
                         std::filesystem::file_time_type now, bool kept,
                         std::function<bool(const std::filesystem::path&)> wanted)
    : safekeeping_(safekeeping),
      session_(session),
      catalog_(catalog),
      now_(now),
      wanted_(std::move(wanted)) {
  const auto& folder = safekeeping.recoveries();
  if (!folder) return;
  folder->clear(now);
  for (const auto& file : folder->left_behind(now)) look(file, false);
  if (!kept) return;
  for (const auto& file : folder->set_aside()) look(file, true);
}

bool LeftUnsaved::unlock(LeftRow& row) const {
  if (!row.locked) return true;
  const auto key =
      session_.user().ask_for_key({.name = row.title, .derive = [&](const Secret& passphrase) {
                                     return key_for_recovery(row.file, passphrase);
                                   }});
  if (!key) return false;
  row.recovery = read_recovery(row.file, key);
  row.locked = false;
  return true;
}

std::optional<Document> LeftUnsaved::saved(const Recovery& recovery) const {
  if (recovery.plan.empty()) return std::nullopt;
  try {
    auto document = load_document(recovery.plan, recovery.key.get());
    if (document.id == recovery.document.id) return document;
  } catch (const Failure&) {
    // Gone or damaged: then what was put aside is all there is.
  }
  return std::nullopt;
}

void LeftUnsaved::look(const std::filesystem::path& file, bool kept) {
  LeftRow row;
  row.file = file;
  row.kept = kept;
  std::error_code ignored;
  try {
    // The plan that is open may be this very one: then its passphrase was typed already.
    row.recovery = read_recovery(file, session_.key());
  } catch (const LockedPlan&) {
    row.recovery = read_recovery_head(file);
    row.locked = true;
  } catch (const Failure& failure) {
    if (kept || !is_file_there(file) || (wanted_ && !wanted_({}))) return;
    session_.user().notify(NoticeTone::failure, failure.message());
    try {
      safekeeping_.recoveries()->put_aside(file, now_);
    } catch (const std::system_error&) {
      // It is told of again at the next start.
    }
    return;
  }
  const auto& recovery = row.recovery;
  if (wanted_ && !wanted_(recovery.plan)) return;
  const auto in_file = saved(recovery);
  const bool twice = !row.locked && std::ranges::any_of(rows_, [&](const LeftRow& other) {
    return other.recovery.plan == recovery.plan &&
           holds_the_same(other.recovery.document, recovery.document);
  });
  if (twice || (!row.locked && in_file && holds_the_same(*in_file, recovery.document))) {
    std::filesystem::remove(file, ignored);
    return;
  }
  const auto& name = recovery.document.plan.organization.name;
  auto title = recovery.plan.empty() ? name : name_text(recovery.plan);
  if (title.empty()) title = catalog_.text(msg("Untitled plan"));
  row.title = catalog_.text(msg("{1} · {2}", title, moment_text(recovery.at, catalog_)));
  row.comparison =
      row.locked ? catalog_.text(msg("The plan is protected with a passphrase. Recovering asks for "
                                     "it, and shows nothing of the plan before."))
      : in_file  ? text_of_lines(difference_lines(*in_file, recovery.document, catalog_),
                                 catalog_.text(msg("The saved plan and this one hold the same.")))
                 : catalog_.text(msg("There is no file of this plan: it is only here."));
  rows_.push_back(std::move(row));
}

bool LeftUnsaved::take(std::size_t row) {
  auto taken = rows_.at(row);
  const auto& folder = *safekeeping_.recoveries();
  try {
    if (!unlock(taken) || !session_.may_leave()) return false;
  } catch (const Failure& failure) {
    session_.user().notify(NoticeTone::failure, failure.message());
    return false;
  }
  try {
    // Whoever moves it first has it, of two windows that offer it.
    if (!taken.kept) taken.file = folder.claim(taken.file);
  } catch (const std::system_error&) {
    session_.user().notify(
        NoticeTone::warning,
        was_declined(folder, taken.file)
            ? msg("These changes were declined in another window: File, Recover unsaved changes.")
            : msg("Another window has recovered these changes."));
    return false;
  }
  if (!session_.recover(taken.recovery)) {
    decline(row, taken.file);
    return false;
  }
  safekeeping_.flush();
  safekeeping_.replace(taken.file);
  return true;
}

void LeftUnsaved::decline(std::size_t row) { decline(row, rows_.at(row).file); }

void LeftUnsaved::decline(std::size_t row, const std::filesystem::path& file) {
  if (rows_.at(row).kept) return;
  try {
    safekeeping_.recoveries()->put_aside(file, now_);
  } catch (const std::system_error&) {
    // Another window has taken it; it is in good hands.
  }
}

}  // namespace sightline
