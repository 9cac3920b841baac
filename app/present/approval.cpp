#include "app/present/approval.h"

#include <algorithm>

#include "model/base/text.h"
#include "model/edit/gestures_plan.h"
#include "model/edit/gestures_review.h"

namespace sightline {

std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(",;"), text.size());
    if (const auto name = trimmed(text.substr(0, end)); !name.empty()) names.emplace_back(name);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return names;
}

bool approve(Session& session) {
  if (review_in_progress(session.document())) {
    session.user().notify(
        NoticeTone::warning,
        msg("A review goes on; its last step freezes the next baseline. Finish it, or drop it."));
    return false;
  }
  const auto number = session.document().baselines.size();
  const auto typed = session.user().ask_text(
      msg("Approving freezes the plan as it is now as baseline {1}. Who agreed to it? Write the "
          "names with commas between them.",
          number),
      session.plan().organization.prepared_by, msg("Approve plan"));
  if (!typed) return false;
  if (!session.perform(approve_plan(session.document(), session.ids().next<Baseline>(),
                                    session.today(), names_in(*typed)))) {
    return false;
  }
  session.user().notify(NoticeTone::done, msg("The plan is approved as baseline {1}.", number));
  return true;
}

}  // namespace sightline
