// Scenarios side by side: what the target and each scenario come to, and the drivers of one.
// Why: a leadership team compares before it decides; every word of the comparison is made here.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/present/edit_entry.h"
#include "app/present/plan_words.h"
#include "model/catalog/catalog.h"
#include "model/document.h"
#include "reports/draw/chart.h"

namespace sightline {

struct ScenarioCell {
  std::string text;        ///< "$7.2m", or "n/a"
  std::string difference;  ///< to the target: "+4.3 %"; blank for the target itself
  WordTone tone = WordTone::neutral;

  bool operator==(const ScenarioCell&) const = default;
};

struct ScenarioColumn {
  std::optional<Id<Scenario>> id;  ///< none: the plan's targets
  std::string name;
  bool selected = false;
  std::vector<ScenarioCell> cells;  ///< one per row
};

struct ScenariosView {
  std::vector<std::string> rows;
  std::vector<ScenarioColumn> columns;  ///< the target first
  std::string note;                     ///< from when on scenarios differ
  draw::ChartSpec chart;                ///< revenue by month, of all
};
[[nodiscard]] ScenariosView scenarios_view(const Document& document,
                                           std::optional<Id<Scenario>> selected,
                                           const Catalog& catalog);

/// What is typed about a scenario beside the growth of its areas.
enum class ScenarioField { name, price, win_rate, hiring_delay, notes };

struct AreaGrowth {
  Id<SpecialtyArea> id;
  std::string name;
  std::string growth;  ///< a year, blank when it is as planned

  bool operator==(const AreaGrowth&) const = default;
};
struct DriversView {
  std::array<std::string, 5> fields;  ///< by ScenarioField
  std::vector<AreaGrowth> areas;
};
[[nodiscard]] DriversView drivers_view(const Plan& plan, const Scenario& scenario,
                                       const Catalog& catalog);

/// Blank is no change. Percentages may have a sign; months are whole.
[[nodiscard]] EditEntry enter_scenario(const Document& document, Id<Scenario> id,
                                       ScenarioField field, std::string_view typed,
                                       const Catalog& catalog);
[[nodiscard]] EditEntry enter_growth(const Document& document, Id<Scenario> id,
                                     Id<SpecialtyArea> area, std::string_view typed,
                                     Id<AreaDriver> driver, const Catalog& catalog);

/// A name for a new scenario that no other has: "Stretch", "Stretch 2".
[[nodiscard]] std::string free_name(const Plan& plan, const std::string& wanted);

/// What adopting it changes, as a question; nothing when it changes nothing.
[[nodiscard]] std::optional<Message> question_before_adoption(const Document& document,
                                                              Id<Scenario> id,
                                                              const Catalog& catalog);

}  // namespace sightline
