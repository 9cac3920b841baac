// Cadence entry: what is typed and chosen on the cadence's page becomes edits, or a sentence.
// Why: dates, weeks and rhythms are read and refused in one place, tested without a window.
#pragma once

#include <optional>
#include <string_view>

#include "app/present/cadence_details.h"
#include "app/present/edit_entry.h"
#include "app/present/session.h"

namespace sightline {

[[nodiscard]] EditEntry enter_series_from(const Document& document, Id<MeetingSeries> id,
                                          std::string_view typed, Day today,
                                          const Catalog& catalog);
/// By places in the lists of rhythm_form().
[[nodiscard]] EditEntry choose_rhythm(const Document& document, Id<MeetingSeries> id,
                                      const RhythmForm& form);
/// By places in `contacts` and `owners`; the first is nobody.
[[nodiscard]] EditEntry choose_contact(const Document& document, const MeetingAt& at,
                                       std::size_t choice);
[[nodiscard]] EditEntry choose_contact_owner(const Document& document, Id<Contact> id,
                                             std::size_t choice);
/// Blank: as usual for the grade.
[[nodiscard]] EditEntry enter_contact_weeks(const Document& document, Id<Contact> id,
                                            std::string_view typed, const Catalog& catalog);

/// Held on its own day; on `today` when that is still to come.
[[nodiscard]] EditEntry hold_on_its_day(const Document& document, const MeetingAt& at, Day today,
                                        IdSource& ids);

/// The usual cadence of the method from `from` on, without the kinds that the plan has already.
[[nodiscard]] std::vector<MeetingSeries> usual_cadence(const Plan& plan, Day from,
                                                       const Catalog& catalog, IdSource& ids);

/// These ask the person; nothing when they thought better of it.
std::optional<Id<MeetingSeries>> ask_for_series(Session& session, const Catalog& catalog);
std::optional<Id<Contact>> ask_for_contact(Session& session, ContactKind kind);
bool ask_to_move(Session& session, const MeetingAt& at, const Catalog& catalog);
/// Asks only when a record would go with it.
bool ask_to_remove(Session& session, Id<MeetingSeries> id);

}  // namespace sightline
