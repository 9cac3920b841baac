#include "app/present/approval.h"

#include <algorithm>
#include <optional>

#include "model/base/text.h"
#include "model/edit/gestures_plan.h"
#include "model/edit/gestures_review.h"

namespace sightline {

namespace {

constexpr std::string_view name_ends = ",;";

struct QuotedName {
  std::string name;
  std::size_t end = 0;  ///< of the text that it takes
};

/// That the text begins with; nothing where more follows before the next name, as in "Al" Lee.
std::optional<QuotedName> quoted_name(std::string_view text) {
  auto at = text.find_first_not_of(' ');
  if (at == std::string_view::npos || text[at] != '"') return std::nullopt;
  QuotedName quoted;
  for (++at; at < text.size(); ++at) {
    if (text[at] == '"' && !text.substr(at + 1).starts_with('"')) break;
    if (text[at] == '"') ++at;
    quoted.name += text[at];
  }
  if (at >= text.size()) return std::nullopt;
  quoted.end = std::min(text.find_first_of(name_ends, at), text.size());
  if (!trimmed(text.substr(at + 1, quoted.end - at - 1)).empty()) return std::nullopt;
  return quoted;
}

std::string typed_name(const std::string& name) {
  if (name.find_first_of(name_ends) == std::string::npos && !name.starts_with('"')) return name;
  std::string typed = "\"";
  for (const char c : name) typed.append(c == '"' ? 2 : 1, c);
  return typed + '"';
}

}  // namespace

std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  while (!text.empty()) {
    const auto quoted = quoted_name(text);
    const auto end = quoted ? quoted->end : std::min(text.find_first_of(name_ends), text.size());
    const std::string_view typed = quoted ? quoted->name : text.substr(0, end);
    if (const auto name = trimmed(typed); !name.empty()) names.emplace_back(name);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return names;
}

std::string typed_names(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + typed_name(name);
  return text;
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
          "names with commas between them, and a name with a comma in it in straight quotes.",
          number),
      typed_names({session.plan().organization.prepared_by}), msg("Approve plan"));
  if (!typed) return false;
  if (!session.perform(approve_plan(session.document(), session.ids().next<Baseline>(),
                                    session.today(), names_in(*typed)))) {
    return false;
  }
  session.user().notify(NoticeTone::done, msg("The plan is approved as baseline {1}.", number));
  return true;
}

}  // namespace sightline
