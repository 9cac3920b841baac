// Changing where an action stands, with the question that goes with it.
// Why: an action is dropped with a reason, wherever that is done: details, list or board.
#pragma once

#include <functional>

#include "app/present/edit_entry.h"
#include "app/present/session.h"

namespace sightline {

/// Sets the status; asks why when the action is to be dropped, until there is a reason. False when
/// nothing changed: it has that status already, or the person thought better of it.
bool change_status(Session& session, Id<Action> id, Status status);

/// What is said to who drops without a reason, and to who would roll by hand.
[[nodiscard]] Message needs_a_reason();
[[nodiscard]] Message rolled_by_closing();

/// Makes the edit; false, with a notice, when it is refused.
bool perform_or_tell(Session& session, const std::function<EditEntry(const Document&)>& make);

/// An edit worked out beside the window, for Session::perform; none when the person gave it up.
[[nodiscard]] std::optional<Entry<Session::WorkedEdit>> work_out(
    Session& session, const Message& what,
    const std::function<EditEntry(const Document&, IdSource&)>& make);

}  // namespace sightline
