#include <memory>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/left_out.h"
#include "app/cli/plan_reader.h"
#include "app/cli/report_arguments.h"
#include "model/file/file_failure.h"
#include "reports/draw/one_page.h"
#include "reports/export/output.h"

namespace sightline {

namespace {

struct PageArguments : ReportArguments {
  std::string paper;
};

int run_page(const PageArguments& options, Console& console) {
  draw::OnePageOptions page{.audience = options.reader(),
                            .paper = {},
                            .today = options.day(console),
                            .catalog = console.catalog,
                            .brand = {},
                            .program = "Sightline " + console.version};
  if (!options.paper.empty()) page.paper = name_argument<PaperSize>("--paper", options.paper);
  refuse_report_over(options.output, options.force);
  require_ending(options.output, {".pdf"});
  PlanReader reader(options.passphrase_file, console);
  const auto document = known_on(reader.read(options.plan), options.today);
  page.brand = options.brand_for(document, console);
  const auto made = one_page(document, page);
  write_output(options.output, made.pdf);
  console.out << path_text(options.output) << '\n';
  if (made.unknown_glyphs > 0) {
    warn(draw::missing_glyphs(made.unknown_glyphs), console);
  }
  tell_left_out(document, page.audience, console);
  reader.tell_what_is_open(console);
  return exit_done;
}

}  // namespace

Command page_command(Usage& usage) {
  const auto options = std::make_shared<PageArguments>();
  usage.about("page", msg("Write vision, targets and this cycle on one page, as PDF"),
              "sightline-cli page acme.sightline -o acme.pdf --audience company");
  options->add_to(usage);
  usage.required("-o,--output", &options->output, msg("The PDF, ending in .pdf"));
  usage.option("--paper", &options->paper, msg("a4 or letter (that of the plan)"));
  usage.option("--brand", &options->brand, brand_help());
  return [options](Console& console) { return run_page(*options, console); };
}

}  // namespace sightline
