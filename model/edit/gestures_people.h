// Gestures on people: who they are and what is left of them when they go.
// Why: owners are referred to from many places, and removing someone must leave none of them
// behind.
#pragma once

#include "model/edit/gesture.h"

namespace sightline {

[[nodiscard]] Edit add_person(const Document& document, Person person);
/// &Person::name, &Person::role or &Person::email.
[[nodiscard]] Edit set_person_text(const Document& document, Id<Person> id,
                                   std::string Person::*field, std::string_view typed);
[[nodiscard]] Edit set_person_department(const Document& document, Id<Person> id,
                                         std::optional<Id<Department>> department);
/// Throws Failure{input} when somebody would come to manage themselves, at any distance.
[[nodiscard]] Edit set_manager(const Document& document, Id<Person> id,
                               std::optional<Id<Person>> manager);
[[nodiscard]] Edit move_person(const Document& document, Id<Person> id, Id<Person> behind);
/// Ownership of actions, KPIs, contacts and decisions, places in teams, meetings and incentives,
/// and the lead of others end in the same edit. Records (standards, readings, quotas, deals) keep
/// their id.
[[nodiscard]] Edit remove_person(const Document& document, Id<Person> id);
/// The day's first and second priority; both none takes the day away too.
[[nodiscard]] Edit set_priorities(const Document& document, Id<Person> id, Day day,
                                  std::optional<Id<Action>> first,
                                  std::optional<Id<Action>> second);

}  // namespace sightline
