#include "reports/short_words.h"

#include <algorithm>

#include "model/find.h"

namespace sightline {

Message rolled_words(int times) {
  if (times == 0) return {};
  return times == 1 ? msg("rolled once") : msg("rolled {1} times", times);
}

Message rolled_words(const std::unordered_map<Id<Action>, int>& rolled, Id<Action> id) {
  const auto found = rolled.find(id);
  return found == rolled.end() ? Message{} : rolled_words(found->second);
}

std::string slipped_words(const Slippage& slipped, const Catalog& catalog) {
  std::string text = slipped.times > 0 ? catalog.text(rolled_words(slipped.times)) : std::string{};
  if (slipped.left_in > 0)
    add_dotted(text, catalog.text(msg("still open in cycle {1}", slipped.left_in)));
  return "→ " + text;
}

draw::Tone slipped_tone(const Slippage& slipped) {
  return slipped.slips() > 1 ? draw::Tone::bad : draw::Tone::warning;
}

Message cycle_words(const Plan& plan, const std::optional<Id<Cycle>>& cycle) {
  const int number = cycle ? cycle_number(plan, *cycle) : 0;
  return number == 0 ? msg("Backlog") : msg("Cycle {1}", number);
}

SeverityLook look_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return {msg("■ Error"), draw::Tone::bad};
    case Severity::warning:
      return {msg("▲ Warning"), draw::Tone::warning};
    case Severity::advice:
      break;
  }
  return {msg("● Advice"), draw::Tone::neutral};
}

void add_dotted(std::string& text, std::string_view more) {
  if (more.empty()) return;
  if (!text.empty()) text += " · ";
  text += more;
}

}  // namespace sightline
