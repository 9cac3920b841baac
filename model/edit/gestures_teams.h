// Gestures on teams: their names, who leads them and who is in them.
// Why: KPIs belong to a team, so removing one takes them and their readings along, and says so.
#pragma once

#include "model/edit/gesture.h"

namespace sightline {

/// Names of teams are not blank, and each is there once; these throw
/// Failure{input} otherwise.
[[nodiscard]] Edit add_team(const Document& document, Id<Team> id, std::string_view name);
[[nodiscard]] Edit rename_team(const Document& document, Id<Team> id, std::string_view name);
/// With its KPIs, their standards and readings, and what formulas and actions said of them.
[[nodiscard]] Edit remove_team(const Document& document, Id<Team> id);
[[nodiscard]] Edit set_team_leader(const Document& document, Id<Team> id,
                                   std::optional<Id<Person>> leader);
/// Takes a person in, behind the others, or out. Their standards and readings stay.
enum class Membership { in, out };
[[nodiscard]] Edit set_membership(const Document& document, Id<Team> id, Id<Person> person,
                                  Membership membership);

}  // namespace sightline
