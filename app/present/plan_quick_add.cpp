#include <algorithm>

#include "app/present/bare_text.h"
#include "app/present/plan_entry.h"
#include "app/present/plan_rows.h"
#include "app/present/plan_words.h"
#include "model/edit/gestures_actions.h"
#include "model/edit/gestures_cycle.h"
#include "model/find.h"

namespace sightline {
namespace {

/// A marked piece of what was typed; the title has no mark.
struct Piece {
  char mark = ' ';
  std::string text;
};

/// A mark counts at the beginning of a word only, so that an address or "C#!" stays in the title.
std::vector<Piece> pieces_of(std::string_view typed) {
  std::vector<Piece> pieces{{}};
  char before = ' ';
  for (const char c : typed) {
    if (before == ' ' && std::string_view("@!^").find(c) != std::string_view::npos)
      pieces.push_back({c, {}});
    else
      pieces.back().text += c;
    before = c;
  }
  for (auto& piece : pieces) piece.text = clean_line(piece.text);
  return pieces;
}

/// "sales-lead" stands for "Sales lead".
std::string without_dashes(std::string_view text) {
  auto plain = bare(text);
  std::ranges::replace(plain, '-', ' ');
  return plain;
}

/// The first element one of whose names begins with `typed`, an exact one before others.
template <class List, class Names>
const typename List::value_type* best_match(const List& list, const std::string& typed,
                                            Names&& names) {
  const auto wanted = without_dashes(typed);
  const typename List::value_type* begins = nullptr;
  for (const auto& element : list) {
    for (const auto& name : names(element)) {
      const auto candidate = without_dashes(name);
      if (wanted.empty() || !candidate.starts_with(wanted)) continue;
      if (candidate == wanted) return &element;
      if (!begins) begins = &element;
    }
  }
  return begins;
}

std::optional<Message> take_piece(Action& action, const Piece& piece, const Plan& plan, Day today,
                                  const Catalog& catalog) {
  if (piece.mark == '@') {
    const auto* owner = best_match(plan.people, piece.text, [](const Person& person) {
      return std::vector{person.name, person.role};
    });
    if (!owner)
      return msg("Nobody is called ‘{1}’. Type a name or a role behind the @.", piece.text);
    action.owner = owner->id;
  } else if (piece.mark == '!') {
    const auto* focus = best_match(plan.focus_areas, piece.text, [&](const FocusArea& area) {
      return std::vector{catalog.text(focus_words(plan, area.id))};
    });
    if (!focus)
      return msg("There is no focus area ‘{1}’. Type sales, marketing or office behind the !.",
                 piece.text);
    action.focus = focus->id;
  } else {
    // Nothing new is due in the past: without a year, the date is the first to come within the
    // plan.
    constexpr int half_a_year = 182;
    const auto from = std::max(today, first_day(plan.organization.plan_start));
    const auto day = read_date(piece.text, add_days(from, half_a_year), catalog);
    if (const auto* problem = problem_of(day)) return *problem;
    action.due = *value_of(day);
  }
  return std::nullopt;
}

std::string dashed(std::string text) {
  for (char& c : text) {
    if (c == ' ') c = '-';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

}  // namespace

Message quick_add_hint(const Plan& plan, const Catalog& catalog) {
  const auto focus = plan.focus_areas.empty()
                         ? std::string("sales")
                         : dashed(catalog.text(focus_words(plan, plan.focus_areas.front().id)));
  if (plan.people.empty()) return msg("Add an action: “Train the team !{1} ^30 June”", focus);
  return msg("Add an action: “Train the team @{1} !{2} ^30 June”",
             dashed(plan.people.front().display_name()), focus);
}

EditEntry quick_add(const Document& document, std::string_view typed, Id<Action> id,
                    std::optional<Id<Cycle>> cycle, Day today, const Catalog& catalog) {
  const auto& plan = document.plan;
  const auto pieces = pieces_of(typed);
  Action action;
  action.id = id;
  action.title = pieces.front().text;
  action.cycle = cycle;
  if (action.title.empty())
    return msg("An action needs a title. Type what is to be done, before any @, ! or ^.");
  if (!plan.focus_areas.empty()) action.focus = plan.focus_areas.front().id;
  for (auto piece = pieces.begin() + 1; piece != pieces.end(); ++piece)
    if (auto problem = take_piece(action, *piece, plan, today, catalog)) return *problem;
  if (action.due)
    if (const auto* due_in = cycle_of(plan, *action.due)) {
      // Nobody would ask again about an action in a cycle that is closed.
      if (due_in->closed_on) due_in = cycle_after(plan, *due_in);
      action.cycle = due_in ? std::optional(due_in->id) : std::nullopt;
    }
  return add_action(document, std::move(action));
}

DateFlaw date_flaw(const Plan& plan, const Action& action) {
  if (!action.due) return DateFlaw::none;
  if (action.start && *action.start > *action.due) return DateFlaw::starts_late;
  return cycle_of(plan, *action.due) ? DateFlaw::none : DateFlaw::outside;
}

std::optional<Message> date_remark(const Plan& plan, Id<Action> id) {
  const auto* action = find(plan.actions, id);
  const auto flaw = action ? date_flaw(plan, *action) : DateFlaw::none;
  if (flaw == DateFlaw::none) return std::nullopt;
  if (flaw == DateFlaw::starts_late)
    return msg("‘{1}’ starts on {2}, after {3} when it is due.", action->title, *action->start,
               *action->due);
  if (!action->cycle)
    return msg("‘{1}’ is due on {2}, when the plan has no cycle, so it waits in the backlog.",
               action->title, *action->due);
  return msg("‘{1}’ is due on {2}, when the plan has no cycle, so it stands in cycle {3}.",
             action->title, *action->due, cycle_number(plan, *action->cycle));
}

}  // namespace sightline
