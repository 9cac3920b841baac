// Cycle: one of the six 90-day cycles (three months), with its theme; and the focus areas its
// actions fall into. Why: cycles carry their own start month, so the horizon can roll by dropping
// the oldest and adding one.
#pragma once

#include <optional>
#include <string>

#include "model/base/leaf.h"

namespace sightline {

inline constexpr int cycle_months = 3;
inline constexpr int cycle_count = 6;

struct Cycle {
  Id<Cycle> id;
  Month start = std::chrono::year{2026} / 1;
  std::string theme;
  std::optional<Day> closed_on;
  std::string review_notes;

  bool operator==(const Cycle&) const = default;
  [[nodiscard]] Month last_month() const { return add_months(start, cycle_months - 1); }
  [[nodiscard]] bool contains(Day day) const {
    return month_of(day) >= start && month_of(day) <= last_month();
  }
};
template <>
inline constexpr auto fields<Cycle> = FieldList{
    Field("id", &Cycle::id, "id", Topic::open), Field("start", &Cycle::start, "start", Topic::open),
    Field("theme", &Cycle::theme, "theme", Topic::open),
    Field("closed_on", &Cycle::closed_on, "closed on", Topic::open),
    Field("review_notes", &Cycle::review_notes, "review notes", Topic::internal)};

enum class FocusKind { sales, marketing, office, own };
template <>
inline constexpr auto enum_texts<FocusKind> =
    std::array{EnumText("sales", "Sales"), EnumText("marketing", "Marketing"),
               EnumText("office", "Office"), EnumText("own", "Own focus area")};

/// Sales, marketing, office (process, people, tools), or one the organization added.
struct FocusArea {
  Id<FocusArea> id;
  FocusKind kind = FocusKind::own;
  std::string name;  ///< blank for the three standard ones, whose label is translated

  bool operator==(const FocusArea&) const = default;
};
template <>
inline constexpr auto fields<FocusArea> =
    FieldList{Field("id", &FocusArea::id, "id", Topic::open),
              Field("kind", &FocusArea::kind, "kind", Topic::open),
              Field("name", &FocusArea::name, "name", Topic::open)};

}  // namespace sightline
