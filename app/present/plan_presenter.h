// What the Plan page shows: actions by cycle and focus area, one action's details, the timeline.
// Why: plain data made by functions of document and day, so list, board and timeline agree and are
// tested without a display. Every text is ready to be shown.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/present/plan_words.h"
#include "model/catalog/catalog.h"
#include "model/document.h"
#include "reports/draw/timeline.h"

namespace sightline {

struct ActionRow {
  Id<Action> id;
  std::string title;
  std::string owner;  ///< blank without one
  std::string focus;
  std::string start;
  std::string due;
  std::string status;  ///< "late 6 days", "done", "at risk"
  WordTone tone = WordTone::neutral;
  std::string complete;  ///< "20 %"
  double complete_part = 0;
  std::string priority;
  std::string rolled;    ///< "rolled once", or blank
  bool example = false;  ///< still as the template had it

  bool operator==(const ActionRow&) const = default;
};

struct FocusGroup {
  Id<FocusArea> id;
  std::string title;
  std::string count;  ///< "2 of 5 done", or blank without actions
  std::vector<ActionRow> actions;

  bool operator==(const FocusGroup&) const = default;
};

struct CycleGroup {
  std::optional<Id<Cycle>> id;  ///< none: the backlog
  std::string title;            ///< "Cycle 2", "Backlog"
  std::string subtitle;         ///< "Apr–Jun 2026"
  std::string theme;
  std::string count;   ///< "3 of 12 done · 1 late"
  std::string done;    ///< its first part, "3 of 12 done"
  std::string late;    ///< "1 late", or blank
  std::string closed;  ///< "Closed on 30 Jun 2026", or blank
  std::string mark;    ///< "Closed", or blank
  std::string close;   ///< what to press: "Close cycle 2…", or "Reopen cycle 2"; blank before it
                       ///< has begun
  std::string take_back;  ///< what to press to undo its rolling: "Take 3 rolled actions back"
  std::string notes;      ///< of its review
  double progress = 0;    ///< done / (all but dropped), 0 … 1
  bool current = false;   ///< today lies within
  std::vector<FocusGroup> focus_areas;  ///< all of them, empty ones too

  bool operator==(const CycleGroup&) const = default;
};

struct PlanList {
  std::vector<CycleGroup> cycles;  ///< in order of time, the backlog last; only found ones
  std::string shown;               ///< "46 actions", or "12 of 46 actions"
  std::string empty_sentence;      ///< what to say when nothing is shown; else blank
  int late = 0;                    ///< late actions of the whole plan, for the badge

  bool operator==(const PlanList&) const = default;
};

/// With `wanted`, only actions where every word of it stands in title, owner, focus area, status or
/// notes, and the cycles that have some. Counts and progress are those of all actions of a group.
[[nodiscard]] PlanList plan_list(const Document& document, Day today, const Catalog& catalog,
                                 const std::string& wanted = {});

struct CheckRow {
  Id<CheckItem> id;
  std::string text;
  bool done = false;

  bool operator==(const CheckRow&) const = default;
};

/// Something an action serves, or could serve.
struct ServedRow {
  Served served;
  std::string label;  ///< "Revenue: managed services", "Vision: known by clients"

  bool operator==(const ServedRow&) const = default;
};

struct ActionDetails {
  ActionRow row;
  std::string where;  ///< "Marketing · Cycle 2"
  std::string trail;  ///< "rolled once · goes on in cycle 3", or blank
  std::string cost;   ///< for typing into
  std::string notes;
  std::string reason;
  bool continues = false;
  std::string done_on;
  std::vector<ServedRow> serves;
  std::string checked;  ///< "Check-list 1 of 5", or "Check-list"
  std::vector<CheckRow> checks;
  std::vector<std::string> history;  ///< the latest first, see plan_history.h
  bool complete_editable = true;     ///< a check-list gives the percentage itself

  bool operator==(const ActionDetails&) const = default;
};

/// None when the action was removed.
[[nodiscard]] std::optional<ActionDetails> action_details(const Document& document, Id<Action> id,
                                                          Day today, const Catalog& catalog);
/// Everything of this plan that an action can serve, in the plan's order.
[[nodiscard]] std::vector<ServedRow> servable(const Plan& plan, const Catalog& catalog);

struct PlanTimeline {
  draw::TimelineSpec spec;
  std::vector<Id<Action>> ids;  ///< of the rows
  Day first;                    ///< the day 0 of the spec

  std::vector<std::string> dates = {};  ///< of the rows, in words: "1 Apr 2026 – 5 May 2026"

  /// The row of an action, to select it.
  [[nodiscard]] std::optional<std::size_t> row_of(Id<Action> id) const;
  /// "Train the team, Ada Byron, 1 Apr 2026 – 5 May 2026": for who can't see the bars.
  [[nodiscard]] std::string words_of(std::size_t row) const;
  /// "Apr–Jun 2026": the months that a stretch of days lies in.
  [[nodiscard]] std::string months_of(const draw::DayWindow& view, const Catalog& catalog) const;
};

/// Rows in the order of the list, the backlog without bars; today only within the horizon.
[[nodiscard]] PlanTimeline plan_timeline(const Document& document, Day today,
                                         const Catalog& catalog, const std::string& wanted = {});

}  // namespace sightline
