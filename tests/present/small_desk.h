// SmallDesk: the small plan in a session, with a person who answers.
// Why: what a gesture does to the plan, asks and tells is tested on actions whose every word is
// known.
#pragma once

#include "app/present/plan_board.h"
#include "model/find.h"
#include "tests/present/small_plan.h"
#include "tests/support/stand_in_user.h"

namespace sightline {

struct SmallDesk {
  SmallPlan plan;
  StandInUser user;
  Session session{user,
                  {.today = [] { return SmallPlan::today; },
                   .load = [](const auto&, const FileKey*) -> Document {
                     throw Failure(FailureKind::input, {});
                   },
                   .save = [](const auto&, const Document&, const FileKey*) {},
                   .id_seed = 1}};

  SmallDesk() { session.start(plan.document); }
  Id<Action> id(std::size_t i) const { return plan.id(i); }
  const Action& action(std::size_t i) const { return *find(session.plan().actions, id(i)); }
  PlanBoard board(BoardBy by, const std::string& wanted = {}) const {
    return plan_board(session.document(), SmallPlan::today, plan.catalog, by, wanted);
  }
  /// What the last notice said; blank without one.
  std::string told() const { return user.notices.empty() ? "" : user.notices.back().second; }
  void close_second_cycle() {
    plan.document.plan.cycles[1].closed_on = SmallPlan::today;
    session.start(plan.document);
  }
};

}  // namespace sightline
