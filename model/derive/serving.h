// Serving: what serves each part of the vision, from its targets and KPIs down to the actions, and
// what an action leads up to. Why: the line of sight is the method's promise; it is worth something
// only if everybody sees where it breaks.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "model/derive/kpi_links.h"
#include "model/find.h"

namespace sightline {

/// A headcount that stays as it is needs no action.
[[nodiscard]] bool needs_actions(const Series<Fte>& headcount);

/// The vision parts that this leads to: a target serves the part it comes from, a KPI those that it
/// tells of.
[[nodiscard]] std::set<VisionPart> parts_above(const Served& served, const KpiLinks& kpis);
/// All that an action leads to.
[[nodiscard]] std::set<VisionPart> parts_above(const Action& action, const KpiLinks& kpis);

/// A target or a KPI with the actions that serve it, dropped ones left out.
struct ServedTarget {
  Served served;
  std::string name;  ///< as typed; blank for a total and for profit
  std::string path;
  bool needed = true;  ///< something has to serve it: it has a target that is not met as it is
  std::vector<const Action*> actions;
  std::vector<ServedTarget> kpis;  ///< of a target: those that tell of it

  /// No action serves it, not by way of a KPI either.
  [[nodiscard]] bool is_gap() const { return needed && !is_served(); }
  [[nodiscard]] bool is_served() const;
};

/// A part of the vision with its targets, the KPIs that tell of it as a whole, and the actions that
/// serve it directly.
struct SightLine {
  VisionPart part = VisionPart::revenue;
  std::string path;
  bool answered = false;
  std::vector<ServedTarget> targets;
  std::vector<ServedTarget> kpis;
  std::vector<const Action*> actions;

  /// An answer that no action serves, neither directly nor by a target or KPI.
  [[nodiscard]] bool is_gap() const;
  [[nodiscard]] bool is_served() const;
  /// It is answered, or something hangs below it that has to be told: what serves it, a KPI, a
  /// target that nothing serves.
  [[nodiscard]] bool is_shown() const;
};

struct Sight {
  std::vector<SightLine> parts;        ///< in the order of the vision's questions
  std::vector<ServedTarget> kpis;      ///< that tell of none of them
  std::vector<const Action*> aimless;  ///< open actions that serve nothing
  int gaps = 0;                        ///< answers and targets that nothing serves
  int idle_kpis = 0;                   ///< that no action serves; they measure, so are no gaps
};
/// Whether an action is open and serves nothing.
[[nodiscard]] bool is_aimless(const Action& action);
/// An action of several targets stands below each of them, and so does a KPI.
[[nodiscard]] Sight sight_of(const Plan& plan);

/// The actions that serve this, by way of a target or KPI too; dropped ones are left out.
[[nodiscard]] std::vector<const Action*> actions_serving(const Plan& plan, const Served& served);

}  // namespace sightline
