#include "model/edit/action_parts.h"
#include "model/edit/gestures_actions.h"

namespace sightline {
namespace {

const std::string& title_of(const Document& document, Id<Action> id) {
  return require(document.plan.actions, id).title;
}

template <class Change>
Edit change_action(const Document& document, Id<Action> id, Message label, Change&& change) {
  return make_edit(document, std::move(label),
                   [&](Document& d) { change_element(d.plan.actions, id, change); });
}

template <class Change>
Edit change_check(const Document& document, Id<Action> id, Id<CheckItem> item, const char* label,
                  Change&& change) {
  const auto& check = require(require(document.plan.actions, id).checks, item);
  return change_action(document, id, msg(label, check.text, title_of(document, id)),
                       [&](Action& action) { change(action.checks); });
}

}  // namespace

Edit set_title(const Document& document, Id<Action> id, std::string_view typed) {
  const auto title = clean_line(typed);
  return change_action(document, id, msg("Rename ‘{1}’ to ‘{2}’", title_of(document, id), title),
                       [&](Action& a) { a.title = title; });
}

Edit set_focus(const Document& document, Id<Action> id, Id<FocusArea> focus) {
  return change_action(document, id, msg("Set focus area of ‘{1}’", title_of(document, id)),
                       [&](Action& a) { a.focus = focus; });
}

Edit set_owner(const Document& document, Id<Action> id, std::optional<Id<Person>> owner) {
  const auto& title = title_of(document, id);
  auto label = owner ? msg("Set owner of ‘{1}’ to {2}", title,
                           require(document.plan.people, *owner).display_name())
                     : msg("Clear owner of ‘{1}’", title);
  return change_action(document, id, std::move(label), [&](Action& a) { a.owner = owner; });
}

Edit set_start(const Document& document, Id<Action> id, std::optional<Day> start) {
  const auto& title = title_of(document, id);
  return change_action(document, id,
                       msg(start ? "Set start of ‘{1}’" : "Clear start of ‘{1}’", title),
                       [&](Action& a) { a.start = start; });
}

Edit set_due(const Document& document, Id<Action> id, std::optional<Day> due) {
  const auto& title = title_of(document, id);
  return change_action(document, id,
                       msg(due ? "Set due date of ‘{1}’" : "Clear due date of ‘{1}’", title),
                       [&](Action& a) { a.due = due; });
}

Edit set_dates(const Document& document, Id<Action> id, std::optional<Day> start,
               std::optional<Day> due) {
  return change_action(document, id, msg("Set start and due date of ‘{1}’", title_of(document, id)),
                       [&](Action& a) {
                         a.start = start;
                         a.due = due;
                       });
}

Edit set_status(const Document& document, Id<Action> id, Status status, Day today) {
  return change_action(
      document, id,
      msg("Set status of ‘{1}’ to {2}", title_of(document, id), term(label_of(status))),
      [&](Action& a) { enter_status(a, status, today); });
}

Edit set_status(const Document& document, Id<Action> id, Status status, Day today,
                std::string_view reason) {
  return change_action(
      document, id,
      msg("Set status of ‘{1}’ to {2}", title_of(document, id), term(label_of(status))),
      [&](Action& a) {
        enter_status(a, status, today);
        a.reason = clean_text(reason);
      });
}

Edit set_complete(const Document& document, Id<Action> id, Percent complete) {
  const auto part = clamped(complete);
  return change_action(document, id, msg("Set ‘{1}’ to {2} complete", title_of(document, id), part),
                       [&](Action& a) { a.complete = part; });
}

Edit set_priority(const Document& document, Id<Action> id, Priority priority) {
  return change_action(
      document, id,
      msg("Set priority of ‘{1}’ to {2}", title_of(document, id), term(label_of(priority))),
      [&](Action& a) { a.priority = priority; });
}

Edit set_serves(const Document& document, Id<Action> id, const std::vector<Served>& serves) {
  return change_action(document, id, msg("Set what ‘{1}’ serves", title_of(document, id)),
                       [&](Action& a) {
                         a.serves.clear();
                         for (const auto& served : serves)
                           if (std::ranges::find(a.serves, served) == a.serves.end())
                             a.serves.push_back(served);
                       });
}

Edit set_cost(const Document& document, Id<Action> id, std::optional<Money> cost) {
  const auto& title = title_of(document, id);
  auto label =
      cost ? msg("Set cost of ‘{1}’ to {2}", title, arg(*cost, document.plan.organization.currency))
           : msg("Clear cost of ‘{1}’", title);
  return change_action(document, id, std::move(label), [&](Action& a) { a.cost = cost; });
}

Edit set_notes(const Document& document, Id<Action> id, std::string_view typed) {
  return change_action(document, id, msg("Edit notes of ‘{1}’", title_of(document, id)),
                       [&](Action& a) { a.notes = clean_text(typed); });
}

Edit set_reason(const Document& document, Id<Action> id, std::string_view typed) {
  return change_action(document, id, msg("Edit the reason of ‘{1}’", title_of(document, id)),
                       [&](Action& a) { a.reason = clean_text(typed); });
}

Edit set_continues(const Document& document, Id<Action> id, bool continues) {
  const auto& title = title_of(document, id);
  auto label = continues ? msg("Let ‘{1}’ continue over several cycles", title)
                         : msg("Plan ‘{1}’ for one cycle", title);
  return change_action(document, id, std::move(label), [&](Action& a) { a.continues = continues; });
}

Edit add_check(const Document& document, Id<Action> id, Id<CheckItem> item,
               std::string_view typed) {
  const auto text = clean_line(typed);
  return change_action(document, id,
                       msg("Add ‘{1}’ to the check-list of ‘{2}’", text, title_of(document, id)),
                       [&](Action& a) {
                         a.checks.push_back({item, text, false});
                       });
}

Edit set_check_text(const Document& document, Id<Action> id, Id<CheckItem> item,
                    std::string_view typed) {
  return change_check(
      document, id, item, "Change ‘{1}’ in the check-list of ‘{2}’", [&](auto& checks) {
        change_element(checks, item, [&](CheckItem& c) { c.text = clean_line(typed); });
      });
}

Edit set_check_done(const Document& document, Id<Action> id, Id<CheckItem> item, bool done) {
  const auto* label =
      done ? "Tick ‘{1}’ off the check-list of ‘{2}’" : "Reopen ‘{1}’ in the check-list of ‘{2}’";
  return change_check(document, id, item, label, [&](auto& checks) {
    change_element(checks, item, [&](CheckItem& c) { c.done = done; });
  });
}

Edit remove_check(const Document& document, Id<Action> id, Id<CheckItem> item) {
  return change_check(document, id, item, "Remove ‘{1}’ from the check-list of ‘{2}’",
                      [&](auto& checks) { remove_element(checks, item); });
}

Edit move_check(const Document& document, Id<Action> id, Id<CheckItem> item, Id<CheckItem> behind) {
  return change_check(document, id, item, "Move ‘{1}’ in the check-list of ‘{2}’",
                      [&](auto& checks) { move_element(checks, item, behind); });
}

}  // namespace sightline
