// Action: one thing somebody does within a cycle, and what it serves.
// Why: the line of sight runs from a vision part through targets and KPIs to actions; `serves` is
// that line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/base/leaf.h"
#include "model/cycle.h"
#include "model/person.h"
#include "model/vision.h"

namespace sightline {

enum class Status { planned, in_progress, at_risk, blocked, done, rolled, dropped };
template <>
inline constexpr auto enum_texts<Status> =
    std::array{EnumText("planned", "planned"), EnumText("in_progress", "in progress"),
               EnumText("at_risk", "at risk"), EnumText("blocked", "blocked"),
               EnumText("done", "done"),       EnumText("rolled", "rolled"),
               EnumText("dropped", "dropped")};
/// Open: neither done nor rolled nor dropped.
[[nodiscard]] constexpr bool is_open(Status status) { return status < Status::done; }

enum class Priority { low, normal, high };
template <>
inline constexpr auto enum_texts<Priority> =
    std::array{EnumText("low", "low"), EnumText("normal", "normal"), EnumText("high", "high")};

enum class ServedKind { vision, revenue, headcount, profit, kpi };
template <>
inline constexpr auto enum_texts<ServedKind> =
    std::array{EnumText("vision", "vision"), EnumText("revenue", "revenue target"),
               EnumText("headcount", "headcount target"), EnumText("profit", "profit target"),
               EnumText("kpi", "KPI")};

/// What an action serves: a vision part, a revenue target (of an area, or in total when `target` is
/// empty), a headcount target (likewise), the profit target, or a KPI.
struct Served {
  ServedKind kind = ServedKind::vision;
  VisionPart part = VisionPart::revenue;  ///< counts for kind vision only
  Uuid target;                            ///< the area, department or KPI; empty for a total

  bool operator==(const Served&) const = default;
};

/// "vision/clients", "revenue", "revenue/<id>", "profit", "kpi/<id>".
[[nodiscard]] std::string to_text(const Served& served);
[[nodiscard]] std::optional<Served> parse_served(std::string_view text);

template <>
struct Leaf<Served> {
  using Rep = std::string;
  static Rep to(const Served& served) { return to_text(served); }
  static Served from(const Rep& text) {
    if (const auto served = parse_served(text)) return *served;
    throw IllegalValue(msg("‘{1}’ is nothing that an action can serve", to_valid_text(text)));
  }
};

struct CheckItem {
  Id<CheckItem> id;
  std::string text;
  bool done = false;

  bool operator==(const CheckItem&) const = default;
};
template <>
inline constexpr auto fields<CheckItem> =
    FieldList{Field("id", &CheckItem::id, "id", Topic::open),
              Field("text", &CheckItem::text, "text", Topic::open),
              Field("done", &CheckItem::done, "done", Topic::open)};

struct Action {
  Id<Action> id;
  std::string title;
  Id<FocusArea> focus;
  std::optional<Id<Cycle>> cycle;  ///< none: in the backlog
  std::optional<Id<Person>> owner;
  std::optional<Day> start;
  std::optional<Day> due;
  Status status = Status::planned;
  Percent complete;  ///< 0 … 1 as entered; a check-list, where there is one, gives the percentage
                     ///< (see progress.h)
  Priority priority = Priority::normal;
  std::vector<Served> serves;
  std::optional<Money> cost;
  std::string notes;
  std::vector<CheckItem> checks;
  std::string reason;                     ///< why dropped, rolled, blocked or at risk
  std::optional<Id<Action>> rolled_from;  ///< the predecessor in an earlier cycle
  bool continues = false;  ///< planned over several cycles from the start: no slippage
  std::optional<Day> done_on;

  bool operator==(const Action&) const = default;
};
template <>
inline constexpr auto fields<Action> =
    FieldList{Field("id", &Action::id, "id", Topic::open),
              Field("title", &Action::title, "title", Topic::open),
              Field("focus", &Action::focus, "focus area", Topic::open),
              Field("cycle", &Action::cycle, "cycle", Topic::open),
              Field("owner", &Action::owner, "owner", Topic::people),
              Field("start", &Action::start, "start", Topic::open),
              Field("due", &Action::due, "due date", Topic::open),
              Field("status", &Action::status, "status", Topic::open),
              Field("complete", &Action::complete, "percent complete", Topic::open),
              Field("priority", &Action::priority, "priority", Topic::open),
              Field("serves", &Action::serves, "serves", Topic::open),
              Field("cost", &Action::cost, "cost", Topic::internal),
              Field("notes", &Action::notes, "notes", Topic::internal),
              Field("checks", &Action::checks, "check-list", Topic::open),
              Field("reason", &Action::reason, "reason", Topic::internal),
              Field("rolled_from", &Action::rolled_from, "rolled from", Topic::open),
              Field("continues", &Action::continues, "continues over several cycles", Topic::open),
              Field("done_on", &Action::done_on, "done on", Topic::open)};

}  // namespace sightline
