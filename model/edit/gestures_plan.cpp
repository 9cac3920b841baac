#include "model/edit/gestures_plan.h"

#include "model/find.h"

namespace sightline {

Edit set_cycle_theme(const Document& document, Id<Cycle> id, std::string_view typed) {
  auto text = clean_line(typed);
  (void)require(document.plan.cycles, id);
  return make_edit(
      document, msg("Set theme of cycle {1}", cycle_number(document.plan, id)),
      [&](Document& d) { change_element(d.plan.cycles, id, [&](Cycle& c) { c.theme = text; }); });
}

Edit set_review_notes(const Document& document, Id<Cycle> id, std::string_view typed) {
  (void)require(document.plan.cycles, id);
  return make_edit(document, msg("Edit review notes of cycle {1}", cycle_number(document.plan, id)),
                   [&](Document& d) {
                     change_element(d.plan.cycles, id,
                                    [&](Cycle& c) { c.review_notes = clean_text(typed); });
                   });
}

Arg focus_name(const FocusArea& focus) {
  return focus.name.empty() ? term(label_of(focus.kind)) : arg(focus.name);
}

Edit add_focus_area(const Document& document, Id<FocusArea> id, std::string_view name) {
  auto text = clean_line(name);
  return make_edit(document, msg("Add the focus area ‘{1}’", text), [&](Document& d) {
    d.plan.focus_areas.push_back({id, FocusKind::own, text});
  });
}

Edit rename_focus_area(const Document& document, Id<FocusArea> id, std::string_view name) {
  auto after = require(document.plan.focus_areas, id);
  const auto before = focus_name(after);
  after.name = clean_line(name);
  return make_edit(document, msg("Rename the focus area ‘{1}’ to ‘{2}’", before, focus_name(after)),
                   [&](Document& d) {
                     change_element(d.plan.focus_areas, id, [&](FocusArea& f) { f = after; });
                   });
}

Edit remove_focus_area(const Document& document, Id<FocusArea> id) {
  const auto& focus = require(document.plan.focus_areas, id);
  if (focus.kind != FocusKind::own)
    throw Failure(FailureKind::input,
                  msg("Sales, marketing and office belong to every plan and can't be removed."));
  const auto used = std::ranges::count_if(document.plan.actions,
                                          [&](const auto& action) { return action->focus == id; });
  if (used > 0)
    throw Failure(FailureKind::input,
                  msg_n("‘{1}’ still has {2} action. Move it to another focus area first.",
                        "‘{1}’ still has {2} actions. Move them to another focus area first.",
                        focus_name(focus), static_cast<std::int64_t>(used)));
  return make_edit(document, msg("Remove the focus area ‘{1}’", focus_name(focus)),
                   [&](Document& d) { remove_element(d.plan.focus_areas, id); });
}

Edit move_focus_area(const Document& document, Id<FocusArea> id, Id<FocusArea> behind) {
  const auto& focus = require(document.plan.focus_areas, id);
  return make_edit(document, msg("Move the focus area ‘{1}’", focus_name(focus)),
                   [&](Document& d) { move_element(d.plan.focus_areas, id, behind); });
}

int next_baseline_number(const Document& document) {
  int number = 0;
  for (const auto& earlier : document.baselines) number = std::max(number, earlier.number + 1);
  return number;
}

Edit approve_plan(const Document& document, Id<Baseline> id, Day day,
                  const std::vector<std::string>& names) {
  Baseline baseline{id, next_baseline_number(document), day, {}, Box<Plan>(document.plan)};
  for (const auto& name : names)
    if (auto cleaned = clean_line(name); !cleaned.empty())
      baseline.agreed_by.push_back(std::move(cleaned));
  return make_edit(document, msg("Approve the plan as baseline {1}", baseline.number),
                   [&](Document& d) {
                     d.baselines.push_back(baseline);
                     if (baseline.number == 0) d.reference = id;
                   });
}

Edit set_reference(const Document& document, Id<Baseline> id) {
  const auto& baseline = require(document.baselines, id);
  return make_edit(document, msg("Make baseline {1} the reference", baseline.number),
                   [&](Document& d) { d.reference = id; });
}

}  // namespace sightline
