// Gestures on the targets: cells, blocks, spreads, departments.
// Why: grid, paste and spreading tools all set cells of the same lines, and each is one edit.
#pragma once

#include "model/edit/gesture.h"

namespace sightline {

enum class LineKind { revenue, headcount, contractors, profit };
enum class Figure { target, actual, outlook };
template <>
inline constexpr auto enum_texts<Figure> = std::array{
    EnumText("target", "target"), EnumText("actual", "actual"), EnumText("outlook", "outlook")};

/// A line of the targets: the revenue of an area, the headcount or contractors of a department, or
/// the profit (whose id is empty). Contractors have no actual and no outlook.
struct LineRef {
  LineKind kind = LineKind::profit;
  Uuid id;

  bool operator==(const LineRef&) const = default;
};

/// One cell: minor units for revenue and profit, hundredths of a full-time equivalent for
/// headcount and contractors; none empties the cell.
struct Cell {
  LineRef line;
  Figure figure = Figure::target;
  Month month = std::chrono::year{2026} / 1;
  std::optional<std::int64_t> value;

  bool operator==(const Cell&) const = default;
};

/// The cell's value as it is; throws like the gestures do.
[[nodiscard]] std::optional<std::int64_t> cell_value(const Plan& plan, const LineRef& line,
                                                     Figure figure, Month month);
/// The area's or department's name, or the word for profit; to name a line in a sentence.
[[nodiscard]] Arg line_name(const Plan& plan, const LineRef& line);

/// These throw Failure{input} for a line that was removed, a value out of range, and a negative
/// headcount; an area that has no line yet gets one.
[[nodiscard]] Edit set_cell(const Document& document, const Cell& cell);
/// All or none, at least one, as one edit that says where: "Paste: target of ‘Projects’, January
/// 2026 to April 2026".
[[nodiscard]] Edit paste_cells(const Document& document, const std::vector<Cell>& cells);
/// Of a line's outlook, in words.
struct ReasonPlace {
  LineRef line;
  Month month = std::chrono::year{2026} / 1;
};
/// Empties cells, and reasons beside them, at least one. The values of `cells` don't count.
[[nodiscard]] Edit clear_cells(const Document& document, std::vector<Cell> cells,
                               const std::vector<ReasonPlace>& reasons = {});
/// The months that `values` has get its values, the others stay.
[[nodiscard]] Edit spread_line(const Document& document, const LineRef& line, Figure figure,
                               const Series<Money>& values);
[[nodiscard]] Edit spread_line(const Document& document, const LineRef& line, Figure figure,
                               const Series<Fte>& values);
/// At least one; of several lines too, such as along the trajectory.
[[nodiscard]] Edit spread_cells(const Document& document, const std::vector<Cell>& cells);
/// Why the outlook differs; blank takes the reason away.
[[nodiscard]] Edit set_outlook_reason(const Document& document, const LineRef& line, Month month,
                                      std::string_view typed);
[[nodiscard]] Edit set_provisional(const Document& document, const LineRef& line, Month month,
                                   bool provisional);

/// A new department comes last.
[[nodiscard]] Edit add_department(const Document& document, Id<Department> id,
                                  std::string_view name);
[[nodiscard]] Edit rename_department(const Document& document, Id<Department> id,
                                     std::string_view name);
/// People of it have no department then, and nothing serves it any more.
[[nodiscard]] Edit remove_department(const Document& document, Id<Department> id);
[[nodiscard]] Edit move_department(const Document& document, Id<Department> id,
                                   Id<Department> behind);
/// Throws Failure{input} unless `months` is none or 0 … 36.
[[nodiscard]] Edit set_ramp_months(const Document& document, Id<Department> id,
                                   std::optional<int> months);

}  // namespace sightline
