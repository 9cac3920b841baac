#include "app/present/plan_cells.h"

#include <algorithm>

#include "app/present/bare_text.h"
#include "app/present/plan_rows.h"
#include "app/present/status_change.h"
#include "model/base/text.h"
#include "model/derive/progress.h"
#include "model/find.h"

namespace sightline {
namespace {

const char* label_of_field(ActionField field) {
  switch (field) {
    case ActionField::title:
      return "Title of ‘{1}’";
    case ActionField::focus:
      return "Focus area of ‘{1}’";
    case ActionField::cycle:
      return "Cycle of ‘{1}’";
    case ActionField::owner:
      return "Owner of ‘{1}’";
    case ActionField::due:
      return "Due date of ‘{1}’";
    case ActionField::status:
      return "Status of ‘{1}’";
    default:
      return "How much of ‘{1}’ is done";
  }
}

std::ptrdiff_t place_of(const std::vector<std::string>& names, std::string_view typed) {
  const auto wanted = bare(trimmed(typed));
  return std::ranges::find_if(names, [&](const auto& name) { return bare(name) == wanted; }) -
         names.begin();
}

}  // namespace

std::string cell_text(const Document& document, Id<Action> id, ActionField field,
                      const Catalog& catalog) {
  const auto& plan = document.plan;
  const auto* action = find(plan.actions, id);
  if (!action) return {};
  switch (field) {
    case ActionField::title:
      return action->title;
    case ActionField::due:
      return date_or_blank(catalog, action->due);
    case ActionField::complete:
      return catalog.percent(percent_complete(*action), 0);
    case ActionField::owner:
      if (!action->owner) return {};
      break;
    default:
      break;
  }
  const auto place = chosen(plan, *action, field);
  return place ? choices(plan, field, catalog)[*place] : std::string();
}

Message cell_name(const Plan& plan, Id<Action> id, ActionField field) {
  const auto* action = find(plan.actions, id);
  return action ? msg(label_of_field(field), action->title) : Message{};
}

std::vector<std::string> offered(const std::vector<std::string>& names, std::string_view typed) {
  const auto wanted = bare(trimmed(typed));
  if (wanted.empty() || place_of(names, typed) < std::ssize(names)) return names;
  std::vector<std::string> found;
  std::ranges::copy_if(names, std::back_inserter(found),
                       [&](const auto& name) { return bare(name).starts_with(wanted); });
  return found;
}

std::string name_beside(const std::vector<std::string>& names, std::string_view typed, int step) {
  if (names.empty()) return {};
  const auto last = std::ssize(names) - 1;
  const auto now = place_of(names, typed);
  auto next = step > 0 ? std::ptrdiff_t{0} : last;
  if (now <= last) next = std::clamp<std::ptrdiff_t>(now + step, 0, last);
  return names[static_cast<std::size_t>(next)];
}

void tell_of_dates(Session& session, Id<Action> id, ActionField field) {
  if (field != ActionField::start && field != ActionField::due) return;
  if (const auto remark = date_remark(session.plan(), id))
    session.user().notify(NoticeTone::warning, *remark);
}

Refused enter_cell(Session& session, Id<Action> id, ActionField field, std::string_view typed,
                   const Catalog& catalog) {
  const auto& document = session.document();
  if (typed == cell_text(document, id, field, catalog)) return std::nullopt;
  if (field == ActionField::complete) {
    const auto* action = find(document.plan.actions, id);
    if (action && action->status == Status::done)
      return msg("A done action is complete. Set another status first.");
  }
  if (field == ActionField::status) {
    const auto choice = find_choice(choices(document.plan, field, catalog), typed);
    if (const auto* problem = problem_of(choice)) return *problem;
    const auto status = static_cast<Status>(*value_of(choice));
    if (status == Status::rolled) return rolled_by_closing();
    change_status(session, id, status);
    return std::nullopt;
  }
  const auto entry = enter(document, id, field, typed, session.today(), catalog);
  if (const auto* problem = problem_of(entry)) return *problem;
  if (session.perform(*value_of(entry))) tell_of_dates(session, id, field);
  return std::nullopt;
}

}  // namespace sightline
