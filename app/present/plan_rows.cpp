#include "app/present/plan_rows.h"

#include <algorithm>
#include <utility>

#include "app/present/example_marks.h"
#include "model/find.h"

namespace sightline {
namespace {

std::vector<std::string> words_of(const std::string& filter) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : folded(filter) + " ") {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  return words;
}

bool is_shown(const Candidate& entry, const PlanQuery& query,
              const std::vector<std::string>& words) {
  if (query.open_only && !is_open(entry.action->status)) return false;
  if (query.cycle && entry.action->cycle != query.cycle) return false;
  const auto& row = entry.row;
  const auto text = folded(row.title + "\n" + row.owner + "\n" + row.focus + "\n" + row.status +
                           "\n" + entry.action->notes);
  return std::ranges::all_of(
      words, [&](const auto& word) { return text.find(word) != std::string::npos; });
}

bool is_before(const Candidate& a, const Candidate& b, PlanSort sort) {
  const auto last_day_of_all = std::chrono::year{last_year} / 12 / 31;
  switch (sort) {
    case PlanSort::title:
      return folded(a.row.title) < folded(b.row.title);
    case PlanSort::owner:
      return std::pair(a.row.owner.empty(), folded(a.row.owner)) <
             std::pair(b.row.owner.empty(), folded(b.row.owner));
    case PlanSort::due:
      return a.action->due.value_or(last_day_of_all) < b.action->due.value_or(last_day_of_all);
    case PlanSort::status:
      return std::pair(a.row.tone != WordTone::bad, a.action->status) <
             std::pair(b.row.tone != WordTone::bad, b.action->status);
    case PlanSort::priority:
      return a.action->priority > b.action->priority;
    case PlanSort::given:
      break;
  }
  return false;
}

}  // namespace

std::string text_or_blank(const Catalog& catalog, const Message& message) {
  return message.empty() ? std::string{} : catalog.text(message);
}

std::string date_or_blank(const Catalog& catalog, const std::optional<Day>& day) {
  return day ? catalog.date(*day) : std::string{};
}

std::string folded(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return text;
}

ActionRow row_of(const Plan& plan, const Action& action, const std::map<Id<Action>, int>& rolled,
                 Day today, const Catalog& catalog) {
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
                                        const PlanQuery& query) {
  const auto words = words_of(query.filter);
  const auto rolled = times_rolled(plan);
  std::vector<Candidate> entries;
  for (const auto& action : plan.actions) {
    Candidate entry{&*action, row_of(plan, *action, rolled, today, catalog)};
    if (is_shown(entry, query, words)) entries.push_back(std::move(entry));
  }
  std::ranges::stable_sort(entries, [&](const Candidate& a, const Candidate& b) {
    return query.descending ? is_before(b, a, query.sort) : is_before(a, b, query.sort);
  });
  return entries;
}

std::string plan_empty_sentence(const Plan& plan, const Catalog& catalog) {
  if (!plan.actions.empty()) return catalog.text(msg("No action fits what you are looking for."));
  return catalog.text(
      msg("An action is one thing somebody does within a cycle. Add the first one, such as "
          "“Train the sales team”."));
}

}  // namespace sightline
