// Review: what a leadership team found and decided at the end of a quarter.
// Why: the next review begins with the last one's decisions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/action.h"
#include "model/base/leaf.h"

namespace sightline {

struct Baseline;

struct Decision {
  Id<Decision> id;
  std::string text;
  std::optional<Id<Person>> owner;
  std::optional<Day> due;
  std::optional<Id<Action>> action;  ///< the action it became
  std::vector<Served> concerns;      ///< parts of the plan it is about
  bool done = false;

  bool operator==(const Decision&) const = default;
};
template <>
inline constexpr auto fields<Decision> =
    FieldList{Field("id", &Decision::id, "id", Topic::internal),
              Field("text", &Decision::text, "decision", Topic::internal),
              Field("owner", &Decision::owner, "owner", Topic::people),
              Field("due", &Decision::due, "due date", Topic::internal),
              Field("action", &Decision::action, "action", Topic::internal),
              Field("concerns", &Decision::concerns, "concerns", Topic::internal),
              Field("done", &Decision::done, "done", Topic::internal)};

struct Review {
  Id<Review> id;
  Day on = std::chrono::year{2026} / 1 / 1;
  std::optional<Id<Cycle>> cycle;
  std::vector<std::string> attendees;
  std::string notes;
  std::vector<Decision> decisions;
  std::optional<Id<Baseline>> baseline{};  ///< what it froze at its end; none while it goes on
  bool provisional = false;                ///< some of its actuals may still change

  bool operator==(const Review&) const = default;
};
template <>
inline constexpr auto fields<Review> =
    FieldList{Field("id", &Review::id, "id", Topic::internal),
              Field("on", &Review::on, "date", Topic::internal),
              Field("cycle", &Review::cycle, "cycle", Topic::internal),
              Field("attendees", &Review::attendees, "attendees", Topic::people),
              Field("notes", &Review::notes, "notes", Topic::internal),
              Field("decisions", &Review::decisions, "decisions", Topic::internal),
              Field("baseline", &Review::baseline, "baseline", Topic::internal, 3),
              Field("provisional", &Review::provisional, "provisional", Topic::internal, 3)};

}  // namespace sightline
