#include "model/edit/gestures_people.h"

#include <functional>

#include "model/find.h"

namespace sightline {
namespace {

void clear_if(std::optional<Id<Person>>& reference, Id<Person> gone) {
  if (reference == gone) reference.reset();
}

void clear_references(Plan& plan, Id<Person> gone) {
  for (auto& box : plan.actions) {
    if (box->owner != gone) continue;
    auto action = *box;
    action.owner.reset();
    box = std::move(action);
  }
  for (auto& person : plan.people) clear_if(person.manager, gone);
  for (auto& kpi : plan.kpis) clear_if(kpi.owner, gone);
  for (auto& contact : plan.contacts) clear_if(contact.owner, gone);
  for (auto& series : plan.meetings) std::erase(series.attendees, gone);
  for (auto& team : plan.teams) {
    clear_if(team.leader, gone);
    std::erase(team.members, gone);
  }
  for (auto& review : plan.reviews)
    for (auto& decision : review.decisions) clear_if(decision.owner, gone);
  for (auto& incentive : plan.incentives) {
    std::erase_if(incentive.shares, [&](const Share& share) { return share.person == gone; });
    for (auto& team : incentive.teams) std::erase(team.members, gone);
  }
}

bool manages(const std::vector<Person>& people, Id<Person> id, const Person* below) {
  for (auto left = people.size() + 1; below && left > 0; --left) {
    if (below->id == id) return true;
    below = find(people, below->manager);
  }
  return false;
}

Edit change_person(const Document& document, Id<Person> id, Message label,
                   const std::function<void(Person&)>& change) {
  return make_edit(document, std::move(label),
                   [&](Document& d) { change_element(d.plan.people, id, change); });
}

}  // namespace

Edit add_person(const Document& document, Person person) {
  person.name = clean_line(person.name);
  person.role = clean_line(person.role);
  person.email = clean_line(person.email);
  return make_edit(document, msg("Add {1} to the people", person.display_name()),
                   [&](Document& d) { d.plan.people.push_back(person); });
}

Edit set_person_text(const Document& document, Id<Person> id, std::string Person::*field,
                     std::string_view typed) {
  auto text = clean_line(typed);
  const auto& person = require(document.plan.people, id);
  return change_person(document, id,
                       msg("Set {1} of {2}", term(field_label(field)), person.display_name()),
                       [&](Person& p) { p.*field = text; });
}

Edit set_person_department(const Document& document, Id<Person> id,
                           std::optional<Id<Department>> department) {
  const auto& person = require(document.plan.people, id);
  if (department) (void)require(document.plan.targets.departments, *department);
  return change_person(document, id, msg("Set department of {1}", person.display_name()),
                       [&](Person& p) { p.department = department; });
}

Edit set_manager(const Document& document, Id<Person> id, std::optional<Id<Person>> manager) {
  const auto& people = document.plan.people;
  const auto& person = require(people, id);
  if (manager && manages(people, id, &require(people, *manager)))
    throw Failure(FailureKind::input,
                  msg("{1} can't be managed by {2}, who reports to them. Choose somebody else.",
                      person.display_name(), require(people, *manager).display_name()));
  return change_person(document, id, msg("Set manager of {1}", person.display_name()),
                       [&](Person& p) { p.manager = manager; });
}

Edit move_person(const Document& document, Id<Person> id, Id<Person> behind) {
  return make_edit(document,
                   msg("Move {1} in the list", require(document.plan.people, id).display_name()),
                   [&](Document& d) { move_element(d.plan.people, id, behind); });
}

Edit remove_person(const Document& document, Id<Person> id) {
  const auto& name = require(document.plan.people, id).display_name();
  const auto owned = std::ranges::count_if(document.plan.actions,
                                           [&](const auto& action) { return action->owner == id; });
  auto label = owned == 0
                   ? msg("Remove {1}", name)
                   : msg_n("Remove {1}, who owned {2} action", "Remove {1}, who owned {2} actions",
                           name, static_cast<std::int64_t>(owned));
  return make_edit(document, std::move(label), [&](Document& d) {
    remove_element(d.plan.people, id);
    clear_references(d.plan, id);
  });
}

Edit set_priorities(const Document& document, Id<Person> id, Day day,
                    std::optional<Id<Action>> first, std::optional<Id<Action>> second) {
  const auto& person = require(document.plan.people, id);
  return change_person(document, id,
                       msg("Set the priorities of {1} for {2}", person.display_name(), day),
                       [&](Person& p) {
                         p.priorities_on = first || second ? std::optional(day) : std::nullopt;
                         p.first_priority = first;
                         p.second_priority = second;
                       });
}

}  // namespace sightline
