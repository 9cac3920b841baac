// A former plan: what a plan once was, whoever kept it; how it is told and taken back.
// Why: earlier versions and the plan's own history do the same with what they find.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/present/session.h"
#include "model/catalog/catalog.h"

namespace sightline {

/// Puts `then` in place of the plan as one step of undo, which `label` names; the history goes on.
bool go_back_to(Session& session, Document then, const Message& label);
/// A moment as people write it: "12 May 2026, 16:30".
[[nodiscard]] std::string moment_text(std::int64_t at, const Catalog& catalog);
/// Likewise, to the second: "12 May 2026, 16:30:05".
[[nodiscard]] std::string second_text(std::int64_t at, const Catalog& catalog);
/// Lines under each other, or a sentence when there are none.
[[nodiscard]] std::string text_of_lines(const std::vector<std::string>& lines,
                                        const std::string& when_none);
/// `when`, who and what: "5 May 2026 · Ada: Set due date of ‘Train the team’"; less when less is
/// known.
[[nodiscard]] std::string entry_line(const HistoryEntry& entry, const std::string& when,
                                     const Catalog& catalog);

}  // namespace sightline
