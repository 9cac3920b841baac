#include <memory>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/plan_reader.h"
#include "app/cli/report_arguments.h"
#include "model/file/file_failure.h"
#include "reports/draw/one_page.h"
#include "reports/draw/worksheet_pdf.h"
#include "reports/export/output.h"
#include "reports/workbook/worksheet_book.h"

namespace sightline {

namespace {

struct WorksheetArguments : ReportArguments {
  std::string sheet;
  std::string opportunity;
  std::string paper;
};

int run_worksheet(const WorksheetArguments& options, Console& console) {
  WorksheetOptions how{.audience = options.reader(),
                       .paper = {},
                       .today = options.day(console),
                       .catalog = console.catalog,
                       .brand = {},
                       .program = "Sightline " + console.version};
  refuse_report_over(options.output, options.force);
  require_ending(options.output, {".xlsx", ".pdf"});
  const bool workbook = has_ending(options.output, ".xlsx");
  if (!options.paper.empty()) how.paper = name_argument<PaperSize>("--paper", options.paper);
  const auto form = load_worksheet(console.templates, options.sheet);
  PlanReader reader(options.passphrase_file, console);
  const auto document = reader.read(options.plan);
  how.brand = options.brand_for(document, console);
  const auto paper = how.paper.value_or(document.plan.organization.paper);
  const auto sheet = worksheet(document, form, options.opportunity, how);
  int unknown_glyphs = 0;
  if (workbook) {
    write_worksheet_book(sheet, paper, how, options.output);
  } else {
    const auto made = draw::worksheet_pdf(sheet, paper, how);
    unknown_glyphs = made.unknown_glyphs;
    write_output(options.output, made.pdf);
  }
  console.out << path_text(options.output) << '\n';
  if (unknown_glyphs > 0) warn(draw::missing_glyphs(unknown_glyphs), console);
  reader.tell_what_is_open(console);
  return exit_done;
}

}  // namespace

Command worksheet_command(Usage& usage) {
  const auto options = std::make_shared<WorksheetArguments>();
  usage.about("worksheet", msg("Write a sheet to fill in before a client is met, as Excel or PDF"),
              "sightline-cli worksheet acme.sightline qualification -o clinic.pdf "
              "--opportunity D-17");
  options->add_to(usage);
  usage.required("SHEET", &options->sheet, msg("qualification or pre-call"));
  usage.option("--opportunity", &options->opportunity,
               msg("Key or name of the opportunity to fill in (an empty sheet)"));
  usage.required("-o,--output", &options->output, msg("The sheet, ending in .xlsx or .pdf"));
  usage.option("--paper", &options->paper, msg("a4 or letter (that of the plan)"));
  usage.option("--brand", &options->brand, brand_help());
  return [options](Console& console) { return run_worksheet(*options, console); };
}

}  // namespace sightline
