// Approval: freezing the plan as a numbered baseline, with the names of those who agreed.
// Why: from then on every variance has something agreed to compare with.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/present/session.h"

namespace sightline {

/// "Anna Berg, Ben; Cara" as three names; one with a comma of its own stands in double quotes, and
/// a quote in those is written twice.
[[nodiscard]] std::vector<std::string> names_in(std::string_view text);
/// As they are typed into a field, from which names_in has the same names.
[[nodiscard]] std::string typed_names(const std::vector<std::string>& names);

/// Asks who agreed and freezes the plan as the next baseline. False when the person thought better
/// of it, or while a review goes on, which is said.
bool approve(Session& session);

}  // namespace sightline
