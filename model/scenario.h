// Scenario: a named variation of the plan's targets, as what drives it.
// Why: drivers are kept, not figures, so a scenario follows the plan until it is adopted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/base/leaf.h"
#include "model/targets.h"

namespace sightline {

enum class ScenarioKind { base, stretch, downside, own };
template <>
inline constexpr auto enum_texts<ScenarioKind> =
    std::array{EnumText("base", "base"), EnumText("stretch", "stretch"),
               EnumText("downside", "downside"), EnumText("own", "own scenario")};

/// How much faster or slower than planned a specialty area grows.
struct AreaDriver {
  Id<AreaDriver> id;
  Id<SpecialtyArea> area;
  Percent growth;  ///< a year, on top of the target's own: 0.05 is five percentage points more

  bool operator==(const AreaDriver&) const = default;
};
template <>
inline constexpr auto fields<AreaDriver> =
    FieldList{Field("id", &AreaDriver::id, "id", Topic::internal, 3),
              Field("area", &AreaDriver::area, "specialty area", Topic::internal, 3),
              Field("growth", &AreaDriver::growth, "growth", Topic::internal, 3)};

struct Scenario {
  Id<Scenario> id;
  std::string name;
  ScenarioKind kind = ScenarioKind::own;
  std::vector<AreaDriver> areas;
  int hiring_delay = 0;  ///< months that every planned hire comes later; negative: earlier
  Percent price;         ///< change of prices: 0.02 is two per cent more for the same work
  Percent win_rate;      ///< change of the win rate, as a fraction of it
  std::string notes;

  bool operator==(const Scenario&) const = default;
};
template <>
inline constexpr auto fields<Scenario> = FieldList{
    Field("id", &Scenario::id, "id", Topic::internal, 3),
    Field("name", &Scenario::name, "name", Topic::internal, 3),
    Field("kind", &Scenario::kind, "kind", Topic::internal, 3),
    Field("areas", &Scenario::areas, "growth by specialty area", Topic::internal, 3),
    Field("hiring_delay", &Scenario::hiring_delay, "hiring delay in months", Topic::internal, 3),
    Field("price", &Scenario::price, "price", Topic::internal, 3),
    Field("win_rate", &Scenario::win_rate, "win rate", Topic::internal, 3),
    Field("notes", &Scenario::notes, "notes", Topic::internal, 3)};

}  // namespace sightline
