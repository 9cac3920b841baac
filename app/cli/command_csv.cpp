#include <memory>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/left_out.h"
#include "app/cli/plan_reader.h"
#include "app/cli/report_arguments.h"
#include "reports/export/csv_tables.h"

namespace sightline {

namespace {

struct CsvArguments : ReportArguments {
  bool raw = false;
};

int run_csv(const CsvArguments& options, Console& console) {
  const auto audience = options.reader();
  const auto today = options.day(console);
  const auto form = options.raw ? CsvForm::raw : CsvForm::safe;
  std::vector<OutputFile> files;
  PlanReader reader(options.passphrase_file, console);
  const auto document = known_on(reader.read(options.plan), options.today);
  for (const auto& table : csv_tables(document, audience, today))
    files.push_back({table.name + ".csv", csv_text(table, form)});
  write_files(options.output, files, options.force, console);
  tell_left_out(document, audience, console);
  reader.tell_what_is_open(console);
  return exit_done;
}

}  // namespace

Command csv_command(Usage& usage) {
  const auto options = std::make_shared<CsvArguments>();
  usage.about("csv", msg("Write every table as CSV"), "sightline-cli csv acme.sightline -o tables");
  options->add_to(usage);
  usage.required("-o,--output", &options->output,
                 msg("The folder for the tables, made if need be in one that exists"));
  usage.flag("--raw", options->raw,
             msg("For programs: no byte order mark, and texts that begin like a formula as they "
                 "are"));
  return [options](Console& console) { return run_csv(*options, console); };
}

}  // namespace sightline
