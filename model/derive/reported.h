// Parts reported: how many of the parts of a total have actuals.
// Why: while only some areas have theirs, one page must not say that there are none and another
// show them; all say the same of it.
#pragma once

#include <optional>

#include "model/base/message.h"
#include "model/derive/periods.h"
#include "model/targets.h"

namespace sightline {

/// The last month in which a part has an actual.
struct PartsReported {
  Month month{};
  int parts = 0;  ///< that have one
  int of = 0;     ///< that have one or a target

  bool operator==(const PartsReported&) const = default;
  [[nodiscard]] bool is_whole() const { return parts == of; }
};

/// Of areas, and of departments; with a period, in its months only. None without an actual.
[[nodiscard]] std::optional<PartsReported> reported_revenue(
    const Targets& targets, const std::optional<Period>& within = {});
[[nodiscard]] std::optional<PartsReported> reported_headcount(
    const Targets& targets, const std::optional<Period>& within = {});

/// "2 of 4 areas have actuals"; blank when all have one, or none has.
[[nodiscard]] Message areas_reported(const std::optional<PartsReported>& reported);
[[nodiscard]] Message departments_reported(const std::optional<PartsReported>& reported);

}  // namespace sightline
