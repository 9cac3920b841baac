#include "model/catalog/template_examples.h"

#include <string_view>

namespace sightline {

namespace {

/// Every answer of the vision that is not blank; elements of lists as wholes.
template <class T>
void add_answers(const T& part, const std::string& path, std::vector<std::string>& paths) {
  static const T blank{};
  each_field<T>([&](const auto& field) {
    const auto& value = part.*field.at;
    using Value = std::decay_t<decltype(value)>;
    const auto here = path + "/" + field.name;
    if constexpr (KeyedList<Value>) {
      for (const auto& element : value) paths.push_back(here + "/" + to_text(unboxed(element).id));
    } else if constexpr (Described<Value>) {
      add_answers(value, here, paths);
    } else {
      if (value != blank.*field.at) paths.push_back(here);
    }
  });
}

template <class List>
void add_elements(const List& list, const std::string& path, std::vector<std::string>& paths) {
  for (const auto& element : list) paths.push_back(path + "/" + to_text(unboxed(element).id));
}

}  // namespace

std::vector<std::string> example_paths(const Plan& plan) {
  std::vector<std::string> paths;
  add_answers(plan.vision.organization, "/plan/vision/organization", paths);
  add_answers(plan.vision.success, "/plan/vision/success", paths);
  add_answers(plan.vision.reputation, "/plan/vision/reputation", paths);
  add_answers(plan.vision.goal, "/plan/vision/goal", paths);
  add_elements(plan.targets.revenue, "/plan/targets/revenue", paths);
  add_elements(plan.targets.departments, "/plan/targets/departments", paths);
  if (plan.targets.profit != Line<Money>{}) paths.emplace_back("/plan/targets/profit");
  for (const auto& cycle : plan.cycles)
    if (!cycle.theme.empty()) paths.push_back("/plan/cycles/" + to_text(cycle.id) + "/theme");
  add_elements(plan.actions, "/plan/actions", paths);
  add_elements(plan.kpis, "/plan/kpis", paths);
  add_elements(plan.quotas, "/plan/quotas", paths);
  add_elements(plan.contacts, "/plan/contacts", paths);
  add_elements(plan.meetings, "/plan/meetings", paths);
  add_elements(plan.incentives, "/plan/incentives", paths);
  add_elements(plan.scenarios, "/plan/scenarios", paths);
  return paths;
}

}  // namespace sightline
