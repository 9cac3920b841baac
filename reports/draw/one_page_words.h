// What stands on the one page, in words: vision, targets, this cycle.
// Why: which words an audience reads is tested without a sheet of paper.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/document.h"
#include "reports/draw/chart.h"
#include "reports/draw/line_of_sight.h"
#include "reports/draw/palette.h"

namespace sightline::draw {

// A text under its label, such as what clients should say.
struct PageAnswer {
  std::string label;
  std::string text;
};

// A figure now, in month 18, at the horizon, and the growth a year between now and then.
struct PageFigure {
  std::string label;
  std::string now, month_18, then, growth;
};

struct PageAction {
  std::string focus;
  std::string title;
  std::string owner;
  std::string due;
  std::string state;
  Tone tone = Tone::neutral;
  int urgency = 0;  // the smaller, the more pressing
};

struct PageWords {
  std::string organization;
  std::string title;
  std::string date;
  std::string foot;  // at the left below everything
  LineOfSight sight;

  std::string vision;               // headings of the three sections
  std::vector<PageAnswer> answers;  // success and the ultimate goal
  std::string reputation_heading;
  std::vector<PageAnswer> reputation;
  std::string vision_empty;  // said when nothing is answered

  std::string targets;
  PageFigure heads;  // of the columns; its label is the currency
  PageFigure dates;  // below the heads
  std::vector<PageFigure> figures;
  std::string areas_heading;
  std::vector<PageFigure> areas;  // shares of revenue
  // "4 more specialty areas" and their shares, when only so many have room.
  std::function<PageFigure(std::size_t shown)> other_areas;
  std::string targets_empty;
  std::string verdict;  // of the targets against the trajectory
  Tone verdict_tone = Tone::neutral;
  ChartSpec chart;

  std::string cycle;  // "This cycle · Apr–Jun 2026"
  std::string theme;
  std::string progress;             // "9 of 16 done · 3 late · 2 rolled"
  double done = 0;                  // 0 … 1
  std::vector<PageAction> actions;  // by focus area; also what was rolled or dropped
  std::string cycle_empty;
  // "and 12 more actions", when not all have room.
  std::function<std::string(std::size_t)> more;
};

// Of a document from which is taken already what the reader must not see. `with_profit` is false
// for those who see none, so that no row without figures tells of it. Its actions are those of
// `cycle`, without one of the cycle of today.
[[nodiscard]] PageWords page_words(const Document& document, Day today, bool with_profit,
                                   const Catalog& catalog, const Cycle* cycle = nullptr);

}  // namespace sightline::draw
