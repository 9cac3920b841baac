// Capacity: what the people of a department can carry of the revenue target, month by month.
// Why: a hire carries little until the ramp time is over, so a target can be lost months before
// anybody sees it; here the plan says when to hire, while there is time.
//
// Departments that have a revenue per head carry the revenue together: each is asked for its part,
// in proportion to what its people carry in that month, so that they are short together or not at
// all. Who is there before the plan's open months is
// ramped as far as the months since allow. A hire at the end of month j carries (m − j)/ramp in
// month m, all of it from j + ramp on; who leaves has carried in full. A shortfall is three months
// in a row that together fall short by more than a hundredth: one busy month is worked off in the
// next.
#pragma once

#include <optional>
#include <vector>

#include "model/plan.h"

namespace sightline {

struct CapacityMonth {
  Month month = std::chrono::year{2026} / 1;
  Money needed;
  Money carried;
  Fte ramped;  ///< of its headcount

  bool operator==(const CapacityMonth&) const = default;
};

struct Shortfall {
  Month first = std::chrono::year{2026} / 1;  ///< of the three months
  Money short_by;                             ///< in those three together
  int heads = 0;  ///< to hire, so that no three months until the plan's end fall short
  Month hire_by = std::chrono::year{2026} / 1;  ///< so that they carry from `first` on

  bool operator==(const Shortfall&) const = default;
};

struct DepartmentCapacity {
  Id<Department> department;
  std::vector<CapacityMonth> months;  ///< the plan's open ones that have a revenue target
  std::optional<Shortfall> shortfall;

  bool operator==(const DepartmentCapacity&) const = default;
};

/// Of the departments that have a revenue per head, by the target months of `targets`, which are
/// the plan's own or a scenario's.
[[nodiscard]] std::vector<DepartmentCapacity> capacity(const Plan& plan, const Targets& targets);

/// The month to hire by, as seen on a day; none when it has passed: at once.
[[nodiscard]] std::optional<Month> hire_month(const Shortfall& shortfall, Day today);

/// The earliest shortfall of all departments, or nullptr.
[[nodiscard]] const DepartmentCapacity* first_short(
    const std::vector<DepartmentCapacity>& departments);

}  // namespace sightline
