// Tables: what a report shows, as plain values in their order, before anybody draws or writes it.
// Why: what stands in a report is tested without Excel, and every writer shows the same.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "model/base/message.h"
#include "model/derive/periods.h"
#include "model/targets.h"

namespace sightline {

/// A figure in units of the currency, full-time equivalents or as a fraction; blank when there is
/// none; n/a when it can't be given.
struct Value {
  std::optional<double> number;
  bool not_available = false;

  bool operator==(const Value&) const = default;
};

enum class Measure { revenue, headcount, profit };

/// The rows of a figure, in the order in which they stand.
enum class FigureKind {
  baseline,
  target,
  actual,
  outlook,
  forecast,  ///< of the months without an actual; only in tables in which a part has one
  landing,
  whole,     ///< of a total: the actual of the months that every part with a target has reported
  compared,  ///< the target of the months that have an actual
  variance,
  variance_percent,
  baseline_variance,
  landing_variance,
  trajectory,
};
inline constexpr std::size_t figure_kinds = 13;

/// The row's label, for Catalog::term.
[[nodiscard]] const char* label_of(FigureKind kind);
/// The row's part of a defined name: "baseline_variance".
[[nodiscard]] const char* name_of(FigureKind kind);
/// Typed in by people, in Sightline or in the workbook.
[[nodiscard]] constexpr bool is_input(FigureKind kind) {
  return kind >= FigureKind::target && kind <= FigureKind::outlook;
}

/// Of a level such as headcount, a period shows the last month that has one; other rows show the
/// period's last month.
[[nodiscard]] constexpr bool reads_last_known(FigureKind kind) {
  return kind == FigureKind::actual ||
         (kind >= FigureKind::whole && kind <= FigureKind::landing_variance);
}

/// A subtotal's months. Only cycles, years and trailing twelves that touch the plan's months.
struct FigurePeriod {
  enum class Kind { cycle, year, trailing } kind = Kind::cycle;
  int number = 0;  ///< of the cycle, or the fiscal year; 0 for trailing twelves
  Period months;

  bool operator==(const FigurePeriod&) const = default;
};

struct FigureRow {
  FigureKind kind = FigureKind::target;
  std::array<Value, plan_months> months;
  std::vector<Value> periods;                      ///< one per FigureTable::periods
  Value total;                                     ///< of all 18 months
  int known = 0;                                   ///< months that have a value
  std::array<bool, plan_months> provisional = {};  ///< actuals that may still change
  std::array<std::string, plan_months> reasons;    ///< why the outlook, as typed

  bool operator==(const FigureRow&) const = default;
};

/// A specialty area, a department, or (first of all) the total of all of them.
struct FigureBlock {
  std::string name;  ///< as typed; blank for the total
  std::string key;   ///< in defined names: "total", or the start of the part's id
  bool is_total = false;
  std::vector<FigureRow> rows;

  [[nodiscard]] const FigureRow* row(FigureKind kind) const;
};

/// How sure the landing of all 18 months is, where it is forecast.
struct LandingRange {
  double spread = 0;   ///< a standard deviation
  double freedom = 1;  ///< degrees of freedom of the spread
  double least = 0;    ///< between these it lies with range_probability
  double most = 0;
  Value chance;  ///< of reaching the target; blank while a month has none

  bool operator==(const LandingRange&) const = default;
};

/// 18 months of revenue, headcount or profit, with their subtotals.
struct FigureTable {
  Measure measure = Measure::revenue;
  std::vector<Month> months;
  std::vector<int> cycles;  ///< by month: the number of its cycle, 0 outside of all
  std::vector<int> years;   ///< by month: its fiscal year
  std::vector<FigurePeriod> periods;
  std::vector<FigureBlock> blocks;            ///< the total first; profit has nothing but a total
  Message landing_in_short;                   ///< what the total's landing is made of
  Message landing_method;                     ///< of the total's landing, or why it is no forecast
  Message landing_remark;                     ///< what else has to be known about it; mostly blank
  std::optional<LandingRange> landing_range;  ///< of the total

  /// A level is read at a period's end, a flow is summed.
  [[nodiscard]] bool is_level() const { return measure == Measure::headcount; }
  [[nodiscard]] const FigureBlock& total() const { return blocks.front(); }
  /// The row of the total that says what was reported: profit has no parts to wait for.
  [[nodiscard]] FigureKind reported() const {
    return measure == Measure::profit ? FigureKind::actual : FigureKind::whole;
  }
};

}  // namespace sightline
