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

namespace {

std::string counted_words(const LeftOut& out, const AudienceOptions& options,
                          const Catalog& catalog) {
  const auto audience = term(label_of(options.audience));
  std::string text;
  if (out.actions > 0)
    text =
        catalog.text(msg_n("{1} action is left out for ‘{2}’, since it serves what is withheld.",
                           "{1} actions are left out for ‘{2}’, since they serve what is withheld.",
                           out.actions, audience));
  if (out.decisions > 0)
    text += (text.empty() ? "" : " ") +
            catalog.text(
                msg_n("{1} decision is left out for ‘{2}’, since it concerns what is withheld.",
                      "{1} decisions are left out for ‘{2}’, since they concern what is withheld.",
                      out.decisions, audience));
  return text;
}

}  // namespace

std::string left_out_words(const Document& document, const AudienceOptions& options,
                           const Catalog& catalog, std::optional<Day> today) {
  const auto out = left_out(document, options);
  if (!today || out.actions == 0) return counted_words(out, options, catalog);
  return left_out_words(document, options, catalog, *today, sorted_findings(document, *today));
}

std::string left_out_words(const Document& document, const AudienceOptions& options,
                           const Catalog& catalog, Day today, const SortedFindings& known) {
  const auto out = left_out(document, options);
  auto text = counted_words(out, options, catalog);
  if (out.actions == 0 || !shows_findings(options)) return text;
  const auto of_actions = [](const std::vector<Finding>& findings) {
    return std::ranges::count_if(
        findings, [](const Finding& one) { return one.place.starts_with("/plan/actions/"); });
  };
  const auto seen =
      sorted_for_audience(document, for_audience(document, options), options, today, known);
  const auto lost = of_actions(known.open) - of_actions(seen.open);
  if (lost > 0)
    text += " " + catalog.text(msg_n("So is {1} finding about such actions.",
                                     "So are {1} findings about such actions.", lost));
  return text;
}

void add_dotted(std::string& text, std::string_view more) {
  if (more.empty()) return;
  if (!text.empty()) text += " · ";
  text += more;
}

}  // namespace sightline
