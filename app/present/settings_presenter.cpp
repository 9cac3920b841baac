#include "app/present/settings_presenter.h"

#include <algorithm>
#include <cctype>

#include "app/present/bare_text.h"
#include "app/present/id_at.h"
#include "model/base/text.h"
#include "model/edit/gestures_organization.h"
#include "model/edit/gestures_people.h"
#include "model/edit/gestures_plan.h"
#include "model/edit/gestures_targets.h"
#include "model/find.h"

namespace sightline {
namespace {

std::string Organization::*text_of(OrganizationField field) {
  switch (field) {
    case OrganizationField::industry:
      return &Organization::industry;
    case OrganizationField::plan_title:
      return &Organization::plan_title;
    case OrganizationField::prepared_by:
      return &Organization::prepared_by;
    case OrganizationField::prepared_for:
      return &Organization::prepared_for;
    case OrganizationField::confidentiality:
      return &Organization::confidentiality;
    default:
      return &Organization::name;
  }
}

EditEntry enter_currency(const Document& document, std::string_view typed) {
  Currency currency = document.plan.organization.currency;
  currency.code = clean_line(typed);
  std::ranges::transform(currency.code, currency.code.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return set_currency(document, currency);
}

/// Calls visit(list, id) with the list of the plan and the id as one of its own.
template <class Visit>
auto on_list(const Plan& plan, SettingsList list, Uuid id, Visit&& visit) {
  switch (list) {
    case SettingsList::departments:
      return visit(plan.targets.departments, Id<Department>{id});
    case SettingsList::focus_areas:
      return visit(plan.focus_areas, Id<FocusArea>{id});
    case SettingsList::people:
      break;
  }
  return visit(plan.people, Id<Person>{id});
}

std::optional<Message> name_problem(const Plan& plan, SettingsList list, Uuid id,
                                    std::string_view typed, const Catalog& catalog) {
  const auto name = clean_line(typed);
  if (name.empty()) {
    if (list == SettingsList::people) return msg("A person needs a name or a role. Type one.");
    if (list == SettingsList::departments)
      return msg("A department needs a name. Type what it is called.");
    return msg("A focus area needs a name. Type what it is called.");
  }
  // Two people may well have one name.
  if (list == SettingsList::people) return std::nullopt;
  const auto rows = settings_view(plan, list, catalog).rows;
  const bool taken = std::ranges::any_of(
      rows, [&](const auto& row) { return row.id != id && bare(row.name) == bare(name); });
  if (taken) return msg("There is ‘{1}’ already. Type another name.", name);
  return std::nullopt;
}

template <class E, class T>
std::size_t place_in(const std::vector<E>& list, const std::optional<Id<T>>& id) {
  const auto found =
      std::ranges::find_if(list, [&](const E& e) { return id && unboxed(e).id == *id; });
  return found == list.end() ? 0 : static_cast<std::size_t>(found - list.begin()) + 1;
}

SettingsView people_view(const Plan& plan, const Catalog& catalog) {
  SettingsView view;
  view.departments.push_back(catalog.term("No department"));
  for (const auto& department : plan.targets.departments)
    view.departments.push_back(department.name);
  view.managers.push_back(catalog.term("Nobody"));
  for (const auto& person : plan.people) {
    view.managers.push_back(person.display_name());
    view.rows.push_back({.id = person.id.uuid,
                         .name = person.name,
                         .role = person.role,
                         .department = place_in(plan.targets.departments, person.department),
                         .manager = place_in(plan.people, person.manager),
                         .kept = {}});
  }
  return view;
}

std::size_t places_of(const Plan& plan, Id<Person> id) {
  std::size_t places = 0;
  const auto count = [&](const auto& list, auto holds) {
    places += static_cast<std::size_t>(std::ranges::count_if(list, holds));
  };
  const auto owns = [&](const auto& thing) { return unboxed(thing).owner == id; };
  count(plan.actions, owns);
  count(plan.kpis, owns);
  count(plan.contacts, owns);
  count(plan.people, [&](const Person& person) { return person.manager == id; });
  count(plan.meetings,
        [&](const auto& meeting) { return std::ranges::count(meeting.attendees, id) > 0; });
  count(plan.teams, [&](const Team& team) {
    return team.leader == id || std::ranges::count(team.members, id) > 0;
  });
  for (const auto& review : plan.reviews) count(review.decisions, owns);
  return places;
}

std::optional<Message> question_about(const Plan& plan, const Department& department) {
  const bool figures = !department.line.target.empty() || !department.line.actual.empty() ||
                       !department.line.outlook.empty() || !department.contractors.empty();
  if (figures)
    return msg(
        "‘{1}’ has headcount figures. They are removed with the department, and its people "
        "will have none. Undo brings all back.",
        department.name);
  const auto people = static_cast<std::int64_t>(std::ranges::count_if(
      plan.people, [&](const Person& person) { return person.department == department.id; }));
  if (people > 0)
    return msg_n("{2} person is in ‘{1}’ and will have no department. Undo brings it back.",
                 "{2} people are in ‘{1}’ and will have no department. Undo brings it back.",
                 department.name, people);
  return std::nullopt;
}

}  // namespace

std::string organization_text(const Organization& organization, OrganizationField field,
                              const Catalog& catalog) {
  if (field == OrganizationField::currency) return organization.currency.code;
  if (field == OrganizationField::as_of) return catalog.date(organization.as_of);
  return organization.*text_of(field);
}

EditEntry enter_organization(const Document& document, OrganizationField field,
                             std::string_view typed, Day today, const Catalog& catalog) {
  return attempt([&]() -> EditEntry {
    if (field == OrganizationField::currency) return enter_currency(document, typed);
    if (field == OrganizationField::as_of) {
      const auto day = read_date(typed, today, catalog);
      if (const auto* problem = problem_of(day)) return *problem;
      return set_as_of(document, *value_of(day));
    }
    if (field == OrganizationField::name && trimmed(typed).empty())
      return msg("Say whose plan this is: the name of the organization is missing.");
    return set_organization_text(document, text_of(field), typed);
  });
}

std::vector<std::string> fiscal_year_starts(const Catalog& catalog) {
  std::vector<std::string> months;
  for (int month = 0; month < 12; ++month)
    months.push_back(catalog.short_month(add_months(std::chrono::year{2026} / 1, month)));
  return months;
}

const char* path_of(SettingsList list) {
  switch (list) {
    case SettingsList::departments:
      return "/plan/targets/departments";
    case SettingsList::focus_areas:
      return "/plan/focus_areas";
    case SettingsList::people:
      break;
  }
  return "/plan/people";
}

SettingsView settings_view(const Plan& plan, SettingsList list, const Catalog& catalog) {
  if (list == SettingsList::people) return people_view(plan, catalog);
  SettingsView view;
  const auto add = [&](Uuid id, std::string name, std::string kept) {
    view.rows.push_back({.id = id, .name = std::move(name), .role = {}, .kept = std::move(kept)});
  };
  if (list == SettingsList::departments)
    for (const auto& department : plan.targets.departments)
      add(department.id.uuid, department.name, {});
  else
    for (const auto& focus : plan.focus_areas) {
      const bool own = focus.kind == FocusKind::own;
      add(focus.id.uuid, focus.name.empty() ? catalog.term(label_of(focus.kind)) : focus.name,
          own ? std::string() : catalog.text(msg("Every plan has this focus area.")));
    }
  return view;
}

EditEntry enter_new(const Document& document, SettingsList list, Uuid id, std::string_view typed,
                    const Catalog& catalog) {
  if (auto problem = name_problem(document.plan, list, id, typed, catalog)) return *problem;
  return attempt([&]() -> EditEntry {
    if (list == SettingsList::departments) return add_department(document, {id}, typed);
    if (list == SettingsList::focus_areas) return add_focus_area(document, {id}, typed);
    Person person;
    person.id = {id};
    person.name = typed;
    return add_person(document, person);
  });
}

EditEntry enter_name(const Document& document, SettingsList list, Uuid id, std::string_view typed,
                     const Catalog& catalog) {
  const auto& plan = document.plan;
  const auto* person = find(plan.people, Id<Person>{id});
  const auto* focus = find(plan.focus_areas, Id<FocusArea>{id});
  const bool may_be_blank =
      (person && !person->role.empty()) || (focus && focus->kind != FocusKind::own);
  if (!may_be_blank || !trimmed(typed).empty())
    if (auto problem = name_problem(plan, list, id, typed, catalog)) return *problem;
  return attempt([&]() -> EditEntry {
    if (list == SettingsList::departments) return rename_department(document, {id}, typed);
    if (list == SettingsList::focus_areas) return rename_focus_area(document, {id}, typed);
    return set_person_text(document, {id}, &Person::name, typed);
  });
}

EditEntry enter_role(const Document& document, Id<Person> id, std::string_view typed) {
  return attempt([&]() -> EditEntry {
    if (trimmed(typed).empty() && require(document.plan.people, id).name.empty())
      return msg("A person needs a name or a role. Type one.");
    return set_person_text(document, id, &Person::role, typed);
  });
}

EditEntry choose_department(const Document& document, Id<Person> id, std::size_t choice) {
  return attempt([&]() -> EditEntry {
    return set_person_department(document, id, id_at(document.plan.targets.departments, choice));
  });
}

EditEntry choose_manager(const Document& document, Id<Person> id, std::size_t choice) {
  return attempt([&]() -> EditEntry {
    return set_manager(document, id, id_at(document.plan.people, choice));
  });
}

EditEntry move_row(const Document& document, SettingsList list, Uuid id, Towards towards) {
  const auto behind = [&]<class E, class T>(const std::vector<E>& all, Id<T> wanted) -> Uuid {
    const auto at = std::ranges::find(all, wanted, &E::id);
    if (at == all.end()) return id;
    if (towards == Towards::end) return at + 1 == all.end() ? id : (at + 1)->id.uuid;
    if (at == all.begin()) return id;
    return at - 1 == all.begin() ? Uuid{} : (at - 2)->id.uuid;
  };
  const auto place = on_list(document.plan, list, id, behind);
  if (place == id) return Edit{};
  return attempt([&]() -> EditEntry {
    if (list == SettingsList::departments) return move_department(document, {id}, {place});
    if (list == SettingsList::focus_areas) return move_focus_area(document, {id}, {place});
    return move_person(document, {id}, {place});
  });
}

EditEntry remove_row(const Document& document, SettingsList list, Uuid id) {
  return attempt([&]() -> EditEntry {
    if (list == SettingsList::departments) return remove_department(document, {id});
    if (list == SettingsList::focus_areas) return remove_focus_area(document, {id});
    return remove_person(document, {id});
  });
}

std::optional<Message> question_before_removal(const Plan& plan, SettingsList list, Uuid id) {
  if (const auto* department = find(plan.targets.departments, Id<Department>{id}))
    return question_about(plan, *department);
  const auto* person = find(plan.people, Id<Person>{id});
  if (list != SettingsList::people || !person) return std::nullopt;
  const auto places = places_of(plan, person->id);
  if (places == 0) return std::nullopt;
  return msg_n(
      "{1} owns, leads or takes part in {2} thing of the plan, which will be without them. "
      "Undo brings all back.",
      "{1} owns, leads or takes part in {2} things of the plan, which will be without "
      "them. Undo brings all back.",
      person->display_name(), static_cast<std::int64_t>(places));
}

}  // namespace sightline
