// Person: someone who owns actions and carries standards.
// Why: owners are referred to by id, so a change of name changes nothing else.
#pragma once

#include <optional>
#include <string>

#include "model/base/leaf.h"

namespace sightline {

struct Action;
struct Department;

struct Person {
  Id<Person> id;
  std::string name;  ///< blank while only the role is known
  std::string role;
  std::string email;
  std::optional<Id<Department>> department;
  std::optional<Id<Person>> manager;
  std::optional<Day> priorities_on;  ///< the day the two priorities are for
  std::optional<Id<Action>> first_priority;
  std::optional<Id<Action>> second_priority;

  bool operator==(const Person&) const = default;
  /// The name, or the role while there is no name.
  [[nodiscard]] const std::string& display_name() const { return name.empty() ? role : name; }
};
template <>
inline constexpr auto fields<Person> = FieldList{
    Field("id", &Person::id, "id", Topic::people),
    Field("name", &Person::name, "name", Topic::people),
    Field("role", &Person::role, "role", Topic::people),
    Field("email", &Person::email, "e-mail", Topic::people),
    Field("department", &Person::department, "department", Topic::people),
    Field("manager", &Person::manager, "manager", Topic::people),
    Field("priorities_on", &Person::priorities_on, "day of the priorities", Topic::people),
    Field("first_priority", &Person::first_priority, "first priority", Topic::people),
    Field("second_priority", &Person::second_priority, "second priority", Topic::people)};

}  // namespace sightline
