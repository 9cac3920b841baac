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

/// Writes the rows of one plan. Thousands of actions share a few owners and focus areas and some
/// hundred days and percentages, so their words are made once.
class RowWriter {
 public:
  RowWriter(const Plan& plan, const std::unordered_map<Id<Action>, int>& rolled, Day today,
            const Catalog& catalog)
      : plan_(plan), rolled_(rolled), today_(today), catalog_(catalog) {}

  /// What a row is found by; the rest is for `complete`.
  [[nodiscard]] ActionRow head_of(const Action& action) {
    ActionRow row;
    row.id = action.id;
    row.title = action.title;
    row.owner = owner(action);
    row.focus = focus(action);
    row.status = catalog_.text(state_words(action, today_));
    return row;
  }

  void complete(ActionRow& row, const Action& action) {
    const auto complete = percent_complete(action);
    row.start = date(action.start);
    row.due = date(action.due);
    row.tone = tone_of(state_of(action, today_));
    row.complete = percent(complete);
    row.complete_part = complete.fraction;
    row.priority = catalog_.term(label_of(action.priority));
    row.rolled = text_or_blank(catalog_, rolled_words(rolled_, action.id));
    if (!plan_.examples.empty())
      row.example = is_example(plan_, path_to("/plan/actions", action.id));
  }

  [[nodiscard]] ActionRow row_of(const Action& action) {
    auto row = head_of(action);
    complete(row, action);
    return row;
  }

 private:
  const std::string& owner(const Action& action) {
    const auto [at, is_new] = owners_.try_emplace(action.owner);
    if (is_new)
      if (const auto* person = find(plan_.people, action.owner))
        at->second = person->display_name();
    return at->second;
  }

  const std::string& focus(const Action& action) {
    const auto [at, is_new] = areas_.try_emplace(action.focus);
    if (is_new) at->second = text_or_blank(catalog_, focus_words(plan_, action.focus));
    return at->second;
  }

  std::string date(const std::optional<Day>& day) {
    if (!day) return {};
    const auto key = (int{day->year()} * 16 + static_cast<int>(unsigned{day->month()})) * 32 +
                     static_cast<int>(unsigned{day->day()});
    auto& words = dates_[key];
    if (words.empty()) words = catalog_.date(*day);
    return words;
  }

  const std::string& percent(const Percent& part) {
    auto& words = percents_[part.fraction];
    if (words.empty()) words = catalog_.percent(part, 0);
    return words;
  }

  const Plan& plan_;
  const std::unordered_map<Id<Action>, int>& rolled_;
  Day today_;
  const Catalog& catalog_;
  std::unordered_map<decltype(Action::owner), std::string> owners_;
  std::unordered_map<decltype(Action::focus), std::string> areas_;
  std::unordered_map<int, std::string> dates_;
  std::unordered_map<double, std::string> percents_;
};

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
  return RowWriter(plan, rolled, today, catalog).row_of(action);
}

std::vector<Candidate> shown_candidates(const Plan& plan, Day today, const Catalog& catalog,
                                        const std::string& wanted) {
  const auto words = bare_words(wanted);
  const auto rolled = times_rolled(plan);
  RowWriter writer(plan, rolled, today, catalog);
  std::vector<Candidate> entries;
  if (words.empty()) entries.reserve(plan.actions.size());
  for (const auto& action : plan.actions) {
    Candidate entry{&*action, writer.head_of(*action)};
    if (!has_all(entry, words)) continue;
    writer.complete(entry.row, *action);
    entries.push_back(std::move(entry));
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
