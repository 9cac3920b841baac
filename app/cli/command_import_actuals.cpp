#include <memory>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/import_arguments.h"
#include "app/cli/line_arguments.h"
#include "app/cli/plan_reader.h"
#include "app/cli/text_table.h"
#include "model/base/shell_word.h"
#include "model/intake/actuals_words.h"
#include "model/intake/import_job.h"
#include "model/intake/line_finder.h"

namespace sightline {

namespace {

struct ImportActualsArguments {
  ImportArguments import;
  LineArguments lines;
  bool provisional = false;
  std::string today;
};

/// After so many rows nobody reads on; the number is told.
constexpr std::size_t most_changes_told = 200;

/// What is out of all proportion is not taken unasked; only money may be meant in another unit.
void refuse_unusual(const UnusualFigures& figures, bool unit_is_said) {
  if (figures.all() == 0) return;
  if (figures.money == 0)
    throw Failure(FailureKind::usage, msg("Nothing was written. Mend the file, or take the figures "
                                          "as they are with --yes."));
  throw Failure(
      FailureKind::usage,
      unit_is_said
          ? msg("Nothing was written. Say another unit with --unit, mend the file, or take the "
                "figures with --yes, even with the unit that was said.")
          : msg("Nothing was written. Say what the money counts in with --unit thousand or "
                "--unit million, or take the figures as they are with --yes."));
}

/// What has two readings is not guessed, and what contradicts its totals is not taken unasked.
void refuse_doubt(const ActualsIntake& intake, bool unit_is_said,
                  const ImportActualsArguments& options) {
  if (options.import.preview) return;
  refuse_unsaid_unit(intake.unit, intake.asks_unit, options.import);
  if (!options.import.yes) refuse_unusual(intake.unusual, unit_is_said);
  // Beside figures that are all left out, a total may say what it likes.
  if (!intake.wrong_totals.empty() && !intake.values.empty() && !options.import.yes)
    throw Failure(FailureKind::usage,
                  msg("Nothing was written, since totals are not the sums of their parts. Mend the "
                      "file, or take its figures as they are with --yes."));
  if (!intake.doubtful) return;
  if (!intake.doubtful->is_area)
    throw Failure(
        FailureKind::usage,
        msg("‘{1}’ is a department, and the file doesn’t say that its figures are "
            "headcount, so nothing was written. Say so with --figures headcount, or leave "
            "the name out with --ignore {2}.",
            intake.doubtful->name, shell_word(intake.doubtful->name).value_or("NAME")));
  throw Failure(FailureKind::usage,
                msg("‘{1}’ is a specialty area and a department, so nothing was written. Say what "
                    "its figures are with --figures revenue or --figures headcount.",
                    intake.doubtful->name));
}

/// Other figures in the place of those that the plan has are taken when that is said.
void refuse_corrections(const std::vector<ActualChange>& changes,
                        const ImportActualsArguments& options) {
  const auto corrected = count_of(changes, ActualChangeKind::corrected);
  if (corrected == 0 || options.import.preview || options.import.yes) return;
  throw Failure(FailureKind::usage,
                msg_n("{1} actual of the plan would be replaced by another, so nothing was "
                      "written. Replace it with --yes.",
                      "{1} actuals of the plan would be replaced by others, so nothing was "
                      "written. Replace them with --yes.",
                      corrected));
}

/// What becomes of the plan, but for what stays as it is.
void tell_actual_changes(const std::vector<ActualChange>& changes, const Plan& plan,
                         bool provisional, const Console& console) {
  const auto& catalog = console.catalog;
  TextTable table({catalog.term("Month"), catalog.term("Line"), catalog.text(msg("before")),
                   catalog.text(msg("after")), ""},
                  Columns::words);
  std::size_t told = 0;
  for (const auto& change : changes) {
    if (change.kind == ActualChangeKind::same || ++told > most_changes_told) continue;
    const auto row = change_row(change, plan, provisional, catalog);
    table.add({row.month, row.line, row.before, row.after, row.mark});
  }
  if (!table.empty()) console.out << table.text();
  if (told > most_changes_told)
    say(msg_n("… and {1} more.", "… and {1} more.", told - most_changes_told), console);
  say(counts_words(changes), console);
}

/// What names were said to be, now or before, and how others can be said.
void tell_names(const ActualsIntake& intake, const Plan& plan, const Console& console) {
  bool is_any_unknown = false;
  for (const auto& name : intake.names) {
    if (const auto line = line_of_meaning(plan, name.meaning))
      say(msg("‘{1}’ is {2}, as was said.", name.name, line_label(plan, *line, console.catalog)),
          console);
    is_any_unknown = is_any_unknown || name.meaning.empty();
  }
  if (is_any_unknown)
    say(msg("Say which line of the plan a name is with --line \"NAME=LINE\", or leave it out for "
            "good with --ignore \"NAME\"."),
        console);
  if (const auto left = left_names_words(intake.names); !left.empty()) say(left, console);
  if (const auto added = added_words(intake.added); !added.empty()) say(added, console);
}

/// How to say what a name is of which the file doesn't say it.
void tell_doubt(const ActualsIntake& intake, const Console& console) {
  if (!intake.doubtful) return;
  const auto& name = intake.doubtful->name;
  say(intake.doubtful->is_area
          ? msg("Say what the figures of ‘{1}’ are with --figures revenue or --figures headcount.",
                name)
          : msg("Say that the figures of ‘{1}’ are headcount with --figures headcount, or leave "
                "the name out with --ignore {2}.",
                name, shell_word(name).value_or("NAME")),
      console);
}

/// What of all that was asked about --yes stands for.
void tell_accepted(const ActualsIntake& intake, const std::vector<ActualChange>& changes,
                   const Console& console) {
  if (const auto unusual = intake.unusual.all(); unusual > 0)
    say(msg_n("Taken with --yes: {1} figure that is far from its target.",
              "Taken with --yes: {1} figures that are far from their targets.", unusual),
        console);
  if (const auto wrong = intake.wrong_totals.size(); wrong > 0 && !intake.values.empty())
    say(msg_n("Taken with --yes: figures beside {1} total that is not their sum.",
              "Taken with --yes: figures beside {1} totals that are not their sums.", wrong),
        console);
  if (const auto corrected = count_of(changes, ActualChangeKind::corrected); corrected > 0)
    say(msg_n("Taken with --yes: {1} figure in the place of another that the plan had.",
              "Taken with --yes: {1} figures in the place of others that the plan had.", corrected),
        console);
  if (const auto left = intake.problems.size(); left > 0)
    say(msg_n("Left out with --yes: {1} row that can’t be taken.",
              "Left out with --yes: {1} rows that can’t be taken.", left),
        console);
}

/// `unit_is_said`: what money counts in needs no asking.
void tell_left_values(const ActualsIntake& intake, const Plan& plan, bool unit_is_said,
                      Console& console) {
  if (const auto left = left_departments_words(intake); !left.empty()) say(left, console);
  if (const auto left = left_columns_words(intake.left_columns); !left.empty()) say(left, console);
  if (intake.unusual.all() > 0 && !intake.asks_unit) {
    say(unusual_words(intake.unusual, unit_is_said), console);
    say(msg("{1}.", unusual_names(plan, intake.values, console.catalog)), console);
  }
  if (const auto negative = negative_words(plan, intake.values, console.catalog); !negative.empty())
    say(negative, console);
  if (!intake.totals.empty())
    say(msg_n("{1} row or column is a total and is left out: {2}.",
              "{1} rows or columns are totals and are left out: {2}.", intake.total_rows,
              total_names(intake.totals, console.catalog)),
        console);
  for (const auto& wrong : intake.wrong_totals)
    say(msg("Line {1}: {2}", wrong.line, wrong_total_words(wrong)), console);
  for (const auto& words :
       {wrong_totals_words(intake.wrong_totals.size()), dashes_words(intake.dashes)})
    if (!words.empty()) say(words, console);
  if (intake.future > 0)
    say(msg_n("{1} figure is of a month to come and is left out.",
              "{1} figures are of months to come and are left out.", intake.future),
        console);
  if (intake.early > 0)
    say(msg_n("{1} figure is older than the history of a plan and is left out.",
              "{1} figures are older than the history of a plan and are left out.", intake.early),
        console);
}

int run_import_actuals(const ImportActualsArguments& options, Console& console) {
  const auto today = options.today.empty() ? console.today : day_argument("--today", options.today);
  PlanReader reader(options.import.passphrase_file, console);
  const auto opened = reader.open(options.import.plan);
  const auto& document = opened.document;
  const auto names = names_of(options.lines, document.plan, console);
  const auto read = read_import(ImportKind::actuals, options.import, document.plan, console, names);
  const auto intake = told_of(ImportKind::actuals, [&] {
    return read_actuals(read.file, read.setup, read.words, document.plan, today);
  });

  tell_recognized(read, console, intake.columns, intake.shape == ActualsShape::list);
  say(msg("Layout: {1}.", term(label_of(intake.shape))), console);
  tell_unit(intake.unit, intake.asks_unit, read.setup, console);
  tell_problems(intake.problems, read, console);
  if (options.import.preview) tell_doubt(intake, console);
  tell_names(intake, document.plan, console);
  tell_left_values(intake, document.plan, read.setup.unit.has_value(), console);
  const auto changes = actual_changes(document.plan, intake.values, options.provisional);
  // What may be a thousand times as much is nothing to be compared with.
  if (!intake.asks_unit) {
    tell_actual_changes(changes, document.plan, options.provisional, console);
  } else {
    auto meant = read.setup;
    meant.unit = intake.unit->unit;
    const auto values = read_actuals(read.file, meant, read.words, document.plan, today).values;
    say(msg("With --unit {1}:", name_of(*meant.unit)), console);
    tell_actual_changes(actual_changes(document.plan, values, options.provisional), document.plan,
                        options.provisional, console);
  }
  const auto problems = intake.problems.size();
  refuse_doubt(intake, read.setup.unit.has_value(), options);
  if (!changes.empty() && !intake.asks_unit && change_nothing(changes) &&
      is_remembered(ImportKind::actuals, names, document.plan.imports) &&
      !read.setup.has_two_readings()) {
    say(msg("The plan has all of these actuals already: nothing changed, and nothing was written."),
        console);
    return problems == 0 ? exit_done : exit_findings;
  }
  const bool is_all_left = is_all_left_out(intake);
  if (is_all_left) say(all_left_out_words(), console);
  if (!may_take(options.import, read.setup, problems, console))
    return problems == 0 ? exit_done : exit_findings;
  refuse_corrections(changes, options);
  IdSource ids(console.seed);
  if (is_all_left && is_remembered(ImportKind::actuals, names, document.plan.imports))
    return exit_done;
  const auto edit = import_actuals(
      document, intake.values, options.provisional, options.import.file.filename().string(),
      remembered_form(read.setup, document.plan, ids),
      form_of_names(ImportKind::actuals, names, document.plan.imports, ids));
  const int code = write_import(options.import, opened, edit, problems, console);
  if (options.import.yes) tell_accepted(intake, changes, console);
  return code;
}

}  // namespace

Command import_actuals_command(Usage& usage) {
  const auto options = std::make_shared<ImportActualsArguments>();
  usage.about("import-actuals",
              msg("Take actuals from a list or crosstab; exit status 1 when rows were left out"),
              "sightline-cli import-actuals acme.sightline profit-and-loss.xlsx --provisional");
  declare_import(usage, options->import, ImportKind::actuals);
  usage.option(
      "--figures", &options->import.figures,
      msg("What a department's name stands for where the file doesn't say so, or where an area "
          "is called the same: headcount or revenue"));
  declare_lines(usage, options->lines);
  usage.flag("--provisional", options->provisional, msg("Mark what is taken as provisional"));
  usage.option("--today", &options->today, msg("Months after this day are left out, YYYY-MM-DD"));
  return [options](Console& console) { return run_import_actuals(*options, console); };
}

}  // namespace sightline
