// Home: where the organization stands, what is done this cycle, and what needs attention.
// Why: the page only paints these words and drawings, so all of it is tested without a display.
#pragma once

#include <string>
#include <vector>

#include "app/present/place.h"
#include "app/present/session.h"
#include "model/catalog/catalog.h"
#include "reports/draw/chart.h"
#include "reports/draw/line_of_sight.h"

namespace sightline {

/// A headline number with the sentence that says whether it is good.
struct HomeFigure {
  std::string label;   ///< "Revenue this cycle"
  std::string number;  ///< "$912k", or "n/a"
  std::string state;   ///< "▲ 2.1 % over target"
  draw::Tone tone = draw::Tone::neutral;
  std::string note{};  ///< "2 of 3 months": what the number covers
  Place place{};       ///< where it comes from

  bool operator==(const HomeFigure&) const = default;
};

/// An action of this cycle or a finding; choosing it leads to `place`.
struct HomeRow {
  std::string lead;   ///< the focus area
  std::string title;  ///< the action's title or the finding's sentence
  std::string state;  ///< "late 6 days"
  draw::Tone tone = draw::Tone::neutral;
  std::optional<double> done;  ///< 0 … 1
  Place place;
  std::string who{};  ///< its owner, or blank

  bool operator==(const HomeRow&) const = default;
};

/// What a screen reader says of a row: its parts in the order they stand in, without those it
/// hasn't.
[[nodiscard]] std::string spoken(const HomeRow& row);

/// How far a focus area is in this cycle.
struct HomeArea {
  std::string name;
  std::string count;  ///< "1 of 3": done, of all but the dropped
  double done = 0;    ///< 0 … 1
  std::string spoken;
  Place place;

  bool operator==(const HomeArea&) const = default;
};

struct HomeView {
  bool is_blank = false;  ///< nothing to show yet: the page teaches how to begin
  draw::LineOfSight sight;
  std::vector<HomeFigure> figures;
  draw::ChartSpec revenue;
  std::string revenue_spoken;
  std::string cycle;  ///< "This cycle", or where the plan stands outside of all
  std::string theme;
  std::vector<HomeArea> areas;   ///< at most 24; none outside of all cycles
  std::vector<HomeRow> actions;  ///< what is late or at risk first
  std::string actions_empty;
  std::string attention;          ///< "Needs attention · 4"
  std::vector<HomeRow> findings;  ///< the worst first
  std::size_t open_findings = 0;  ///< how many they are; a row may tell several
  std::string findings_empty;
  std::string silenced;  ///< "2 silenced"; blank when there are none
};

[[nodiscard]] HomeView home_view(const Session& session, const Catalog& catalog);

}  // namespace sightline
