// Charts and timelines as the pages show them, for the tests of the drawing code.
// Plain data: a test that needs something odd changes a sample.
#pragma once

#include <array>
#include <cmath>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "reports/draw/chart.h"
#include "reports/draw/line_of_sight.h"
#include "reports/draw/timeline.h"

namespace sightline::draw::samples {

// The value a test counts on; the test fails with a message when it is not there.
template <typename T>
[[nodiscard]] T must_have(const std::optional<T>& value) {
  if (!value) throw std::logic_error("expected a value");
  return *value;
}

inline ChartSpec revenue(std::size_t months = 18) {
  ChartSpec spec;
  spec.title = "Revenue by month";
  spec.empty_sentence = "No figures yet. Set targets, and this chart shows where they lead.";
  spec.format = [](double value) { return std::to_string(std::lround(value / 1000)) + "k"; };
  spec.highlight = CategoryRange{3, 3};
  const std::array names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::array cycles{"Jan–Mar", "Apr–Jun", "Jul–Sep", "Oct–Dec"};
  Series actual{"Actual", SeriesKind::line, Tint::actual, {}, {}, true};
  Series target{"Target", SeriesKind::columns, Tint::target, {}, {}, false};
  Series landing{"Landing, 80 %", SeriesKind::dashed_line, Tint::landing, {}, {}, false};
  Series band{"", SeriesKind::band, Tint::landing, {}, {}, false};
  Series path{"Trajectory", SeriesKind::dotted_line, Tint::trajectory, {}, {}, false};
  for (std::size_t at = 0; at < months; ++at) {
    const auto month = static_cast<double>(at);
    spec.categories.emplace_back(names.at(at % 12));
    spec.long_names.push_back(spec.categories.back() + (at < 12 ? " 2026" : " 2027"));
    if (at % 3 == 0) spec.groups.push_back({cycles.at(at / 3 % 4), at, 3});
    actual.values.push_back(at < 5 ? std::optional(425e3 + month * 12e3) : std::nullopt);
    target.values.emplace_back(430e3 + month * 10e3);
    landing.values.push_back(at < 4 ? std::nullopt : std::optional(440e3 + month * 8e3));
    band.values.push_back(at < 4 ? std::nullopt : std::optional(440e3 + month * 6e3));
    band.upper.push_back(at < 4 ? std::nullopt : std::optional(440e3 + month * 10e3));
    path.values.emplace_back(424e3 + month * 10.4e3);
  }
  spec.series = {actual, target, landing, band, path};
  return spec;
}

inline ChartSpec without_values(ChartSpec spec) {
  for (Series& series : spec.series) {
    series.values.assign(series.values.size(), std::nullopt);
    series.upper.clear();
  }
  return spec;
}

inline LineOfSight sight() {
  return {{{0, "As of Dec 2025", "$5.1m · 42 people", "", true, false},
           {0.2, "Today", "$5.3m · 44", "trailing 12 months", true, true},
           {0.5, "Month 18 · Jun 2027", "$7.3m target · 55", "landing $7.1m", false, false},
           {1, "Three years · Dec 2028", "$9.0m · 66 people", "20.8 % a year", false, false}}};
}

inline TimelineSpec plan() {
  TimelineSpec spec;
  spec.days = 540;
  for (int cycle = 0; cycle < 6; ++cycle) {
    spec.bands.push_back(
        {cycle * 90, 90, "Cycle " + std::to_string(cycle + 1), "Jan–Mar", cycle == 1});
  }
  spec.rows = {
      {"Meet one A client a week", "Sales · Head of sales",
       TimelineBar{0, 540, 0.5, BarState::normal, ""}},
      {"Re-launch the offer", "Marketing · Marketing lead",
       TimelineBar{90, 60, 0.2, BarState::late, "late 6 days"}},
      {"Regional event", "Marketing · Marketing lead",
       TimelineBar{210, 60, 0, BarState::planned, ""}},
      {"Find an owner", "", std::nullopt},
  };
  spec.today = 130;
  spec.today_label = "today";
  spec.title_width = 300;
  spec.empty_sentence = "No actions yet. Add the first one.";
  return spec;
}

}  // namespace sightline::draw::samples
