// Edits of the open document: made here, or worked out beside the window, and taken back.
#include <utility>

#include "app/present/session.h"

namespace sightline {

bool Session::refuses_edits() {
  if (!read_only_) return false;
  user_.notify(NoticeTone::warning,
               msg("‘{1}’ is open to be read only. Save it as another file to change it there.",
                   file_name()));
  // What was typed goes back to what is.
  changed();
  return true;
}

HistoryEntry Session::next_entry() {
  return {ids_.next<HistoryEntry>(), tools_.now ? tools_.now() : 0, tools_.who, {}};
}

bool Session::perform(const Edit& edit) {
  if (refuses_edits()) return false;
  try {
    if (!undo_.perform(edit, next_entry())) return true;
  } catch (const Failure& failure) {
    user_.notify(NoticeTone::failure, failure.message());
    return false;
  }
  changed();
  return true;
}

Session::Draft Session::draft() {
  return {document(), IdSource(ids_.next_uuid().low), next_entry()};
}

Session::WorkedEdit Session::worked_out(Draft draft, const Edit& edit) {
  if (edit.empty()) return {std::move(draft.document), std::nullopt};
  auto step = step_of(draft.document, edit, std::move(draft.entry));
  return {std::move(draft.document), std::move(step)};
}

bool Session::perform(WorkedEdit edit) {
  if (refuses_edits()) return false;
  if (edit.before != document()) {
    user_.notify(NoticeTone::warning,
                 msg("The plan was changed meanwhile, so nothing was done. Do it once more."));
    return false;
  }
  if (!edit.step) return true;
  undo_.take(*std::move(edit.step));
  changed();
  return true;
}

void Session::undo() {
  // The revision counts saves, which undo doesn't take back.
  const auto revision = document().revision;
  if (!undo_.undo()) return;
  undo_.stamp_revision(revision);
  changed();
}

void Session::redo() {
  const auto revision = document().revision;
  if (!undo_.redo()) return;
  undo_.stamp_revision(revision);
  changed();
}

}  // namespace sightline
