// SmallPlan: five actions whose every word is known.
// Why: list, board and timeline are tested on the same few, so that their answers can be read here.
#pragma once

#include "app/present/plan_presenter.h"

namespace sightline {

/// Four actions in two cycles, one in the backlog.
struct SmallPlan {
  static constexpr Day today = std::chrono::year{2026} / 5 / 11;

  Document document;
  Catalog catalog = Catalog::english();

  SmallPlan() {
    IdSource ids(1);
    document = blank_document(std::chrono::year{2026} / 1, ids);
    auto& plan = document.plan;
    Person ada;
    ada.id = ids.next<Person>();
    ada.name = "Ada Byron";
    plan.people.push_back(ada);
    const auto add = [&](const char* title, std::size_t focus, std::optional<Id<Cycle>> cycle,
                         Status status, std::optional<Day> due) {
      Action action;
      action.id = ids.next<Action>();
      action.title = title;
      action.focus = plan.focus_areas[focus].id;
      action.cycle = cycle;
      action.status = status;
      action.due = due;
      plan.actions.emplace_back(std::move(action));
    };
    const auto year = std::chrono::year{2026};
    add("Train the team", 0, plan.cycles[1].id, Status::in_progress, year / 5 / 5);
    add("Publish a story", 1, plan.cycles[1].id, Status::done, year / 4 / 20);
    add("call clients", 0, plan.cycles[1].id, Status::planned, year / 6 / 30);
    add("New offer", 1, plan.cycles[2].id, Status::at_risk, std::nullopt);
    add("Some day", 2, std::nullopt, Status::planned, std::nullopt);
    change(0, [&](Action& action) { action.owner = ada.id; });
  }

  Id<Action> id(std::size_t i) const { return document.plan.actions[i]->id; }
  template <class F>
  void change(std::size_t i, F&& f) {
    auto action = *document.plan.actions[i];
    f(action);
    document.plan.actions[i] = action;
  }
  PlanList list(const std::string& wanted = {}) const {
    return plan_list(document, today, catalog, wanted);
  }
};

}  // namespace sightline
