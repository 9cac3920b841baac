#include "model/edit/gestures_targets.h"
#include "model/edit/served_references.h"

namespace sightline {

Edit add_department(const Document& document, Id<Department> id, std::string_view name) {
  const auto text = clean_line(name);
  return make_edit(document, msg("Add the department ‘{1}’", text), [&](Document& d) {
    d.plan.targets.departments.push_back({id, text, {}, {}, {}});
  });
}

Edit rename_department(const Document& document, Id<Department> id, std::string_view name) {
  const auto text = clean_line(name);
  const auto& before = require(document.plan.targets.departments, id);
  return make_edit(document, msg("Rename the department ‘{1}’ to ‘{2}’", before.name, text),
                   [&](Document& d) {
                     change_element(d.plan.targets.departments, id,
                                    [&](Department& department) { department.name = text; });
                   });
}

Edit remove_department(const Document& document, Id<Department> id) {
  const auto& before = require(document.plan.targets.departments, id);
  const bool figures = !before.line.target.empty() || !before.line.actual.empty() ||
                       !before.line.outlook.empty() || !before.contractors.empty();
  auto label = figures ? msg("Remove the department ‘{1}’ and its headcount figures", before.name)
                       : msg("Remove the department ‘{1}’", before.name);
  return make_edit(document, std::move(label), [&](Document& d) {
    remove_element(d.plan.targets.departments, id);
    for (auto& person : d.plan.people)
      if (person.department == id) person.department.reset();
    drop_served(d.plan, id.uuid);
  });
}

Edit move_department(const Document& document, Id<Department> id, Id<Department> behind) {
  const auto& before = require(document.plan.targets.departments, id);
  return make_edit(document, msg("Move the department ‘{1}’", before.name),
                   [&](Document& d) { move_element(d.plan.targets.departments, id, behind); });
}

Edit set_ramp_months(const Document& document, Id<Department> id, std::optional<int> months) {
  if (months && (*months < 0 || *months > 36))
    throw Failure(FailureKind::input, msg("A ramp time is 0 to 36 months, not {1}.", *months));
  const auto& before = require(document.plan.targets.departments, id);
  auto label = months ? msg_n("Set the ramp time of ‘{1}’ to {2} month",
                              "Set the ramp time of ‘{1}’ to {2} months", before.name, *months)
                      : msg("Clear the ramp time of ‘{1}’", before.name);
  return make_edit(document, std::move(label), [&](Document& d) {
    change_element(d.plan.targets.departments, id,
                   [&](Department& department) { department.ramp_months = months; });
  });
}

}  // namespace sightline
