#include "model/derive/cadence.h"
#include "model/derive/check_parts.h"

namespace sightline {
namespace {

void check_contacts(const Cadence& cadence, Findings& findings) {
  for (const auto& line : cadence.contacts) {
    const auto& contact = *line.contact;
    if (contact.kind != ContactKind::client || contact.grade != Grade::a || line.days_late <= 0)
      continue;
    auto what = line.last_met ? msg("‘{1}’ was last met on {2}, and was to be met by {3}.",
                                    contact.name, *line.last_met, *line.next)
                              : msg("‘{1}’ was never met, and was to be met by {2}.", contact.name,
                                    *line.next);
    findings.push_back({Severity::warning, FindingKind::client_not_met,
                        "/plan/contacts/" + to_text(contact.id), std::move(what),
                        msg("An A client that nobody meets is somebody else's prospect."),
                        msg("Meet them this week, or say how often they are to be met.")});
  }
}

/// The last meeting of a kind, or since when there could have been one.
struct KindRecord {
  std::optional<Day> last_held;
  Day since;
  std::string place = "/plan/meetings";
};

KindRecord record_of(const Cadence& cadence, MeetingKind kind, Day start) {
  KindRecord record{.last_held = {}, .since = start};
  bool first = true;
  for (const auto& line : cadence.series) {
    if (line.series->kind != kind) continue;
    if (line.last_held)
      record.last_held = std::max(record.last_held.value_or(*line.last_held), *line.last_held);
    record.since = first ? line.series->from : std::min(record.since, line.series->from);
    if (first) record.place += "/" + to_text(line.series->id);
    first = false;
  }
  return record;
}

bool is_late(const KindRecord& record, int days, Day today) {
  return days_between(record.last_held.value_or(record.since), today) > days;
}

}  // namespace

void check_cadence(const CheckedPlan& checked, Findings& findings) {
  const auto& series = checked.plan.meetings;
  if (series.empty()) return;
  const Day start = std::ranges::min_element(series, {}, &MeetingSeries::from)->from;
  if (start > checked.today) return;
  const auto cadence = cadence_of(checked.plan, checked.today);
  check_contacts(cadence, findings);
  const auto vendors = record_of(cadence, MeetingKind::vendor_review, start);
  if (is_late(vendors, days_between_reviews, checked.today))
    findings.push_back({Severity::advice, FindingKind::no_vendor_review, vendors.place,
                        msg("No vendor was reviewed for a quarter."),
                        msg("Prices, claims and joint marketing are settled when both sides sit "
                            "down with their figures."),
                        msg("Hold a vendor review, or add a series of them to the cadence.")});
  const auto company = record_of(cadence, MeetingKind::company, start);
  if (is_late(company, days_between_company_meetings, checked.today))
    findings.push_back({Severity::advice, FindingKind::no_company_meeting, company.place,
                        msg("There was no company meeting for a month."),
                        msg("People work towards a plan when they hear where it stands."),
                        msg("Hold a company meeting, or add a monthly one to the cadence.")});
}

}  // namespace sightline
