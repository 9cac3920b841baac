#include <memory>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/import_arguments.h"
#include "app/cli/plan_reader.h"
#include "model/intake/actuals_intake.h"
#include "model/intake/import_job.h"

namespace sightline {

namespace {

struct Options {
  ImportArguments import;
  bool provisional = false;
  std::string today;
};

/// Asked as an order of dates is: what has two readings is not guessed, and what is out of all
/// proportion is not taken unasked.
void refuse_doubt(const ActualsIntake& intake, const Options& options) {
  if (options.import.preview) return;
  if (intake.unusual > 0 && !options.import.yes)
    throw Failure(FailureKind::usage,
                  msg("Nothing was written. Take the figures as they are with --yes."));
  if (intake.doubtful.empty()) return;
  throw Failure(FailureKind::usage,
                msg("‘{1}’ is a specialty area and a department, so nothing was written. Say what "
                    "its figures are with --figures revenue or --figures headcount.",
                    intake.doubtful));
}

void tell_left_out(const ActualsIntake& intake, Console& console) {
  if (intake.unusual > 0) say(unusual_words(intake.unusual), console);
  if (!intake.totals.empty())
    say(msg_n("{1} row or column is a total and is left out: {2}.",
              "{1} rows or columns are totals and are left out: {2}.", intake.total_rows,
              total_names(intake.totals, console.catalog)),
        console);
  if (intake.future > 0)
    say(msg_n("{1} figure is of a month to come and is left out.",
              "{1} figures are of months to come and are left out.", intake.future),
        console);
  if (intake.early > 0)
    say(msg_n("{1} figure is older than the history of a plan and is left out.",
              "{1} figures are older than the history of a plan and are left out.", intake.early),
        console);
}

int run(const Options& options, Console& console) {
  const auto today = options.today.empty() ? console.today : day_argument("--today", options.today);
  PlanReader reader(options.import.passphrase_file, console);
  const auto opened = reader.open(options.import.plan);
  const auto& document = opened.document;
  const auto read = read_import(ImportKind::actuals, options.import, document.plan, console);
  const auto intake = read_actuals(read.file, read.setup, read.words, document.plan, today);

  tell_recognized(read, console);
  say(msg("Layout: {1}.", term(label_of(intake.shape))), console);
  tell_problems(intake.problems, read, console);
  tell_left_out(intake, console);
  const auto changes = compare_actuals(document.plan, intake.values);
  say(msg("Actuals: {1} new, {2} corrected, {3} as they were.", changes.fresh, changes.changed,
          changes.same),
      console);
  const auto problems = intake.problems.size();
  refuse_doubt(intake, options);
  if (!may_take(options.import, read.setup, problems, console))
    return problems == 0 ? exit_done : exit_findings;
  IdSource ids(console.seed);
  const auto edit = import_actuals(document, intake.values, options.provisional,
                                   options.import.file.filename().string(),
                                   remembered_form(read.setup, document.plan, ids));
  return write_import(options.import, opened, edit, problems, console);
}

}  // namespace

Command import_actuals_command(Usage& usage) {
  const auto options = std::make_shared<Options>();
  usage.about("import-actuals",
              "Take actuals from a list or crosstab; exit status 1 when rows were left out",
              "sightline-cli import-actuals acme.sightline profit-and-loss.xlsx --provisional");
  declare_import(usage, options->import);
  usage.option("--figures", &options->import.figures,
               "What a name is that is a specialty area and a department: revenue or headcount");
  usage.flag("--provisional", options->provisional, "Mark what is taken as provisional");
  usage.option("--today", &options->today, "Months after this day are left out, YYYY-MM-DD");
  return [options](Console& console) { return run(*options, console); };
}

}  // namespace sightline
