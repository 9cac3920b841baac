#include "app/present/day_priorities.h"

#include <algorithm>

#include "model/derive/priorities.h"
#include "model/edit/gestures_people.h"
#include "model/find.h"

namespace sightline {
namespace {

std::string choice_words(const Action& action, Day today, const Catalog& catalog) {
  switch (importance_of(action, today)) {
    case Importance::high:
      return catalog.text(msg("{1} (high priority)", action.title));
    case Importance::late:
      return catalog.text(msg("{1} (late)", action.title));
    case Importance::serves:
      return catalog.text(msg("{1} (serves a target)", action.title));
    case Importance::none:
      break;
  }
  return action.title;
}

void add_choice(PriorityRow& row, const Action& action, Day today, const Catalog& catalog) {
  row.choices.push_back(choice_words(action, today, catalog));
  row.actions.emplace_back(action.id);
}

/// The place of what is chosen; added where it is done by now, or somebody else's.
std::size_t place_of(PriorityRow& row, const DayPriority& chosen, Day today,
                     const Catalog& catalog) {
  if (chosen.action == nullptr) return 0;
  auto at = std::ranges::find(row.actions, std::optional(chosen.action->id));
  if (at == row.actions.end()) {
    add_choice(row, *chosen.action, today, catalog);
    at = row.actions.end() - 1;
  }
  return static_cast<std::size_t>(at - row.actions.begin());
}

}  // namespace

std::vector<PriorityRow> priority_rows(const Plan& plan, Id<Team> id, Day today,
                                       const Catalog& catalog) {
  std::vector<PriorityRow> rows;
  const auto* team = find(plan.teams, id);
  if (team == nullptr) return rows;
  for (const auto& member : team->members) {
    const auto* person = find(plan.people, member);
    if (person == nullptr) continue;
    PriorityRow row{.person = member,
                    .name = person->display_name(),
                    .choices = {catalog.text(msg("No priority"))},
                    .actions = {std::nullopt},
                    .verdict = {}};
    for (const auto* action : proposed_priorities(plan, *person, today))
      add_choice(row, *action, today, catalog);
    const auto chosen = priorities_of(plan, *person, today);
    row.first = place_of(row, chosen.first, today, catalog);
    row.second = place_of(row, chosen.second, today, catalog);
    int count = 0;
    int important = 0;
    for (const auto* one : {&chosen.first, &chosen.second}) {
      if (one->action == nullptr) continue;
      ++count;
      important += one->importance == Importance::none ? 0 : 1;
    }
    row.important = count > 0 && important == count;
    if (count > 0)
      row.verdict =
          catalog.text(row.important ? msg("● important")
                                     : msg_n("▲ {1} of {2} is not among the important ones",
                                             "▲ {1} of {2} are not among the important ones",
                                             count - important, count));
    rows.push_back(std::move(row));
  }
  return rows;
}

EditEntry choose_priorities(const Document& document, const PriorityRow& row, std::size_t first,
                            std::size_t second, Day today) {
  const auto at = [&](std::size_t place) {
    return place < row.actions.size() ? row.actions[place] : std::nullopt;
  };
  auto one = at(first);
  auto two = at(second);
  // The one that was just chosen stays; the other was what it was before.
  if (one && one == two) (first == row.first ? one : two).reset();
  return attempt([&] { return set_priorities(document, row.person, today, one, two); });
}

}  // namespace sightline
