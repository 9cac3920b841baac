#include "reports/left_out_words.h"

#include <algorithm>

namespace sightline {

namespace {

bool loses_findings(const LeftOut& out, const AudienceOptions& options) {
  return out.actions > 0 && shows_findings(options);
}

/// Those about actions, of which the reader sees fewer.
std::size_t findings_lost(const Document& document, const AudienceOptions& options, Day today,
                          const SortedFindings& known) {
  const auto of_actions = [](const std::vector<Finding>& findings) {
    return std::ranges::count_if(
        findings, [](const Finding& one) { return one.place.starts_with("/plan/actions/"); });
  };
  const auto seen =
      sorted_for_audience(document, for_audience(document, options), options, today, known);
  const auto lost = of_actions(known.open) - of_actions(seen.open);
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, lost));
}

}  // namespace

LeftOutCounts left_out_counts(const Document& document, const AudienceOptions& options,
                              std::optional<Day> today) {
  LeftOutCounts counts{left_out(document, options)};
  if (today && loses_findings(counts.out, options))
    counts.findings = findings_lost(document, options, *today, sorted_findings(document, *today));
  return counts;
}

LeftOutCounts left_out_counts(const Document& document, const AudienceOptions& options, Day today,
                              const SortedFindings& known) {
  LeftOutCounts counts{left_out(document, options)};
  if (loses_findings(counts.out, options))
    counts.findings = findings_lost(document, options, today, known);
  return counts;
}

std::string left_out_words(const LeftOutCounts& counts, const AudienceOptions& options,
                           const Catalog& catalog) {
  const auto audience = term(label_of(options.audience));
  const auto& out = counts.out;
  std::string text;
  const auto add = [&](const Message& more) {
    text += (text.empty() ? "" : " ") + catalog.text(more);
  };
  if (out.actions > 0)
    add(msg_n("{1} action is left out for ‘{2}’, since it serves what is withheld.",
              "{1} actions are left out for ‘{2}’, since they serve what is withheld.", out.actions,
              audience));
  if (counts.findings > 0) add(left_findings_words(counts.findings));
  if (out.decisions > 0)
    add(msg_n("{1} decision is left out for ‘{2}’, since it concerns what is withheld.",
              "{1} decisions are left out for ‘{2}’, since they concern what is withheld.",
              out.decisions, audience));
  return text;
}

Message left_findings_words(std::size_t findings) {
  return msg_n("So is {1} finding about such actions.", "So are {1} findings about such actions.",
               findings);
}

}  // namespace sightline
