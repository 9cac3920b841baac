#include "reports/workbook/sheet_about.h"

#include "model/derive/landing.h"
#include "reports/workbook/cell_text.h"

namespace sightline::workbook {
namespace {

constexpr double about_label_width = 28;
constexpr double about_text_width = 108;

std::string protection_note(const Context& context) {
  const auto& protection = context.options.protection;
  if (!protection.on) return context.word("Nothing in this book is protected.");
  if (!protection.password.empty())
    return context.word(
        "Calculations are protected with a password. The sheets of the cycles are not: sort them, "
        "filter them and add rows.");
  return context.word(
      "Calculations are protected without a password. The sheets of the cycles are not: sort them, "
      "filter them and add rows.");
}

bool has_forecast(const FigurePlaces& places) {
  return places.sheet != nullptr && places.table.total().row(FigureKind::forecast) != nullptr;
}

const char* measure_label(Measure measure) {
  return measure == Measure::profit ? "Profit" : "Revenue";
}

std::string forecast_note(const Context& context, const FigurePlaces& places) {
  return context.catalog.text(places.table.landing_method) + " " +
         context.say(
             "Forecast computed on {1} by Sightline: it does not change with what is typed here.",
             context.catalog.long_date(context.options.today));
}

}  // namespace

void write_about(Context& context, Sheet& sheet) {
  write_head(context, sheet, context.word("About"),
             context.word("What made this book and how to read it"));
  Row row = 4;
  const auto line = [&](const char* label, const std::string& text, const char* name) {
    sheet.text({row, 0}, context.word(label),
               {.role = Role::second, .below = Rule::hairline, .top = true});
    sheet.text({row, 1}, text,
               {.side = Side::left, .below = Rule::hairline, .wrap = true, .top = true});
    sheet.height(row, line_height * lines_of(text, about_text_width) + 4);
    if (name != nullptr) context.book.define_name(name, sheet.place(Cell{row, 1}));
    ++row;
  };
  line("Made with", context.options.program, nullptr);
  line("Plan", to_text(context.document.id), "plan_id");
  line("Revision", std::to_string(context.document.revision), "plan_revision");
  line("Date", context.catalog.long_date(context.options.today), nullptr);
  line("Reading",
       context.word(
           "Yellow cells with blue figures are typed in; everything else follows from them. "
           "Figures in green come from another sheet."),
       nullptr);
  line(
      "Actuals",
      context.word("A month without an actual is blank, never 0. Variances compare the months that "
                   "have an actual, and only those."),
      nullptr);
  line("Landing", context.catalog.text(landing_note()), nullptr);
  for (const auto& [measure, places] : context.figures)
    if (has_forecast(places)) line(measure_label(measure), forecast_note(context, places), nullptr);
  line("Trajectory",
       context.word("The path on which revenue grows by the same rate every month from now to the "
                    "vision, so that twelve months add up to the vision's revenue at the horizon."),
       nullptr);
  line(
      "Periods",
      context.word("Revenue and profit of a period are the sum of its months; headcount is that of "
                   "its last month. A fiscal year marked with * is only partly within the plan."),
      nullptr);
  if (context.sight_leads_on)
    line("Line of sight",
         context.catalog.text(
             context.cycles.empty()
                 ? msg("The backlog's name in the column ‘Cycle ›’ leads to the action on its own "
                       "sheet.")
                 : msg("The number of a cycle, or the backlog's name, in the column ‘Cycle ›’ "
                       "leads to the action on its own sheet.")),
         nullptr);
  line("Protection", protection_note(context), nullptr);
  sheet.width(0, 0, about_label_width);
  sheet.width(1, 1, about_text_width);
  set_page(context, sheet, PageKind::one_wide, {row - 1, 1}, std::nullopt);
  sheet.protect();
}

}  // namespace sightline::workbook
