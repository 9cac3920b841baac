// Desk: a session on a plausible plan and the presenter of its targets.
// Why: what is typed and what is copied there are tested in two files.
#pragma once

#include <algorithm>

#include "app/present/targets_presenter.h"
#include "model/derive/figures.h"
#include "tests/support/plausible_document.h"
#include "tests/support/stand_in_user.h"

namespace sightline::targets_desk {

inline constexpr Day today = std::chrono::year{2026} / 5 / 11;

/// A session on a plausible plan, and the presenter on it.
struct Desk {
  StandInUser user;
  Catalog catalog = Catalog::english();
  Session session{user, {.today = [] { return today; }, .load = {}, .save = {}, .id_seed = 7}};
  TargetsPresenter presenter{session, catalog};

  explicit Desk(Document document = plausible_document(3)) {
    session.start(std::move(document));
    presenter.refresh();
  }

  [[nodiscard]] const Line<Money>& first_line() const {
    const auto& plan = session.plan();
    return revenue_of(plan.targets, plan.vision.organization.areas.front().id);
  }
  /// The first row of that label, as the table is now.
  int row_of(const std::string& label) {
    const auto& rows = presenter.refresh().rows;
    return static_cast<int>(std::ranges::find(rows, label, &MonthRow::label) - rows.begin());
  }
  [[nodiscard]] std::optional<Money> target(int month) const {
    return first_line().target.at(add_months(session.plan().organization.plan_start, month));
  }
};

// Rows of the first area on the revenue tab: heading, target, actual, variance.
inline constexpr int target_row = 1;
inline constexpr int actual_row = 2;

}  // namespace sightline::targets_desk
