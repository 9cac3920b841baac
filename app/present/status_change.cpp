#include "app/present/status_change.h"

#include "model/edit/gestures_actions.h"
#include "model/find.h"

namespace sightline {

bool change_status(Session& session, Id<Action> id, Status status) {
  const auto* action = find(session.plan().actions, id);
  if (!action || action->status == status) return false;
  const auto today = session.today();
  if (status != Status::dropped)
    return perform_or_tell(
        session, [&](const Document& document) { return set_status(document, id, status, today); });
  const auto typed = session.user().ask_text(msg("Why is ‘{1}’ dropped?", action->title),
                                             action->reason, msg("Drop action"), needs_a_reason());
  if (!typed || clean_line(*typed).empty()) return false;
  return perform_or_tell(session, [&](const Document& document) {
    return set_status(document, id, status, today, clean_line(*typed));
  });
}

Message needs_a_reason() {
  return msg("An action is dropped with a reason, so that the review can tell why. Type one.");
}

Message rolled_by_closing() {
  return msg(
      "An action is rolled when its cycle is closed. To put it off, move it to another cycle.");
}

bool perform_or_tell(Session& session, const std::function<EditEntry(const Document&)>& make) {
  const auto entry = attempt([&]() -> EditEntry { return make(session.document()); });
  if (const auto* problem = problem_of(entry)) {
    session.user().notify(NoticeTone::warning, *problem);
    return false;
  }
  return session.perform(*value_of(entry));
}

std::optional<Entry<Session::WorkedEdit>> work_out(
    Session& session, const Message& what,
    const std::function<EditEntry(const Document&, IdSource&)>& make) {
  auto draft = session.draft();
  std::optional<Entry<Session::WorkedEdit>> worked;
  const bool is_done = session.user().work_beside(what, [&] {
    const auto entry = attempt([&]() -> EditEntry { return make(draft.document, draft.ids); });
    if (const auto* problem = problem_of(entry))
      worked = *problem;
    else
      worked = Session::worked_out(std::move(draft), *value_of(entry));
  });
  if (!is_done) return std::nullopt;
  return worked;
}

}  // namespace sightline
