#include "app/present/plan_entry.h"

#include <algorithm>

#include "app/present/bare_text.h"
#include "app/present/plan_rows.h"
#include "app/present/plan_words.h"
#include "model/edit/gesture.h"
#include "model/edit/gestures_actions.h"
#include "model/edit/gestures_plan.h"
#include "model/find.h"

namespace sightline {
namespace {

EditEntry enter_day(const Document& document, Id<Action> id, ActionField field,
                    std::string_view typed, Day today, const Catalog& catalog) {
  const auto set = field == ActionField::start ? set_start : set_due;
  if (trimmed(typed).empty()) return set(document, id, std::nullopt);
  const auto day = read_date(typed, today, catalog);
  if (const auto* problem = problem_of(day)) return *problem;
  return set(document, id, *value_of(day));
}

EditEntry enter_complete(const Document& document, Id<Action> id, std::string_view typed,
                         const Catalog& catalog) {
  if (!require(document.plan.actions, id).checks.empty())
    return msg("The check-list gives the percentage. Tick what is done there.");
  if (trimmed(typed).empty()) return set_complete(document, id, {});
  const auto part = read_percent(typed, catalog);
  if (const auto* problem = problem_of(part)) return *problem;
  if (value_of(part)->fraction < 0 || value_of(part)->fraction > 1)
    return msg("An action is 0 % to 100 % complete. Type a number from 0 to 100.");
  return set_complete(document, id, *value_of(part));
}

EditEntry enter_cost(const Document& document, Id<Action> id, std::string_view typed,
                     const Catalog& catalog) {
  if (trimmed(typed).empty()) return set_cost(document, id, std::nullopt);
  const auto cost = read_money(typed, document.plan.organization.currency, catalog);
  if (const auto* problem = problem_of(cost)) return *problem;
  return set_cost(document, id, *value_of(cost));
}

EditEntry enter_choice(const Document& document, Id<Action> id, ActionField field,
                       std::string_view typed, Day today, const Catalog& catalog) {
  const bool may_be_blank = field == ActionField::cycle || field == ActionField::owner;
  if (may_be_blank && trimmed(typed).empty()) return choose(document, id, field, 0, today);
  const auto choice = find_choice(choices(document.plan, field, catalog), typed);
  if (const auto* problem = problem_of(choice)) return *problem;
  return choose(document, id, field, *value_of(choice), today);
}

template <NamedEnum E>
std::vector<std::string> labels_of(const Catalog& catalog) {
  std::vector<std::string> labels;
  labels.reserve(count_of<E>());
  for (const auto& text : enum_texts<E>) labels.push_back(catalog.term(text.label));
  return labels;
}

template <class List, class T>
std::optional<std::size_t> place_of(const List& list, Id<T> id) {
  for (std::size_t i = 0; i < list.size(); ++i)
    if (list[i].id == id) return i;
  return std::nullopt;
}

template <class List>
const typename List::value_type& at(const List& list, std::size_t place) {
  if (place >= list.size()) detail::refuse_missing();
  return list[place];
}

}  // namespace

Entry<std::size_t> find_choice(const std::vector<std::string>& names, std::string_view typed) {
  const auto wanted = bare(trimmed(typed));
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto name = bare(names[i]);
    if (name == wanted) return i;
    if (!name.starts_with(wanted)) continue;
    if (found)
      return msg("‘{1}’ could be ‘{2}’ or ‘{3}’. Type more of it.", trimmed(typed), names[*found],
                 names[i]);
    found = i;
  }
  if (found) return *found;
  return msg("There is no ‘{1}’ to choose here.", trimmed(typed));
}

EditEntry enter(const Document& document, Id<Action> id, ActionField field, std::string_view typed,
                Day today, const Catalog& catalog) {
  return attempt([&]() -> EditEntry {
    switch (field) {
      case ActionField::title:
        if (clean_line(typed).empty())
          return msg("An action needs a title. Type what is to be done.");
        return set_title(document, id, typed);
      case ActionField::start:
      case ActionField::due:
        return enter_day(document, id, field, typed, today, catalog);
      case ActionField::complete:
        return enter_complete(document, id, typed, catalog);
      case ActionField::cost:
        return enter_cost(document, id, typed, catalog);
      case ActionField::notes:
        return set_notes(document, id, typed);
      case ActionField::reason:
        return set_reason(document, id, typed);
      default:
        return enter_choice(document, id, field, typed, today, catalog);
    }
  });
}

std::vector<std::string> choices(const Plan& plan, ActionField field, const Catalog& catalog) {
  std::vector<std::string> names;
  switch (field) {
    case ActionField::cycle:
      names.push_back(catalog.text(cycle_words(plan, std::nullopt)));
      for (const auto& cycle : plan.cycles)
        names.push_back(catalog.text(cycle_words(plan, cycle.id)));
      break;
    case ActionField::focus:
      for (const auto& focus : plan.focus_areas)
        names.push_back(catalog.text(focus_words(plan, focus.id)));
      break;
    case ActionField::owner:
      names.push_back(catalog.text(msg("Nobody")));
      for (const auto& person : plan.people) names.push_back(person.display_name());
      break;
    case ActionField::status:
      return labels_of<Status>(catalog);
    case ActionField::priority:
      return labels_of<Priority>(catalog);
    default:
      break;
  }
  return names;
}

EditEntry choose(const Document& document, Id<Action> id, ActionField field, std::size_t choice,
                 Day today) {
  return attempt([&]() -> EditEntry {
    const auto& plan = document.plan;
    const auto& action = require(plan.actions, id);
    switch (field) {
      case ActionField::cycle: {
        std::optional<Id<Cycle>> cycle;
        if (choice > 0) cycle = at(plan.cycles, choice - 1).id;
        return move_action(document, id, cycle, action.focus);
      }
      case ActionField::focus:
        return move_action(document, id, action.cycle, at(plan.focus_areas, choice).id);
      case ActionField::owner: {
        std::optional<Id<Person>> owner;
        if (choice > 0) owner = at(plan.people, choice - 1).id;
        return set_owner(document, id, owner);
      }
      case ActionField::status:
        if (choice >= count_of<Status>()) detail::refuse_missing();
        return set_status(document, id, static_cast<Status>(choice), today);
      case ActionField::priority:
        if (choice >= count_of<Priority>()) detail::refuse_missing();
        return set_priority(document, id, static_cast<Priority>(choice));
      default:
        return msg("Nothing can be chosen here; type it.");
    }
  });
}

EditEntry add_owner(const Document& document, Id<Action> id, Id<Person> person,
                    std::string_view role) {
  const auto title = clean_line(role);
  if (title.empty()) return msg("An owner needs a role, such as “Head of sales”.");
  return attempt([&]() -> EditEntry {
    return make_edit(document, msg("Add ‘{1}’ as owner", title), [&](Document& after) {
      Person owner;
      owner.id = person;
      owner.role = title;
      after.plan.people.push_back(std::move(owner));
      change_element(after.plan.actions, id, [&](Action& action) { action.owner = person; });
    });
  });
}

std::optional<std::size_t> chosen(const Plan& plan, const Action& action, ActionField field) {
  const auto behind_first = [](std::optional<std::size_t> place) {
    return place ? std::optional(*place + 1) : std::nullopt;
  };
  switch (field) {
    case ActionField::cycle:
      return action.cycle ? behind_first(place_of(plan.cycles, *action.cycle)) : 0;
    case ActionField::focus:
      return place_of(plan.focus_areas, action.focus);
    case ActionField::owner:
      return action.owner ? behind_first(place_of(plan.people, *action.owner)) : 0;
    case ActionField::status:
      return static_cast<std::size_t>(action.status);
    case ActionField::priority:
      return static_cast<std::size_t>(action.priority);
    default:
      return std::nullopt;
  }
}

}  // namespace sightline
