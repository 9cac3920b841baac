#include "reports/workbook/scenario_hires.h"

#include <algorithm>

#include "model/find.h"
#include "reports/workbook/cell_text.h"
#include "reports/workbook/scenario_cells.h"

namespace sightline::workbook {

namespace {

constexpr int most_hire_name = 60;

}  // namespace

ScenarioHires::ScenarioHires(Context& context, Sheet& sheet, Row steps)
    : context_(context), sheet_(sheet), steps_(steps), open_(first_open_month(context.plan())) {}

bool ScenarioHires::is_whole(const Line<Fte>& line) const {
  const auto last = last_plan_month(context_.plan());
  if (!line.target.empty() && line.target.values().rbegin()->first > last) return false;
  for (auto month = open_; month <= last; month = add_months(month, 1))
    if (!line.target.at(month)) return false;
  return true;
}

void ScenarioHires::write_plan(Row row) {
  for (const auto& department : context_.plan().targets.departments)
    rows_.push_back(write_department(row, department));
}

std::optional<ScenarioHires::Rows> ScenarioHires::write_department(Row& row,
                                                                   const Department& department) {
  using namespace scenario_cells;
  const auto key = name_key(context_.plan(), department.id.uuid);
  if (!is_whole(department.line) ||
      target_cell(context_, Measure::headcount, key, first_month_column).empty())
    return std::nullopt;
  const auto name = one_line(department.name, most_hire_name);
  const auto there = headcount_before(department.line, open_);
  Rows rows{row, row, row + 1};
  write_label(sheet_, row, context_.say("Hires planned for {1}", name));
  const auto level = level_formula(key, department.line);
  if (level.empty())
    sheet_.number({row, level_column}, to_units(there), pasted(Form::fte));
  else
    sheet_.formula({row, level_column}, level, to_units(there), plain(Form::fte));
  write_label(sheet_, row + 1, context_.say("Leavers planned for {1}", name));
  const auto from = absolute(Cell{rows.there, level_column});
  double hires = 0;
  double leavers = 0;
  auto before = to_units(there);
  for (Column column = first_month_column; column <= last_month_column; ++column) {
    const auto month =
        add_months(context_.plan().organization.plan_start, column - first_month_column);
    const auto last = static_cast<Column>(column - 1);
    const auto step = row_fixed(Cell{steps_, column});
    const auto change = target_cell(context_, Measure::headcount, key, column) + "-IF(N(" +
                        row_fixed(Cell{steps_, last}) + ")=0," + from + "," +
                        target_cell(context_, Measure::headcount, key, last) + ")";
    if (month >= open_) {
      const auto planned = to_units(*department.line.target.at(month));
      hires += std::max(0.0, planned - before);
      leavers += std::min(0.0, planned - before);
      before = planned;
    }
    const auto so_far = [&](Row of, const char* which) {
      return "=IF(" + step + "=0,0,N(" + relative(Cell{of, last}) + ")+" + which + "(0," + change +
             "))";
    };
    sheet_.formula({rows.hires, column}, so_far(rows.hires, "MAX"), hires, plain(Form::fte));
    sheet_.formula({rows.leavers, column}, so_far(rows.leavers, "MIN"), leavers, plain(Form::fte));
  }
  row += 2;
  return rows;
}

std::string ScenarioHires::level_formula(const std::string& key, const Line<Fte>& line) const {
  const auto& actuals = line.actual.values();
  const auto known = actuals.lower_bound(open_);
  // What was last known before the plan stands below the table, and is nobody's to type.
  if (known == actuals.begin() || std::prev(known)->first < context_.plan().organization.plan_start)
    return {};
  const auto& places = context_.figures.at(Measure::headcount);
  const auto& blocks = places.table.blocks;
  const auto block =
      static_cast<std::size_t>(std::ranges::find(blocks, key, &FigureBlock::key) - blocks.begin());
  const auto months = [&](FigureKind kind) {
    return places.sheet->place(FigurePlaces::months(*places.row(block, kind)));
  };
  const auto closed =
      "(" + absolute(Range{{steps_, first_month_column}, {steps_, last_month_column}}) + "=0)";
  const auto actual = months(FigureKind::actual);
  return "=IFERROR(LOOKUP(2,1/(" + closed + "*(" + actual + "<>\"\"))," + actual + "),LOOKUP(2,1/" +
         closed + "," + months(FigureKind::target) + "))";
}

Row ScenarioHires::write_scenario(Row row, const ScenarioOutcome& outcome,
                                  const std::string& delay) {
  using namespace scenario_cells;
  const auto& departments = outcome.targets.departments;
  const auto& currency = context_.organization().currency;
  const Row first = row;
  const auto all_steps = absolute(Range{{steps_, first_month_column}, {steps_, last_month_column}});
  for (std::size_t i = 0; i < departments.size(); ++i, ++row) {
    const auto& department = departments[i];
    const auto& rows = rows_[i];
    write_label(sheet_, row,
                context_.say("Headcount of {1}", one_line(department.name, most_hire_name)));
    for (Column column = first_month_column; column <= last_month_column; ++column) {
      const auto month =
          add_months(context_.plan().organization.plan_start, column - first_month_column);
      const auto value = value_at(department.line.target, month, currency);
      if (!rows) {
        sheet_.maybe({row, column}, value, pasted(Form::fte));
        continue;
      }
      const auto target = target_cell(context_, Measure::headcount,
                                      name_key(context_.plan(), department.id.uuid), column);
      const auto step = row_fixed(Cell{steps_, column});
      const auto hires =
          absolute(Range{{rows->hires, first_month_column}, {rows->hires, last_month_column}});
      put(sheet_, {row, column},
          "=IF(" + target + "=\"\",\"\",IF(" + step + "=0," + target + ",MAX(0," +
              absolute(Cell{rows->there, level_column}) + "+" +
              row_fixed(Cell{rows->leavers, column}) + "+SUMIF(" + all_steps + ",MIN(MAX(" +
              all_steps + ")," + step + "-ROUND(" + delay + ",0))," + hires + "))))",
          value, plain(Form::fte));
    }
  }
  sheet_.text({row, label_column}, context_.word("Headcount"), sum_label);
  const auto total = total_headcount(outcome.targets).target;
  for (Column column = first_month_column; column <= last_month_column; ++column) {
    const auto month =
        add_months(context_.plan().organization.plan_start, column - first_month_column);
    if (first == row) {
      sheet_.blank({row, column}, sum_look(Form::fte));
      continue;
    }
    const auto parts = relative(Range{{first, column}, {row - 1, column}});
    put(sheet_, {row, column}, "=IF(COUNT(" + parts + ")=0,\"\",SUM(" + parts + "))",
        value_at(total, month, currency), sum_look(Form::fte));
  }
  return row;
}

}  // namespace sightline::workbook
