#include "app/present/plan_many.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <unordered_map>

#include "app/present/plan_words.h"
#include "app/present/remarks.h"
#include "app/present/status_change.h"
#include "model/catalog/number_entry.h"
#include "model/edit/gestures_actions.h"
#include "model/edit/gestures_many.h"
#include "model/find.h"

namespace sightline {
namespace {

constexpr std::size_t most_titles = 5;
constexpr int most_days = 999;  // about the length of two plans
constexpr std::array choosable{ActionField::focus, ActionField::cycle, ActionField::owner,
                               ActionField::status, ActionField::priority};

std::vector<const Action*> actions_with(const Plan& plan, const ActionIds& ids) {
  // Looked up at once: all of a large plan may be chosen.
  std::unordered_map<Id<Action>, const Action*> all;
  all.reserve(plan.actions.size());
  for (const auto& action : plan.actions) all.emplace(action->id, &*action);
  std::vector<const Action*> found;
  for (const auto id : ids)
    if (const auto at = all.find(id); at != all.end()) found.push_back(at->second);
  return found;
}

std::string joined(const std::vector<const Action*>& actions, const Catalog& catalog) {
  std::string titles;
  for (std::size_t i = 0; i < std::min(actions.size(), most_titles); ++i)
    add_dotted(titles, actions[i]->title);
  if (actions.size() > most_titles)
    add_dotted(titles, catalog.text(msg("{1} more", actions.size() - most_titles)));
  return titles;
}

/// Chosen actions, and those that a change leaves as they were.
struct Parted {
  ActionIds changed;
  std::vector<const Action*> left;
};

Parted part(const Plan& plan, const ActionIds& ids,
            const std::function<bool(const Action&)>& is_left) {
  Parted parted;
  for (const auto* action : actions_with(plan, ids)) {
    if (is_left(*action))
      parted.left.push_back(action);
    else
      parted.changed.push_back(action->id);
  }
  return parted;
}

bool is_settled(const Plan& plan, const Action& action) {
  const auto* cycle = find(plan.cycles, action.cycle);
  return cycle && cycle->closed_on;
}

Parted without_settled(const Plan& plan, const ActionIds& ids) {
  return part(plan, ids, [&](const Action& action) { return is_settled(plan, action); });
}

std::string titles_of(const std::vector<const Action*>& actions) {
  std::string titles;
  for (std::size_t i = 0; i < std::min(actions.size(), most_titles); ++i)
    titles += (i == 0 ? "‘" : ", ‘") + actions[i]->title + "’";
  if (actions.size() > most_titles) titles += ", …";
  return titles;
}

Message settled_words(const std::vector<const Action*>& left) {
  return msg_n(
      "{1} action was not changed, since its cycle is closed: {2}. Change it alone, or reopen the "
      "cycle.",
      "{1} actions were not changed, since their cycle is closed: {2}. Change them one by one, or "
      "reopen the cycle.",
      left.size(), titles_of(left));
}

/// What came of a change of several actions.
struct Made {
  Refused refused = {};
  bool given_up = false;
  ActionIds changed = {};
  std::vector<Message> remarks = {};  ///< to be told in one notice: the next takes its place
};

/// Makes the edit of those that can be changed and remarks on the others. All of a large plan may
/// be chosen, so it is worked out beside the window.
Made make_for(Session& session, const ActionIds& ids,
              const std::function<EditEntry(const Document&, const ActionIds&)>& make) {
  auto parted = without_settled(session.plan(), ids);
  Made made;
  // Their titles are read before the change, which ends the life of these actions.
  if (!parted.left.empty()) made.remarks.push_back(settled_words(parted.left));
  if (parted.changed.empty()) return made;
  auto worked =
      work_out(session, msg("Changing the actions…"),
               [&](const Document& document, IdSource&) { return make(document, parted.changed); });
  if (!worked) return {.given_up = true};
  if (const auto* problem = problem_of(*worked)) return {.refused = *problem};
  // Why it could not be made has been told then.
  if (!session.perform(std::get<Session::WorkedEdit>(*std::move(worked))))
    return {.given_up = true};
  made.changed = std::move(parted.changed);
  return made;
}

Refused tell(Session& session, const Made& made) {
  tell_remarks(session, made.remarks);
  return made.refused;
}

Refused perform(Session& session, const ActionIds& ids,
                const std::function<EditEntry(const Document&, const ActionIds&)>& make) {
  return tell(session, make_for(session, ids, make));
}

/// Adds what is to be said of the dates that the changed actions have now.
void remark_dates(const Plan& plan, Made& made) {
  std::vector<const Action*> late;
  std::vector<const Action*> outside;
  for (const auto* action : actions_with(plan, made.changed)) {
    const auto flaw = date_flaw(plan, *action);
    if (flaw == DateFlaw::starts_late) late.push_back(action);
    if (flaw == DateFlaw::outside) outside.push_back(action);
  }
  if (late.size() + outside.size() == 1) {
    const auto& only = late.empty() ? outside : late;
    if (auto remark = date_remark(plan, only.front()->id))
      made.remarks.push_back(*std::move(remark));
    return;
  }
  if (!late.empty())
    made.remarks.push_back(msg_n("{1} action starts after it is due: {2}.",
                                 "{1} actions start after they are due: {2}.", late.size(),
                                 titles_of(late)));
  if (!outside.empty())
    made.remarks.push_back(msg_n("{1} action is due when the plan has no cycle: {2}.",
                                 "{1} actions are due when the plan has no cycle: {2}.",
                                 outside.size(), titles_of(outside)));
}

Refused set_status_of_all(Session& session, const ActionIds& ids, Status status) {
  if (status == Status::rolled) return rolled_by_closing();
  const auto today = session.today();
  if (status != Status::dropped)
    return perform(session, ids, [&](const Document& document, const ActionIds& changed) {
      return set_status(document, changed, status, today);
    });
  const auto open = without_settled(session.plan(), ids).changed;
  if (open.empty()) return perform(session, ids, {});
  const auto typed = session.user().ask_text(
      msg_n("Why is {1} action dropped?", "Why are {1} actions dropped?", open.size()), {},
      msg_n("Drop {1} action", "Drop {1} actions", open.size()), needs_a_reason());
  if (!typed || clean_line(*typed).empty()) return std::nullopt;
  return perform(session, ids, [&](const Document& document, const ActionIds& changed) {
    return set_status(document, changed, status, today, clean_line(*typed));
  });
}

}  // namespace

ManyDetails many_details(const Plan& plan, const std::vector<Id<Action>>& ids,
                         const Catalog& catalog) {
  const auto actions = actions_with(plan, ids);
  ManyDetails details;
  details.title = catalog.text(msg_n("{1} action", "{1} actions", actions.size()));
  details.titles = joined(actions, catalog);
  if (actions.empty()) return details;
  const auto& first = *actions.front();
  for (const auto field : choosable) {
    const auto place = chosen(plan, first, field);
    const bool agree = std::ranges::all_of(
        actions, [&](const Action* each) { return chosen(plan, *each, field) == place; });
    details.chosen[field] = agree ? place : std::nullopt;
  }
  details.due_differs =
      std::ranges::any_of(actions, [&](const Action* each) { return each->due != first.due; });
  if (!details.due_differs && first.due) details.due = catalog.date(*first.due);
  return details;
}

Refused choose_for_all(Session& session, const std::vector<Id<Action>>& ids, ActionField field,
                       std::size_t choice) {
  const auto& plan = session.plan();
  if (choice >= choices(plan, field, Catalog::english()).size()) return std::nullopt;
  switch (field) {
    case ActionField::status:
      return set_status_of_all(session, ids, static_cast<Status>(choice));
    case ActionField::cycle: {
      std::optional<Id<Cycle>> cycle;
      if (choice > 0) cycle = plan.cycles[choice - 1].id;
      return perform(session, ids, [&](const Document& document, const ActionIds& changed) {
        return move_to_cycle(document, changed, cycle);
      });
    }
    case ActionField::owner: {
      std::optional<Id<Person>> owner;
      if (choice > 0) owner = plan.people[choice - 1].id;
      return perform(session, ids, [&](const Document& document, const ActionIds& changed) {
        return set_owner(document, changed, owner);
      });
    }
    case ActionField::focus: {
      const auto focus = plan.focus_areas[choice].id;
      return perform(session, ids, [&](const Document& document, const ActionIds& changed) {
        return move_to_focus(document, changed, focus);
      });
    }
    default:
      return perform(session, ids, [&](const Document& document, const ActionIds& changed) {
        return set_priority(document, changed, static_cast<Priority>(choice));
      });
  }
}

Refused enter_due_for_all(Session& session, const std::vector<Id<Action>>& ids,
                          std::string_view typed, const Catalog& catalog) {
  std::optional<Day> due;
  if (!trimmed(typed).empty()) {
    const auto day = read_date(typed, session.today(), catalog);
    if (const auto* problem = problem_of(day)) return *problem;
    due = *value_of(day);
  }
  auto made = make_for(session, ids, [&](const Document& document, const ActionIds& changed) {
    return set_due(document, changed, due);
  });
  remark_dates(session.plan(), made);
  return tell(session, made);
}

Refused shift_all(Session& session, const std::vector<Id<Action>>& ids, std::string_view typed,
                  const Catalog& catalog) {
  auto text = trimmed(typed);
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto number = read_number(text, catalog);
  const auto* days = value_of(number);
  if (!days || *days != std::round(*days) || std::abs(*days) > most_days)
    return msg("Type by how many days the dates move, such as 7, or -14 for two weeks earlier.");
  const auto undated =
      part(session.plan(), ids, [](const Action& action) { return !action.start && !action.due; });
  const auto told =
      msg_n("{1} action has no date to shift: {2}.", "{1} actions have no date to shift: {2}.",
            undated.left.size(), titles_of(undated.left));
  const bool some = !undated.left.empty();
  if (undated.changed.empty()) return told;
  auto made =
      make_for(session, undated.changed, [&](const Document& document, const ActionIds& changed) {
        return shift_dates(document, changed, static_cast<int>(*days));
      });
  if (some && !made.refused && !made.given_up) made.remarks.push_back(told);
  remark_dates(session.plan(), made);
  return tell(session, made);
}

void remove_all(Session& session, const std::vector<Id<Action>>& ids) {
  const auto refused =
      perform(session, ids, [](const Document& document, const ActionIds& changed) {
        return remove_actions(document, changed);
      });
  if (refused) session.user().notify(NoticeTone::warning, *refused);
}

}  // namespace sightline
