#include "app/present/plan_rows.h"

#include <algorithm>
#include <utility>

#include "app/present/bare_text.h"
#include "app/present/example_marks.h"
#include "model/find.h"

namespace sightline {
namespace {

bool has_all(const Candidate& entry, const std::vector<std::string>& words) {
  if (words.empty()) return true;
  const auto& row = entry.row;
  const auto text = bare(row.title + "\n" + row.owner + "\n" + row.focus + "\n" + row.status +
                         "\n" + entry.action->notes);
  return std::ranges::all_of(
      words, [&](const auto& word) { return text.find(word) != std::string::npos; });
}

}  // namespace

std::string text_or_blank(const Catalog& catalog, const Message& message) {
  return message.empty() ? std::string{} : catalog.text(message);
}

std::string date_or_blank(const Catalog& catalog, const std::optional<Day>& day) {
  return day ? catalog.date(*day) : std::string{};
}

ActionRow row_of(const Plan& plan, const Action& action,
                 const std::unordered_map<Id<Action>, int>& rolled, Day today,
                 const Catalog& catalog) {
  const auto complete = percent_complete(action);
  const auto* owner = find(plan.people, action.owner);
  return {.id = action.id,
          .title = action.title,
          .owner = owner ? owner->display_name() : std::string{},
          .focus = text_or_blank(catalog, focus_words(plan, action.focus)),
          .start = date_or_blank(catalog, action.start),
          .due = date_or_blank(catalog, action.due),
          .status = catalog.text(state_words(action, today)),
          .tone = tone_of(state_of(action, today)),
          .complete = catalog.percent(complete, 0),
          .complete_part = complete.fraction,
          .priority = catalog.term(label_of(action.priority)),
          .rolled = text_or_blank(catalog, rolled_words(rolled, action.id)),
          .example = is_example(plan, path_to("/plan/actions", action.id))};
}

std::vector<Candidate> shown_candidates(const Plan& plan, Day today, const Catalog& catalog,
                                        const std::string& wanted) {
  const auto words = bare_words(wanted);
  const auto rolled = times_rolled(plan);
  std::vector<Candidate> entries;
  if (words.empty()) entries.reserve(plan.actions.size());
  for (const auto& action : plan.actions) {
    Candidate entry{&*action, row_of(plan, *action, rolled, today, catalog)};
    if (has_all(entry, words)) entries.push_back(std::move(entry));
  }
  return entries;
}

std::string shown_words(std::size_t shown, const Plan& plan, const Catalog& catalog) {
  const auto all = plan.actions.size();
  return catalog.text(shown == all ? msg_n("{1} action", "{1} actions", all)
                                   : msg("{1} of {2} actions", shown, all));
}

std::string plan_empty_sentence(const Plan& plan, const Catalog& catalog) {
  if (!plan.actions.empty()) return catalog.text(msg("No action fits what you are looking for."));
  return catalog.text(
      msg("An action is one thing somebody does within a cycle. Add the first one, such as "
          "“Train the sales team”."));
}

}  // namespace sightline
