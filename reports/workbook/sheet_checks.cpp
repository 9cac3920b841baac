#include "reports/workbook/sheet_checks.h"

#include <algorithm>
#include <cmath>

namespace sightline::workbook {
namespace {

constexpr Row checks_head_row = 4;
constexpr Column checks_what_column = 0;
constexpr Column verdict_column = 1;
constexpr Column difference_column = 2;
constexpr Column sheet_column = 3;
constexpr double tolerance = 0.005;

// Every period of one kind adds up to the 18 months.
void add_period_check(Context& context, const FigurePlaces& places, FigureKind kind,
                      FigurePeriod::Kind period) {
  const auto row = places.row(0, kind);
  const auto& periods = places.table.periods;
  std::size_t first = 0;
  while (first < periods.size() && periods[first].kind != period) ++first;
  std::size_t last = first;
  while (last < periods.size() && periods[last].kind == period) ++last;
  if (!row || first == last) return;
  int months = 0;
  for (std::size_t i = first; i < last; ++i) months += periods[i].months.length();
  // Cycles that leave months out can't add up to all of them.
  if (months != plan_months) return;
  const Range parts{{*row, static_cast<Column>(first_period_column + first)},
                    {*row, static_cast<Column>(first_period_column + last - 1)}};
  const Range all = FigurePlaces::months(*row);
  const bool cycles = period == FigurePeriod::Kind::cycle;
  context.checks.push_back(
      {context.say(cycles ? "{1}, {2}: the cycles add up to the 18 months"
                          : "{1}, {2}: the fiscal years add up to the 18 months",
                   places.sheet->name(), context.word(label_of(kind))),
       "SUM(" + places.sheet->place(parts) + ")-SUM(" + places.sheet->place(all) + ")", 0,
       places.sheet->name()});
}

void add_parts_check(Context& context, const FigurePlaces& places, FigureKind kind) {
  if (places.table.blocks.size() < 2) return;
  std::string parts;
  for (std::size_t block = 1; block < places.table.blocks.size(); ++block) {
    if (block > 1) parts += ",";
    parts += places.sheet->place(FigurePlaces::months(*places.row(block, kind)));
  }
  // Excel takes 255 arguments; that many parts are summed by the total itself.
  constexpr std::size_t most_parts = 100;
  if (places.table.blocks.size() > most_parts) return;
  context.checks.push_back({context.say("{1}, {2}: the parts add up to the total",
                                        places.sheet->name(), context.word(label_of(kind))),
                            "SUM(" + parts + ")-SUM(" +
                                places.sheet->place(FigurePlaces::months(*places.row(0, kind))) +
                                ")",
                            0, places.sheet->name()});
}

void add_figure_checks(Context& context) {
  for (const auto& [measure, places] : context.figures) {
    for (const auto kind : {FigureKind::target, FigureKind::actual, FigureKind::landing}) {
      add_parts_check(context, places, kind);
      if (places.table.is_level()) continue;
      add_period_check(context, places, kind, FigurePeriod::Kind::cycle);
      add_period_check(context, places, kind, FigurePeriod::Kind::year);
    }
  }
}

void add_cycle_checks(Context& context) {
  for (const auto& cycle : context.cycles) {
    const Range counts{cycle.counts.at(name_of(Status::planned)),
                       cycle.counts.at(name_of(Status::dropped))};
    const std::string name = "cycle_" + std::to_string(cycle.number);
    context.checks.push_back(
        {context.say("{1}: every action has a status that counts", cycle.sheet->name()),
         "COUNTA(" + name + "_status)-SUM(" + cycle.sheet->place(counts) + ")", 0,
         cycle.sheet->name()});
  }
}

// The top of a sheet shows the master check, which must not look at itself.
void add_error_checks(Context& context) {
  // Summary is written later, and ends well before these.
  constexpr Column wide = 60;
  constexpr Row deep = 120;
  for (const auto& [english, sheet] : context.sheets) {
    if (english == "Cover" || english == "Checks" || english == "About") continue;
    const Cell last = english == "Summary" ? Cell{deep, wide} : sheet->last();
    const Range all{{check_row + 1, 0}, {std::max<Row>(last.row, check_row + 1), last.column}};
    context.checks.push_back({context.say("{1}: no cell is an error", sheet->name()),
                              "SUMPRODUCT(ISERROR(" + sheet->place(all) + ")*1)", 0,
                              sheet->name()});
  }
}

}  // namespace

void write_checks(Context& context, Sheet& sheet) {
  add_figure_checks(context);
  add_cycle_checks(context);
  add_error_checks(context);
  write_head(
      context, sheet, context.word("Checks"),
      context.word("Every check is a formula; the mark at the top of each sheet is their sum"));
  const Look head{.role = Role::header, .below = Rule::strong};
  sheet.text({checks_head_row, checks_what_column}, context.word("Check"), head);
  const Look centred{.role = Role::header, .side = Side::centre, .below = Rule::strong};
  sheet.text({checks_head_row, verdict_column}, context.word("Verdict"), centred);
  sheet.text({checks_head_row, difference_column}, context.word("Difference"), centred);
  sheet.text({checks_head_row, sheet_column}, context.word("Sheet"), head);
  Row row = checks_head_row + 1;
  for (const auto& check : context.checks) {
    sheet.text({row, checks_what_column}, check.what, {.below = Rule::hairline});
    sheet.formula({row, difference_column}, "=" + check.formula, check.difference,
                  {.role = Role::check, .side = Side::centre, .below = Rule::hairline});
    write_verdict(sheet, {row, verdict_column},
                  "=IF(ABS(" + relative(Cell{row, difference_column}) + ")<=check_tolerance,1,0)",
                  std::abs(check.difference) <= tolerance);
    sheet.link({row, sheet_column}, on_sheet(check.place, "A1"), check.place,
               {.role = Role::jump, .below = Rule::hairline});
    ++row;
  }
  const Range verdicts{{checks_head_row + 1, verdict_column}, {row - 1, verdict_column}};
  const Range places{{checks_head_row + 1, sheet_column}, {row - 1, sheet_column}};
  context.book.define_name("check_verdicts", sheet.place(verdicts));
  context.book.define_name("check_sheets", sheet.place(places));
  sheet.filter({{checks_head_row, checks_what_column}, {row - 1, sheet_column}});
  ++row;
  sheet.text({row, checks_what_column}, context.word("All checks"), {.bold = true, .sunken = true});
  write_verdict(sheet, {row, verdict_column}, "=IF(SUM(check_verdicts)=ROWS(check_verdicts),1,0)",
                true);
  context.book.define_name("check_master", sheet.place(Cell{row, verdict_column}));
  sheet.width(checks_what_column, checks_what_column, 84);
  sheet.width(verdict_column, difference_column, 16);
  sheet.width(sheet_column, sheet_column, 20);
  sheet.freeze({checks_head_row + 1, 0});
  set_page(context, sheet, PageKind::one_wide, {row, sheet_column}, checks_head_row);
  sheet.protect();
}

}  // namespace sightline::workbook
