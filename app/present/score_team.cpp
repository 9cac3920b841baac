#include "app/present/score_team.h"

#include <algorithm>

#include "app/present/score_entry.h"
#include "model/base/text.h"
#include "model/derive/check.h"
#include "model/derive/formulas.h"
#include "model/edit/gestures_kpis.h"
#include "model/edit/gestures_teams.h"
#include "model/find.h"

namespace sightline {
namespace {

std::string advice_of(std::size_t kpis, const Catalog& catalog) {
  const auto count = static_cast<int>(kpis);
  if (count < fewest_kpis)
    return catalog.text(
        msg_n("{1} KPI. Four or five say what a team is about; with fewer, something that matters "
              "goes unwatched.",
              "{1} KPIs. Four or five say what a team is about; with fewer, something that matters "
              "goes unwatched.",
              count));
  if (count > most_kpis)
    return catalog.text(
        msg("{1} KPIs. Keep the four or five that say most; with more, nobody knows which one "
            "matters.",
            count));
  return {};
}

std::string sum_words(const Plan& plan, const std::vector<Id<Kpi>>& ids) {
  std::string words;
  for (const auto& id : ids) {
    const auto* kpi = find(plan.kpis, id);
    words += (words.empty() ? "" : " + ") + (kpi == nullptr ? std::string("?") : kpi->name);
  }
  return ids.size() > 1 ? "(" + words + ")" : words;
}

std::size_t readings_of(const Plan& plan, Id<Kpi> kpi) {
  std::size_t count = 0;
  for (const auto& series : plan.readings)
    if (series->kpi == kpi) count += series->readings.size();
  return count;
}

}  // namespace

TeamForm team_form(const Plan& plan, Id<Team> id, const Catalog& catalog) {
  TeamForm form;
  const auto* team = find(plan.teams, id);
  if (team == nullptr) return form;
  form.name = team->name;
  form.leaders.push_back(catalog.text(msg("Nobody")));
  for (const auto& person : plan.people) {
    if (team->leader == person.id) form.leader = form.leaders.size();
    form.leaders.push_back(person.display_name());
    form.members.push_back(
        {person.id, person.display_name(), std::ranges::count(team->members, person.id) > 0});
  }
  std::ranges::stable_partition(form.members, &TeamMember::in);
  for (const auto& kpi : plan.kpis) {
    if (kpi.team != id) continue;
    form.kpis.push_back(
        {.id = kpi.id,
         .name = kpi.name,
         .unit = kpi.unit,
         .direction = kpi.direction,
         .rhythm = kpi.rhythm,
         .warning = catalog.percent(kpi.warning, 0),
         .source = source_words(plan, kpi, catalog),
         .standards = catalog.text(msg_n("{1} standard", "{1} standards", kpi.standards.size()))});
  }
  form.advice = advice_of(form.kpis.size(), catalog);
  return form;
}

std::vector<StandardRow> standard_rows(const Plan& plan, const Kpi& kpi, Day today,
                                       const Catalog& catalog) {
  std::vector<const Standard*> sorted;
  for (const auto& standard : kpi.standards) sorted.push_back(&standard);
  const auto rank = [&](const Standard* standard) {
    const auto at = std::ranges::find_if(
        plan.people, [&](const Person& person) { return standard->person == person.id; });
    return std::tuple(standard->person.has_value(), at - plan.people.begin(), standard->from);
  };
  std::ranges::stable_sort(sorted, {}, rank);
  std::vector<StandardRow> rows;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const auto& standard = *sorted[i];
    const auto* person = find(plan.people, standard.person);
    const bool replaced = i + 1 < sorted.size() && sorted[i + 1]->person == standard.person &&
                          sorted[i + 1]->from <= today;
    StandardRow row{.id = standard.id,
                    .who = !standard.person    ? catalog.text(msg("Whole team"))
                           : person == nullptr ? catalog.text(msg("Somebody who has left"))
                                               : person->display_name(),
                    .from = catalog.date(standard.from),
                    .value = entry_text(kpi, standard.value, catalog),
                    .upper = standard.upper ? entry_text(kpi, *standard.upper, catalog) : "",
                    .state = {},
                    .in_force = standard.from <= today && !replaced};
    row.state = catalog.text(row.in_force ? msg("in force")
                             : replaced   ? msg("until {1}", add_days(sorted[i + 1]->from, -1))
                                          : msg("from {1} on", standard.from));
    rows.push_back(std::move(row));
  }
  return rows;
}

StandardOwners standard_owners(const Plan& plan, const Kpi& kpi, const Catalog& catalog) {
  StandardOwners owners;
  owners.ids.emplace_back();
  owners.names.push_back(catalog.text(msg("Whole team")));
  const auto* team = find(plan.teams, kpi.team);
  if (team == nullptr) return owners;
  for (const auto& member : team->members)
    if (const auto* person = find(plan.people, member)) {
      owners.ids.emplace_back(member);
      owners.names.push_back(person->display_name());
    }
  return owners;
}

EditEntry enter_team(const Document& document, Id<Team> id, std::string_view typed) {
  return attempt([&] { return add_team(document, id, typed); });
}

EditEntry enter_team_name(const Document& document, Id<Team> id, std::string_view typed) {
  return attempt([&] { return rename_team(document, id, typed); });
}

EditEntry choose_leader(const Document& document, Id<Team> id, std::size_t choice) {
  const auto& people = document.plan.people;
  const auto leader =
      choice == 0 || choice > people.size() ? std::nullopt : std::optional(people[choice - 1].id);
  return attempt([&] { return set_team_leader(document, id, leader); });
}

EditEntry enter_kpi(const Document& document, Id<Kpi> id, Id<Team> team, std::string_view typed) {
  Kpi kpi;
  kpi.id = id;
  kpi.team = team;
  kpi.name = typed;
  return attempt([&] { return add_kpi(document, kpi); });
}

EditEntry enter_kpi_name(const Document& document, Id<Kpi> id, std::string_view typed) {
  return attempt([&] { return rename_kpi(document, id, typed); });
}

EditEntry enter_warning(const Document& document, Id<Kpi> id, std::string_view typed,
                        const Catalog& catalog) {
  const auto percent = read_percent(typed, catalog);
  if (const auto* problem = problem_of(percent)) return *problem;
  return attempt([&] { return set_kpi_warning(document, id, *value_of(percent)); });
}

EditEntry enter_standard(const Document& document, Id<Kpi> id, Id<Standard> standard_id,
                         const TypedStandard& typed, Day today, const Catalog& catalog) {
  const auto* kpi = find(document.plan.kpis, id);
  if (kpi == nullptr)
    return msg("This part of the plan was removed meanwhile. Look at the plan as it is now.");
  const auto& currency = document.plan.organization.currency;
  Standard standard{
      .id = standard_id, .person = typed.person, .from = today, .value = 0, .upper = {}};
  if (!trimmed(typed.from).empty()) {
    const auto day = read_date(typed.from, today, catalog);
    if (const auto* problem = problem_of(day)) return *problem;
    standard.from = *value_of(day);
  }
  const auto value = read_figure(*kpi, typed.value, currency, catalog);
  if (const auto* problem = problem_of(value)) return *problem;
  standard.value = *value_of(value);
  if (kpi->direction == Direction::range && !trimmed(typed.upper).empty()) {
    const auto upper = read_figure(*kpi, typed.upper, currency, catalog);
    if (const auto* problem = problem_of(upper)) return *problem;
    standard.upper = *value_of(upper);
  }
  return attempt([&] { return set_standard(document, id, standard); });
}

std::optional<Message> remark_on_standard(const TypedStandard& typed, Day today,
                                          const Catalog& catalog) {
  const auto day = read_date(typed.from, today, catalog);
  const auto* from = value_of(day);
  if (from == nullptr || *from <= today) return std::nullopt;
  return msg("This standard holds from {1} on. Until then the one before it does.", *from);
}

FormulaParts formula_parts(const Plan& plan, const Kpi& kpi) {
  FormulaParts parts;
  for (const auto& other : plan.kpis) {
    if (other.id == kpi.id || other.rhythm != kpi.rhythm) continue;
    const auto* team = find(plan.teams, other.team);
    parts.ids.push_back(other.id);
    parts.names.push_back(
        team == nullptr || other.team == kpi.team ? other.name : other.name + " · " + team->name);
  }
  return parts;
}

std::string source_words(const Plan& plan, const Kpi& kpi, const Catalog& catalog) {
  if (!is_formula(kpi) || kpi.sum_of.empty()) return catalog.term(label_of(kpi.source));
  const auto above = sum_words(plan, kpi.sum_of);
  return kpi.divided_by.empty() ? above : above + " / " + sum_words(plan, kpi.divided_by);
}

std::optional<Message> question_before_removal(const Plan& plan, Id<Team> id) {
  const auto* team = find(plan.teams, id);
  const auto kpis = std::ranges::count(plan.kpis, id, &Kpi::team);
  if (team == nullptr || kpis == 0) return std::nullopt;
  return msg_n("Remove the team ‘{2}’ with its {1} KPI and all of its readings?",
               "Remove the team ‘{2}’ with its {1} KPIs and all of their readings?",
               static_cast<std::int64_t>(kpis), team->name);
}

std::optional<Message> question_before_removal(const Plan& plan, Id<Kpi> id) {
  const auto* kpi = find(plan.kpis, id);
  const auto readings = readings_of(plan, id);
  if (kpi == nullptr || readings == 0) return std::nullopt;
  return msg_n("Remove the KPI ‘{2}’ with its {1} reading?",
               "Remove the KPI ‘{2}’ with its {1} readings?", readings, kpi->name);
}

}  // namespace sightline
